"""Foreign parties that a clause tells of without a name: "Kuwait and its allies", "a truce with rebel groups".

An act between a state and somebody abroad stays one where only the state is named; its record has one side.
"""

from functools import cache
from importlib.resources import files

import yaml
from spacy.tokens import Token

from ..acts.syntax import VERBAL, complements, modifiers, patients, prepositional, subjects

TOWARDS = ("to", "on", "upon", "against", "at", "with", "from", "of", "into", "for")
OF_WHOM = ("of", "by", "from", "on", "against")

ASIDE = frozenset({"relcl", "advcl", "parataxis"})
"""Clauses that tell of something else than the clause they belong to."""


@cache
def load_unnamed() -> dict[str, frozenset[str]]:
    """The words by kind."""
    text = (files(__package__) / "words" / "unnamed.yaml").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in yaml.safe_load(text).items()}


def tells_of_unnamed(token: Token) -> bool:
    """Whether the clause of a cue tells of a foreign party that it does not name."""
    return any(_is_unnamed(word) for word in _words_of(token))


def addresses_unnamed(token: Token) -> bool:
    """Whether an act is done to a foreign party that is not named: "urged world powers to act", "shelled a rebel-held
    town".
    """
    done_to = [*patients(token), *prepositional(token, *TOWARDS)]
    done_to += [inner for noun in done_to for inner in prepositional(noun, *OF_WHOM)]
    done_to += [subject for verb in complements(token) for subject in subjects(verb)]
    return any(_is_unnamed(word) for noun in done_to for word in (noun, *modifiers(noun)))


def _words_of(token: Token) -> list[Token]:
    """The cue's clause without the clauses that only tell when, why or of whom."""
    found, waiting = [], [_clause(token)]
    while waiting:
        node = waiting.pop()
        found.append(node)
        waiting += [child for child in node.children if child.dep_ not in ASIDE]
    return found


def _clause(token: Token) -> Token:
    """The verb whose clause a cue stands in."""
    while token.pos_ not in VERBAL and token.head != token:
        token = token.head
    return token


def _is_unnamed(word: Token) -> bool:
    words = load_unnamed()
    lemma = word.lemma_.lower()
    if word.pos_ in ("NOUN", "ADJ") and lemma in words["nouns"]:
        return True
    before = {child.lower_ for child in word.children if child.dep_ in ("amod", "compound", "nmod")}
    if lemma in words["states"] and word.tag_ == "NNS":
        return not before.isdisjoint(words["of_many"])
    return lemma in words["things"] and not before.isdisjoint(words["adjectives"])
