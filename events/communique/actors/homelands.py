"""Whose state a person serves where no title says so: by the office that only one state of the text has left to fill,
by the subjects before him, by those whom he meets.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from communique_schema import Office

from .introductions import order_of
from .people import People, Person
from .reading import SUBJECTS, Row
from .states import is_state

MEETING = frozenset(("to", "with", "against", "for", "toward", "towards"))


def infer_countries(people: People, rows: Sequence[Row], counts: Counter[str], home: str | None) -> None:
    """Give a country to officials whose phrase names none: the article's own state for which nobody else holds the
    office.
    """
    states = [code for code, _ in counts.most_common(4) if is_state(code)]
    total = sum(counts[code] for code in states) or 1
    for person in people.everyone:
        held = person.held[0] if person.held else None
        if person.country or held is None or not states:
            continue
        told = nations_with_office(rows, held.office)
        if len(told) == 1:
            person.country, person.country_reason = told.pop(), "the only state of that title in the article"
        if person.country or held.office in (Office.AMBASSADOR, Office.SPECIAL_ENVOY):
            continue
        before, met = last_subject_state(rows, held.at), states_met(rows, held.at)
        suffers = is_acted_upon(rows, held.at)
        scores = {
            code: counts[code] / total
            + (0.8 if code == home else 0)
            + ((-0.3 if suffers else 0.7) if code == before else 0)
            - (0.8 if code in met else 0)
            - (1.5 if others_hold(people, person, held.office, code) else 0)
            for code in states
        }
        best, runner = [*sorted(scores, key=lambda code: -scores[code]), None][:2]
        if best is not None and scores[best] > 0.4 and (runner is None or scores[best] - scores[runner] > 0.15):
            person.country, person.guessed = best, True
            person.country_reason = (
                "the article's state that has no other holder of the office"
                if best != home
                else "the article's home country"
            )


def nations_with_office(rows: Sequence[Row], office: Office) -> set[str]:
    """States whose unnamed holder of an office the article speaks of: "Canada's ambassador" before "Ms. Roy"."""
    return {
        phrase.nations[0]
        for row in rows
        for phrase in row.phrases
        if phrase.kind == "office"
        and len(phrase.nations) == 1
        and any(word.office is office for word in phrase.offices)
    }


def others_hold(people: People, person: Person, office: Office, code: str) -> bool:
    """Whether the article knows somebody else in this office of this state."""
    single = (Office.HEAD_OF_STATE, Office.HEAD_OF_GOVERNMENT, Office.FOREIGN_MINISTER, Office.DEFENSE_MINISTER)
    return office in single and any(other is not person for other in people.holders(office, code))


def last_subject_state(rows: Sequence[Row], at: int) -> str | None:
    """The state last spoken of as an actor before this place of the text."""
    found = None
    for row in rows:
        for phrase in row.phrases:
            if order_of(row, phrase) >= at and row.number >= 0:
                return found
            if len(phrase.nations) == 1 and is_state(phrase.nations[0]) and not phrase.names:
                head = row.head_of(phrase.start, phrase.end)
                if head is None or head.dep_ not in ("pobj", "dobj"):
                    found = phrase.nations[0]
    return found


def is_acted_upon(rows: Sequence[Row], at: int) -> bool:
    """Whether an official is the subject of a passive: who was stopped or expelled is seldom of the state that acted
    just before.
    """
    row = next((r for r in rows if r.number >= 0 and r.passage.start <= at < r.passage.end), None)
    token = row.tokens.get(at - row.passage.start) if row is not None else None
    while (
        token is not None and token.dep_ in ("compound", "amod", "nmod", "appos", "conj", "cc") and token.head != token
    ):
        token = token.head
    return token is not None and token.dep_ == "nsubjpass"


def _verb_above(row: Row, at: int) -> int | None:
    """Place of the verb in whose clause a word stands, of the first one of verbs that share a subject; None without a
    parse.
    """
    token = row.tokens.get(at)
    while token is not None and token.head != token:
        shared = token.dep_ == "conj" and not any(child.dep_ in SUBJECTS for child in token.children)
        if token.pos_ in ("VERB", "AUX") and not shared:
            break
        token = token.head
    return token.i if token is not None else None


def states_met(rows: Sequence[Row], at: int) -> frozenset[str]:
    """States to which a preposition leads in an official's own clause after him: who travels to China is not China's,
    who demands that somebody return to China may be.
    """
    for row in rows:
        start = row.passage.start
        if row.number < 0 or not start <= at < row.passage.end:
            continue
        sentence = row.sentence_of(at - start)
        return frozenset(
            code
            for left, chunk in zip(row.chunks, row.chunks[1:], strict=False)
            if left.key in MEETING
            and chunk.start > at - start
            and row.sentence_of(chunk.start) == sentence
            and _verb_above(row, left.start) == _verb_above(row, at - start)
            for code in chunk.codes
        )
    return frozenset()
