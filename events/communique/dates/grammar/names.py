"""Days with names: holidays (Christmas, Labor Day 2019, last Easter) and dates frozen into names (the Sept. 11
attacks)."""

from __future__ import annotations

from datetime import date

from communique.dates.grammar.calendar import read_year_part
from communique.dates.grammar.parsed import Parsed, Phrases, Row
from communique.dates.meanings.absolute import Fixed
from communique.dates.meanings.period import Period, Unit
from communique.dates.meanings.recurring import Holiday
from communique.dates.words import load_words

_NOT_AFTER = frozenset(
    (
        "island",
        "islands",
        "agreement",
        "agreements",
        "rising",
        "bunny",
        "tree",
        "egg",
        "eggs",
        "carol",
        "accord",
        "truce",
    )
)


def _split(name: str) -> tuple[str, ...]:
    """The tokens of a name: "New Year's Day" is new, year, 's, day."""
    from communique.dates.grammar.tokens import cut_tokens

    return tuple(token.low for token in cut_tokens(name))


_HOLIDAYS = {_split(words): row for row in load_words("holidays") for words in row["words"]}
_FROZEN = sorted(
    ((_split(words), row) for row in load_words("named_days") for words in row["words"]), key=lambda item: -len(item[0])
)
_HOLIDAY_PHRASES = Phrases(_HOLIDAYS)
_NAMES = Phrases([*_HOLIDAYS, *(words for words, _ in _FROZEN)])
FIRST_WORDS, LAST_WORDS = _NAMES.first_words, _NAMES.last_words


def read_named_day(row: Row, place: int) -> Parsed:
    """A holiday, or a date that has become a name."""
    if row.at(place).low not in FIRST_WORDS:
        return None
    return _read_frozen(row, place) or _read_holiday(row, place)


def _read_frozen(row: Row, place: int) -> Parsed:
    for words, entry in _FROZEN:
        if not row.has(place, *words):
            continue
        end = place + len(words)
        year = row.next(end + 1 if row.low(end) == "," else end)
        skip = end + (2 if row.low(end) == "," else 1) if year.low == str(entry["date"].year) else end
        behind = row.low(skip) if row.low(skip) != "terrorist" else row.low(skip + 1)
        if (entry["beside"] and behind not in entry["beside"]) or (
            not entry["beside"] and row.next(end).tight and row.low(end) == "/"
        ):
            continue
        day: date = entry["date"]
        return Fixed(Period.of(day, Unit.DAY), "a date that has become a name"), skip
    return None


def _read_holiday(row: Row, place: int) -> Parsed:
    words = _HOLIDAY_PHRASES.longest(row, place)
    if words is None or not row.at(place).text[0].isupper():
        return None
    entry, end = _HOLIDAYS[words], place + len(words)
    if row.low(end) in _NOT_AFTER:
        return None
    year, stop = read_year_part(row, end)
    return Holiday(entry["name"], entry["rule"], year), stop
