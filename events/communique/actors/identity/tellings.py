"""Somebody as one record tells of it, and the keys that it would have if nothing else were told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from communique_schema import Event, EventDate, Kind, Office, Participant

from ...gazetteer.loader import read_table
from ...slugs import make_slug
from ..people import fold_name

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """Kind, name, code of the state or body served, office and year, as far as a record tells them."""

    kind: Kind
    name: str
    country: str | None = None
    office: Office | None = None
    year: int | None = None

    @classmethod
    def of(cls, one: Participant, date: EventDate) -> Telling:
        """The telling of a participant in an event of this date."""
        day = date.earliest or date.latest
        return cls(one.kind, one.name, one.country, one.office, day.year if day else None)

    @property
    def words(self) -> Words:
        """The name's folded words."""
        return split_name(self.name)


def tellings_of(event: Event) -> Iterator[Telling]:
    """What an event tells of each of its participants, in their order."""
    return (Telling.of(one, event.date) for one in event.participants)


@lru_cache(maxsize=50_000)
def split_name(name: str) -> Words:
    """The words of a name as they stand in a key: plain small letters, without the article al-.

    >>> split_name("Bashar al-Assad")
    ('bashar', 'assad')
    """
    return tuple(make_slug(" ".join(fold_name(name))).split("-"))


@cache
def list_states() -> frozenset[str]:
    """Codes of the states of today. Raises FileNotFoundError where the gazetteer's table is missing."""
    return frozenset(row[0] for row in read_table("countries.csv"))


def person_key(country: str | None, words: Words) -> str:
    """The key of a person of this name: the code and the words; `person` stands for a country that nobody tells.

    >>> person_key("SYR", ("bashar", "assad"))
    'syr-bashar-assad'
    """
    return "-".join(((country or str(Kind.PERSON)).lower(), *words))


def body_key(one: Telling) -> str:
    """The key of a state, an organization or a group: its code; kind and name where it has no code of its own."""
    if one.country and (one.kind is Kind.STATE or one.country not in list_states()):
        return one.country.lower()
    return "-".join([*([one.country.lower()] if one.country else []), one.kind, make_slug(one.name)])


def name_key(one: Telling) -> str:
    """The key that the name alone gives, nothing folded but its letters: how somebody may look for it."""
    return "-".join([*([one.country.lower()] if one.country else []), make_slug(one.name)])
