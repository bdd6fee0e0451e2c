"""The loop to read first: a passage's listed names, capitals by their state, unlisted names, words that point back."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..gazetteer import Entry, NameMatch, load_gazetteer
from ..gazetteer.folding import fold_name
from ..passages import Passage
from .capitals import find_capitals, find_soils
from .datelines import find_dateline
from .mentions import PlaceKind, PlaceMention
from .pointers import resolve_pointers
from .sense import reason_of_words, sense_of_place
from .unlisted import Surroundings, find_unlisted, share_countries

UNLISTED_TOWN = re.compile(r"\b(?:in|at|near|outside|to|from|of|around) (?:[^\W\d_a-z][\w'’-]* ?){1,3}, $")
STATE_KINDS = frozenset({"state", "historical"})


def find_places(passages: Iterable[Passage]) -> list[PlaceMention]:
    """Return the places that an article's passages name, in their order.

    Passages are best parsed; where `doc` is None the words beside a name decide alone.
    """
    named = [(passage, load_gazetteer().find(passage.text)) for passage in passages]
    countries = frozenset(name.entry.country for _, names in named for name in names if name.entry.country)
    found: list[PlaceMention] = []
    for passage, names in named:
        found.extend(sorted(_find_in_passage(passage, names, countries), key=lambda place: place.start))
    return resolve_pointers(share_countries(found), [passage for passage, _ in named])


def _find_in_passage(passage: Passage, names: list[NameMatch], countries: frozenset[str]) -> Iterator[PlaceMention]:
    taken = [(name.start, name.end) for name in names]
    dateline = find_dateline(passage.text) if passage.where == "text" else None
    for name in names:
        reason = sense_of_place(name, passage)
        if reason and not _is_address_of(name, names, passage.text):
            place = place_entry(name.start, name.end, name.entry, passage, reason)
            yield replace(place, dateline=dateline is not None and dateline.covers(name.start, name.end))
    for start, end, entry in (*find_capitals(passage.text, names), *find_soils(passage.text, names)):
        taken.append((start, end))
        if reason := reason_of_words(start, end, passage, is_state=False):
            yield replace(place_entry(start, end, entry, passage, reason), name=entry.name)
    yield from find_unlisted(passage, names, Surroundings(tuple(taken), dateline, countries))


def _is_address_of(name: NameMatch, names: list[NameMatch], text: str) -> bool:
    """Whether a state or a region only tells where the town before it lies: "Ankara, Turkey", "in Kuznica, Poland".

    After the town of another state it is a new clause's party: "In Vienna, Iran agreed".
    """
    if name.entry.kind not in STATE_KINDS | {"territory"}:
        return False
    before = text[: name.start]
    town = next((other for other in names if text[other.end : name.start] == ", "), None)
    if town is not None:
        return town.entry.kind in ("city", "site")
    return bool(UNLISTED_TOWN.search(before)) and not text.startswith((" and ", ", "), name.end)


def place_entry(start: int, end: int, entry: Entry, passage: Passage, reason: str) -> PlaceMention:
    """The mention of a place that the gazetteer has."""
    text = passage.text[start:end]
    return PlaceMention(
        passage.where,
        passage.start + start,
        passage.start + end,
        _usual_name(entry, text),
        entry.country or None,
        entry.latitude,
        entry.longitude,
        _kind_of(entry),
        text,
        reason=reason,
    )


def _usual_name(entry: Entry, text: str) -> str:
    """The city that a building stands in, else the name as the text writes it: Peking stays Peking.

    Abbreviations, capitals throughout and longer forms ("Washington, D.C.") give way to the entry's name.
    """
    if entry.place:
        return entry.place
    written, usual = fold_name(text)[0], fold_name(entry.name)[0]
    if text.isupper() and written != usual and entry.kind == "city":
        return text.title()
    if (
        entry.name == f"The {text}"
        or text.isupper()
        or not text[:1].isupper()
        or (f" {usual} " in f" {written} " and written != usual)
    ):
        return entry.name
    return text


def _kind_of(entry: Entry) -> PlaceKind:
    if entry.kind in STATE_KINDS:
        return "country"
    if entry.kind == "city" or entry.place:
        return "city"
    return "region" if entry.kind == "territory" or entry.id.startswith("region:") else "site"
