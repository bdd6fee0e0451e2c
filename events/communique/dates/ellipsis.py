"""Restores what a list or range of dates leaves out: "5-7 March", "March 14 and 15", "May to August 1950", "2007-08",
"499-493 BC".

The side that is whole lends its month and year to the other.
"""

from __future__ import annotations

from dataclasses import replace

from communique.dates.grammar.calendar import read_year_part
from communique.dates.grammar.parsed import Row
from communique.dates.grammar.years import year_of
from communique.dates.meanings.absolute import Block, Day, Fixed, Month
from communique.dates.meanings.context import Meaning
from communique.dates.meanings.period import Period, Unit
from communique.dates.words import MONTHS, UNITS, load_words

Span = tuple[int, int, Meaning]
_CLOSED = frozenset(load_words("function_words")["after_a_listed_day"])
_JOINERS = frozenset(("-", "–", "—", "to", "and", "or", ",", "&", "until", "through"))
_AFTER_DAY = frozenset(("%", ":", "/", "percent", "per", "people", "years"))


def restore_ellipses(row: Row, spans: list[Span]) -> list[Span]:
    """`spans` with the shortened members of lists and ranges added or completed, in order."""
    taken = {place for start, end, _ in spans for place in range(start, end)}
    whole: list[Span] = []
    swallowed = -1
    for start, end, meaning in spans:
        if start < swallowed:
            continue
        if isinstance(meaning, Day) and meaning.month is not None:
            before = _read_before(row, start, meaning, taken)
            meaning, after, end_of_year = _read_after(row, end, meaning, taken)
            whole += [*before, (start, end, meaning), *after]
            swallowed = end_of_year
        else:
            whole += [
                *_read_years_before(row, start, meaning, taken),
                (start, end, meaning),
                *_read_years(row, end, meaning, taken),
            ]
    return _lend_years(row, whole)


def _day_at(row: Row, place: int, taken: set[int]) -> int | None:
    token = row.at(place)
    if place in taken or token.kind not in ("number", "nth"):
        return None
    digits = token.low[:-2] if token.kind == "nth" else token.low
    return int(digits) if digits.isdigit() and len(digits) <= 2 and 1 <= int(digits) <= 31 else None


def _read_before(row: Row, start: int, meaning: Day, taken: set[int]) -> list[Span]:
    """The days before a joiner in "3, 4 and 5 May"; only where the day itself leads its month."""
    found: list[Span] = []
    place = start + 1 if row.at(start).low == "the" else start
    if row.at(place).kind not in ("number", "nth") or row.at(start).fresh:
        return found
    while row.low(start - 1) in _JOINERS and not row.at(start - 1).fresh:
        day = _day_at(row, start - 2, taken)
        if day is None or row.at(start - 3).low in MONTHS or row.at(start - 3).low in ("$", "€", "£", "/"):
            break
        start = start - 3 if row.at(start - 3).low == "the" else start - 2
        found.insert(0, (start, start + 1 + (row.at(start).low == "the"), Day(day, meaning.month, meaning.year)))
    return found


def _read_after(row: Row, end: int, meaning: Day, taken: set[int]) -> tuple[Day, list[Span], int]:
    """The days after a joiner in "March 14 and 15, 2021"; their year goes to all."""
    found: list[tuple[int, int, int]] = []
    if row.at(end - 1).kind == "word":  # "14 March, 15 people"
        return meaning, [], end
    while row.low(end) in _JOINERS:
        start = end + 2 if row.low(end) == "," and row.low(end + 1) in ("and", "or") else end + 1
        start = start + 1 if row.low(start) == "the" else start
        day = None if row.at(start).fresh else _day_at(row, start, taken)
        if day is None or not _may_be_day(row, start, comma=row.low(end) == ","):
            break
        found.append((start, start + 1, day))
        end = start + 1
    if not found:
        return meaning, [], end
    year, stop = (meaning.year, end)
    if year is None:
        year, stop = read_year_part(row, end)
    spans: list[Span] = [(a, b, Day(day, meaning.month, year)) for a, b, day in found]
    spans[-1] = (found[-1][0], max(stop, found[-1][1]), spans[-1][2])
    return replace(meaning, year=year), spans, stop


def _may_be_day(row: Row, start: int, *, comma: bool) -> bool:
    """Not "March 14 and 15 people", not "March 14, 15 soldiers", not "15 April" (a date of its own)."""
    after = row.next(start + 1)
    if after.low in _AFTER_DAY or after.low in UNITS or after.low in MONTHS or after.kind in ("hour", "clock"):
        return False
    if after.low == "of" and row.low(start + 2) in MONTHS:
        return False
    if after.kind == "word" and row.at(start).kind == "number":
        return (row.at(start).tight and not comma) or after.low in _CLOSED
    return not comma or after.low in ("and", "or", ",")


def _read_years_before(row: Row, start: int, meaning: Meaning, taken: set[int]) -> list[Span]:
    """499 in "499-493 BC"."""
    if not isinstance(meaning, Fixed) or meaning.period.unit is not Unit.YEAR or meaning.period.year >= 0:
        return []
    token = row.at(start - 2)
    if row.at(start - 1).low not in ("-", "–", "to", "and", "or") or start - 2 in taken or not token.low.isdigit():
        return []
    year = -int(token.low) if len(token.low) <= 4 else 0
    return [(start - 2, start - 1, Fixed(Period(Unit.YEAR, year)))] if year <= meaning.period.year else []


def _read_years(row: Row, end: int, meaning: Meaning, taken: set[int]) -> list[Span]:
    """08 in "2007-08", "2007/08"."""
    if not isinstance(meaning, Fixed) or meaning.period.unit is not Unit.YEAR or year_of(row.at(end - 1)) is None:
        return []
    token = row.next(end + 1)
    if row.low(end) not in ("-", "–", "/") or not token.tight or end + 1 in taken or not token.low.isdigit():
        return []
    year = meaning.period.year // 100 * 100 + int(token.low)
    if len(token.low) != 2 or not meaning.period.year < year < meaning.period.year + 40:
        return []
    return [(end + 1, end + 2, Fixed(Period(Unit.YEAR, year)))]


def _lend_years(row: Row, spans: list[Span]) -> list[Span]:
    """A month or day without a year takes that of the member it is joined to: "May to August 1950"."""
    for at in range(len(spans) - 2, -1, -1):
        (start, end, left), (other, _, right) = spans[at], spans[at + 1]
        between = [row.next(place).low for place in range(end, other)]
        if not between or not set(between) <= _JOINERS | {"the"} or len(between) > 2:
            continue
        if not isinstance(left, (Day, Month, Block)) or not isinstance(right, (Day, Month, Block)):
            continue
        if left.year is None and isinstance(right.year, int):
            wraps = _month_of(left) > _month_of(right) and between[0] not in ("and", ",", "or")
            spans[at] = (start, end, replace(left, year=right.year - 1 if wraps else right.year))
    return spans


def _month_of(meaning: Day | Month | Block) -> int:
    if isinstance(meaning, Block):
        return meaning.number
    return meaning.month or 0
