"""When an act happened, as precisely as the text allows and no more (codebook section 3).

`edtf` decides: earliest, latest and precision follow from it and are refused where they say something else. It is kept
in the forms that the codebook lists (`spelling.py`).

>>> EventDate.from_edtf("2020-01", basis="explicit", text="January 2020").latest
datetime.date(2020, 1, 31)
"""

import datetime as dt
from typing import Any, Self

from pydantic import Field, model_validator

from .base import Record
from .edtf import parse_edtf
from .spelling import spell_by_codebook
from .vocabulary import Basis


class EventDate(Record):
    """A date that may be known in part: an EDTF string with the bounds and precision that follow from it."""

    edtf: str | None = Field(None, description="EDTF (ISO 8601-2) string, or null where the date is unknown")
    earliest: dt.date | None = Field(None, description="First possible day; null where open or unknown")
    latest: dt.date | None = Field(None, description="Last possible day; null where open or unknown")
    precision: str = Field(
        "unknown", description="day, month, season, quarter, half, year, decade, century, interval or unknown"
    )
    basis: Basis = Field(Basis.UNKNOWN, description="explicit, relative, publication or unknown: how the date is known")
    text: str | None = Field(None, description="The wording of the article that the date came from")
    explanation: str | None = Field(None, description="One line: how the date was worked out")
    start: int | None = Field(None, ge=0, description="Offset of `text` in the article's text or title, in characters")
    end: int | None = Field(None, ge=0, description="Offset just after `text`, in characters")

    @classmethod
    def from_edtf(cls, edtf: str | None, **fields: Any) -> Self:
        """Make a date from an EDTF string and the fields that do not follow from it. Raises ValueError on bad EDTF."""
        return cls(edtf=edtf, **fields)

    @model_validator(mode="before")
    @classmethod
    def _fill_what_follows(cls, data: Any) -> Any:
        """Spell the date by the codebook and fill bounds and precision where they are left out; a wrong one is refused
        by the check below."""
        if isinstance(data, dict) and isinstance(data.get("edtf"), str):
            edtf = spell_by_codebook(data["edtf"])
            return {**_derive(edtf), **data, "edtf": edtf}
        return data

    @model_validator(mode="after")
    def _check_what_follows(self) -> Self:
        for name, value in _derive(self.edtf).items():
            if getattr(self, name) != value:
                raise ValueError(f"{name} is {getattr(self, name)}, but {self.edtf or 'no date'} gives {value}")
        return self


def _derive(edtf: str | None) -> dict[str, Any]:
    if edtf is None:
        return {"earliest": None, "latest": None, "precision": "unknown"}
    value = parse_edtf(edtf)
    return {"earliest": value.earliest, "latest": value.latest, "precision": str(value.precision)}
