"""Which way a parsed clause looks: the tense of the verb that a date hangs on, from spaCy's parse.

Where the parse has no verb above the date, or the date's sentence was not parsed, the words around it decide
(`tense.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from communique.dates.defaults import Tense, find_tense
from communique.dates.grammar.parsed import Row
from communique.dates.meanings.context import Direction
from communique.dates.syntax import PLAN_WORDS
from communique.dates.tense import find_direction, look_at_neighbors

if TYPE_CHECKING:
    from spacy.tokens import Token

    from communique.passages import Passage

_PRESENT_WITH_DATE = Direction.FUTURE  # "Lavrov comes to Cairo on Monday"


def make_direction_finder(passages: Sequence[Passage]) -> Callable[[Row, int, int], Direction]:
    """A finder of directions that uses the parse of `passages` where they have one."""
    parsed = [p for p in passages if p.doc is not None and p.where == "text"]

    def find_by_parse(row: Row, place: int, end: int) -> Direction:
        start, stop = row.at(place).start, row.at(end - 1).end
        near = look_at_neighbors(row, place, end)
        passage = next((p for p in parsed if p.start <= start and stop <= p.start + len(p.text)), None)
        if near is not None or passage is None or passage.doc is None:
            return near or find_direction(row, place, end)
        span = passage.doc.char_span(start - passage.start, stop - passage.start, alignment_mode="expand")
        judged = judge_verb(span.root) if span is not None else None
        return judged or find_direction(row, place, end)

    return find_by_parse


def judge_verb(root: Token) -> Direction | None:
    """The direction of the nearest verb above a date; None where there is none or it shows no tense."""
    verb = next((a for a in root.ancestors if a.pos_ in ("VERB", "AUX")), None)
    if verb is None:
        return None
    infinitive = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    if infinitive and (verb.head.lemma_ in PLAN_WORDS or verb.head.lemma_ == "be" or verb.head.i == verb.i):
        return Direction.FUTURE
    match find_tense(verb):
        case Tense.FUTURE:
            perfect = any(child.lower_ == "have" and child.dep_ == "aux" for child in verb.children)
            return Direction.PAST if perfect else Direction.FUTURE
        case Tense.PAST | Tense.PLUPERFECT | Tense.PERFECT:
            return Direction.PAST
        case Tense.PRESENT:
            return _PRESENT_WITH_DATE
    return None
