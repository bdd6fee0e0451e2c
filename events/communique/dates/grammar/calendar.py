"""Calendar dates in all the ways that news prints them: 14 March 2021, March 14, Mar. 14th, the 14th of March,
2021-03-14, 14/3/2021, March of last year, spring 2020, the third quarter, the second half of 2018.
"""

from __future__ import annotations

from communique.dates.grammar.deictic import read_year_phrase
from communique.dates.grammar.numbers import read_ordinal
from communique.dates.grammar.parsed import Parsed, Row
from communique.dates.grammar.slashed import read_iso, read_slashed
from communique.dates.grammar.years import year_of
from communique.dates.meanings.absolute import Block, Day, Month, YearPart
from communique.dates.meanings.period import Unit
from communique.dates.words import MONTHS, SEASONS, WEEKDAYS, load_words

__all__ = ["read_block", "read_day_month", "read_iso", "read_lone_day", "read_month", "read_month_day", "read_slashed"]

_WORDS = load_words("function_words")
_BEFORE_LONE_DAY = frozenset(_WORDS["before_a_lone_day"])
_AFTER_LONE_DAY = frozenset(_WORDS["after_a_lone_day"])


def skip_weekday(row: Row, place: int) -> int:
    """The place after "Wednesday," or "Wed." where a date follows it."""
    if row.at(place).low not in WEEKDAYS:
        return place
    end = place + 1
    return end + 1 if row.low(end) == "," else end


def read_year_part(row: Row, place: int, *, comma: bool = True) -> tuple[YearPart, int]:
    """The year after a month or day: "2021", ", 2021", "of 2021", "of last year", "that year", "490 BC"."""
    end = place + 1 if comma and row.low(place) == "," else place
    token = row.next(end)
    if token.kind == "number" and token.low.isdigit() and row.next(end + 1).kind == "era" and len(token.low) <= 4:
        return (-int(token.low) if row.next(end + 1).text.startswith("B") else int(token.low)), end + 2
    year = year_of(token)
    if year is not None and not _goes_on(row, end + 1):
        return year, end + 1
    if row.low(place) == "of":
        year = year_of(row.next(place + 1))
        if year is not None:
            return year, place + 2
        phrase = read_year_phrase(row, place + 1)
        return phrase if phrase else (None, place)
    phrase = read_year_phrase(row, end) if end == place else None
    return phrase if phrase else (None, place)


def _goes_on(row: Row, place: int) -> bool:
    """Whether a figure is only the start of another: 10:30, 1/2, 20%."""
    mark = row.next(place)
    return mark.tight and (mark.low == "%" or (mark.low in (":", "/") and row.next(place + 1).tight))


def _day_number(row: Row, place: int) -> int | None:
    """The day of the month that a token is: 14, 14th, fourteenth is left to ordinals."""
    token = row.at(place)
    if token.kind == "number" and token.low.isdigit() and len(token.low) <= 2:
        number = int(token.low)
    elif token.kind == "nth":
        number = int(token.low[:-2])
    else:
        return None
    return number if 1 <= number <= 31 else None


def read_month_day(row: Row, place: int) -> Parsed:
    """Wednesday, March 14(th), 2021."""
    start = skip_weekday(row, place)
    month = MONTHS.get(row.at(start).low)
    if month is None or not row.at(start).text[0].isupper() or (start > place and row.at(start).fresh):
        return None
    end = start + 2 if row.low(start + 1) == "the" else start + 1
    day = None if row.at(end).fresh else _day_number(row, end)
    if day is None or _goes_on(row, end + 1):
        return None
    if row.low(end + 1) == "-" and row.at(end + 1).tight and row.low(end + 2) in ("year", "day", "month", "week"):
        return None
    year, stop = read_year_part(row, end + 1)
    if year is None and row.follow(end + 1, ",", "last", "year"):
        year, stop = read_year_phrase(row, end + 2) or (None, stop)
    return Day(day, month, year), stop


def read_day_month(row: Row, place: int) -> Parsed:
    """Wednesday 14 March 2021; the 14th of March; the 14th day of March."""
    start = skip_weekday(row, place)
    if row.low(start) == "the" or (start == place and row.at(start).low == "the"):
        start += 1
    day = None if start > place and row.at(start).fresh else _day_number(row, start)
    if day is None:
        ordinal = read_ordinal(row, start) if row.at(start).kind == "word" else None
        if ordinal is None or ordinal[0] < 1 or row.low(ordinal[1]) != "of":
            return None
        day, end = ordinal
    else:
        end = start + 1
    end = end + 1 if row.low(end) == "of" else end
    month = MONTHS.get(row.low(end))
    if month is None or not row.at(end).text[0].isupper():
        return None
    year, stop = read_year_part(row, end + 1)
    return Day(day, month, year), stop


def read_lone_day(row: Row, place: int) -> Parsed:
    """the 14th; the 20th of the same month; on the 6th."""
    if row.at(place).low != "the" or row.next(place + 1).kind != "nth":
        return None
    day, end = _day_number(row, place + 1), place + 2
    if day is None:
        return None
    if row.low(end) == "of" and row.low(end + 1) in ("that", "the", "this") and row.low(end + 2) in ("month", "same"):
        return Day(day, same_month=True), end + (4 if row.low(end + 2) == "same" else 3)
    if row.at(place - 1).low not in _BEFORE_LONE_DAY and not row.at(place).fresh:
        return None
    after = row.next(end)  # "on the 6th floor", "the 27th Brigade" are no days
    named = after.kind == "word" and after.text[0].isupper() and row.at(place - 1).low == "on"
    return (Day(day), end) if after.kind != "word" or named or after.low in _AFTER_LONE_DAY else None


def read_month(row: Row, place: int) -> Parsed:
    """March 2021, March of last year, March; "this March" is read with the deictics."""
    token = row.at(place)
    month = MONTHS.get(token.low)
    if month is None or not token.text[0].isupper():
        return None
    year, end = read_year_part(row, place + 1)
    if year is None and row.next(place + 1).kind == "years":
        return None
    return Month(month, year), end


_BLOCKS = {"quarter": (Unit.QUARTER, 4), "half": (Unit.HALF, 2)}


def read_block(row: Row, place: int) -> Parsed:
    """Q2 2023, the second quarter (of last year), the first half of 2018, (the) spring (of) 2020, the winter of
    2014-15."""
    end = place + 1 if row.at(place).low == "the" else place
    if end > place and row.at(end).fresh:
        return None
    if row.at(end).text in ("Q", "H") and row.next(end + 1).tight and row.low(end + 1) in ("1", "2", "3", "4"):
        unit = Unit.QUARTER if row.at(end).text == "Q" else Unit.HALF
        number = int(row.low(end + 1))
        year, stop = read_year_part(row, end + 2)
        return (Block(unit, number, year), stop) if number <= (4 if unit is Unit.QUARTER else 2) else None
    season = SEASONS.get(row.at(end).low)
    if season is not None:
        return _read_season(row, place, end, season)
    ordinal = read_ordinal(row, end) or ((2, end + 1) if row.at(end).low == "latter" else None)
    if ordinal is None:
        return None
    number, stop = ordinal
    if number == -1 and end == place:
        return None  # "last quarter" counts from here
    stop = stop + 1 if row.low(stop) == "-" else stop
    unit, most = _BLOCKS.get(row.low(stop), (Unit.YEAR, 0))
    number = most if number == -1 else number
    if not 1 <= number <= most:
        return None
    year, stop = read_year_part(row, stop + 1)
    if unit is Unit.HALF and year is None:
        return None  # "the first half of the match"
    return Block(unit, number, year), stop


def _read_season(row: Row, place: int, at: int, season: int) -> Parsed:
    """Bare "spring" and "fall" are also other words: they need an article, a preposition or a year."""
    year, stop = read_year_part(row, at + 1)
    if year is not None and row.low(stop) in ("/", "-", "–") and row.next(stop + 1).kind == "number":
        stop += 2  # the winter of 2014-15
    if year is None and row.at(at).low in ("spring", "fall"):
        article = at > place and row.low(at + 1) not in ("of", "in", "to", "into")
        if not article and row.at(place - 1).low not in (
            "in",
            "by",
            "until",
            "since",
            "during",
            "last",
            "next",
            "this",
        ):
            return None
        if row.low(at + 1) in ("apart", "to", "into", "from", "out", "back", "up"):
            return None
    return Block(Unit.SEASON, season, year), stop
