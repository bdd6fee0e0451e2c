"""Places that no list has, named where the text treats them so: "in Kuznica, Poland", "the Syrian town of Azaz".

A capitalized name that the gazetteer lacks is a place where a preposition places it and the parser sees a place in
it, where a state is told after it, or where a noun says what it is. Small towns get coordinates where the article
tells their state; the others are named and left without.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..gazetteer import NameMatch
from ..gazetteer.towns import Town, find_town
from ..passages import Passage
from .clues import country_after, country_before, explains_town, tells_town
from .datelines import Dateline
from .mentions import PlaceMention
from .sense import head_token, reason_of_words
from .syntax import reason_in_parse
from .words import load_lexicon

PARTICLES = "al|el|de|del|la|le|sur|am|bin|bu|os|es|as|ar|az|ad|do|da|nad|pod|na|upon|and|an|der"
NAME = re.compile(
    r"(?<![\w'’-])(?:(?:[Aa]l|[Ee]l|[Aa]r|[Aa]s|[Aa]z|[Aa]d)[-‐‑ ])?[^\W\d_a-z][^\W\d_]*"
    rf"(?:[-‐‑'’ ](?:(?:{PARTICLES})[-‐‑ ])*[^\W\d_a-z][^\W\d_]*){{0,3}}"
)
SUFFIX = re.compile(r"\s+(?P<suffix>(?:(?:air|naval|military|refugee|border) )?[a-z]+)\b(?!\s+of\b)")
PLACED = re.compile(r"\b(?:in|at|near|outside|around|into|on|off)\s+(?:the\s+)?$", re.IGNORECASE)
ARRIVED = re.compile(r"\b(?:arriv(?:ed|es|ing)|land(?:ed|s|ing)|gather(?:ed|s|ing)|encamped)\s+(?:at|in|near)\s+$")
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
NEVER_LABELS = frozenset({"DATE", "TIME", "EVENT", "LAW", "WORK_OF_ART", "LANGUAGE", "MONEY"})


class Surroundings(NamedTuple):
    """Stretches of a passage that are names already, its dateline, and the states that the article names (alpha-3)."""

    taken: tuple[tuple[int, int], ...]
    dateline: Dateline | None
    countries: frozenset[str]


class Unlisted(NamedTuple):
    """A name that no list has: offsets in its passage, the noun that follows it and says what it is ("airport", or
    empty), the state that the text tells for it, the small town of that name.
    """

    start: int
    end: int
    suffix: str
    told: str | None
    town: Town | None


def find_unlisted(passage: Passage, names: Sequence[NameMatch], around: Surroundings) -> Iterator[PlaceMention]:
    """Yield the places of a passage that the gazetteer lacks."""
    for match in NAME.finditer(passage.text):
        start, end = match.span()
        if _is_taken(start, end, passage.text, around.taken) or _is_common(match.group()):
            continue
        told = country_after(names, passage.text, end) or country_before(names, passage.text, start)
        town = find_town(match.group(), {told} if told else around.countries)
        suffix = _suffix_of(passage.text, end)
        name = Unlisted(start, end + len(suffix) + bool(suffix), suffix, told, town)
        is_dateline = _is_dateline(start, end, bool(told or town), around.dateline)
        reason = "dateline" if is_dateline else _reason(name, passage)
        if reason:
            yield replace(_place_unlisted(name, passage), dateline=is_dateline, reason=reason)


def _suffix_of(text: str, end: int) -> str:
    """The noun after a name that says what it is: "district", "air base"."""
    match = SUFFIX.match(text, end)
    if match is None:
        return ""
    lexicon, noun = load_lexicon(), match["suffix"]
    for suffix in (noun, noun.partition(" ")[0]):
        if suffix.rpartition(" ")[2] in lexicon["districts"] | lexicon["buildings"]:
            return suffix
    return ""


def share_countries(places: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Give places without a state the state that the article tells for the same name elsewhere."""
    told = {place.name: place for place in places if place.country}
    return [
        replace(
            place,
            country=told[place.name].country,
            latitude=told[place.name].latitude,
            longitude=told[place.name].longitude,
        )
        if place.country is None and place.name in told
        else place
        for place in places
    ]


def _is_dateline(start: int, end: int, is_known: bool, dateline: Dateline | None) -> bool:
    return dateline is not None and dateline.covers(start, end) and (dateline.is_sure or is_known)


def _is_taken(start: int, end: int, text: str, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether the words are part of a name already, or only tell where the town before them lies: "Athens, Georgia"."""
    return any((first < end and start < last) or text[last:start] == ", " for first, last in taken)


def _is_common(name: str) -> bool:
    """Whether a word of the name says that it is no place's: "Parliament", "March", "Defense Minister"."""
    lexicon = load_lexicon()
    words = re.split(r"[\W\d_]+", name.lower())
    return (
        len(name) < 3
        or name.lower() in lexicon["bare"]
        or any(word in lexicon["not_places"] or word in lexicon["months"] for word in words)
    )


def _reason(name: Unlisted, passage: Passage) -> str | None:
    """What makes an unlisted name a place, None where nothing does."""
    text, start, end = passage.text, name.start, name.end
    if name.suffix:
        placed = reason_of_words(end - len(name.suffix), end, passage, is_state=False)
        return f"{placed} {name.suffix}" if placed else None
    if tells_town(text, start) or (explains_town(text, end) and PLACED.search(text[max(0, start - 16) : start])):
        return "told a town"
    if name.told and PLACED.search(text[max(0, start - 16) : start]):
        return "in a state"
    if ARRIVED.search(text[max(0, start - 30) : start]):
        return "arrived"
    return _reason_by_label(name, passage)


def _reason_by_label(name: Unlisted, passage: Passage) -> str | None:
    """Where the parser sees a place, or a town of the article's states is called so, the parse decides."""
    token = head_token(name.start, name.end, passage)
    if token is None or token.pos_ not in ("PROPN", "NOUN", "ADJ") or token.ent_type_ in NEVER_LABELS:
        return None
    before = passage.text[: name.start]
    is_bare = not token.ent_type_ and token.pos_ == "PROPN" and before.endswith((" in ", "In ", " near ", "Near "))
    if token.ent_type_ in PLACE_LABELS or name.town is not None or is_bare:
        return reason_in_parse(token, is_state=False)
    return None


def _place_unlisted(name: Unlisted, passage: Passage) -> PlaceMention:
    """The mention, with what the list of small towns knows of it; only buildings keep their noun in the name."""
    whole = passage.text[name.start : name.end]
    is_building = name.suffix.rpartition(" ")[2] in load_lexicon()["buildings"] and bool(name.suffix)
    bare = whole if is_building or not name.suffix else whole[: -len(name.suffix) - 1]
    is_broad = not load_lexicon()["broad"].isdisjoint(bare.lower().split())
    return PlaceMention(
        passage.where,
        passage.start + name.start,
        passage.start + name.end,
        bare.title() if bare.isupper() else bare,
        name.told or (name.town.country if name.town else None),
        name.town.latitude if name.town and not is_building else None,
        name.town.longitude if name.town and not is_building else None,
        "site" if is_building else "region" if is_broad else "city",
        whole,
    )
