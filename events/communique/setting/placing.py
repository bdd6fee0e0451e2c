"""Where an act happened, only where its own words say so: "in Moscow", "the Geneva talks", "at Camp David".

A place tied to the cue, its object or the verb that carries it counts; the place an act is about ("troops from
Syria") does not.
"""

from communique_schema import Act
from spacy.tokens import Token

from ..acts import Cue, Known
from ..acts.match import objects
from ..acts.syntax import VERBAL, modifiers, prepositional
from ..places import PlaceMention
from .spots import (
    AT,
    adjuncts,
    carrier,
    clause_heads,
    clause_places,
    find_where,
    gathering_places,
    moves,
    part_of,
    setting_places,
)

LEFT = ("of", "from")
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
        goals = prepositional(token, *DESTINATION)
        spots += goals + [place for goal in goals for place in part_of(goal)] + objects(token, cue)
    if cue.act is Act.MEETING_CANCELLED:  # the place of what was called off
        spots += _called_off_places(objects(token, cue))
    if cue.act is Act.TALKS_SUSPENDED:
        spots += [place for noun in (*objects(token, cue), *prepositional(token, *LEFT)) for place in adjuncts(noun)]
    if cue.act is Act.ARMED_ATTACK:
        spots += prepositional(token, "on", "into")
    if cue.act is Act.MOBILIZATION:
        spots += prepositional(token, *DESTINATION)
    spots += [child for child in carrier(token).children if child.dep_ == "nsubj" and _is_host_city(child, known)]
    if "mission" in cue.flags:
        spots += [city for obj in objects(token, cue) for city in prepositional(obj, *AT)]
    spots += adjuncts(token)
    if token.pos_ not in VERBAL:
        spots += modifiers(token)
        spots += [place for child in token.children if child.dep_ == "acl" for place in adjuncts(child)]
        spots += adjuncts(carrier(token))
    elif cue.act in OBJECT_PLACES:
        for obj in objects(token, cue):
            spots += adjuncts(obj) + modifiers(obj) + ([obj, *part_of(obj)] if cue.act is Act.ARMED_ATTACK else [])
            spots += [place for target in prepositional(obj, "against", "on") for place in adjuncts(target)]
    if cue.act is Act.WITHDRAWAL:
        spots += prepositional(token, "from") + (objects(token, cue) if token.pos_ in VERBAL else [])
    if cue.act is Act.PROTEST:
        spots += [place for child in token.children if child.dep_ == "nsubj" for place in adjuncts(child)]
    for head in clause_heads(token):
        spots += adjuncts(head) + (prepositional(head, "to") if moves(head) else [])
    ways = ("to", "into") if cue.act is Act.SUMMONS else ()
    spots += setting_places(carrier(token), *ways) + gathering_places(carrier(token)) + find_where(token)
    if cue.act in OBJECT_PLACES or cue.act is Act.VISIT:
        spots += clause_places(token, known)
    found = [place for spot in spots if (place := known.place_at(spot)) is not None and not _is_party_word(spot, known)]
    place = next((place for place in found if place.kind != "country"), found[0] if found else None)
    return None if place is not None and _is_one_of_several(spots, place, known) else place


def _called_off_places(nouns: list[Token]) -> list[Token]:
    """Where it was to be: "a trip to Oslo", "a summit of the three in Oslo", "a meeting that was set for Oslo"."""
    goals = [goal for noun in nouns for goal in prepositional(noun, *DESTINATION)]
    planned = [child for noun in nouns for child in noun.children if child.dep_ in ("acl", "relcl")]
    inside = [word for noun in nouns for word in noun.subtree if word.dep_ == "pobj" and word.head.lower_ in AT]
    return [*goals, *inside, *(place for verb in planned for place in prepositional(verb, "for"))]


def _is_one_of_several(spots: list[Token], place: PlaceMention, known: Known) -> bool:
    """Whether a place stands in a list of places, so that the act was at no one of them: "visited Oslo and Bergen"."""
    listed = [s for s in spots if known.place_at(s) == place]
    others = [t for spot in listed for t in spot.conjuncts if t.pos_ == "PROPN" and not known.direct(t)]
    return any((other := known.place_at(t)) is None or other.name != place.name for t in others)


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
