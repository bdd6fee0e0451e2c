"""States whose name, adjective or inhabitants stand in a phrase one slip away: "Kazahks", "Phillipine".

One letter more, less or other, or two letters swapped, in a capitalized word of six letters or more, and only where a
single state is so near: anything looser would make Austrians of Australians.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from ..gazetteer import Entry, load_gazetteer
from ..gazetteer.folding import fold_word
from ..gazetteer.loader import read_table

SHORTEST = 6


def find_misspelled(words: Sequence[str]) -> Entry | None:
    """Return the one state that a misspelled word of a phrase can mean, None where none or several can be meant."""
    for word in words:
        key = fold_word(word)[0]
        if word[:1].isupper() and len(key) >= SHORTEST and key not in _index_states():
            near = {_index_states()[slip] for slip in _slips_of(key) if slip in _index_states()}
            if len(near) == 1:
                return near.pop()
    return None


@cache
def _index_states() -> dict[str, Entry]:
    """States by every one-word name, adjective and plural of their inhabitants."""
    entries = load_gazetteer().entries
    return {
        key: entries[entry]
        for key, _, sense, entry, _ in read_table("names.csv")
        if sense in ("name", "adjective", "inhabitant") and " " not in key and entry.startswith("state:")
    }


def _slips_of(key: str) -> Iterator[str]:
    """Every word that is one slip away from `key`."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    for at in range(len(key) + 1):
        left, right = key[:at], key[at:]
        yield left + right[1:]
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        for letter in letters:
            yield left + letter + right
            yield left + letter + right[1:]
