"""Where a time expression may begin: a look along the row before the grammar reads, for its parsers cost far more.

We believe that an expression opens with one of a few hundred words or with figures, and that a word which only opens it
("the", "a", "two", "over") is soon followed by one that tells time, with no mark but a hyphen in between.

>>> from communique.dates.grammar.parsed import Row
>>> from communique.dates.grammar.tokens import cut_tokens
>>> text = "The two sides, after two weeks"
>>> find_openings(Row(cut_tokens(text), text))
[5, 6]
"""

from __future__ import annotations

from collections.abc import Iterable

from communique.dates.grammar import deictic, durations, names, pointers
from communique.dates.grammar.parsed import Row
from communique.dates.grammar.tokens import Token
from communique.dates.words import (
    APPROXIMATORS,
    CARDINALS,
    DAY_PARTS,
    DECADE_WORDS,
    MONTHS,
    ORDINALS,
    PART_ADJECTIVES,
    PART_NOUNS,
    SEASONS,
    UNITS,
    VAGUE_NUMBERS,
    WEEKDAYS,
    load_words,
)

_REACH = 12  # words before the one that tells time: "no more than twenty-two or twenty-three full years" has ten
_FIGURES = frozenset(("number", "nth", "iso", "slash", "clock", "years", "era", "short"))
_HYPHENS = frozenset("-–—")


def _gather(*tables: Iterable[str]) -> frozenset[str]:
    return frozenset(word for table in tables for word in table)


_TELLERS = _gather(
    MONTHS,
    WEEKDAYS,
    [f"{day}s" for day in WEEKDAYS if day.endswith("day")],
    SEASONS,
    UNITS,
    DAY_PARTS,
    DECADE_WORDS,
    names.LAST_WORDS,
    pointers.LAST_WORDS,
    deictic.DAYS,
    load_words("repeats")["adverbs"],
    ("tonight", "o'clock", "o’clock"),
)
"""Words that tell time; every expression has one, or figures."""

_OPENERS = _TELLERS | _gather(
    CARDINALS,
    ORDINALS,
    VAGUE_NUMBERS,
    PART_ADJECTIVES,
    PART_NOUNS,
    [words[0] for words in APPROXIMATORS],
    names.FIRST_WORDS,
    pointers.FIRST_WORDS,
    deictic.FIRST_WORDS,
    durations.WINDOW_WORDS,
    load_words("function_words")["starters"],
)


def find_openings(row: Row) -> list[int]:
    """The places at which an expression may begin, in order."""
    found: list[int] = []
    ahead = _REACH + 1  # how far ahead the next word is that tells time
    for place in range(len(row.tokens) - 1, -1, -1):
        token = row.tokens[place]
        tells = token.kind in _FIGURES or token.low in _TELLERS
        ahead = 0 if tells else _REACH + 1 if _parts(token) else ahead + 1
        if ahead <= _REACH and (token.kind in _FIGURES or token.low in _OPENERS):
            found.append(place)
        if token.fresh:
            ahead = _REACH + 1
    return found[::-1]


def _parts(token: Token) -> bool:
    """Whether a mark parts the words before it from those after it."""
    return token.kind == "mark" and token.low not in _HYPHENS
