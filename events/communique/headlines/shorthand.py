"""The shorthand of headlines, word by word: what the parser should read for it.

Russia Expels Polish Envoys      capitals that no name needs are read small
Iran, Iraq restore ties          a comma between two subjects is "and"
Putin to visit Turkey            "to" after a subject is "will"
Macron in Beijing for talks      "in" is "visits", where the headline has no verb
"""

from collections.abc import Callable
from dataclasses import dataclass

from spacy.lang.en.stop_words import STOP_WORDS
from spacy.tokens import Doc

from ..acts.lexicon import load_classes
from .recast import Reading
from .title_case import find_common, find_named, is_in_title_case
from .verb_forms import bare_verbs, event_nouns, past_by_third_person, past_of

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
JOURNEYS = frozenset({"visit", "talks", "summit", "meeting", "trip", "tour"})
BREAKS = frozenset({".", "?", "!", ";", "|"})
LONGEST_SUBJECT = 12
"""Words before the verb of a headline."""

Readings = dict[int, Reading]


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline: its words as a sentence would write them, and which of them are names."""

    doc: Doc
    words: list[str]
    named: frozenset[int]

    def is_subject(self, i: int) -> bool:
        """Whether a word may end a subject: a name, somebody's office, or the comma that closes an apposition."""
        word = self.words[i]
        return (
            i in self.named
            or word == ","
            or word[:1].isupper()
            or word.lower().removesuffix("s") in load_classes()["visitors"]
        )


def read_shorthand(doc: Doc, written: Callable[[], frozenset[str]]) -> tuple[Readings, set[int]]:
    """What to read for the words of a headline, and which words begin a sentence in it."""
    named = find_named(doc)
    readings: Readings = {}
    if is_in_title_case(doc):
        readings = {token.i: Reading(token.lower_) for token in find_common(doc, named, written())}
    words = [readings[token.i].text if token.i in readings else token.text for token in doc]
    headline = Headline(doc, words, named)
    starts = {token.i + 1 for token in doc[:-1] if token.text in BREAKS and token.i > 0}
    for first in sorted({0, *starts}):
        last = min((start for start in starts if start > first), default=len(doc))
        colons = [token.i + 1 for token in doc[first:last] if token.text == ":"]
        readings |= _read_clause(headline, colons[-1] if colons else first, last)
    return readings, starts


def _read_clause(headline: Headline, start: int, end: int) -> Readings:
    """What to read for the joints of a clause: the comma of its subject, its verb, "to" and "in"."""
    words, named = headline.words, headline.named
    for i in range(start + 1, min(start + LONGEST_SUBJECT, end - 1)):
        word, before, after = (words[place].lower() for place in (i, i - 1, i + 1))
        if (before in STOP_WORDS and before != "and") or not any(j in named for j in range(start, i)):
            continue
        if word == "to" and (after in bare_verbs() or after == "be") and headline.is_subject(i - 1):
            return {i: Reading("will", tag="MD")} | _join_subjects(headline, start, i)
        if word in bare_verbs() and i not in named and after not in past_by_third_person():
            joined = _join_subjects(headline, start, i)
            if joined or "and" in words[start:i]:
                return {i: Reading(word, tag="VBP", otherwise=past_of(word))} | joined
        if headline.doc[i].tag_ in ("VBP", "MD"):
            return _join_subjects(headline, start, i)
        if word in past_by_third_person() or headline.doc[i].tag_ in FINITE:
            return _read_third_person(headline, i)
    return _read_in(headline, start, end)


def _read_third_person(headline: Headline, i: int) -> Readings:
    """A verb that looks like a noun, read as past where the parser takes it for one; not "Iran talks in Geneva end"."""
    word, after = headline.words[i].lower(), headline.words[i + 1].lower()
    if word not in past_by_third_person() or not headline.is_subject(i - 1):
        return {}
    if after in past_by_third_person() or after in bare_verbs():
        return {}
    if after in STOP_WORDS and word.removesuffix("s") in event_nouns():
        return {}
    return {i: Reading(word, tag="VBZ", otherwise=past_by_third_person()[word])}


def _join_subjects(headline: Headline, start: int, verb: int) -> Readings:
    """The last comma between two subjects, read as "and"."""
    comma = next((i for i in range(verb - 1, start, -1) if headline.words[i] == ","), None)
    if comma is None or comma == verb - 1:
        return {}
    sides = (range(start, comma), range(comma + 1, verb))
    return {comma: Reading("and")} if all(any(i in headline.named for i in side) for side in sides) else {}


def _read_in(headline: Headline, start: int, end: int) -> Readings:
    """The "in" of a headline without a verb that tells a journey, read as "visits"."""
    for i in range(start + 1, min(start + LONGEST_SUBJECT, end - 1)):
        if headline.words[i].lower() == "in":
            told = {word.lower() for word in headline.words[i + 2 : end]}
            journey = (
                i + 1 in headline.named and headline.is_subject(i - 1) and told & JOURNEYS and told & {"for", "on"}
            )
            return {i: Reading("visits")} if journey else {}
    return {}
