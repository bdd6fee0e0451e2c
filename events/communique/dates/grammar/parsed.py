"""The shape of every parser of the grammar: from a row of tokens and a place, a meaning and the place where it ends."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, field

from communique.dates.grammar.tokens import Token
from communique.dates.meanings.context import Direction, Meaning

Parsed = tuple[Meaning, int] | None
Parser = Callable[["Row", int], Parsed]
_MEMORY = 2000  # readings kept: far more than any one expression needs
_END = Token(-1, -1, "", "", "end", fresh=True)


@dataclass(slots=True)
class Row:
    """The tokens of a text, with safe look-ups: beyond the ends, and across a paragraph's end, stands an empty one."""

    tokens: list[Token]
    text: str
    memory: dict[tuple[int, int], Parsed] = field(default_factory=dict, repr=False)
    verdicts: dict[int, Direction | None] = field(default_factory=dict, repr=False)

    def at(self, place: int) -> Token:
        """The token at `place`, or the empty token."""
        try:
            return self.tokens[place] if place >= 0 else _END
        except IndexError:
            return _END

    def next(self, place: int) -> Token:
        """The token at `place` as a continuation of the one before: the empty token where a new paragraph starts."""
        try:
            token = self.tokens[place]
        except IndexError:
            return _END
        return _END if token.fresh or place < 0 else token

    def low(self, place: int) -> str:
        """The lower-case spelling of the continuation at `place`."""
        try:
            token = self.tokens[place]
        except IndexError:
            return ""
        return "" if token.fresh or place < 0 else token.low

    def has(self, place: int, *words: str) -> bool:
        """Whether `words` (lower-case) stand from `place` on; the first may start a paragraph."""
        if self.at(place).low != words[0]:
            return False
        return all(self.low(place + i) == word for i, word in enumerate(words[1:], 1))

    def follow(self, place: int, *words: str) -> bool:
        """As `has`, as a continuation of what stands before `place`."""
        return not self.at(place).fresh and self.has(place, *words)


class Phrases:
    """Phrases that are looked for at a place of a row, the longest first."""

    def __init__(self, phrases: Collection[tuple[str, ...]]) -> None:
        self._phrases = frozenset(phrases)
        self._most: dict[str, int] = {}  # how many words the longest phrase has that begins with a word
        for words in phrases:
            self._most[words[0]] = max(len(words), self._most.get(words[0], 0))
        self.first_words = frozenset(self._most)
        self.last_words = frozenset(words[-1] for words in phrases)

    def longest(self, row: Row, place: int) -> tuple[str, ...] | None:
        """The longest phrase that stands at `place`; its first word may start a paragraph."""
        first = row.at(place).low
        if first not in self._most:
            return None
        words = (first, *(row.low(place + i) for i in range(1, self._most[first])))
        return next((words[:size] for size in range(len(words), 0, -1) if words[:size] in self._phrases), None)


def remember(parser: Parser) -> Parser:
    """The parser, which reads each place of a row only once: nested expressions would else be read again at every
    level."""
    name = id(parser)

    def read_once(row: Row, place: int) -> Parsed:
        key = (name, place)
        if key not in row.memory:
            if len(row.memory) > _MEMORY:
                row.memory.clear()
            row.memory[key] = parser(row, place)
        return row.memory[key]

    return read_once


def longest(row: Row, place: int, parsers: tuple[Parser, ...]) -> Parsed:
    """The longest reading that any of the parsers finds at `place`; the earlier parser where two are as long."""
    best: Parsed = None
    for parser in parsers:
        found = parser(row, place)
        if found and (best is None or found[1] > best[1]):
            best = found
    return best
