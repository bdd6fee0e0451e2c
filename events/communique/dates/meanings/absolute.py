"""Calendar dates, whole or with the year (or month and year) left out.

What is left out is taken from the paragraph's own time, else from the day of publication and the tense: a bare "in
March" is the last March before publication in a past clause and the next one in a future clause. Without either it
stays open.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from communique.dates.meanings.context import Context, Direction, Meaning, Reading
from communique.dates.meanings.period import Period, Unit
from communique.dates.words import SEASON_CODES

YearPart = int | Meaning | None
_SOON = 62  # days: without tense, a month this near ahead is the coming one


@dataclass(frozen=True, slots=True)
class Settled:
    """A year that was written or found, and how."""

    year: int | None
    explicit: bool
    why: str


def settle_year(year: YearPart, context: Context, place: Callable[[int], Period | None]) -> Settled:
    """The year meant by `year`; where it is missing, the year whose `place(year)` fits the paragraph or the tense."""
    if isinstance(year, int):
        return Settled(year, True, "written in full")
    if year is not None:
        reading = year.resolve(context)
        found = reading.period.year if reading.period else None
        return Settled(found, reading.explicit, reading.why)
    if context.story is not None:
        return Settled(_year_in_story(context.story, place), False, f"year of the paragraph, {context.story.timex}")
    if context.published is not None:
        return _year_by_tense(context.published, context.direction, place)
    return Settled(None, False, "no year and no publication date")


def _year_in_story(story: Period, place: Callable[[int], Period | None]) -> int:
    """The story's year; the one after where its months run over the turn of the year ("November 1939 ... in
    January")."""
    same = place(story.year)
    if same is None or same.first is None or story.first is None or story.unit > Unit.SEASON:
        return story.year
    return story.year + (1 if (story.first - same.first).days > 240 else 0)


def _year_by_tense(published: date, direction: Direction, place: Callable[[int], Period | None]) -> Settled:
    years = [published.year + step for step in (-1, 0, 1) if 1 <= published.year + step <= 9800]
    options = [(year, found) for year in years if (found := place(year)) is not None]
    past = [(y, p) for y, p in options if p.first is not None and p.first <= published]
    ahead = [(y, p) for y, p in options if p.last is not None and p.last >= published]
    if direction is Direction.FUTURE and ahead:
        return Settled(ahead[0][0], False, f"next on or after publication, {published:%d %b %Y}; future clause")
    soon = bool(ahead) and ahead[0][1].unit is not Unit.DAY and _is_soon(ahead[0][1], published)
    if direction is Direction.NONE and soon:
        return Settled(ahead[0][0], False, f"nearest to publication, {published:%d %b %Y}")
    if past:
        tense = "; past tense" if direction is Direction.PAST else ""
        return Settled(past[-1][0], False, f"last on or before publication, {published:%d %b %Y}{tense}")
    return Settled(None, False, "no such day near publication")


def _is_soon(period: Period, published: date) -> bool:
    return period.first is not None and 0 <= (period.first - published).days <= _SOON


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the month: "14 March 2021", "March 14", "the 14th" (no month), "the 14th of that month"
    (`same_month`)."""

    day: int
    month: int | None = None
    year: YearPart = None
    same_month: bool = False

    def resolve(self, context: Context) -> Reading:
        """The day; open (XXXX-03-14) where the year cannot be known."""
        if self.month is None:
            return self._resolve_bare(context)
        month = self.month
        settled = settle_year(self.year, context, lambda year: _day(year, month, self.day))
        period = _day(settled.year, month, self.day) if settled.year is not None else None
        if period is None:
            return Reading("DATE", f"XXXX-{month:02}-{self.day:02}", edtf=None, why=settled.why)
        return Reading("DATE", period.timex, period, explicit=settled.explicit, why=settled.why)

    def _resolve_bare(self, context: Context) -> Reading:
        """ "the 14th": of the month the text spoke of, else the nearest by tense."""
        known = context.recent if self.same_month or context.published is None else context.here
        near = next((period for period in known if period.unit in (Unit.DAY, Unit.MONTH)), context.story)
        if near is not None and near.unit <= Unit.MONTH:
            period = _day(near.year, near.number, self.day)
            if period is not None:
                return Reading("DATE", period.timex, period, why=f"day of the month spoken of, {near.timex[:7]}")
        if context.published is None:
            return Reading("DATE", f"XXXX-XX-{self.day:02}", edtf=None, why="no month and no publication date")
        this = Period.of(context.published, Unit.MONTH)
        steps = (0, 1, 2) if context.direction is Direction.FUTURE else (0, -1, -2)
        for month in map(this.step, steps):
            period = _day(month.year, month.number, self.day)
            if period is None or period.first is None:
                continue
            if (period.first >= context.published) if steps[1] > 0 else (period.first <= context.published):
                side = "on or after" if steps[1] > 0 else "on or before"
                return Reading("DATE", period.timex, period, why=f"nearest such day {side} publication")
        return Reading("DATE", f"XXXX-XX-{self.day:02}", edtf=None)


@dataclass(frozen=True, slots=True)
class Month:
    """A month: "March 2021", "March", "March last year"."""

    month: int
    year: YearPart = None

    def resolve(self, context: Context) -> Reading:
        """The month; open (XXXX-03) where the year cannot be known."""
        settled = settle_year(self.year, context, lambda year: Period(Unit.MONTH, year, self.month))
        if settled.year is None:
            return Reading("DATE", f"XXXX-{self.month:02}", edtf=None, why=settled.why)
        period = Period(Unit.MONTH, settled.year, self.month)
        return Reading("DATE", period.timex, period, explicit=settled.explicit, why=settled.why)


@dataclass(frozen=True, slots=True)
class Block:
    """A season, quarter or half of a year: "spring 2020", "the third quarter", "the second half of 2018"."""

    unit: Unit
    number: int
    year: YearPart = None

    def resolve(self, context: Context) -> Reading:
        """The block; open (XXXX-SU, XXXX-Q3) where the year cannot be known."""
        settled = settle_year(self.year, context, lambda year: Period(self.unit, year, self.number))
        if settled.year is None:
            code = SEASON_CODES[self.number] if self.unit is Unit.SEASON else f"{self.unit.name[0]}{self.number}"
            return Reading("DATE", f"XXXX-{code}", edtf=None, why=settled.why)
        period = Period(self.unit, settled.year, self.number)
        return Reading("DATE", period.timex, period, explicit=settled.explicit, why=settled.why)


@dataclass(frozen=True, slots=True)
class Fixed:
    """A period that needs no context: a year, a decade, a century, a date frozen into a name."""

    period: Period
    why: str = "written in full"

    def resolve(self, context: Context) -> Reading:
        """Itself."""
        return Reading("DATE", self.period.timex, self.period, explicit=True, why=self.why)


def _day(year: int, month: int, day: int) -> Period | None:
    """The day, or None where the month has no such day."""
    try:
        date(year if year > 0 else 2000, month, day)
    except ValueError:
        return None
    return Period(Unit.DAY, year, month, day)
