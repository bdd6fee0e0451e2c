"""Repeated times: every year, each Monday, daily, annual, twice a week, Mondays."""

from __future__ import annotations

from communique.dates.grammar.numbers import read_quantity
from communique.dates.grammar.parsed import Parsed, Row
from communique.dates.meanings.lengths import Repeated, spell_length
from communique.dates.words import DAY_PARTS, MONTHS, UNITS, WEEKDAYS, load_words

_ADVERBS: dict[str, str] = load_words("repeats")["adverbs"]
_NOT_BEFORE: frozenset[str] = frozenset(load_words("repeats")["refused_before"])


def read_repeat(row: Row, place: int) -> Parsed:
    """Any expression of repetition."""
    return (
        _read_every(row, place)
        or _read_adverb(row, place)
        or _read_plural_weekday(row, place)
        or _read_rate(row, place)
    )


def _read_every(row: Row, place: int) -> Parsed:
    """every year, each Monday, every two weeks, every other day, every morning."""
    if row.at(place).low not in ("every", "each"):
        return None
    low, end = row.low(place + 1), place + 2
    if low in ("single", "other", "passing"):
        low, end = row.low(end), end + 1
    if low in WEEKDAYS:
        return Repeated(f"XXXX-WXX-{WEEKDAYS[low]}"), end
    if low in MONTHS and low != "may":
        return Repeated(f"XXXX-{MONTHS[low]:02}"), end
    if low in DAY_PARTS:
        return Repeated(f"XXXX-XX-XXT{DAY_PARTS[low]}"), end
    if low in UNITS and not UNITS[low].plural and low != "second":
        return Repeated(spell_length(1, UNITS[low])), end
    quantity = read_quantity(row, place + 1) if not row.at(place + 1).fresh else None
    if quantity is not None and row.low(quantity[1]) in UNITS:
        return Repeated(spell_length(quantity[0], UNITS[row.low(quantity[1])])), quantity[1] + 1
    return None


def _read_adverb(row: Row, place: int) -> Parsed:
    """daily, weekly, annual; not "China Daily", not "daily newspaper" as a name."""
    token = row.at(place)
    if token.low not in _ADVERBS or (
        token.text[0].isupper() and not token.fresh and row.at(place - 1).low not in '."“'
    ):
        return None
    return None if row.low(place + 1) in _NOT_BEFORE else (Repeated(_ADVERBS[token.low]), place + 1)


def _read_plural_weekday(row: Row, place: int) -> Parsed:
    """Mondays, on Fridays."""
    token = row.at(place)
    if token.low.endswith("days") and token.low[:-1] in WEEKDAYS and token.text[0].isupper():
        return Repeated(f"XXXX-WXX-{WEEKDAYS[token.low[:-1]]}"), place + 1
    return None


def _skip_times(row: Row, place: int) -> int:
    """The place after "once", "twice", "three times"."""
    if row.at(place).low in ("once", "twice"):
        return place + 1
    quantity = read_quantity(row, place) if row.at(place).low not in ("a", "an") else None
    return quantity[1] + 1 if quantity and row.low(quantity[1]) == "times" else place


def _read_rate(row: Row, place: int) -> Parsed:
    """a year, per month: behind "twice", "times", or money."""
    times = _skip_times(row, place)
    if times > place:
        unit = UNITS.get(row.low(times + 1)) if row.low(times) in ("a", "per", "every", "each") else None
        return (Repeated(spell_length(1, unit)), times + 2) if unit is not None and not unit.plural else None
    if row.at(place).low not in ("a", "per") or row.at(place).fresh:
        return None
    unit = UNITS.get(row.low(place + 1))
    before = row.at(place - 1)
    if unit is None or unit.plural or unit.letter in ("Q", "WE") or unit.name == "second":
        return None
    counted = before.low in (
        "times",
        "twice",
        "once",
        "barrels",
        "dollars",
        "euros",
        "percent",
        "%",
        "million",
        "billion",
        "tons",
    )
    if row.at(place).low == "per" or counted or before.kind == "number":
        start = place + 1 if row.at(place).low == "per" else place
        return Repeated(spell_length(1, unit)), max(start, place) + (1 if start > place else 2)
    return None
