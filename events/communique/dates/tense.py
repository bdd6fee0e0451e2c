"""Which way a clause looks from the day of publication, told by the words around a date.

We believe that the verb nearest to a date in its own clause decides: "said on Monday that he will visit on Thursday"
has a past Monday and a coming Thursday. This is the reader for text without a parse (see `clauses.py` for parsed text).

>>> from communique.dates.grammar.parsed import Row
>>> from communique.dates.grammar.tokens import cut_tokens
>>> text = "They will meet on Thursday"
>>> str(find_direction(Row(cut_tokens(text), text), 4, 5))
'future'
"""

from __future__ import annotations

from communique.dates.grammar.parsed import Row
from communique.dates.meanings.context import Direction
from communique.dates.words import WEEKDAYS, load_words

_WORDS: dict[str, frozenset[str]] = {key: frozenset(words) for key, words in load_words("tense").items()}
_REACH = 40  # tokens looked at to either side: a bound on the cost, wider than a clause
_STOPS = frozenset(".!?")


def find_direction(row: Row, place: int, end: int) -> Direction:
    """The direction of the clause around the tokens [place, end)."""
    if row.at(place).low in ("ahead",) or (row.at(place - 1).low == "of" and row.at(place - 2).low == "ahead"):
        return Direction.FUTURE
    noun = look_at_neighbors(row, place, end)
    if noun is not None:
        return noun
    left = _scan_left(row, place)
    return left if left is not None else _scan_right(row, end) or Direction.NONE


def look_at_neighbors(row: Row, place: int, end: int) -> Direction | None:
    """A participle or adjective of plan right before: "scheduled for Thursday", "due on Friday"."""
    if row.at(place).low in WEEKDAYS and row.at(place - 1).low == "for" and not row.at(place).fresh:
        return Direction.FUTURE
    if row.at(place - 1).low == "to" and row.at(place - 2).low == "back":
        return Direction.PAST
    for back in (1, 2, 3):
        token = row.at(place - back)
        if token.low in _STOPS:
            break
        if token.low in _WORDS["ahead"] and row.at(place - back - 1).low not in ("had", "was", "were"):
            return Direction.FUTURE
        if token.low == "since":
            return Direction.PAST
        if token.fresh:
            break
    return None


def _scan_left(row: Row, place: int) -> Direction | None:
    """The first verb to the left, within the sentence; a clause boundary ends the search once a verb was passed."""
    for at in range(place - 1, max(-1, place - _REACH), -1):
        token = row.at(at)
        if token.low in _STOPS and not row.at(at + 1).tight:
            return None
        found = _judge(row, at)
        if found is not None:
            return found
        if token.fresh:
            return None
    return None


def _scan_right(row: Row, end: int) -> Direction | None:
    for at in range(end, min(len(row.tokens), end + _REACH)):
        token = row.at(at)
        if token.fresh or (token.low in _STOPS):
            return None
        found = _judge(row, at) if at > end or token.low != "to" else None  # "Monday to discuss the deal": a purpose
        if found is not None:
            return found
    return None


def _judge(row: Row, at: int) -> Direction | None:
    """What a single token says, if it is a verb that shows tense; worked out once for each token."""
    if at not in row.verdicts:
        row.verdicts[at] = _judge_token(row, at)
    return row.verdicts[at]


def _judge_token(row: Row, at: int) -> Direction | None:
    token = row.at(at)
    low = token.low
    if low in _WORDS["future"]:
        if low in ("may", "can", "must", "will") and token.text[0].isupper():
            return None
        return Direction.PAST if row.low(at + 1) == "have" else Direction.FUTURE
    if low in _WORDS["present_be"]:
        return _judge_present(row, at)
    if low in _WORDS["past_auxiliaries"]:
        return _judge_auxiliary(row, at)
    if low == "to" and _is_infinitive(row, at):
        return _judge_infinitive(row, at)
    if low in _WORDS["timetable_present"] and not token.text[0].isupper():
        return Direction.FUTURE if row.at(at - 1).low != "to" else None
    if low in _WORDS["irregular_past"] or (low.endswith("ed") and len(low) > 4 and low not in _WORDS["not_past"]):
        return _judge_participle(row, at) if token.text.islower() else None
    return None


def _judge_participle(row: Row, at: int) -> Direction | None:
    """A form that looks past: past, unless "is" or "be" before it makes it a participle ("is held", "to be hosted")."""
    if row.low(at - 1) in ("be", "being"):
        return None
    return Direction.FUTURE if row.low(at - 1) in _WORDS["present_be"] else Direction.PAST


def _judge_present(row: Row, at: int) -> Direction:
    """is to meet, is meeting, are due: ahead; the plain present of "be" with a date mostly is, too ("the vote is on
    Sunday")."""
    return Direction.FUTURE


def _judge_auxiliary(row: Row, at: int) -> Direction:
    if row.at(at).low in ("was", "were") and row.low(at + 1) in ("to", "due", "expected", "scheduled", "set", "going"):
        return Direction.FUTURE
    if row.at(at).low in ("has", "have") and row.low(at + 1) == "to":
        return Direction.FUTURE
    return Direction.PAST


def _is_infinitive(row: Row, at: int) -> bool:
    after = row.next(at + 1)
    return (
        after.kind == "word"
        and after.text.islower()
        and after.low not in ("the", "a", "an", "his", "her", "its", "their", "this")
    )


def _judge_infinitive(row: Row, at: int) -> Direction | None:
    """ "to meet" looks ahead behind a verb of planning, and in a headline, where it is the only verb."""
    if any(row.at(at - back).low in _WORDS["plans"] for back in (1, 2, 3)):
        return Direction.FUTURE
    for back in range(at - 1, max(-1, at - _REACH), -1):
        token = row.at(back)
        if token.low in _STOPS:
            return Direction.FUTURE
        if token.low != "to" and _judge(row, back) is not None:
            return None
        if token.fresh:
            break
    return Direction.FUTURE
