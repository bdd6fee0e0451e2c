"""Who stands where: the parties of each role, read off the places that a cue's frame names.

A path such as `object.with` starts at the cue, goes to its object, and on to what "with" ties to it. `>` takes the
first path
that names somebody new, `+` takes all.
"""

from collections.abc import Iterable
from dataclasses import replace

from communique_schema import Kind
from spacy.tokens import Token

from .known import Denoted, Known
from .lexicon import Cue
from .match import objects
from .syntax import (
    VERBAL,
    agents,
    complements,
    is_passive,
    light_subject,
    makers,
    modifiers,
    patients,
    possessors,
    prepositional,
    subjects,
)

FRAMES: dict[str, dict[str, str]] = {
    "directed": {
        "actor": "subject + by",
        "recipient": "object > dative > content.subject > to > with > against > on > from > toward > "
        "towards > of > at > over",
    },
    "visit": {"actor": "subject", "recipient": "object > to > in"},
    "severed": {
        "actor": "subject + by + object.between + between + object.of",
        "recipient": "object.with > with > object.to",
    },
    "reciprocal": {
        "actor": "subject + object + with + object.with + between + object.between + by + alongside + object.mod "
        "+ object.of",
    },
}
NOUN_FRAMES: dict[str, dict[str, str]] = {
    "directed": {"actor": "by + poss + from + mod + light", "recipient": "of > to > against > on > with > from"},
    "visit": {"actor": "poss + by + mod + light", "recipient": "to > in > of"},
    "severed": {"actor": "by + poss + between + light", "recipient": "with"},
    "reciprocal": {"actor": "between + of + with + poss + mod + light + among + by"},
}
PLACE_SLOTS = frozenset(
    {
        "in",
        "at",
        "from",
        "to",
        "for",
        "into",
        "on",
        "off",
        "near",
        "through",
        "outside",
        "over",
        "across",
        "toward",
        "towards",
    }
)
"""Prepositions before which a city may stand for its state, where the frame asks for a party there."""


def role_paths(cue: Cue) -> dict[str, str]:
    """Where each role of a cue is looked for: the frame's own places, overruled by the entry's."""
    frame = (FRAMES if cue.pos == "verb" else NOUN_FRAMES)[cue.frame]
    return {**frame, **cue.roles}


def fill_role(token: Token, cue: Cue, path: str, known: Known, taken: Iterable[str] = ()) -> list[Denoted]:
    """The parties that a role's path names, those already taken by another role left out."""
    skip = set(taken)
    for alternative in path.split(">"):
        found: list[Denoted] = []
        for slot in alternative.split("+"):
            if slot.strip() != "none":
                found += _walk(token, cue, slot.strip().split("."), known)
        kept = unique(d for d in found if d.side not in skip)
        if kept:
            return kept
    return []


def unique(denoted: Iterable[Denoted]) -> list[Denoted]:
    """Each party once, in order; a state is dropped where a person of it is there."""
    found: dict[tuple[str, str], Denoted] = {}
    for item in denoted:
        found.setdefault((item.party.name if item.party.kind is Kind.PERSON else "", item.side), item)
    persons = {item.side for item in found.values() if item.party.kind is Kind.PERSON}
    return [item for (name, side), item in found.items() if name or side not in persons]


def _walk(token: Token, cue: Cue, steps: list[str], known: Known) -> list[Denoted]:
    nodes = [token]
    for number, step in enumerate(steps):
        if step == "content":
            nodes = [verb for node in nodes for verb in _contents(node)]
        else:
            nodes = [noun for node in nodes for noun in nouns_at(node, step, cue, number == 0)]
    last = steps[-1]
    found: list[Denoted] = []
    for node in nodes:
        if last == "mod":
            found += known.direct(node) or known.modifier_states(node)
        elif last in PLACE_SLOTS:
            found += known.direct(node) or known.place_states(node) or known.owners(node)
        elif last == "object" and len(steps) == 1:
            found += [name_nationality(d, node, known) for d in known.parties(node)] or (
                known.place_states(node) if cue.flags & {"attack"} or cue.act == "visit" else []
            )
        else:
            found += [name_nationality(d, node, known) for d in known.parties(node)]
    return found


def name_nationality(denoted: Denoted, noun: Token, known: Known) -> Denoted:
    """A person whose state nobody told, with the state that an adjective before the name tells: "Austrian writer Eva
    Lang"."""
    if denoted.coded or denoted.party.kind is not Kind.PERSON:
        return denoted
    told = {d.party.country for word in modifiers(noun) for d in known.modifier_states(word) if d.coded}
    if len(told) != 1:
        return denoted
    return replace(denoted, party=replace(denoted.party, country=told.pop()))


def _contents(node: Token) -> list[Token]:
    found = complements(node)
    found += [
        child
        for child in node.children
        if child.dep_ in ("acl", "advcl") and child.tag_ in ("VB", "VBG", "VBN") and node.pos_ not in VERBAL
    ]
    if node.pos_ in VERBAL:
        for noun in (child for child in node.children if child.dep_ in ("dobj", "nsubjpass", "dative")):
            found += [
                child
                for child in noun.children
                if child.dep_ in ("acl", "ccomp") and child.tag_ in ("VB", "VBZ", "VBP", "VBD", "VBN")
            ]
            found += _gerunds(noun)
        found += [verb for child in node.children if child.dep_ == "acomp" for verb in complements(child)]
    return [
        verb for item in found for verb in (item, *(c for c in item.children if c.dep_ == "conj" and c.pos_ in VERBAL))
    ]


def _gerunds(noun: Token) -> list[Token]:
    """What an intention or a plan is of: "no intention of reopening its embassy"."""
    return [verb for child in noun.children if child.dep_ == "prep" for verb in child.children if verb.dep_ == "pcomp"]


def nouns_at(node: Token, step: str, cue: Cue, first: bool) -> list[Token]:
    """The nouns at one step of a path from a verb or a noun."""
    if step == "subject":
        if node.pos_ in VERBAL:
            return (
                agents(node)
                if is_passive(node) and first
                else (subjects(node) if not is_passive(node) else patients(node))
            )
        return possessors(node)
    if step == "object":
        if first:
            return objects(node, cue)
        return patients(node) if node.pos_ in VERBAL else [node]
    if step == "agent":
        return agents(node)
    if step == "dative":
        return [child for child in node.children if child.dep_ == "dative" and child.pos_ != "ADP"]
    if step == "poss":
        return possessors(node)
    if step == "mod":
        return modifiers(node)
    if step == "light":
        return light_subject(node)
    if step == "place":
        return prepositional(node, "in", "at")
    if step == "by" and node.pos_ in VERBAL:  # "ended the row by recalling" names no doer
        return agents(node) if is_passive(node) else []
    if step == "by":
        return prepositional(node, step) or makers(node)
    return prepositional(node, step)
