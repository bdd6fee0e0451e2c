"""Distances in time: three years ago, two days later, the day before, a week before March 10, within hours, the next
day's morning is read with the parts of the day.
"""

from __future__ import annotations

from communique.dates.grammar.numbers import read_approximator, read_quantity
from communique.dates.grammar.parsed import Parsed, Parser, Row
from communique.dates.meanings.events import Event
from communique.dates.meanings.period import Unit
from communique.dates.meanings.relative import Anchor, Offset, Step
from communique.dates.words import UNITS, UnitWord

# The word behind a length: sign and anchor. "after" and "before" count from what follows them, if that is a date.
_BEHIND: dict[str, tuple[int, Anchor]] = {
    "ago": (-1, Anchor.PUBLISHED),
    "hence": (1, Anchor.PUBLISHED),
    "earlier": (-1, Anchor.EITHER),
    "previously": (-1, Anchor.EITHER),
    "beforehand": (-1, Anchor.REFERENCE),
    "later": (1, Anchor.REFERENCE),
    "afterwards": (1, Anchor.REFERENCE),
    "afterward": (1, Anchor.REFERENCE),
    "thereafter": (1, Anchor.REFERENCE),
    "on": (1, Anchor.REFERENCE),
}


def read_measure(row: Row, place: int) -> tuple[str, float | None, UnitWord, int] | None:
    """mod, count, unit and end of "about three weeks", "a day", "hours", "the two days"."""
    mod, start = read_approximator(row, place)
    quantity = read_quantity(row, start)
    if quantity is None:
        unit = UNITS.get(row.at(start).low)
        return (mod, None, unit, start + 1) if unit is not None and unit.plural else None
    count, end = quantity
    if row.low(end) in (
        "full",
        "whole",
        "more",
        "short",
        "long",
        "calendar",
        "business",
        "working",
        "consecutive",
        "bloody",
    ):
        end += 1
    unit = UNITS.get(row.low(end))
    if unit is None or (count is not None and count > 1 and not unit.plural):
        return None
    if count is not None and row.follow(end + 1, "and", "a", "half"):
        return mod, count + 0.5, unit, end + 4
    return mod, count, unit, end + 1


def make_offset_parser(read_date: Parser) -> Parser:
    """The parser of distances; `read_date` reads the date that "a week before ..." counts from."""

    def read_offset(row: Row, place: int) -> Parsed:
        """three years ago, two days later, a week before March 10."""
        if row.at(place).low == "year" and row.follow(place + 1, "-") and row.low(place + 2) in ("ago", "earlier"):
            return Offset(1, UNITS["year"], -1, Anchor.EITHER), place + 3
        measure = read_measure(row, place)
        if measure is None:
            return None
        mod, count, unit, end = measure
        behind = row.low(end)
        if behind == "on" and row.low(end + 1) not in (",", "."):
            return None
        if behind in _BEHIND:
            sign, anchor = _BEHIND[behind]
            return Offset(count, unit, sign, anchor, mod), end + 1
        if row.follow(end, "from", "now") or row.follow(end, "from", "today"):
            return Offset(count, unit, 1, Anchor.PUBLISHED, mod), end + 2
        if behind in ("before", "after", "prior", "from", "following"):
            return _read_counted_from(
                row, end, Offset(count, unit, -1 if behind in ("before", "prior") else 1, mod=mod), read_date
            )
        return None

    return read_offset


def _read_counted_from(row: Row, end: int, offset: Offset, read_date: Parser) -> Parsed:
    start = end + 1
    if row.low(end) == "prior":
        if row.low(start) != "to":
            return None
        start += 1
    date = None if row.at(start).fresh else read_date(row, start)
    if date is not None and not isinstance(date[0], Offset):
        return Offset(offset.count, offset.unit, offset.sign, date[0], offset.mod), date[1]
    if row.next(start).kind in ("mark", "end") and row.low(end) != "from":
        return Offset(offset.count, offset.unit, offset.sign, Anchor.REFERENCE, offset.mod), end + 1
    return None


def make_day_before_parser(read_date: Parser) -> Parser:
    """The parser of "the day before" and its like; `read_date` reads the date it may count from."""

    def read_day_before(row: Row, place: int) -> Parsed:
        """the day before, the day after, the year before, the month after; with or without a date behind."""
        start = place + 1 if row.at(place).low == "the" else place
        unit = UNITS.get(row.at(start).low) if start > place and not row.at(start).fresh else None
        if unit is None or unit.clock or unit.plural or unit.letter not in ("D", "W", "M", "Y") or unit.part:
            return None
        word = row.low(start + 1)
        if word not in ("before", "after", "following", "earlier", "prior", "previous", "preceding"):
            return None
        sign = 1 if word in ("after", "following") else -1
        offset = Offset(1, unit, sign, Anchor.REFERENCE)
        if word in ("before", "after"):
            date = None if row.at(start + 2).fresh else read_date(row, start + 2)
            if date is not None:
                return Offset(1, unit, sign, date[0]), date[1]
            if row.next(start + 2).kind == "word" and row.low(start + 2) not in _CLOSED:
                return Event(offset), start + 2
        unit_step = {"D": Unit.DAY, "W": Unit.WEEK, "M": Unit.MONTH, "Y": Unit.YEAR}[unit.letter]
        return Step(unit_step, sign, Anchor.REFERENCE), start + 2

    return read_day_before


_CLOSED = frozenset(["and", "but", "in", "at", "on", "when", "as"])
