"""What a time expression needs to know to become a date, and what it becomes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol

from communique.dates.meanings.period import Period


class Direction(StrEnum):
    """Which way the clause looks from the day of publication, by its tense and modality."""

    PAST = "past"
    FUTURE = "future"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Context:
    """`published`: the day the article was printed. `direction`: see Direction. `reference`: the date the text spoke of
    last, from which "two days later" counts. `story`: the period this paragraph has moved to, from which bare months
    take their year; None while the paragraph is at the day of publication. `day_first`: how 3/4/2021 is read.
    `recent`: the dates spoken of before, newest first. `history`: the text tells the past throughout and has no day
    of its own. `here`: those of `recent` that this paragraph named."""

    published: date | None = None
    direction: Direction = Direction.NONE
    reference: Period | None = None
    story: Period | None = None
    day_first: bool | None = None
    recent: tuple[Period, ...] = ()
    history: bool = False
    here: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """A resolved expression. `edtf` is "?" for "as the period says", None for "cannot be settled"."""

    type: str
    value: str | None
    period: Period | None = None
    mod: str | None = None
    edtf: str | None = "?"
    explicit: bool = False
    why: str = ""
    notes: tuple[str, ...] = field(default=())

    @property
    def date_edtf(self) -> str | None:
        """The EDTF string, or None."""
        if self.edtf != "?":
            return self.edtf
        return self.period.edtf if self.period else None


class Meaning(Protocol):
    """Anything that a parser of the grammar reads."""

    def resolve(self, context: Context) -> Reading:
        """What the expression denotes in this context."""
        ...


UNRESOLVED = Reading("DATE", None, edtf=None)
