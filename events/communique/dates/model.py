"""What the date module hands out: one `DateMention` for each time expression of a text.

A mention keeps its span, what TIMEX3 (the TimeML standard) and EDTF make of it, and one line that says how it was
worked out, for the page of the event that it dates.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from communique_schema.vocabulary import Basis

from communique.dates.meanings.period import Period

__all__ = ["Basis", "DateMention", "TimexType", "as_date"]


class TimexType(StrEnum):
    """TIMEX3 types."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A time expression. `start` and `end` are character offsets, `text[start:end] == mention.text`.

    `value` and `mod` are TIMEX3's; `edtf` is None where the text and the publication date do not settle it, and for
    durations and sets. `relation` is the preposition that bounds the date ("since", "until", "before", "after", "by",
    "from") and is already part of `edtf`; `point` is the EDTF of the bare expression without it. `parts` are the ends
    of a range, which are mentions of their own in the list.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str | None
    mod: str | None
    edtf: str | None
    basis: Basis
    explanation: str
    relation: str | None = None
    point: str | None = None
    period: Period | None = field(default=None, compare=False, repr=False)
    parts: tuple[DateMention, ...] = field(default=(), repr=False)

    @property
    def is_range(self) -> bool:
        """Whether the mention joins two others ("from Monday to Friday"), something TIMEX3 has no name for."""
        return bool(self.parts)


def as_date(published: date | str | None) -> date | None:
    """`published` as a date; of a string the first ten characters count, in ISO 8601. Raises ValueError otherwise.

    A year outside 1000 to 9000 is what software writes for "no date", and is none.
    """
    if published is None or published == "":
        return None
    day = date.fromisoformat(published.strip()[:10]) if isinstance(published, str) else published
    return date(day.year, day.month, day.day) if 1000 <= day.year <= 9000 else None
