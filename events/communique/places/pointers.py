"""Words that point at a place named elsewhere: "here" at the dateline, "there", "where" and "the city" at the last one.

"here" inside a quotation (or under the datelines of two towns) is where the speaker stands, "there is" points
nowhere: both are left alone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..passages import Passage
from .mentions import PlaceMention
from .sense import head_token, reason_of_words
from .words import load_lexicon

HERE = re.compile(r"(?<!been )\bhere\b(?!\s+(?:is|are|was|were|to\s+stay|and\s+there)\b)")
THERE = re.compile(
    r"\bthere\b(?!\s+(?:is|are|was|were|has|have|had|will|would|can|could|should|may|might|must|seems?|remains?)\b)",
    re.IGNORECASE,
)
WHERE = re.compile(r"\bwhere\b")
NEAR = 80
"""Characters back from "where" within which its place must stand, in the same sentence."""
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
REACH = 600
"""Characters back from a pointer within which its place must stand."""


def resolve_pointers(places: Sequence[PlaceMention], passages: Sequence[Passage]) -> list[PlaceMention]:
    """Return the places of an article with those that "here", "there" and "the city" point at, in order.

    The title is no source of what a pointer means, nor does it hold any.
    """
    datelines = [place for place in places if place.dateline]
    dateline = datelines[0] if len({place.name for place in datelines}) == 1 else None
    found = list(places)
    for passage in passages:
        if passage.where == "text":
            found.extend(_point(passage, places, dateline))
    return sorted(found, key=lambda place: (place.where == "text", place.start, place.end))


def _point(passage: Passage, places: Sequence[PlaceMention], dateline: PlaceMention | None) -> Iterator[PlaceMention]:
    quoted = [match.span() for match in QUOTED.finditer(passage.text)]
    if dateline is not None:
        for match in HERE.finditer(passage.text):
            if not any(start < match.start() < end for start, end in quoted):
                yield _aim(dateline, passage, match, "here")
    for match in THERE.finditer(passage.text):
        if _is_adverb(passage, match) and (place := _last_named(passage, match.start(), places)):
            yield _aim(place, passage, match, "there")
    for match in WHERE.finditer(passage.text):
        place = _last_named(passage, match.start(), places)
        if place is not None and _is_relative(passage, place, match.start()):
            yield _aim(place, passage, match, "where")
    for match in _towns().finditer(passage.text):
        reason = reason_of_words(match.start("noun"), match.end("noun"), passage, is_state=True)
        if reason and (place := _last_named(passage, match.start(), places)):
            yield _aim(place, passage, match, reason)


def _towns() -> re.Pattern[str]:
    nouns = "|".join(sorted(load_lexicon()["pointing_nouns"]))
    return re.compile(
        rf"\b(?:the|that|the same)\s+(?:port |border |resort )?(?P<noun>{nouns})\b"
        r"(?!\s+(?:of|[A-Z]|council|hall|center|centre))"
    )


def _aim(place: PlaceMention, passage: Passage, match: re.Match[str], reason: str) -> PlaceMention:
    """The mention of a place by a word that points at it."""
    return replace(
        place,
        where=passage.where,
        start=passage.start + match.start(),
        end=passage.start + match.end(),
        text=match.group(),
        dateline=False,
        reason=reason,
        resolved_from=(place.start, place.end),
    )


def _is_adverb(passage: Passage, match: re.Match[str]) -> bool:
    token = head_token(match.start(), match.end(), passage)
    return token is None or (token.dep_ != "expl" and token.tag_ != "EX")


def _is_relative(passage: Passage, place: PlaceMention, at: int) -> bool:
    """Whether "where" opens a clause about a place just named: "in Oslo, where they met"."""
    between = passage.text[max(0, place.end - passage.start) : at]
    is_near = place.start >= passage.start and len(between) < NEAR and not re.search(r"[.?!;:]\s", between)
    return is_near and (between.endswith(", ") or not between.strip())


def _last_named(passage: Passage, at: int, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The town or site named last before an offset of the passage, else the last country or region."""
    before = [
        place
        for place in places
        if place.where == "text" and place.end <= passage.start + at and passage.start + at - place.end < REACH
    ]
    before = [place for place in before if not place.dateline] or before
    towns = [place for place in before if place.kind in ("city", "site")]
    same = [place for place in before if place.start >= passage.start]
    recent = [place for place in towns if place.start >= passage.start] or same or towns or before
    return recent[-1] if recent else None
