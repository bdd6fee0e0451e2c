"""Periods that come back and are told apart by "last", "this", "next": last summer, next March, the weekend,
Christmas."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from communique.dates.meanings.absolute import Block, Day, Month, YearPart, settle_year
from communique.dates.meanings.context import Context, Direction, Reading
from communique.dates.meanings.period import Period, Unit
from communique.dates.meanings.relative import Anchor, find_base


@dataclass(frozen=True, slots=True)
class Recurring:
    """ "last summer" (-1), "this spring" (0), "next March" (1) of a season, month or day without a year."""

    inner: Block | Month | Day
    count: int
    anchor: Anchor = Anchor.PUBLISHED

    def resolve(self, context: Context) -> Reading:
        """The last one that has ended, the one of this year, or the next to begin."""
        base = find_base(self.anchor, context)
        if base is None or base.first is None:
            return self.inner.resolve(Context())
        day = base.first
        found = [p for year in (day.year - 1, day.year, day.year + 1) if (p := self._of_year(year))]
        if self.count < 0:
            found = [p for p in found if p.last and p.last < day][-1:]
        elif self.count > 0:
            found = [p for p in found if p.first and p.first > day][:1]
        else:
            inside = [p for p in found if p.first and p.last and p.first <= day <= p.last]
            found = inside or [p for p in found if p.year == day.year]
        if not found:
            return self.inner.resolve(Context())
        why = {-1: "the last one before", 0: "the one of the year of", 1: "the next one after"}[self.count]
        return Reading("DATE", found[0].timex, found[0], why=f"{why} {base.timex}")

    def _of_year(self, year: int) -> Period | None:
        return replace(self.inner, year=year).resolve(Context()).period


@dataclass(frozen=True, slots=True)
class TheWeekend:
    """ "the weekend": the last one that has begun in a past clause, the next one in a future clause."""

    def resolve(self, context: Context) -> Reading:
        """The weekend, Saturday and Sunday."""
        if context.published is None:
            return Reading("DATE", "XXXX-WXX-WE", edtf=None, why="no publication date")
        weekend = Period.of(context.published, Unit.WEEKEND)
        if context.direction is not Direction.FUTURE and weekend.first and weekend.first > context.published:
            weekend = weekend.step(-1)
        why = "next" if context.direction is Direction.FUTURE else "last"
        return Reading(
            "DATE", weekend.timex, weekend, why=f"the {why} weekend, publication {context.published:%a %d %b %Y}"
        )


@dataclass(frozen=True, slots=True)
class TheUnit:
    """ "the year" in "the end of the year": the one the paragraph has moved to, else that of publication."""

    unit: Unit

    def resolve(self, context: Context) -> Reading:
        """The unit that holds the paragraph's date or the day of publication."""
        ahead = context.direction is Direction.FUTURE and context.published is not None
        base = context.story if not ahead else None
        if base is None or base.unit > self.unit:
            base = Period.of(context.published, Unit.DAY) if context.published else context.reference
        if base is None or base.unit > self.unit:
            return Reading("DATE", "XXXX", edtf=None, why="no publication date")
        period = base.widen(self.unit)
        return Reading("DATE", period.timex, period, why=f"the {self.unit.name.lower()} of {base.timex}")


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day. `rule` is "MM-DD", "easter+N", or "MM-Wn-D": the nth weekday D of month MM (n = -1: the last)."""

    name: str
    rule: str
    year: YearPart = None

    def resolve(self, context: Context) -> Reading:
        """The day in the year meant; open where that is not known."""
        settled = settle_year(self.year, context, self._of_year)
        period = self._of_year(settled.year) if settled.year is not None else None
        if period is None:
            return Reading("DATE", "XXXX-XX-XX", edtf=None, why=settled.why)
        return Reading("DATE", period.timex, period, explicit=settled.explicit, why=f"{self.name}; {settled.why}")

    def _of_year(self, year: int) -> Period | None:
        if not 1 <= year <= 9800:
            return None
        for prefix, reckon in _RECKONERS.items():
            if self.rule.startswith(prefix):
                return Period.of(reckon(year) + timedelta(days=int(self.rule[len(prefix) :] or 0)), Unit.DAY)
        month, *rest = self.rule.split("-", 1)
        if not rest[0].startswith("W"):
            return Period(Unit.DAY, year, int(month), int(rest[0]))
        nth, weekday = (int(part) for part in rest[0][1:].rsplit("-", 1))
        return Period.of(_nth_weekday(year, int(month), nth, weekday), Unit.DAY)


def _nth_weekday(year: int, month: int, nth: int, weekday: int) -> date:
    """The nth (last if 0) weekday of the month."""
    first = date(year, month, 1)
    day = first + timedelta(days=(weekday - first.isoweekday()) % 7)
    if nth:
        return day + timedelta(weeks=nth - 1)
    while (day + timedelta(weeks=1)).month == month:
        day += timedelta(weeks=1)
    return day


def find_easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)


_RECKONERS: dict[str, Callable[[int], date]] = {"easter": find_easter}
