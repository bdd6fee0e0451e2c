"""now, currently, recently, in the past, the future: words that point and do not measure (data/references.yaml)."""

from __future__ import annotations

from communique.dates.grammar.parsed import Parsed, Phrases, Row
from communique.dates.meanings.lengths import Pointer
from communique.dates.words import UNITS, load_words

_POINTERS = {tuple(row["words"].split()): (row["value"], row.get("skip", 0)) for row in load_words("references")}
_PHRASES = Phrases(_POINTERS)
FIRST_WORDS, LAST_WORDS = _PHRASES.first_words, _PHRASES.last_words
_ENDS_CLAUSE = frozenset(
    [
        "of",
        "and",
        "or",
        "but",
        "in",
        "at",
        "on",
        "for",
        "with",
        "to",
        "is",
        "was",
        "were",
        "has",
        "had",
        "will",
        "would",
        "that",
        "who",
        "which",
        "as",
        "when",
        "they",
        "he",
        "she",
        "it",
        "we",
        "you",
        "i",
        "both",
        "all",
        "there",
        "their",
        "his",
        "her",
        "its",
        "no",
        "this",
        "these",
    ]
)


def read_pointer(row: Row, place: int) -> Parsed:
    """A pointing word or phrase, where it stands alone: "the future" is, "the future ambassador" is not."""
    words = _PHRASES.longest(row, place)
    if words is None or not _stands_alone(row, place, place + len(words), words):
        return None
    value, _ = _POINTERS[words]
    return Pointer(value), place + len(words)


def _stands_alone(row: Row, place: int, end: int, words: tuple[str, ...]) -> bool:
    after = row.next(end)
    if words == ("now",):
        return after.low not in ("that", "-")
    if words == ("recently",):
        return row.at(place - 1).low != "as" or after.low != "as"
    if words[0] == "the":
        if words in (("the", "moment"), ("the", "present")):
            return row.at(place - 1).low in ("at", "for", "until", "to") and (
                after.kind != "word" or after.low in _ENDS_CLAUSE
            )
        return after.kind != "word" or after.low in _ENDS_CLAUSE
    if words == ("at", "present"):
        return after.kind != "word" or after.low in _ENDS_CLAUSE
    return after.low not in UNITS
