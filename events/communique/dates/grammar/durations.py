"""Lengths and windows of time: two weeks, more than a decade, a four-day visit, the past three years, the coming
months, recent weeks, for years.
"""

from __future__ import annotations

from communique.dates.grammar.numbers import read_approximator, read_cardinal, read_quantity
from communique.dates.grammar.offsets import read_measure
from communique.dates.grammar.parsed import Parsed, Row
from communique.dates.meanings.lengths import Length, Window
from communique.dates.words import UNITS

_WINDOWS = {
    "last": -1, "past": -1, "previous": -1, "preceding": -1, "recent": -1, "latest": -1,
    "next": 1, "coming": 1, "following": 1, "upcoming": 1, "ensuing": 1, "succeeding": 1, "subsequent": 1,
}  # fmt: skip
WINDOW_WORDS = frozenset(_WINDOWS)
_BEFORE_BARE = frozenset(
    ["for", "in", "within", "after", "over", "of", "during", "lasted", "take", "takes", "took", "spent", "by"]
)
_AGES = frozenset(("old", "olds", "age"))


def read_length(row: Row, place: int) -> Parsed:
    """about two weeks, a decade, half a year, several months; "a day" only where it measures something."""
    measure = read_measure(row, place)
    if measure is None:
        return None
    mod, count, unit, end = measure
    if row.low(end) in _AGES or (unit.name == "quarter" and row.low(end) == "of") or row.follow(end, "of", "age"):
        return None
    if count is None and end == place + 1 and row.at(place - 1).low not in _BEFORE_BARE:  # "days", "for years"
        return (Length(count, unit), end) if row.low(end) in ("after", "before", "of") else None
    if row.at(place).low in ("a", "an", "one", "the") and not unit.plural and not _measures(row, place, end):
        return None
    return Length(count, unit, mod or None), end


def _measures(row: Row, place: int, end: int) -> bool:
    """Whether "a day", "one year" is a length: not "one day they will", not "$5 a day", not "twice a year"."""
    unit = row.at(end - 1).low
    if row.at(place).low == "one" and unit in ("day", "night", "morning"):
        return row.at(place - 1).low in ("for", "in", "within", "than", "lasted", "only", "just")
    if unit == "second" and row.next(end).kind == "word":
        return False
    if unit in ("second", "minute", "quarter", "weekend"):
        return row.at(place - 1).low in (
            "for",
            "in",
            "within",
            "than",
            "lasted",
            "only",
            "just",
            "about",
            "over",
            "under",
            "almost",
        )
    before = row.at(place - 1)
    rate = before.kind == "number" or before.low in (
        "times",
        "twice",
        "once",
        "percent",
        "%",
        "dollars",
        "million",
        "billion",
    )
    return not (row.at(place).low == "a" and rate and not row.at(place).fresh) and row.low(end) not in (
        "earlier",
        "that",
    )


def read_hyphened_length(row: Row, place: int) -> Parsed:
    """four-day, 20-year, two-and-a-half-hour, year-long, three-month-old (a day count also tells when it began)."""
    mod, start = read_approximator(row, place)
    found = read_cardinal(row, start) if row.at(start).low not in UNITS else None
    if found is None:
        unit = UNITS.get(row.at(place).low)
        if unit is None or unit.plural or not row.follow(place + 1, "-", "long") or start != place:
            return None
        return Length(1, unit), place + 3
    count, end = found
    if row.low(end) != "-" or not row.at(end).tight:
        return None
    unit = UNITS.get(row.low(end + 1))
    if unit is None or not row.at(end + 1).tight:
        return None
    end += 2
    if row.follow(end, "-", "old"):
        return None if unit.letter not in ("D", "W", "M") else (Length(count, unit, mod or None, ago_day=True), end + 2)
    if row.low(end) == "-" and row.low(end + 1) in ("long", "plus"):
        end += 2
    return Length(count, unit, mod or None), end


def _read_first_units(row: Row, place: int) -> Parsed:
    """The rest of "the first nine months", "the final two weeks"."""
    quantity = None if row.at(place).fresh else read_quantity(row, place)
    unit = UNITS.get(row.low(quantity[1])) if quantity else None
    return (Length(quantity[0], unit), quantity[1] + 1) if quantity and unit is not None and unit.plural else None


def read_window(row: Row, place: int) -> Parsed:
    """the past three years, the last few months, the coming days, recent weeks, the next 24 hours, the past week."""
    start = place + 1 if row.at(place).low in ("the", "these", "this") else place
    if start > place and row.at(start).fresh:
        return None
    mod, start = read_approximator(row, start) if start > place and row.at(start).low != "some" else ("", start)
    if row.at(start).low in ("first", "final", "opening", "closing") and row.at(place).low == "the":
        return _read_first_units(row, start + 1)
    sign = _WINDOWS.get(row.at(start).low)
    if sign is None:
        return None
    end = start + 1
    quantity = None if row.at(end).fresh else read_quantity(row, end)
    count, end = quantity if quantity else (None, end)
    unit = UNITS.get(row.low(end))
    if unit is None or (quantity is None and not unit.plural and (row.at(place).low != "the" or unit.letter == "D")):
        return None
    if quantity is None and not unit.plural:
        if unit.clock or row.at(start).low not in ("past", "last", "coming"):
            return None
        count = 1
    return Window(count, unit, sign, mod or None), end + 1
