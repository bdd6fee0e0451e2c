"""Quantities and ordinals: "three", "a couple of", "two and a half", "twenty-three", "1,000", "the 14th", "several".

A quantity is a figure, or None where the words give none ("several").
"""

from __future__ import annotations

from communique.dates.grammar.parsed import Phrases, Row
from communique.dates.words import APPROXIMATORS, CARDINALS, ORDINALS, VAGUE_NUMBERS

_SCALES = {"hundred": 100, "thousand": 1000, "dozen": 12}
_APPROXIMATORS = Phrases(APPROXIMATORS)


def read_quantity(row: Row, place: int) -> tuple[float | None, int] | None:
    """The quantity at `place` and the place after it."""
    low = row.at(place).low
    if low == "half" and row.low(place + 1) in ("a", "an"):
        return 0.5, place + 2
    if low in ("a", "an", "one"):
        return _read_article(row, place)
    if low in VAGUE_NUMBERS:
        end = place + 1
        return None, (end + 1 if row.low(end) in ("more", "other", "short", "long") else end)
    if low in ("dozens", "scores", "hundreds", "thousands", "tens") and row.low(place + 1) == "of":
        return None, place + 2
    found = read_cardinal(row, place)
    if found is None:
        return None
    count, end = found
    if row.follow(end, "and", "a", "half"):
        return count + 0.5, end + 3
    if row.follow(end, "to") or row.follow(end, "or") or row.follow(end, "-"):
        second = read_cardinal(row, end + 1)  # "two to three weeks": the upper figure
        if second is not None and not row.at(end + 1).fresh and second[0] > count:
            return second[0], second[1]
    return count, end


def _read_article(row: Row, place: int) -> tuple[float | None, int]:
    """a, an, one; "a few", "a couple of", "a half", "a dozen", "one and a half", "a further three"."""
    low = row.low(place + 1)
    if low in ("few", "number", "handful", "couple", "dozen", "hundred", "thousand", "half"):
        end = place + 2
        count = {"couple": 2.0, "half": 0.5, **_SCALES}.get(low)
        return count, (end + 1 if row.low(end) in ("of", "more") else end)
    if row.follow(place + 1, "and", "a", "half"):
        return 1.5, place + 4
    if low in ("full", "whole", "mere", "single", "further", "long", "good"):
        inner = read_quantity(row, place + 2) if low in ("further", "full", "mere", "good") else None
        return inner if inner else (1.0, place + 2)
    return 1.0, place + 1


def read_cardinal(row: Row, place: int) -> tuple[float, int] | None:
    """A number in figures or words, up to thousands: "23", "1,000", "2.5", "twenty-three", "two hundred"."""
    token = row.at(place)
    if token.kind == "number":
        count = float(token.low.replace(",", "")) if len(token.low) < 10 else -1.0
        if row.follow(place + 1, "1", "/", "2"):
            return count + 0.5, place + 4
        if row.low(place + 1) == "½":
            return count + 0.5, place + 2
        return (count, place + 1) if count >= 0 else None
    if token.low not in CARDINALS:
        return None
    count, end = float(CARDINALS[token.low]), place + 1
    if count >= 20:
        step = end + 1 if row.low(end) == "-" else end
        if 0 < CARDINALS.get(row.low(step), 0) < 10:
            count, end = count + CARDINALS[row.low(step)], step + 1
    if row.low(end) in _SCALES:
        count, end = count * _SCALES[row.low(end)], end + 1
    return count, end


def read_ordinal(row: Row, place: int) -> tuple[int, int] | None:
    """An ordinal and the place after it: "first", "21st", "twenty-first"; "last" and "final" are -1."""
    token = row.at(place)
    if token.kind == "nth":
        return int(token.low[:-2]), place + 1
    if token.low in ("last", "final", "closing"):
        return -1, place + 1
    if token.low in ORDINALS:
        return ORDINALS[token.low], place + 1
    if CARDINALS.get(token.low, 0) >= 20 and row.low(place + 1) == "-" and row.low(place + 2) in ORDINALS:
        return CARDINALS[token.low] + ORDINALS[row.low(place + 2)], place + 3
    return None


def read_approximator(row: Row, place: int) -> tuple[str, int]:
    """The TIMEX3 mod of "about", "more than", "only" ("" for none, or at a paragraph's end) and the place after it."""
    words = _APPROXIMATORS.longest(row, place)
    if words is None or row.at(place + len(words)).fresh:
        return "", place
    return APPROXIMATORS[words], place + len(words)
