"""The loop to read first: every passage's listed names, capitals by their state, unlisted names, words that point back."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ..gazetteer import Entry, NameMatch, load_gazetteer
from ..passages import Passage
from .capitals import find_capitals
from .datelines import find_dateline
from .mentions import PlaceKind, PlaceMention
from .pointers import resolve_pointers
from .sense import reason_of_words, sense_of_place
from .unlisted import find_unlisted

STATE_KINDS = frozenset({"state", "historical"})


def find_places(passages: Iterable[Passage]) -> list[PlaceMention]:
    """Return the places that an article's passages name, in their order.

    Passages are best parsed; where `doc` is None the words beside a name decide alone.
    """
    passages = list(passages)
    found: list[PlaceMention] = []
    for passage in passages:
        found.extend(sorted(_find_in_passage(passage), key=lambda place: place.start))
    return resolve_pointers(found, passages)


def _find_in_passage(passage: Passage) -> Iterator[PlaceMention]:
    names = load_gazetteer().find(passage.text)
    taken = [(name.start, name.end) for name in names]
    dateline = find_dateline(passage.text) if passage.where == "text" else None
    for name in names:
        reason = sense_of_place(name, passage)
        if reason and not _is_address_of(name, names, passage.text):
            place = _place_entry(name.start, name.end, name.entry, passage, reason)
            yield replace(place, dateline=bool(dateline and dateline[0] <= name.start < dateline[1]))
    for start, end, city in find_capitals(passage.text, names):
        taken.append((start, end))
        if reason := reason_of_words(start, end, passage, is_state=False):
            yield _place_entry(start, end, city, passage, reason)
    yield from find_unlisted(passage, names, taken, dateline)


def _is_address_of(name: NameMatch, names: list[NameMatch], text: str) -> bool:
    """Whether a state only tells where the town before it lies: "Ankara, Turkey"."""
    return name.entry.kind in STATE_KINDS | {"territory"} and any(
        text[other.end : name.start] == ", " and other.entry.country == name.entry.country and other.entry.kind == "city"
        for other in names
    )


def _place_entry(start: int, end: int, entry: Entry, passage: Passage, reason: str) -> PlaceMention:
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
    """The city that a building stands in, else the entry's name."""
    return entry.place or entry.name


def _kind_of(entry: Entry) -> PlaceKind:
    if entry.kind in STATE_KINDS:
        return "country"
    if entry.kind == "city" or entry.place:
        return "city"
    return "region" if entry.kind == "territory" or entry.id.startswith("region:") else "site"
