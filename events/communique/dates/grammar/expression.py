"""The whole grammar: which parser may start at which word, and the longest reading at a place.

Parsers compose: a part ("the end of") takes a date, an offset ("two days before") takes a date, a time of day takes a
day. Nesting is read from the right and remembered, so the cost stays linear.
"""

from __future__ import annotations

from communique.dates.grammar import calendar, deictic, durations, names, pointers, repeats, years
from communique.dates.grammar.day_parts import make_day_part_parser, make_day_with_part_parser
from communique.dates.grammar.numbers import read_ordinal
from communique.dates.grammar.offsets import make_day_before_parser, make_offset_parser
from communique.dates.grammar.parsed import Parsed, Parser, Row, longest, remember
from communique.dates.grammar.slashed import read_foreign, read_iso, read_slashed
from communique.dates.meanings.parts import Half, Nth, Part
from communique.dates.meanings.period import UNIT_OF_LETTER
from communique.dates.meanings.recurring import TheUnit
from communique.dates.words import PART_ADJECTIVES, PART_NOUNS, UNITS

_DEPTH = 4  # how deep dates may nest: "the morning after the end of the first week of June"

_DAYS: tuple[Parser, ...] = (
    names.read_named_day,
    deictic.read_day_word,
    deictic.read_weekday,
    calendar.read_month_day,
    calendar.read_day_month,
    calendar.read_lone_day,
    read_iso,
    read_slashed,
    read_foreign,
)
_PERIODS: tuple[Parser, ...] = (
    *_DAYS,
    calendar.read_month,
    calendar.read_block,
    deictic.read_unit_step,
    years.read_year,
    years.read_decade,
    years.read_century,
)


def read_day(row: Row, place: int) -> Parsed:
    """A day, however it is named; with "the next day" and "the same day"."""
    return longest(row, place, (*_DAYS, deictic.read_unit_step))


def make_date_parser(depth: int) -> Parser:
    """A parser of dates in which other dates nest up to `depth` deep."""
    if not depth:
        return remember(lambda row, place: longest(row, place, _PERIODS))
    inner = make_date_parser(depth - 1)
    parsers = (
        *_PERIODS,
        make_day_part_parser(read_day),
        make_day_with_part_parser(read_day),
        make_part_parser(inner),
        make_nth_parser(inner),
        make_offset_parser(inner),
        make_day_before_parser(inner),
    )
    return remember(lambda row, place: longest(row, place, parsers))


def make_part_parser(read_date: Parser) -> Parser:
    """early May, mid-2020, late last year, the end of the month, earlier this week, later that year, the turn of the
    century."""

    def read_part(row: Row, place: int) -> Parsed:
        return _read_adjective(row, place, read_date) or _read_noun(row, place, read_date)

    return read_part


def _read_adjective(row: Row, place: int, read_date: Parser) -> Parsed:
    low = row.at(place).low
    if low in ("earlier", "later"):
        start = place + 2 if row.low(place + 1) in ("in", "on") else place + 1
        found = _read_inner(row, start, read_date)
        if found is None or (
            row.low(start) not in ("this", "that", "in", "the", "last", "next") and start == place + 1
        ):
            return None
        return Part(found[0], low, "START" if low == "earlier" else "END"), found[1]
    start = place
    if low == "the" and row.low(place + 1) in PART_ADJECTIVES:
        start += 1
    entry = PART_ADJECTIVES.get(row.at(start).low)
    if entry is None:
        return None
    inner = start + 2 if row.low(start + 1) == "-" else start + 1
    inner = inner + 1 if row.low(inner) in ("in", "on", "to") else inner
    if row.low(inner) == "the" and row.low(inner + 1) in ("year", "month", "week", "century", "decade"):
        return _read_definite(row, inner, entry)
    found = _read_inner(row, inner, read_date)
    return (Part(found[0], entry["share"], entry["mod"]), found[1]) if found else None


def _read_noun(row: Row, place: int, read_date: Parser) -> Parsed:
    """the end of May, end of last month, year-end, the beginning of the year, the rest of 2021, the first half of
    May."""
    start = place + 1 if row.at(place).low == "the" else place
    if start > place and row.at(start).fresh:
        return None
    if row.low(start + 1) == "-" and row.at(start).low in ("year", "month") and row.low(start + 2) == "end":
        return Part(_definite_step(row.at(start).low), "end", "END"), start + 3
    if row.at(start).low == "year" and row.low(start + 1) in ("'s", "’s") and row.low(start + 2) == "end":
        return Part(_definite_step("year"), "end", "END"), start + 3
    half = _read_half(row, start, read_date)
    if half is not None:
        return half
    start = start + 1 if row.at(start).low == "very" else start
    entry = PART_NOUNS.get(row.at(start).low)
    end = start + 1
    if (
        entry is None
        and row.at(start).low in ("early", "latter", "later", "final", "closing", "opening", "first", "last")
        and row.low(start + 1) in ("part", "days", "weeks", "months", "years", "stages")
    ):
        late = row.at(start).low not in ("early", "opening", "first")
        entry, end = PART_ADJECTIVES["late" if late else "early"], start + 2
    if entry is None or row.low(end) != "of":
        return None
    definite = _read_definite(row, end + 1, entry)
    if definite is not None:
        return definite
    found = _read_inner(row, end + 1, read_date)
    return (Part(found[0], entry["share"], entry["mod"]), found[1]) if found else None


def _read_half(row: Row, start: int, read_date: Parser) -> Parsed:
    ordinal = read_ordinal(row, start) or ((2, start + 1) if row.at(start).low == "latter" else None)
    if (
        ordinal is None
        or row.low(ordinal[1]) != "half"
        or row.low(ordinal[1] + 1) != "of"
        or ordinal[0] not in (1, 2, -1)
    ):
        return None
    number = 1 if ordinal[0] == 1 else 2
    definite = _read_definite_step(row, ordinal[1] + 2)
    found = definite or _read_inner(row, ordinal[1] + 2, read_date)
    return (Half(found[0], number), found[1]) if found else None


def _read_definite(row: Row, place: int, entry: dict[str, str]) -> Parsed:
    """the year, the month behind a part: that of the paragraph or of publication; also without article (end of
    month)."""
    found = _read_definite_step(row, place)
    return (Part(found[0], entry["share"], entry["mod"]), found[1]) if found else None


def _read_definite_step(row: Row, place: int) -> Parsed:
    if row.low(place) != "the" or row.low(place + 1) not in (
        "year",
        "month",
        "week",
        "decade",
        "century",
        "quarter",
        "day",
    ):
        return None
    return (_definite_step(row.low(place + 1)), place + 2) if row.low(place + 2) not in ("before", "after") else None


def _definite_step(word: str) -> TheUnit:
    return TheUnit(UNIT_OF_LETTER[UNITS[word].letter])


def make_nth_parser(read_date: Parser) -> Parser:
    """the first week of June, the last day of 2020, the third day of the month."""

    def read_nth(row: Row, place: int) -> Parsed:
        start = place + 1 if row.at(place).low == "the" else place
        if start > place and row.at(start).fresh:
            return None
        ordinal = read_ordinal(row, start)
        unit = UNITS.get(row.low(ordinal[1])) if ordinal else None
        if (
            ordinal is None
            or unit is None
            or unit.clock
            or unit.plural
            or unit.letter not in ("D", "W", "M", "WE", "DE", "Y")
        ):
            return None
        if row.low(ordinal[1] + 1) not in ("of", "in"):
            return None
        found = _read_definite_step(row, ordinal[1] + 2) or _read_inner(row, ordinal[1] + 2, read_date)
        return (Nth(ordinal[0], UNIT_OF_LETTER[unit.letter], found[0]), found[1]) if found else None

    return read_nth


def _read_inner(row: Row, place: int, read_date: Parser) -> Parsed:
    return None if row.at(place).fresh else read_date(row, place)


read_date = make_date_parser(_DEPTH)


def read_expression(row: Row, place: int) -> Parsed:
    """The longest time expression that starts at `place`, of any kind."""
    return longest(
        row,
        place,
        (
            read_date,
            durations.read_window,
            durations.read_hyphened_length,
            durations.read_length,
            repeats.read_repeat,
            pointers.read_pointer,
        ),
    )
