"""Acts that lie before the one whose date is known: in a clause with "after", or in what somebody said had been done.

"Bolivia expelled the envoy on Thursday, a day after he had met the rebels": the meeting was on Wednesday; without the
measure it was on any day up to Thursday. So was what a minister said on Thursday had been done.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from communique_schema.edtf import Edtf, parse_edtf

from communique.dates.defaults import Tense, find_tense
from communique.dates.model import TimexType
from communique.dates.syntax import SPEECH_VERBS, Place, find_verb
from communique.dates.words import CARDINALS, UNITS, UnitWord

if TYPE_CHECKING:
    from spacy.tokens import Token

_ARTICLES = frozenset(("a", "an", "one"))


def find_earlier(token: Token, places: list[Place]) -> Iterator[Place]:
    """Dates of the clause around an act's clause with "after", each moved back to what it says of the act."""
    verb = find_verb(token)
    if verb is None:
        return
    clause = _head_of_list(verb)
    mark = _find_mark(clause)
    if mark is not None and clause.head.i != clause.i:
        for place in _reaching(find_verb(clause.head), places):
            yield from _move(place, _read_measure(mark))
    elif verb.dep_ == "ccomp" and verb.head.lemma_ in SPEECH_VERBS and find_tense(verb) is Tense.PLUPERFECT:
        for place in _own(verb.head, places):
            if place.mention.type is TimexType.DATE:  # "by nightfall he said" tells the hour of speaking alone
                yield from _move(place, None)


def _head_of_list(verb: Token) -> Token:
    """The first of coordinated verbs, which bears the mark of them all: "after it left a pact and joined another"."""
    while _find_mark(verb) is None and verb.dep_ == "conj" and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    return verb


def _reaching(verb: Token | None, places: list[Place]) -> Iterator[Place]:
    """The dates of a clause: its own, else those of the coordinated ones before it, else of the entry."""
    above, found = verb, list(_own(verb, places))
    while not found and above is not None and above.dep_ == "conj" and above.head.i != above.i:
        above = above.head
        found = [place for place in _own(above, places) if verb is not None and place.end <= verb.i]
    yield from found or [place for place in places if place.label and verb is not None and place.start <= verb.i]


def _own(verb: Token | None, places: list[Place]) -> Iterator[Place]:
    return (place for place in places if verb is not None and verb.i in place.hosts)


def _find_mark(verb: Token) -> Token | None:
    """The "after" that opens the clause of a verb."""
    if verb.dep_ == "pcomp":
        return verb.head if verb.head.lower_ == "after" else None
    return next((child for child in verb.children if child.lower_ == "after" and child.dep_ == "mark"), None)


def _read_measure(mark: Token) -> tuple[int, UnitWord] | None:
    """How long after: "a day after" is (1, day); None where nothing or nothing countable is said."""
    if mark.i < 2 or (unit := UNITS.get(mark.nbor(-1).lower_)) is None:
        return None
    word = mark.nbor(-2).lower_
    count = 1 if word in _ARTICLES else int(word) if word.isdigit() else CARDINALS.get(word)
    if unit.clock:  # "hours after": the same day
        return 0, unit
    return (count, unit) if count is not None and unit.letter in ("D", "W", "M", "Y") else None


def _move(place: Place, measure: tuple[int, UnitWord] | None) -> Iterator[Place]:
    """The place with the date that it gives an earlier act; nothing where it is not settled."""
    mention = place.mention
    read = parse_edtf(mention.edtf) if mention.edtf else None
    if read is None or read.latest is None:
        return
    edtf = _count_back(read, *measure) if measure is not None else None
    why = f"{measure[0]} {measure[1].name} earlier" if edtf and measure else "or earlier"
    if edtf is None:
        edtf = f"[..{mention.edtf if '..' not in (mention.edtf or '') else read.latest}]"
    moved = replace(mention, edtf=edtf, relation=None, period=None, explanation=f"{mention.explanation}; {why}")
    yield replace(place, mention=moved)


def _count_back(read: Edtf, count: int, unit: UnitWord) -> str | None:
    """The date so long before another, no more precise than the unit: a day, a month, a year; None where the other is
    too wide for it."""
    first, last = read.earliest, read.latest
    if first is None or last is None:
        return None
    if unit.letter in ("D", "W") or unit.clock:
        days = count * unit.times * (7 if unit.letter == "W" else 1)
        return str(last - timedelta(days=days)) if first == last else None
    if unit.letter == "M":
        month = first.year * 12 + first.month - 1 - count
        return f"{month // 12:04}-{month % 12 + 1:02}" if (first.year, first.month) == (last.year, last.month) else None
    return f"{first.year - count:04}" if first.year == last.year else None
