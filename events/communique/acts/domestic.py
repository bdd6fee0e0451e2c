"""People and bodies that no state is known for: the police, a court, a party, protesters, Juan Carlos Monedero.

Between states they are nobody. Coding of acts at home, as PLOVER has it, asks for them too: each is a group under its
own words, or a person by name.
"""

from functools import cache
from importlib.resources import files

import yaml
from communique_schema import Kind
from spacy.tokens import Span, Token

from ..actors import Party
from ..actors.lexicon import ClosedWord
from ..actors.lexicon import load_lexicon as load_actor_words
from .grammar import load_grammar
from .lexicon import load_classes
from .syntax import modifiers

CLASSES = ("people", "private_people", "captives", "demonstrators", "visitors")
"""Classes of nouns (`words/classes.yaml`) whose members are people."""
NAMED = {"PERSON": Kind.PERSON, "ORG": Kind.GROUP, "NORP": Kind.GROUP, "GPE": Kind.GROUP}
"""Kinds of names (spaCy's labels, from OntoNotes 5) that may act."""
THINGS = frozenset({"body", "remains", "boat", "vessel", "ship", "tanker", "trawler", "gold", "reserve", "archive"})
"""Members of those classes that act for nobody."""


@cache
def load_domestics() -> frozenset[str]:
    """Nouns of people and bodies, by lemma or as written."""
    listed = yaml.safe_load((files(__package__) / "words" / "domestic.yaml").read_text(encoding="utf-8"))
    words = {word for nouns in listed.values() for word in nouns}
    words |= load_grammar()["domestics"]
    words |= {word for name in CLASSES for word in load_classes().get(name, ())}
    for wordings in load_actor_words().by_first.values():
        words |= {parts[-1] for parts, entry in wordings if not isinstance(entry, ClosedWord)}
    return frozenset(words - THINGS)


def name_domestic(token: Token) -> tuple[Party, Span] | None:
    """The party that a noun phrase names by its own words alone, and the words; None where it names nobody."""
    if token.pos_ not in ("NOUN", "PROPN") or token.dep_ in ("compound", "nmod"):
        return None
    kind = NAMED.get(token.ent_type_) or (Kind.GROUP if _is_somebody(token) else None)
    if kind is None:
        return None
    inside = [word for word in modifiers(token) if word.i < token.i]
    first = min([token.i, *(word.left_edge.i for word in inside)])
    span = token.doc[first : token.i + 1]
    return Party(kind, span.text), span


def _is_somebody(token: Token) -> bool:
    return not {token.lemma_.lower(), token.lower_}.isdisjoint(load_domestics())
