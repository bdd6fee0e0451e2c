"""Dates that count from another: from the day of publication ("last week"), or from what the text spoke of last ("two
days later", "that year").

>>> from datetime import date
>>> Step(Unit.MONTH, -1).resolve(Context(published=date(2024, 3, 15))).value
'2024-02'
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from communique.dates.meanings.context import Context, Direction, Meaning, Reading
from communique.dates.meanings.period import UNIT_OF_LETTER, Period, Unit, add_months
from communique.dates.words import UNITS, UnitWord

_OPEN = {
    Unit.DAY: "XXXX-XX-XX",
    Unit.WEEK: "XXXX-WXX",
    Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.MONTH: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX",
    Unit.SEASON: "XXXX-SX",
    Unit.HALF: "XXXX-HX",
    Unit.YEAR: "XXXX",
    Unit.DECADE: "XXX",
    Unit.CENTURY: "XX",
}


class Anchor(StrEnum):
    """What a relative date counts from."""

    PUBLISHED = "publication"
    REFERENCE = "the date spoken of before"
    EITHER = "the date spoken of before, else publication"


def find_base(anchor: Anchor, context: Context, unit: Unit = Unit.CENTURY) -> Period | None:
    """The period an anchor stands for in this context, None if it is not known: the last one no wider than `unit`.

    A history quotes people of its time: their "this year" and "two years ago" count from the year it tells of.
    """
    if anchor is not Anchor.PUBLISHED:
        fitting = [period for period in context.recent if period.unit <= unit]
        if fitting or context.reference is not None:
            return fitting[0] if fitting else context.reference
    if anchor is not Anchor.REFERENCE and context.published is not None:
        return Period.of(context.published, Unit.DAY)
    if anchor is Anchor.PUBLISHED and context.history and context.story is not None and unit > Unit.WEEK:
        return context.story
    return None


@dataclass(frozen=True, slots=True)
class Step:
    """A whole unit before, around or after the anchor: yesterday, this week, next year, that month, the following
    day."""

    unit: Unit
    count: int
    anchor: Anchor = Anchor.PUBLISHED

    def resolve(self, context: Context) -> Reading:
        """The unit; open (XXXX-XX-XX) where the anchor is unknown or wider than the unit."""
        base = find_base(self.anchor, context, self.unit)
        if base is None or base.unit > self.unit or (base.first is None and self.unit < Unit.YEAR and self.count):
            return Reading("DATE", _OPEN[self.unit], edtf=None, why=f"{self.anchor} is not known")
        try:
            period = base.widen(self.unit).step(self.count)
        except (ValueError, OverflowError):
            return Reading("DATE", _OPEN[self.unit], edtf=None, why="beyond the calendar")
        return Reading("DATE", period.timex, period, why=f"{_tell(self.count, self.unit)} {base.timex}")


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, ISO number 1 to 7. `which`: "", last, next, this, past, coming; `week`: "Wednesday of last
    week"."""

    weekday: int
    which: str = ""
    week: Meaning | None = None

    def resolve(self, context: Context) -> Reading:
        """The day meant. A weekday that is the day of publication's own is that day, unless "last" or "next" stands by
        it."""
        open_value = f"XXXX-WXX-{self.weekday}"
        if self.week is not None:
            week = self.week.resolve(context).period
            if week is None or week.first is None:
                return Reading("DATE", open_value, edtf=None, why="the week is not known")
            return self._found(week.first + timedelta(days=self.weekday - week.first.isoweekday()), "in that week")
        if self.which == "after":
            return self._after_reference(context, open_value)
        if context.published is None:
            return Reading("DATE", open_value, edtf=None, why="no publication date")
        day, why = self._near(context.published, context.direction)
        side, _, clause = why.partition("; ")
        told = f"{side}, {context.published:%a %d %b %Y}"
        return self._found(day, f"{told}; {clause}" if clause else told)

    def _near(self, published: date, direction: Direction) -> tuple[date, str]:
        back = (published.isoweekday() - self.weekday) % 7
        ahead = (self.weekday - published.isoweekday()) % 7
        if self.which in ("last", "past", "previous"):
            return published - timedelta(days=back or 7), "the one before publication"
        if self.which == "next":
            return published + timedelta(
                days=7 + self.weekday - published.isoweekday()
            ), "in the week after publication's"
        if self.which == "coming":
            return published + timedelta(days=ahead or 7), "the one after publication"
        if direction is Direction.FUTURE or (self.which == "this" and direction is not Direction.PAST):
            return published + timedelta(days=ahead), "on or after publication; future clause"
        tense = "; past tense" if direction is Direction.PAST else ""
        return published - timedelta(days=back), f"on or before publication{tense}"

    def _after_reference(self, context: Context, open_value: str) -> Reading:
        """ "the following Wednesday": the first after the date spoken of."""
        base = find_base(Anchor.EITHER, context, Unit.DAY)
        if base is None or base.unit is not Unit.DAY or base.first is None or base.year > 9000:
            return Reading("DATE", open_value, edtf=None, why="the day before it is not known")
        return self._found(
            base.first + timedelta(days=(self.weekday - base.first.isoweekday()) % 7 or 7), "the one after"
        )

    def _found(self, day: date, why: str) -> Reading:
        period = Period.of(day, Unit.DAY)
        return Reading("DATE", period.timex, period, why=f"{day:%A} {why}")


@dataclass(frozen=True, slots=True)
class Offset:
    """A measured distance from an anchor: "three years ago", "two days later", "a week before March 10".

    `count` is None for "several", "a few". The grain is the unit's: years lead to a year, months to a month.
    """

    count: float | None
    unit: UnitWord
    sign: int
    anchor: Anchor | Meaning = Anchor.PUBLISHED
    mod: str = ""

    def resolve(self, context: Context) -> Reading:
        """The date at that distance; PAST_REF or FUTURE_REF with open bounds where the distance is vague."""
        base = self._find_base(context)
        if self.count is None:
            return self._resolve_vague(base)
        if base is None:
            return Reading("DATE", self._open_value(), edtf=None, why="what it counts from is not known")
        try:
            return self._measure(base)
        except (ValueError, OverflowError):
            return Reading("DATE", self._open_value(), edtf=None, why="beyond the calendar")

    def _find_base(self, context: Context) -> Period | None:
        if isinstance(self.anchor, Anchor):
            return find_base(self.anchor, context, self._grain())
        return self.anchor.resolve(context).period

    def _grain(self) -> Unit:
        """The widest period from which this distance can be counted."""
        if self.unit.clock:
            return Unit.DAY
        return {"D": Unit.DAY, "W": Unit.WEEK, "M": Unit.MONTH, "Q": Unit.QUARTER}.get(self.unit.letter, Unit.CENTURY)

    def _open_value(self) -> str:
        if self.unit.clock:
            return "XXXX-XX-XX"
        return _OPEN[Unit.YEAR if self.unit.letter == "DE" else UNIT_OF_LETTER.get(self.unit.letter, Unit.YEAR)]

    def _resolve_vague(self, base: Period | None) -> Reading:
        value = "PAST_REF" if self.sign < 0 else "FUTURE_REF"
        edtf = None
        if base is not None and base.edtf and base.first and base.last:
            if self.unit.clock and base.unit is Unit.DAY:
                edtf = f"{base.edtf}~"
            else:
                edtf = f"[..{base.last}]" if self.sign < 0 else f"[{base.first}..]"
        return Reading("DATE", value, edtf=edtf, why="an unmeasured distance" + (f" from {base.timex}" if base else ""))

    def _measure(self, base: Period) -> Reading:
        count = self.sign * (self.count or 0) * self.unit.times
        letter = self.unit.letter
        why = f"{spell_count(self.count or 0, self.unit)} {'before' if self.sign < 0 else 'after'} {base.timex}"
        if self.unit.clock:
            hours = count * {"H": 1, "M": 1 / 60, "S": 1 / 3600}[letter]
            return self._settle(base.step(int(hours / 24)) if base.unit is Unit.DAY else base, why)
        if letter in ("DE", "CE", "ML"):
            years = round(count * {"DE": 10, "CE": 100, "ML": 1000}[letter])
            return self._settle(base.widen(Unit.YEAR).step(years), why, rough=True)
        if letter == "Y" and count != int(count) and base.first:
            return self._settle(Period.of(add_months(base.first, round(count * 12)), Unit.MONTH), why, rough=True)
        if letter == "Y" and base.unit is Unit.QUARTER:  # "from a year earlier": the same quarter
            return self._settle(base.step(round(4 * count)), why)
        if letter == "Y":
            return self._settle(base.widen(Unit.YEAR).step(round(count)), why, rough=True)
        if letter in ("M", "Q") and base.unit <= Unit.QUARTER and base.first:
            return self._settle(base.widen(UNIT_OF_LETTER[letter]).step(round(count)), why, rough=True)
        if letter in ("D", "W", "WE") and base.unit in (Unit.DAY, Unit.WEEK) and base.first:
            return self._step_days(base, count, why)
        return Reading(
            "DATE", self._open_value(), edtf=None, why=f"{base.timex} is too wide to count {self.unit.name}s from"
        )

    def _step_days(self, base: Period, count: float, why: str) -> Reading:
        assert base.first is not None
        weeks = self.unit.letter != "D"
        day = Period.of(base.first + timedelta(days=round(count * (7 if weeks else 1))), Unit.DAY)
        if not weeks or isinstance(self.anchor, Anchor) is False or self.anchor is not Anchor.PUBLISHED:
            return self._settle(day, why)
        week = day.widen(Unit.WEEK)
        return Reading("DATE", week.timex, day, edtf=f"{day.timex}~", mod=self.mod or None, why=why)

    def _settle(self, period: Period, why: str, *, rough: bool = False) -> Reading:
        edtf = period.edtf
        mark = "~" if edtf and (rough or self.mod == "APPROX") and not edtf.startswith("[") else ""
        if edtf and self.mod in ("EQUAL_OR_LESS", "LESS_THAN") and self.sign < 0 and isinstance(self.anchor, Anchor):
            mark = "~"
        return Reading("DATE", period.timex, period, mod=self.mod or None, edtf=edtf + mark if edtf else None, why=why)


def spell_count(count: float, unit: UnitWord) -> str:
    """ "1 year", "2.5 hours", "3 centuries"."""
    name = (
        unit.name
        if count == 1
        else next(word for word, known in UNITS.items() if known.plural and known.name == unit.name)
    )
    return f"{count:g} {name}"


def _tell(count: int, unit: Unit) -> str:
    name = unit.name.lower()
    if not count:
        return f"the {name} of"
    return f"{abs(count)} {name}{'s' if abs(count) > 1 else ''} {'before' if count < 0 else 'after'}"
