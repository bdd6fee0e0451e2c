"""Dates that a clause beside the subject gives to the act: who was met last Friday spoke last Friday.

"EU leaders, meeting in Brussels on Thursday, backed her": the participle tells what they were doing meanwhile.
"Panetta, who passed through Tokyo last week, urged calm": so does a clause about an encounter or a journey, where its
date is as near as a week; who came to power in 2010 may speak today.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from communique.dates.defaults import Tense, find_tense
from communique.dates.meanings.period import Unit
from communique.dates.syntax import ENCOUNTERS, Place, find_verb, has_subject

if TYPE_CHECKING:
    from spacy.tokens import Token


def find_beside(token: Token, places: list[Place]) -> Iterator[Place]:
    """Dates of the participles and relative clauses that describe the subject of a past act."""
    verb = find_verb(token)
    while verb is not None and verb.dep_ == "conj" and verb.head.pos_ == "VERB" and not has_subject(verb):
        verb = verb.head
    if verb is None or find_tense(verb) is not Tense.PAST:
        return
    subjects = [child for child in verb.children if child.dep_ == "nsubj"]
    for clause in (child for subject in subjects for child in subject.children):
        if _tells_meanwhile(clause):
            yield from (place for place in places if clause.i in place.hosts and _is_near(place))


def _tells_meanwhile(clause: Token) -> bool:
    if clause.lemma_.lower() not in ENCOUNTERS:
        return False
    return (clause.dep_ == "acl" and clause.tag_ == "VBG") or (clause.dep_ == "relcl" and clause.tag_ == "VBD")


def _is_near(place: Place) -> bool:
    period = place.mention.period
    return period is not None and period.unit <= Unit.WEEK and place.mention.relation is None
