"""A cheap look at a passage before it is parsed: does any word stand in it that could be a cue?

One pass over its words against the stems of the lexicon; passages without a cue are not parsed at all.
"""

import re
from collections.abc import Iterable
from functools import cache

from .actors.listed import load_people
from .actors.people import fold_name
from .acts import load_lexicon
from .acts.grammar import load_grammar
from .gazetteer import load_gazetteer
from .retelling.echoes import load_echoes

_WORD = re.compile(r"[a-zà-ÿ]+(?:['’][a-z]+)?", re.IGNORECASE)


@cache
def irregular_forms() -> dict[str, tuple[str, ...]]:
    """Irregular forms of cue verbs by lemma, the past first (`acts/words/grammar.yaml`)."""
    return {verb: tuple(forms.split()) for verb, forms in load_grammar()["irregular_forms"].items()}


@cache
def _forms(domestic: bool = False) -> frozenset[str]:
    return frozenset(form for lemma in load_lexicon(domestic).lemmas for form in inflect(lemma))


@cache
def lemmas_by_form(domestic: bool = False) -> dict[str, str]:
    """The cue lemma of each written form that belongs to one cue word only: for words that the tagger lemmatizes
    wrongly.
    """
    found: dict[str, set[str]] = {}
    for lemma in load_lexicon(domestic).lemmas:
        for form in inflect(lemma):
            found.setdefault(form, set()).add(lemma)
    return {form: next(iter(lemmas)) for form, lemmas in found.items() if len(lemmas) == 1}


def inflect(lemma: str) -> set[str]:
    """The written forms of a verb or noun lemma, regular rules and the irregular table."""
    forms = {
        lemma,
        lemma + "s",
        lemma + "es",
        lemma + "ed",
        lemma + "ing",
        lemma + "d",
        *irregular_forms().get(lemma, ()),
    }
    if lemma.endswith("e"):
        forms |= {lemma[:-1] + "ing"}
    if lemma.endswith("y"):
        forms |= {lemma[:-1] + "ies", lemma[:-1] + "ied"}
    if re.search(r"[^aeiou][aeiou][bdglmnprt]$", lemma):
        forms |= {lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing"}
    return forms


def has_cue(text: str, domestic: bool = False) -> bool:
    """Whether any word of a passage may be a cue of an act, or take up an act told before it."""
    forms = _forms(domestic)
    return any(match[0].lower() in forms for match in _WORD.finditer(text)) or load_echoes().search(text) is not None


PARTY_SENSES = frozenset(
    {"name", "adjective", "inhabitant", "capital", "seat", "organization", "group", "historical", "person"}
)
SHORT = 600
"""Characters: a text as short as this is a brief or a single sentence."""

MISSION_WORDS = re.compile(
    r"\b(?:ambassador|embass|diplomat|consul|envoy|treat(?:y|ies)|sanction|foreign minist|chargé|charge d)",
    re.IGNORECASE,
)


def is_international(texts: Iterable[str]) -> bool:
    """Whether an article can tell of an act between states at all: two sides are named in it, or one and the trappings
    of diplomacy.

    Local news, sport results and markets end here, before anything is parsed.
    """
    codes: set[str] = set()
    texts = list(texts)
    trappings = sum(map(len, texts)) < SHORT  # a brief may leave the other side to its readers
    for text in texts:
        trappings = trappings or MISSION_WORDS.search(text) is not None
        for match in load_gazetteer().find(text):
            if match.sense in PARTY_SENSES and match.code:
                codes.add(match.code)
        codes.update(_countries_of_listed(text))
        if len(codes) > 1 or (codes and trappings):
            return True
    return False


_CAPITALIZED = re.compile(r"\b[A-ZÀ-Þ][\w'’-]+")


def _countries_of_listed(text: str) -> Iterable[str]:
    """Countries of the well-known people whom a text names bare, by full name or surname."""
    people = load_people()
    words = [word for match in _CAPITALIZED.finditer(text) for word in fold_name(match[0])]
    for first, second in zip(words, [*words[1:], ""], strict=False):
        for key in ((first, second), (first,)):
            for person in people.get(key, ()):
                yield person.country
