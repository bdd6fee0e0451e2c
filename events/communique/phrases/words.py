"""The words of lone phrases: which sector a noun speaks of, which words are passed over, which bodies have names of
their own.

Sectors come from `words.yaml` first, then from the lexicon of actors (offices, institutions); national bodies from
`bodies.csv` and from that lexicon's agencies. Plurals are read as singulars.

>>> find_sectors("Norwegian fishermen and farmers".split())[-1].sector
'AGR'
"""

import csv
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import yaml

from ..actors.lexicon import InstitutionWord, OfficeWord, load_lexicon

WORD = re.compile(r"[^\W_]+(?:[.’'-][^\W_]+)*\.?")
GENITIVE = re.compile(r"[’']s?$|[’']s\b")
LONGEST = 6


class SectorWords(NamedTuple):
    """Words `first` up to and without `last` of a phrase, their sector, and the state where they name a body."""

    first: int
    last: int
    sector: str
    country: str | None


def split_phrase(text: str) -> list[str]:
    """Return the words of a phrase; genitives keep their mark as a word of its own.

    >>> split_phrase("Chile's Ministry of Mines")
    ['Chile', "'s", 'Ministry', 'of', 'Mines']
    """
    words: list[str] = []
    for word in WORD.findall(text):
        bare = GENITIVE.sub("", word)
        words += [bare, "'s"] if bare != word else [word]
    return words


def singularize(word: str) -> str:
    """Return a noun's singular, in small letters and without a full stop at its end.

    >>> [singularize(word) for word in ("gunmen", "parties", "Soldiers", "press", "Gen.")]
    ['gunman', 'party', 'soldier', 'press', 'gen']
    """
    word = word.lower().rstrip(".")
    if word.endswith("men") and len(word) > 4:
        return word[:-2] + "an"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and len(word) > 3:
        return word[:-1]
    return word


def find_sectors(words: Sequence[str]) -> list[SectorWords]:
    """Return the words of a phrase that speak of a sector, in order; the longest wording wins."""
    keys = [singularize(word) for word in words]
    found, at = [], 0
    while at < len(words):
        hit = _find_at(words, keys, at)
        if hit is not None:
            found.append(hit)
        at = hit.last if hit else at + 1
    return found


def _find_at(words: Sequence[str], keys: Sequence[str], at: int) -> SectorWords | None:
    """The longest words from here on that speak of a sector; our own lists before the lexicon of actors."""
    own = _find_own(words, keys, at)
    shared = _find_shared(words, keys, at)
    if own and shared:
        return shared if shared.last > own.last else own
    return own or shared


def _find_own(words: Sequence[str], keys: Sequence[str], at: int) -> SectorWords | None:
    for count in range(min(LONGEST, len(keys) - at), 0, -1):
        key = tuple(keys[at : at + count])
        if key in _index_bodies() and words[at][:1].isupper():
            country, sector = _index_bodies()[key]
            return SectorWords(at, at + count, sector, country)
        if key in _index_sectors():
            return SectorWords(at, at + count, _index_sectors()[key], None)
    return None


def _find_shared(words: Sequence[str], keys: Sequence[str], at: int) -> SectorWords | None:
    for sequence in (tuple(word.lower() for word in words), tuple(keys)):
        hit = load_lexicon().longest(sequence, at)
        if hit is None:
            continue
        taken, entry = hit
        if isinstance(entry, InstitutionWord) and keys[at] not in load_words()["vague"]:
            if entry.country is None or words[at][:1].isupper():
                return SectorWords(at, at + taken, entry.sector, entry.country)
        elif isinstance(entry, OfficeWord):
            return SectorWords(at, at + taken, entry.sector, None)
    return None


@cache
def load_words() -> dict[str, frozenset[str]]:
    """Return the closed classes: partitives, chairs, vague, former."""
    data = _read_yaml()
    return {name: frozenset(data[name]) for name in ("partitives", "chairs", "vague", "former")}


@cache
def _read_yaml() -> dict[str, list[str]]:
    text = files("communique.phrases").joinpath("words.yaml").read_text(encoding="utf-8")
    data: dict[str, list[str]] = yaml.safe_load(text)
    return data


def _fold(words: str) -> tuple[str, ...]:
    return tuple(singularize(word) for word in split_phrase(words))


@cache
def _index_sectors() -> dict[tuple[str, ...], str]:
    sectors: dict[str, list[str]] = _read_yaml()["sectors"]  # type: ignore[assignment]
    return {_fold(words): sector for sector, entries in sectors.items() for words in entries}


@cache
def _index_bodies() -> dict[tuple[str, ...], tuple[str, str]]:
    """State and sector of the national bodies by every name."""
    text = files("communique.phrases").joinpath("bodies.csv").read_text(encoding="utf-8")
    return {
        _fold(name): (row["country"], row["sector"])
        for row in csv.DictReader(text.splitlines())
        for name in (row["name"], *filter(None, row["aliases"].split(";")))
    }
