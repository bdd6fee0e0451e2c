"""What a paper says, it says on the day it was made, in whatever tense it is told.

"They put their names to a declaration on Tuesday. In it Norway promises aid": the promise is Tuesday's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from communique.dates.syntax import TEXTS, find_verb

if TYPE_CHECKING:
    from spacy.tokens import Token

_POINTERS = frozenset(("the", "this", "that", "their"))


def is_said_in_paper(token: Token) -> bool:
    """Whether the clause of an act tells what a paper named before says: "the communique condemns", "in it Japan
    offers"."""
    verb = find_verb(token)
    while verb is not None and not any(_is_paper_phrase(child) for child in verb.children):
        verb = verb.head if verb.dep_ == "conj" and verb.head.pos_ == "VERB" and _goes_on(verb) else None
    return verb is not None


def _goes_on(verb: Token) -> bool:
    """Whether a coordinated verb has the subject of the one before, or "it" for it."""
    return all(child.lower_ == "it" for child in verb.children if child.dep_ in ("nsubj", "nsubjpass"))


def _is_paper_phrase(child: Token) -> bool:
    if child.dep_ == "nsubj":
        return _is_paper(child)
    inside = child.dep_ == "prep" and child.lower_ in ("in", "under")
    return inside and any(noun.lower_ == "it" or _is_paper(noun) for noun in child.children if noun.dep_ == "pobj")


def _is_paper(noun: Token) -> bool:
    """Whether a noun is a paper that was named before: "the joint statement", no new one."""
    return noun.lemma_.lower() in TEXTS and any(child.lower_ in _POINTERS for child in noun.children)
