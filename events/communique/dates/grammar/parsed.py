"""The shape of every parser of the grammar: from a row of tokens and a place, a meaning and the place where it ends."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from communique.dates.grammar.tokens import Token
from communique.dates.meanings.context import Meaning

Parsed = tuple[Meaning, int] | None
Parser = Callable[["Row", int], Parsed]
_END = Token(-1, -1, "", "", "end", fresh=True)


@dataclass(slots=True)
class Row:
    """The tokens of a text, with safe look-ups: beyond the ends, and across a paragraph's end, stands an empty token."""

    tokens: list[Token]
    text: str

    def at(self, place: int) -> Token:
        """The token at `place`, or the empty token."""
        return self.tokens[place] if 0 <= place < len(self.tokens) else _END

    def next(self, place: int) -> Token:
        """The token at `place` as a continuation of the one before: the empty token where a new paragraph starts."""
        token = self.at(place)
        return _END if token.fresh else token

    def low(self, place: int) -> str:
        """The lower-case spelling of the continuation at `place`."""
        return self.next(place).low

    def has(self, place: int, *words: str) -> bool:
        """Whether `words` (lower-case) stand from `place` on; the first may start a paragraph."""
        if self.at(place).low != words[0]:
            return False
        return all(self.low(place + i) == word for i, word in enumerate(words[1:], 1))

    def follow(self, place: int, *words: str) -> bool:
        """As `has`, as a continuation of what stands before `place`."""
        return not self.at(place).fresh and self.has(place, *words)


def longest(row: Row, place: int, parsers: tuple[Parser, ...]) -> Parsed:
    """The longest reading that any of the parsers finds at `place`; the earlier parser where two are as long."""
    best: Parsed = None
    for parser in parsers:
        found = parser(row, place)
        if found and (best is None or found[1] > best[1]):
            best = found
    return best
