"""Where an act happened, only where its own words say so: "in Moscow", "the Geneva talks", "at Camp David".

A place tied to the cue, its object or the verb that carries it counts; the place an act is about ("troops from
Syria") does not.
"""

from communique_schema import Act
from spacy.tokens import Token

from .acts import Cue, Known
from .acts.conveners import load_conveners
from .acts.grammar import load_grammar
from .acts.match import objects
from .acts.syntax import VERBAL, modifiers, prepositional
from .places import PlaceMention

AT = ("in", "at", "near", "outside", "aboard", "inside")
DESTINATION = ("to", "in", "at", "into", "for")
OBJECT_PLACES = frozenset(
    {
        Act.MEETING,
        Act.TALKS,
        Act.AGREEMENT_SIGNED,
        Act.CEASEFIRE,
        Act.COOPERATION,
        Act.MISSION_OPENED,
        Act.MISSION_CLOSED,
        Act.COERCION,
        Act.PROTEST,
        Act.ARMED_ATTACK,
    }
)
"""Acts whose place may stand with their object: "held talks in Vienna", "closed its embassy in Oslo"."""


def place_of(token: Token, cue: Cue, known: Known) -> PlaceMention | None:
    """The place of the act whose cue the token is, the most precise one first named; None where none is named."""
    spots: list[Token] = []
    if cue.act is Act.VISIT:
        spots += prepositional(token, *DESTINATION) + objects(token, cue)
    if cue.act is Act.MEETING_CANCELLED:  # the place of what was called off
        spots += [place for obj in objects(token, cue) for place in prepositional(obj, *DESTINATION)]
    spots += [child for child in token.children if child.dep_ == "nsubj" and _is_host_city(child, known)]
    if "mission" in cue.flags:
        spots += [city for obj in objects(token, cue) for city in prepositional(obj, *AT)]
    spots += _adjuncts(token)
    if token.pos_ not in VERBAL:
        spots += modifiers(token)
        spots += _adjuncts(_carrier(token))
    elif cue.act in OBJECT_PLACES:
        for obj in objects(token, cue):
            spots += _adjuncts(obj) + modifiers(obj) + ([obj] if cue.act is Act.ARMED_ATTACK else [])
    for head in _clause_heads(token):
        spots += _adjuncts(head)
    if cue.act in OBJECT_PLACES or cue.act is Act.VISIT:
        spots += _clause_places(token, known)
    found = [place for spot in spots if (place := known.place_at(spot)) is not None and not _is_party_word(spot, known)]
    return next((place for place in found if place.kind != "country"), found[0] if found else None)


def _is_host_city(subject: Token, known: Known) -> bool:
    """Whether a city is the subject as the host of what happens there: "Kuala Lumpur hosts talks"."""
    place = known.place_at(subject)
    return place is not None and place.kind == "city" and place.reason.startswith("it host")


def _is_party_word(spot: Token, known: Known) -> bool:
    """Whether the words stand for a party here: an adjective, a person's or a ministry's name."""
    mention = known.mention(spot)
    return (
        mention is not None
        and mention.end - mention.start > len(spot.text) + 4
        and spot.dep_ in ("compound", "amod", "poss")
    )


def _adjuncts(token: Token) -> list[Token]:
    """Nouns of the phrases of place beside a word, names before such a noun ("Frankfurt airport"), and "there",
    "where", "here".
    """
    nouns = prepositional(token, *AT)
    names = [name for noun in nouns for name in modifiers(noun) if name.pos_ == "PROPN"]
    return [*nouns, *names, *(child for child in token.children if child.dep_ == "advmod" and child.lower_ in POINTERS)]


POINTERS = frozenset({"there", "where", "here"})


def _carrier(noun: Token) -> Token:
    """The verb whose clause an event noun stands in, as its subject, object, or the occasion it happened on."""
    token = noun
    while token.pos_ not in VERBAL and token.head != token:
        if token.dep_ == "prep" and token.lower_ not in ON_OCCASION:
            return noun
        if token.dep_ not in ("dobj", "nsubj", "nsubjpass", "attr", "pobj", "prep", "conj", "agent"):
            return noun
        token = token.head
    return token if token.pos_ in VERBAL else noun


ON_OCCASION = frozenset({"in", "at", "during", "after", "following", "on", "by", "of"})


def _clause_places(token: Token, known: Known) -> list[Token]:
    """Places of the parties and occasions in the cue's clause: "received by Brezhnev in Moscow", "shook hands after a
    news conference in Ankara".

    A phrase of place beside a party's name tells where the act was, since a name needs no place to be known by.
    """
    clause = _carrier(token)
    found: list[Token] = []
    seen: set[int] = set()
    waiting = [clause, token]
    while waiting:
        node = waiting.pop()
        inside = [
            child
            for child in node.children
            if child.dep_ in ("dobj", "nsubjpass", "attr", "appos", "conj") and child.pos_ not in VERBAL
        ]
        for noun in [*prepositional(node), *inside]:
            if noun.i in seen:
                continue
            seen.add(noun.i)
            convened = [c for c in noun.children if c.dep_ == "acl" and c.lemma_.lower() in CONVENED]
            found += [place for verb in convened for place in _adjuncts(verb)]
            waiting += convened
            if noun.lemma_.lower() in load_grammar()["occasions"] or known.direct(noun) or known.place_at(noun):
                if noun.dep_ == "pobj" and noun.head.lower_ in AT:
                    found.append(noun)
                found += _adjuncts(noun)
                waiting.append(noun)
    return sorted(found, key=lambda t: abs(t.i - token.i))


CONVENED = load_conveners()["host"]["verbs"] | load_conveners()["mediator"]["verbs"] | {"hold"}
"""Participles that say who made an occasion happen, and often where: "talks hosted by Thailand in Bangkok"."""


def _clause_heads(token: Token) -> list[Token]:
    """Verbs above that share the clause's place: of a first coordinated verb, of "began by meeting", not of "said"."""
    found: list[Token] = []
    node = _carrier(token)
    while node.dep_ in ("xcomp", "conj", "pcomp", "advcl") and node.head != node:
        if node.dep_ == "conj" and any(child.dep_ in ("nsubj", "nsubjpass") for child in node.children):
            break
        if node.dep_ == "advcl" and node.tag_ not in ("VBG", "VBN"):
            break
        node = node.head.head if node.head.dep_ == "prep" else node.head
        if node.pos_ in VERBAL:
            found.append(node)
    return found
