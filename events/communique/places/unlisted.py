"""Places that no list has, named where the text treats them so: "in Kuznica, Poland", "the Syrian town of Azaz".

A capitalized name that the gazetteer lacks is a place where a preposition places it and the parser sees a place in
it, where a state is told after it, or where a noun says that it is a town. Small towns get coordinates where the
article tells their state; the others are named and left without.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..gazetteer import NameMatch
from ..gazetteer.towns import Town, find_town
from ..passages import Passage
from .datelines import Dateline
from .mentions import PlaceMention
from .sense import head_token
from .syntax import reason_in_parse
from .words import load_lexicon

NAME = re.compile(
    r"(?<![\w'’-])(?:(?:[Aa]l|[Ee]l|[Aa]r|[Aa]s|[Aa]z|[Aa]d)[-‐‑ ])?[^\W\d_a-z][^\W\d_]*"
    r"(?:[-‐‑'’ ](?:(?:al|el|de|del|la|le|sur|am|bin|bu|os|es|as|ar|az|ad|do|da)[-‐‑ ])*[^\W\d_a-z][^\W\d_]*){0,3}"
)
PLACED = re.compile(r"\b(?:in|at|near|outside|around|into|on|off)\s+(?:the\s+)?$", re.IGNORECASE)
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
TOWN_NOUN = re.compile(r"([a-z]+)\s+(?:(?:of|at|near|in)\s+)?$")
NEVER_LABELS = frozenset({"DATE", "TIME", "EVENT", "LAW", "WORK_OF_ART", "LANGUAGE", "MONEY"})


class Surroundings(NamedTuple):
    """Stretches of a passage that are names already, its dateline, and the states that the article names (alpha-3)."""

    taken: tuple[tuple[int, int], ...]
    dateline: Dateline | None
    countries: frozenset[str]


def find_unlisted(passage: Passage, names: Sequence[NameMatch], around: Surroundings) -> Iterator[PlaceMention]:
    """Yield the places of a passage that the gazetteer lacks."""
    for match in NAME.finditer(passage.text):
        start, end = match.span()
        if _is_taken(start, end, passage.text, around.taken) or _is_common(match.group()):
            continue
        told = _country_after(names, passage.text, end) or _country_before(names, passage.text, start)
        town = find_town(match.group(), {told} if told else around.countries)
        is_dateline = _is_dateline(start, end, bool(told or town), around.dateline)
        reason = "dateline" if is_dateline else _reason(passage, start, end, bool(told), town is not None)
        if reason:
            place = _place_unlisted(passage, start, end, told, town)
            yield replace(place, dateline=is_dateline, reason=reason)


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
    return len(name) < 3 or any(word in lexicon["not_places"] or word in lexicon["months"] for word in words)


def _country_after(names: Sequence[NameMatch], text: str, end: int) -> str | None:
    """The state told after a name: "Kuznica, Poland", "Azaz in Syria"."""
    for name in names:
        if name.sense in ("name", "territory") and text[end : name.start] in (
            ", ",
            " in ",
            ", in ",
            " (",
            ", northern ",
        ):
            return name.entry.country or None
    return None


def _country_before(names: Sequence[NameMatch], text: str, start: int) -> str | None:
    """The state told before a name: "the Syrian town of Azaz", "Uganda's Entebbe"."""
    for name in names:
        between = text[name.end : start]
        if name.sense in ("adjective", "name") and name.end <= start and len(between) < 50:
            words = re.findall(r"[^\W\d_]+", between)
            if between.strip() in ("'s", "’s"):
                return name.entry.country or None
            if words and words[-1] in ("of", "at") and len(words) < 5 and _town_noun(words[:-1]):
                return name.entry.country or None
            if words and len(words) < 4 and words[-1] in load_lexicon()["town_nouns"]:
                return name.entry.country or None
    return None


def _town_noun(words: Sequence[str]) -> bool:
    return bool(words) and words[-1] in load_lexicon()["town_nouns"]


def _reason(passage: Passage, start: int, end: int, has_country: bool, is_town: bool) -> str | None:
    """What makes an unlisted name a place, None where nothing does; `is_town`: a state of the article has such."""
    text, lexicon = passage.text, load_lexicon()
    noun = TOWN_NOUN.search(text[max(0, start - 30) : start])
    after = re.match(r"\s+([a-z]+)", text[end:])
    if noun and noun[1] in lexicon["town_nouns"]:
        return "told a town"
    placed = bool(PLACED.search(text[max(0, start - 16) : start]))
    if after and after[1] in lexicon["town_suffixes"] and (placed or _label(passage, start, end) in PLACE_LABELS):
        return f"before {after[1]}"
    if has_country and placed:
        return "in a state"
    label = _label(passage, start, end)
    token = head_token(start, end, passage)
    if token is None or token.pos_ not in ("PROPN", "NOUN", "ADJ") or label in NEVER_LABELS:
        return None
    is_bare = not label and token.pos_ == "PROPN" and text[:start].endswith((" in ", "In ", " near ", "Near "))
    if label in PLACE_LABELS or is_town or is_bare:
        return reason_in_parse(token, is_state=False)
    return None


def _label(passage: Passage, start: int, end: int) -> str:
    """The entity label that the parser gives the head of a name, empty without one."""
    token = head_token(start, end, passage)
    return token.ent_type_ if token is not None else ""


def _place_unlisted(passage: Passage, start: int, end: int, country: str | None, town: Town | None) -> PlaceMention:
    """The mention, with what the list of small towns knows of it."""
    written = passage.text[start:end]
    name = written.title() if written.isupper() else written
    return PlaceMention(
        passage.where,
        passage.start + start,
        passage.start + end,
        name,
        country or (town.country if town else None),
        town.latitude if town else None,
        town.longitude if town else None,
        "city",
        written,
    )
