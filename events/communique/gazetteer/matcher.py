"""Finds the longest names in a text, from left to right.

False friends ("China Daily") are names like any other, only that they mean nothing: being longer they win
over the state inside them, and are then dropped. What a name means beside its neighbors ("Iran-backed",
"Michael Jordan", "Atlanta, Georgia") is decided in `senses`.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from communique.gazetteer.entries import Entry, Name, NameMatch
from communique.gazetteer.folding import LINK, Word, fits_shape, split_words
from communique.gazetteer.rules import Rules
from communique.gazetteer.senses import decide_sense

REMEMBERED = 512
"""Texts whose names are kept: an article's passages are asked for by several readers."""


class Gazetteer:
    """All names, ready to be found. `entries` maps ids to entries."""

    def __init__(self, entries: Mapping[str, Entry], names: Mapping[str, Sequence[Name]], rules: Rules) -> None:
        self.entries = entries
        self._names = names
        self._rules = rules
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._find)
        self._longest: dict[str, int] = {}
        for key in names:
            head, count = key.partition(" ")[0], key.count(" ") + 1
            if count > self._longest.get(head, 0):
                self._longest[head] = count

    def find(self, text: str) -> list[NameMatch]:
        """Return the names in `text`, in order and without overlap; the last texts asked for are remembered.

        >>> from communique.gazetteer import load_gazetteer
        >>> [(m.text, m.sense) for m in load_gazetteer().find("Turkish envoys left Moscow, China Daily said.")]
        [('Turkish', 'adjective'), ('Moscow', 'capital')]
        """
        return list(self._remembered(text))

    def _find(self, text: str) -> tuple[NameMatch, ...]:
        words = split_words(text)
        found = []
        for first, last, names in self._scan(text, words):
            match = decide_sense(text, words, first, last, names, self._rules)
            if match is not None:
                found.append(match)
        return tuple(found)

    def look_up(self, name: str) -> list[Entry]:
        """Return the entries that are written exactly `name` (case, accents and dots aside), the likeliest first."""
        key = " ".join(word.key for word in split_words(name))
        return [known.entry for known in self._names.get(key, ()) if known.entry is not None]

    def _scan(self, text: str, words: list[Word]) -> Iterator[tuple[int, int, list[Name]]]:
        """Yield first and last word (inclusive) and readings of each longest name."""
        at = 0
        while at < len(words):
            step = 1
            for count in range(self._reach(text, words, at), 0, -1):
                names = self._read(words[at : at + count])
                if names:
                    yield at, at + count - 1, names
                    step = count
                    break
            at += step

    def _reach(self, text: str, words: list[Word], at: int) -> int:
        """Return how many words from `at` on hang together, up to the longest name that begins so."""
        longest = min(self._longest.get(words[at].key, 0), len(words) - at)
        for count in range(1, longest):
            before, after = words[at + count - 1], words[at + count]
            if not LINK.fullmatch(text, before.end, after.start):
                return count
        return longest

    def _read(self, words: list[Word]) -> list[Name]:
        names = self._names.get(" ".join(word.key for word in words))
        if names is None:
            return []
        shape = "".join(word.shape for word in words)
        return [name for name in names if fits_shape(name.shape, shape)]
