"""Years, decades and centuries: 2011, 1939-45, the 1990s, the nineties, '98, the 19th century, 490 BC.

Four figures are a year only where nothing beside them makes them something else: "Resolution 2254", "2,011 soldiers",
"$1999", "page 1984", "2000 troops" are refused.
"""

from __future__ import annotations

import re

from communique.dates.grammar.numbers import read_ordinal
from communique.dates.grammar.parsed import Parsed, Row
from communique.dates.grammar.tokens import Token
from communique.dates.meanings.absolute import Fixed
from communique.dates.meanings.period import Period, Unit
from communique.dates.words import DECADE_WORDS, load_words

_CONTEXT = load_words("year_contexts")
_NUMBERED = frozenset(_CONTEXT["numbered_things"])
_BEFORE = frozenset(_CONTEXT["before_a_year"])
_COUNTED_AFTER = frozenset(_CONTEXT["counting_words_after"])
_UNFIT_BEFORE = frozenset("$€£¥#№+=<>*&@~")
_YEAR = re.compile(r"1[0-9]{3}|20[0-9]{2}|21[0-4][0-9]")


def year_of(token: Token) -> int | None:
    """The year that a token of four figures can be (1000 to 2149), or a short one ('69, '05); else None."""
    if token.kind == "short":
        number = int(token.low[1:])
        return number + (2000 if number < 30 else 1900)
    return int(token.low) if token.kind == "number" and _YEAR.fullmatch(token.low) else None


def read_year(row: Row, place: int) -> Parsed:
    """A year by itself, with its era if one is written."""
    named = _skip_year_word(row, place)
    if named > place:
        year = year_of(row.next(named))
        return (Fixed(Period(Unit.YEAR, year)), named + 1) if year is not None else None
    token = row.at(place)
    if token.kind == "number" and token.low.isdigit() and len(token.low) <= 4:
        era = row.next(place + 1)
        if era.kind == "era":
            return _read_era(int(token.low), era.text, place + 2)
    if token.kind == "era" and token.text.startswith("A") and row.next(place + 1).low.isdigit():
        number = int(row.low(place + 1)) if len(row.low(place + 1)) <= 4 else 0
        return (Fixed(Period(Unit.YEAR, number)), place + 2) if number else None
    year = year_of(token)
    if year is None or not _is_year_here(row, place):
        return None
    return Fixed(Period(Unit.YEAR, year)), place + 1


def _skip_year_word(row: Row, place: int) -> int:
    """The place after "the year", "fiscal", "calendar year" before a year."""
    if row.has(place, "the", "year"):
        return place + 2
    if row.at(place).low in ("fiscal", "calendar"):
        return place + 2 if row.low(place + 1) == "year" else place + 1
    return place


def _read_era(number: int, era: str, end: int) -> Parsed:
    if not number:
        return None
    return Fixed(Period(Unit.YEAR, -number if era.startswith("B") else number)), end


def _is_year_here(row: Row, place: int) -> bool:
    """Whether the words around leave a year standing."""
    before, after = row.at(place - 1), row.next(place + 1)
    if row.at(place).fresh:
        before = row.at(-1)
    if before.low in _NUMBERED or before.text[-1:] in _UNFIT_BEFORE or (before.low == "." and row.at(place).tight):
        return False
    year = year_of(row.at(place)) or 0
    if before.low not in _BEFORE and (
        year < 1500 or (year < 1900 and after.low.endswith("s") and after.kind == "word")
    ):
        return after.tight and after.low in ("-", "–")  # "1500 men", "some 1850 islanders"; "1337-1453"
    if before.low == "." and row.at(place - 2).low in _NUMBERED and not row.at(place - 1).fresh:
        return False
    if after.low == ":" and after.tight and row.next(place + 2).tight:
        return False
    if after.low in ("%", "°", "@", "#") or (
        after.tight and after.kind not in ("mark", "s", "end") and after.low != "-"
    ):
        return False
    if after.low == "-" and after.tight and row.low(place + 2) in _COUNTED_AFTER:
        return False
    if after.low in _COUNTED_AFTER and before.low not in _BEFORE:
        return False
    if before.low in ("/", ":", "-", "–") and row.at(place).tight and before.tight:
        return before.low in ("-", "–", "/") and _follows_date(row, place - 2)
    return not (before.low == "," and row.at(place).tight)


def _follows_date(row: Row, place: int) -> bool:
    """Whether what stands before a hyphen may begin a range or a name of a date ("1939-1945", "post-1945")."""
    token = row.at(place)
    return token.kind == "word" or year_of(token) is not None


def read_decade(row: Row, place: int) -> Parsed:
    """the 1990s, the '90s, the nineties, the 480s BC; with or without article."""
    end = place + 1 if row.at(place).low == "the" else place
    token = row.at(place) if end == place else row.next(end)
    if token.kind == "years":
        digits = "".join(c for c in token.low if c.isdigit())
        if row.next(end + 1).kind == "era" and row.next(end + 1).text.startswith("B") and digits.endswith("0"):
            return Fixed(Period(Unit.DECADE, -int(digits))), end + 2
        if len(digits) == 4 and digits.endswith("0") and _YEAR.fullmatch(digits):
            return Fixed(Period(Unit.DECADE, int(digits))), end + 1
        if len(digits) == 2 and digits.endswith("0") and (end > place or not token.low[0].isdigit()):
            return Fixed(Period(Unit.DECADE, 1900 + int(digits) if digits != "00" else 2000)), end + 1
    if token.low in DECADE_WORDS and end > place and row.low(end + 1) not in ("of",):
        return Fixed(Period(Unit.DECADE, 1900 + 10 * DECADE_WORDS[token.low])), end + 1
    return None


def read_century(row: Row, place: int) -> Parsed:
    """the 19th century, the fifth century BC."""
    end = place + 1 if row.at(place).low == "the" else place
    ordinal = read_ordinal(row, end)
    if ordinal is None or not 1 <= ordinal[0] <= 22 or row.at(end).fresh > (end == place):
        return None
    number, end = ordinal
    if row.low(end) == "-":
        end += 1
    if row.low(end) != "century":
        return None
    era = row.next(end + 1)
    if era.kind == "era" and era.text.startswith("B"):
        return Fixed(Period(Unit.CENTURY, -100 * (number - 1) or -1)), end + 2
    return Fixed(Period(Unit.CENTURY, max(100 * (number - 1), 1))), end + 1
