"""Decides what a name found in a text means beside its neighbors, or that it means nothing.

The questions, in order: is it a false friend; does a neighbor hide it (Michael Jordan; Atlanta, Georgia);
is it an abbreviation shouted in a headline (TELL US); is it an ordinary word unless the text places it
(Reading); is it only an attribute of something else (Iran-backed, anti-American)?
"""

from collections.abc import Sequence
from typing import cast

from communique.gazetteer.entries import Name, NameMatch, Sense
from communique.gazetteer.folding import Word
from communique.gazetteer.rules import Rules

WORDS_IN_CAPITALS = frozenset(["us", "is", "who", "it", "am"])
"""Abbreviations that are English words: nothing in a line all in capitals tells them from the word."""
HYPHENS = "-\u2010\u2011\u2013"


def decide_sense(
    text: str, words: Sequence[Word], first: int, last: int, names: Sequence[Name], rules: Rules
) -> NameMatch | None:
    """Return the match for `words[first:last + 1]` of `text`, or None where nobody is named.

    `names` are the readings that the gazetteer has for these words, the likeliest first.
    """
    known = [name for name in names if name.entry is not None]
    if len(known) < len(names):
        return None
    key = " ".join(word.key for word in words[first : last + 1])
    if _is_hidden(words, first, last, key, rules) or _is_shouted(words, first, last, key):
        return None
    if (known[0].is_weak or key in rules.weak_names) and not _is_placed(text, words, first, last, rules):
        return None
    if key in rules.combining and text[words[last].end : words[last].end + 1] not in tuple(HYPHENS):
        return None
    form = cast(Sense, known[0].sense)
    tied = _find_tie(text, words, first, last, rules)
    start = words[first + 1].start if words[first].key == "the" and last > first else words[first].start
    end = words[last].end
    if text[end - 1] == "." and "." not in text[start : end - 1]:
        end -= 1
    entries = tuple(dict.fromkeys(name.entry for name in known if name.entry is not None))
    return NameMatch(start, end, text[start:end], entries[0], "modifier" if tied else form, entries, form, tied)


def _is_hidden(words: Sequence[Word], first: int, last: int, key: str, rules: Rules) -> bool:
    """A neighbor shows that the words are part of another name."""
    key = key.removeprefix("the ")
    before = words[first - 1].key if first else ""
    after = words[last + 1].key if last + 1 < len(words) else ""
    if before in rules.hidden_after.get(key, ()):
        return True
    return after in rules.hidden_before.get(key, ())


def _is_shouted(words: Sequence[Word], first: int, last: int, key: str) -> bool:
    """An abbreviation that is also a word stands in a line of capitals."""
    if key not in WORDS_IN_CAPITALS:
        return False
    around = [*words[max(0, first - 1) : first], *words[last + 1 : last + 2]]
    return bool(around) and all(word.shape == "U" and len(word.key) > 1 for word in around)


def _is_placed(text: str, words: Sequence[Word], first: int, last: int, rules: Rules) -> bool:
    """The text treats the name as a place: a preposition before it, or a comma and a capital after it."""
    if first and words[first - 1].key in rules.placing:
        return True
    after = text[words[last].end : words[last].end + 2]
    return after == ", " and last + 1 < len(words) and words[last + 1].shape != "l" and first > 0


def _find_tie(text: str, words: Sequence[Word], first: int, last: int, rules: Rules) -> str | None:
    """Return the word that makes the name a mere attribute: "backed" in Iran-backed, "anti" in anti-American."""
    if last + 1 < len(words):
        gap = text[words[last].end : words[last + 1].start]
        if gap in tuple(HYPHENS) and words[last + 1].key in rules.suffixes:
            return words[last + 1].key
    if first:
        gap = text[words[first - 1].end : words[first].start]
        if gap in tuple(HYPHENS) and words[first - 1].key in rules.prefixes:
            return words[first - 1].key
    return None
