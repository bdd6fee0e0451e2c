"""Periods of the calendar: a day, a week, a month, a season, a year, a decade, with steps, bounds and spellings.

We believe that every date in the news is a period and that arithmetic keeps its grain: a month after a month is a
month.

>>> Period.of(date(2021, 3, 10), Unit.WEEK).timex
'2021-W10'
>>> Period(Unit.MONTH, 2021, 3).step(-3).edtf
'2020-12'
"""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import IntEnum

from communique.dates.words import SEASON_CODES


class Unit(IntEnum):
    """Units of the calendar, finest first."""

    DAY = 1
    WEEKEND = 2
    WEEK = 3
    MONTH = 4
    QUARTER = 5
    SEASON = 6
    HALF = 7
    YEAR = 8
    DECADE = 9
    CENTURY = 10


UNIT_OF_LETTER = {
    "D": Unit.DAY,
    "W": Unit.WEEK,
    "WE": Unit.WEEKEND,
    "M": Unit.MONTH,
    "Q": Unit.QUARTER,
    "Y": Unit.YEAR,
    "DE": Unit.DECADE,
    "CE": Unit.CENTURY,
}
_MONTHS_IN = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}


@dataclass(frozen=True, slots=True)
class Period:
    """A period. `year` is negative before Christ (no year 0); `number` is the month, or the quarter (1-4), half (1-2)
    or season (EDTF 21-24) of the year; `day` the day of the month, of the Monday of a week, of the Saturday of a
    weekend."""

    unit: Unit
    year: int
    number: int = 0
    day: int = 0

    @classmethod
    def of(cls, day: date, unit: Unit) -> Period:
        """The period of this `unit` that holds `day`; for a weekend, that of the same week (Monday to Sunday)."""
        match unit:
            case Unit.DAY:
                return cls(unit, day.year, day.month, day.day)
            case Unit.WEEK | Unit.WEEKEND:
                first = day - timedelta(days=day.weekday() - (5 if unit is Unit.WEEKEND else 0))
                return cls(unit, first.year, first.month, first.day)
            case Unit.MONTH:
                return cls(unit, day.year, day.month)
            case Unit.QUARTER:
                return cls(unit, day.year, (day.month + 2) // 3)
            case Unit.HALF:
                return cls(unit, day.year, (day.month + 5) // 6)
            case Unit.SEASON:
                return cls(unit, day.year - (day.month < 3), 21 + (day.month - 3) % 12 // 3)
            case Unit.YEAR:
                return cls(unit, day.year)
            case Unit.DECADE:
                return cls(unit, day.year // 10 * 10)
            case _:
                return cls(unit, day.year // 100 * 100)

    @property
    def first(self) -> date | None:
        """The first day; None before year 1."""
        if self.year < 1:
            return None
        match self.unit:
            case Unit.DAY | Unit.WEEK | Unit.WEEKEND:
                return date(self.year, self.number, self.day)
            case Unit.MONTH:
                return date(self.year, self.number, 1)
            case Unit.QUARTER:
                return date(self.year, self.number * 3 - 2, 1)
            case Unit.HALF:
                return date(self.year, self.number * 6 - 5, 1)
            case Unit.SEASON:
                return date(self.year, (self.number - 20) * 3, 1)
            case _:
                return date(self.year, 1, 1)

    @property
    def last(self) -> date | None:
        """The last day; None before year 1 and where the calendar ends (year 9999)."""
        first = self.first
        if first is None or self.year > 9800:
            return None
        match self.unit:
            case Unit.DAY:
                return first
            case Unit.WEEK | Unit.WEEKEND:
                return first + timedelta(days=6 if self.unit is Unit.WEEK else 1)
            case Unit.SEASON:
                return add_months(first, 3) - timedelta(days=1)
            case _:
                return add_months(first, _MONTHS_IN[self.unit]) - timedelta(days=1)

    def step(self, count: int) -> Period:
        """The period of the same unit `count` units later (earlier if negative). Raises ValueError beyond the
        calendar."""
        first = self.first
        if first is None or self.unit >= Unit.YEAR:
            size = {Unit.YEAR: 1, Unit.DECADE: 10, Unit.CENTURY: 100}.get(self.unit, 1)
            return Period(self.unit, _step_year(self.year, count * size), self.number, self.day)
        try:
            match self.unit:
                case Unit.DAY:
                    return Period.of(first + timedelta(days=count), Unit.DAY)
                case Unit.WEEK | Unit.WEEKEND:
                    return Period.of(first + timedelta(weeks=count), self.unit)
                case Unit.SEASON:
                    return Period.of(add_months(first, 3 * count), Unit.SEASON)
                case _:
                    return Period.of(add_months(first, _MONTHS_IN[self.unit] * count), self.unit)
        except OverflowError as error:
            raise ValueError(str(error)) from None

    def widen(self, unit: Unit) -> Period:
        """The period of `unit` that holds this one's first day; itself where it is wider already."""
        if self.unit >= unit and not (self.unit is Unit.WEEK and unit is Unit.WEEKEND):
            return self
        first = self.first
        if first is None:
            size = {Unit.DECADE: 10, Unit.CENTURY: 100}.get(unit, 1)
            return Period(unit, -(-self.year // size * size))
        return Period.of(first, unit)

    @property
    def timex(self) -> str:
        """The TIMEX3 value: 2021-03-10, 2021-W10, 2021-W10-WE, 2021-03, 2021-Q1, 2021-H1, 2021-SP, 2021, 202, 20."""
        year = f"BC{-self.year:04}" if self.year < 0 else f"{self.year:04}"
        match self.unit:
            case Unit.DAY:
                return f"{year}-{self.number:02}-{self.day:02}"
            case Unit.WEEK | Unit.WEEKEND:
                iso = date(self.year, self.number, self.day).isocalendar()
                return f"{iso.year:04}-W{iso.week:02}" + ("-WE" if self.unit is Unit.WEEKEND else "")
            case Unit.MONTH:
                return f"{year}-{self.number:02}"
            case Unit.QUARTER | Unit.HALF:
                return f"{year}-{'Q' if self.unit is Unit.QUARTER else 'H'}{self.number}"
            case Unit.SEASON:
                return f"{year}-{SEASON_CODES[self.number]}"
            case Unit.YEAR:
                return year
            case _:
                return year[: -1 if self.unit is Unit.DECADE else -2]

    @property
    def edtf(self) -> str | None:
        """The EDTF string (codebook section 3); None before year 1."""
        if self.first is None or self.last is None:
            return None
        match self.unit:
            case Unit.WEEK | Unit.WEEKEND:
                return f"[{self.first}..{self.last}]"
            case Unit.QUARTER:
                return f"{self.year:04}-{32 + self.number}"
            case Unit.HALF:
                return f"[{self.first:%Y-%m}..{self.last:%Y-%m}]"
            case Unit.SEASON:
                return f"{self.year:04}-{self.number}"
            case Unit.DECADE | Unit.CENTURY if self.year < 100:  # EDTF has no 00XX without a year 0
                return f"{self.first:%Y}".zfill(4) + "/" + f"{self.last:%Y}".zfill(4)
            case Unit.DECADE | Unit.CENTURY:
                return self.timex.ljust(4, "X")
            case _:
                return self.timex


def _step_year(year: int, count: int) -> int:
    """Years later, with no year 0 between 1 BC and AD 1."""
    moved = year + count
    if year < 0 <= moved:
        moved += 1
    elif moved <= 0 < year:
        moved -= 1
    if moved > 9800:
        raise ValueError("beyond the calendar")
    return moved


def add_months(day: date, count: int) -> date:
    """The same day of the month `count` months later, or that month's last day. Raises ValueError beyond the
    calendar."""
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    if not 1 <= year <= 9998:
        raise ValueError("beyond the calendar")
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
