"""Where the date of an act may stand in its sentence, nearest first: the searches of `attach.date_of_act`.

Each search yields the places of dates that are said of the act in one way; the first that finds one decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from communique.dates.beside import find_beside
from communique.dates.defaults import Tense, find_tense
from communique.dates.earlier import find_earlier
from communique.dates.syntax import (
    LIGHT_VERBS,
    PLAN_WORDS,
    SAME_TIME,
    SPEECH_VERBS,
    Place,
    climb,
    find_verb,
    has_subject,
    read_mark,
)
from communique.dates.words import UNITS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


_MEANS = frozenset(("by", "in", "on", "upon"))
_BOUNDARIES = frozenset((",", ";", ":", "and", "but", "that", "—", "–", "(", "while", "whereas", "so"))


def _find_own(token: Token, places: list[Place]) -> Iterator[Place]:
    """Said of the act itself: "met on Monday", "Wednesday's summit"; the nearest link first."""
    held = [
        (place.hosts.index(token.i), abs(place.start - token.i), place) for place in places if token.i in place.hosts
    ]
    held = sorted(held, key=lambda item: item[:2])
    yield from sorted((place for _, _, place in held), key=lambda place: not _is_closer(place, held[0][2]))


def _is_closer(place: Place, first: Place) -> bool:
    """Whether a date says more exactly what the nearest one says: "last year, on 5 May"."""
    wide, narrow = first.mention.period, place.mention.period
    if wide is None or narrow is None or wide.first is None or wide.last is None or place.mention.relation is not None:
        return False
    return narrow.unit < wide.unit and narrow.first is not None and wide.first <= narrow.first <= wide.last


def _find_fronted(token: Token, places: list[Place]) -> Iterator[Place]:
    """A date right before the subject, behind a clause boundary: "..., and on May 6 China's agency suspended ..."."""
    verb = find_verb(token)
    subject = (
        next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "expl")), None) if verb is not None else None
    )
    if subject is None:
        return
    for place in places:
        if not place.label and place.end <= subject.i and _is_gap(token.doc, place, subject):
            yield place


def _is_gap(doc: Doc, place: Place, subject: Token) -> bool:
    """Whether the date stands at the head of the clause, with nothing but the noun phrase of the subject behind it."""
    edge = place.start - 1 if place.start and doc[place.start - 1].pos_ in ("ADP", "ADV", "SCONJ") else place.start
    opens = edge == 0 or doc[edge].is_sent_start or doc[edge - 1].lower_ in _BOUNDARIES
    left = min(subject.left_edge.i, subject.i)
    between = doc[place.end : left] if left > place.end else doc[0:0]
    return opens and left - place.end <= 3 and all(word.pos_ in ("PUNCT", "DET", "ADV") for word in between)


def _find_antecedent(token: Token, places: list[Place]) -> Iterator[Place]:
    """The date that a relative clause explains: "on Dec. 28, when Shoigu brought them together", "since May, when",
    "on May 3, the day on which".
    """
    verb = find_verb(token)
    if verb is None or verb.dep_ not in ("relcl", "advcl"):
        return
    noun = verb.head
    for place in places:
        if read_mark(verb) == "when":
            explained = place.start <= noun.i < place.end or place.end <= verb.left_edge.i <= place.end + 1
        else:
            explained = noun.lemma_ in UNITS and place.end <= noun.i <= place.end + 3 and noun.dep_ == "appos"
        if explained:
            mention = place.mention
            yield replace(place, mention=replace(mention, edtf=mention.point or mention.edtf, relation=None))


def _find_means(token: Token, places: list[Place]) -> Iterator[Place]:
    """Of the deed by which the act was done: "stunned diplomats by turning up in November 2018"."""
    for child in token.children:
        for clause in child.children:
            if child.lower_ in _MEANS and clause.dep_ == "pcomp":
                yield from _find_own(clause, places)


def _find_modifier(token: Token, places: list[Place]) -> Iterator[Place]:
    """Of the participle that describes an event noun: "the talks sponsored later that year"."""
    if token.pos_ in ("NOUN", "PROPN"):
        for child in token.children:
            if child.dep_ in ("acl", "relcl") and child.tag_ in ("VBN", "VBD"):
                yield from _find_own(child, places)


def _find_light(token: Token, places: list[Place]) -> Iterator[Place]:
    """Of the verb that an event noun is subject or object of: "held talks on Monday"."""
    for host in climb(token):
        if host.pos_ in ("VERB", "AUX"):
            if host.lemma_ not in SPEECH_VERBS or host.lemma_ in LIGHT_VERBS:
                yield from _find_own(host, places)
            return


def _find_governing(token: Token, places: list[Place]) -> Iterator[Place]:
    """Of the clause around: coordination, participles, infinitives of purpose and aspect, clauses of time."""
    verb = find_verb(token)
    while verb is not None:
        above = _step_out(verb)
        if above is None:
            return
        yield from _shared(verb, above, places)
        verb = above


def _step_out(verb: Token) -> Token | None:
    """The verb whose time is also this one's; None where the clause stands for itself."""
    head = verb.head
    while head.i != head.head.i and head.pos_ in ("ADP", "SCONJ") and verb.dep_ in ("pcomp", "pobj"):
        head = head.head
    if head.i == verb.i:
        return None
    if verb.dep_ == "conj":
        return head if head.pos_ in ("VERB", "AUX") else None
    if verb.dep_ == "xcomp" and head.lemma_ not in PLAN_WORDS:
        return head if head.pos_ in ("VERB", "AUX") else None
    if verb.dep_ in ("acl", "relcl") and verb.tag_ == "VB":  # "was the last minister to travel to China"
        return next((host for host in climb(head) if host.lemma_ in ("be", "become")), None)
    if verb.dep_ in ("advcl", "pcomp") and read_mark(verb) in ("after", "since"):
        return None
    if verb.dep_ in ("advcl", "pcomp") and (read_mark(verb) in SAME_TIME or verb.tag_ in ("VBG", "VBN", "VB")):
        return head if head.pos_ in ("VERB", "AUX") else None
    if verb.dep_ == "ccomp" and head.lemma_ in SPEECH_VERBS and find_tense(verb) in (Tense.PRESENT, Tense.PERFECT):
        return head
    return None


def _shared(verb: Token, above: Token, places: list[Place]) -> Iterator[Place]:
    """Dates of `above` that reach `verb`: for a coordinated verb those said before it."""
    for place in _find_own(above, places):
        if verb.dep_ == "conj" and place.start > verb.i:
            continue
        yield place


def _find_coordinated(token: Token, places: list[Place]) -> Iterator[Place]:
    """Of the last of several verbs with one subject: "recalled its envoy and shut the embassy on Monday"."""
    verb = find_verb(token)
    for other in verb.conjuncts if verb is not None else ():
        if other.i > token.i and not has_subject(other):
            yield from (place for place in _find_own(other, places) if place.start > other.i)


def _find_subordinate(token: Token, places: list[Place]) -> Iterator[Place]:
    """Of a clause of time below the act's: "severed soon after the war broke out in 2011"."""
    for child in token.children:
        clause = child if child.dep_ == "advcl" else next((c for c in child.children if c.dep_ == "pcomp"), None)
        if clause is None:
            continue
        mark = read_mark(clause) or ("" if clause is child else child.lower_)
        if mark in SAME_TIME or (not mark and clause.tag_ in ("VBG", "VBN")):  # "Speaking on Monday, he accused ..."
            yield from _find_own(clause, places)


def _find_label(token: Token, places: list[Place]) -> Iterator[Place]:
    """Of the entry: "March 9 - Malaysia's top court ..."."""
    yield from (place for place in reversed(places) if place.label and place.start <= token.i)


def _find_in_sentence(token: Token, places: list[Place]) -> Iterator[Place]:
    """A date that opens the sentence, wherever the parser hung it."""
    label = next((place for place in places if place.label and place.start == token.sent.start), None)
    first, last = (label.end, label.end + 5) if label else (token.sent.start, token.sent.start + 2)
    for place in places:
        if first <= place.start <= last and not place.label and _is_reached(token, place):
            yield place


def _is_reached(token: Token, place: Place) -> bool:
    """Whether no content of words and no relative clause lies between a fronted date and the act."""
    verb = find_verb(token)
    while verb is not None and verb.head.i != verb.i:
        if verb.dep_ in ("relcl", "acl") and token.sent.root.pos_ in ("VERB", "AUX"):
            return False
        if verb.dep_ == "ccomp" and find_tense(verb) in (Tense.PLUPERFECT, Tense.FUTURE):
            return False
        verb = verb.head
    return True


SEARCHES: tuple[tuple[Callable[[Token, list[Place]], Iterator[Place]], str], ...] = (
    (_find_own, "said of the act"),
    (_find_fronted, "opens the clause of the act"),
    (_find_antecedent, "explained by the clause of the act"),
    (_find_light, "said of the verb that the event goes with"),
    (find_earlier, "told as earlier than the clause around it"),
    (_find_governing, "said of the clause around the act"),
    (find_beside, "said of what its subject did meanwhile"),
    (_find_coordinated, "said of the acts told together"),
    (_find_means, "said of how the act was done"),
    (_find_modifier, "said of the event named"),
    (_find_in_sentence, "opens the sentence of the act"),
    (_find_label, "dates the entry that tells the act"),
    (_find_subordinate, "said of the clause of time under the act"),
)
