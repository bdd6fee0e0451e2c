"""Lengths of time, repeated times, and words that only point: "for ten years", "in the coming days", "every Monday",
"now"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from communique.dates.meanings.context import Context, Reading
from communique.dates.meanings.period import Period, Unit, add_months
from communique.dates.words import UnitWord

_HALVES = {"H": "PT30M", "Y": "P6M", "DE": "P5Y", "CE": "P50Y"}


def spell_length(count: float | None, unit: UnitWord) -> str:
    """The TIMEX3 value of a length: P10Y, PT3H, P1DE, PXD where the count is vague."""
    if count == 0.5 and unit.letter in _HALVES:
        return _HALVES[unit.letter]
    number = "X" if count is None else f"{count * unit.times:g}"
    letter = unit.letter if unit.letter != "ML" else "ML"
    if unit.letter == "WE":
        return f"P{number}WE"
    if unit.part:
        return f"P{number}{unit.part}" if count is not None else f"PX{unit.part}"
    return f"P{'T' if unit.clock else ''}{number}{letter}"


@dataclass(frozen=True, slots=True)
class Length:
    """A duration that hangs nowhere: "two weeks", "a four-day visit". It has no EDTF of its own."""

    count: float | None
    unit: UnitWord
    mod: str | None = None
    ago_day: bool = False

    def resolve(self, context: Context) -> Reading:
        """The TIMEX3 length; a thing "5 days old" also tells the day it began."""
        value = spell_length(self.count, self.unit)
        if self.ago_day and context.published and self.count and self.unit.letter in ("D", "W"):
            days = round(self.count * self.unit.times * (7 if self.unit.letter == "W" else 1))
            begun = context.published - timedelta(days=days) if days < 3000 else None
            return Reading(
                "DURATION", value, mod=self.mod, edtf=str(begun) if begun else None, why="age on the day of publication"
            )
        return Reading("DURATION", value, mod=self.mod, edtf=None, why="a length, not a date")


@dataclass(frozen=True, slots=True)
class Window:
    """A length that ends or starts at publication: "the past three years", "in the coming months"."""

    count: float | None
    unit: UnitWord
    sign: int
    mod: str | None = None

    def resolve(self, context: Context) -> Reading:
        """The TIMEX3 length, with the days it covers as EDTF: an interval if measured, [..published] or [published..]
        if not."""
        value = spell_length(self.count, self.unit)
        published = context.published
        if published is None:
            return Reading("DURATION", value, mod=self.mod, edtf=None, why="no publication date")
        far = reach(published, self.sign * (self.count or 0) * self.unit.times, self.unit) if self.count else None
        if far is None or far == published:
            edtf = f"[..{published}]" if self.sign < 0 else f"[{published}..]"
            return Reading(
                "DURATION",
                value,
                mod=self.mod,
                edtf=edtf,
                why="up to publication" if self.sign < 0 else "from publication",
            )
        ends = sorted((far, published))
        side = "up to" if self.sign < 0 else "from"
        return Reading(
            "DURATION", value, mod=self.mod, edtf=f"[{ends[0]}..{ends[1]}]", why=f"counted {side} publication"
        )


def reach(day: date, count: float, unit: UnitWord) -> date | None:
    """The day `count` units from `day`; None beyond the calendar."""
    months = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200, "ML": 12000}
    try:
        if unit.clock:
            return day + timedelta(hours=count * {"H": 1, "M": 1 / 60, "S": 1 / 3600}[unit.letter])
        if unit.letter in months:
            return add_months(day, round(count * months[unit.letter]))
        return day + timedelta(days=round(count * (1 if unit.letter == "D" else 7)))
    except (ValueError, OverflowError):
        return None


@dataclass(frozen=True, slots=True)
class Repeated:
    """A TIMEX3 SET: "every year" (P1Y), "daily" (XXXX-XX-XX), "Mondays" (XXXX-WXX-1)."""

    value: str

    def resolve(self, context: Context) -> Reading:
        """The pattern; it has no date."""
        return Reading("SET", self.value, edtf=None, why="a repetition, not a date")


@dataclass(frozen=True, slots=True)
class Pointer:
    """PRESENT_REF, PAST_REF or FUTURE_REF."""

    value: str

    def resolve(self, context: Context) -> Reading:
        """About publication, before it, or after it."""
        published = context.published
        if published is None:
            return Reading("DATE", self.value, edtf=None, why="no publication date")
        edtf = {"PRESENT_REF": f"{published}~", "PAST_REF": f"[..{published}]", "FUTURE_REF": f"[{published}..]"}[
            self.value
        ]
        period = Period.of(published, Unit.DAY) if self.value == "PRESENT_REF" else None
        return Reading("DATE", self.value, period, edtf=edtf, why="points from the day of publication")
