"""Where a person belongs: whom the list of people has under a name, and whose official somebody unlisted is.

A person may be told to serve a state in one article and an organization in another ("Guterres of Portugal", of the UN),
or a state that is no more (the Soviet Union): a full name that only one state of today knows is then one person's. Two
states of today never share a person.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache

from ..listed import Listed, find_listed, load_people
from ..people import fold_name
from .tellings import Telling, list_states, person_key, split_name


def find_in_list(one: Telling) -> Listed | None:
    """The one listed person whom a telling names, by country, then by year; None for nobody or for several."""
    return _find_in_list(one) if is_listed_name(one.name) else None


@lru_cache(maxsize=50_000)
def is_listed_name(name: str) -> bool:
    """Whether anybody in the list goes by this name."""
    return fold_name(name) in load_people()


@lru_cache(maxsize=50_000)
def _find_in_list(one: Telling) -> Listed | None:
    found = find_listed(one.name, one.country) or (one.year and find_listed(one.name, one.country, one.year))
    if found or (one.country and len(one.words) == 1):
        return found or None
    elsewhere = find_listed(one.name)
    return elsewhere if elsewhere and not {one.country, elsewhere.country} <= list_states() else None


@cache
def list_people_of(country: str) -> tuple[Listed, ...]:
    """The listed people of a country whose names have several words, by name."""
    return tuple(person for person in _by_country()[country] if len(split_name(person.name)) > 1)


@cache
def _by_country() -> defaultdict[str, list[Listed]]:
    found: defaultdict[str, list[Listed]] = defaultdict(list)
    everyone = dict.fromkeys(person for people in load_people().values() for person in people)
    for person in sorted(everyone, key=lambda person: person.name):
        found[person.country].append(person)
    return found


@cache
def list_keys() -> dict[str, Listed]:
    """The listed people by their keys."""
    return {person_key(one.country, split_name(one.name)): one for people in _by_country().values() for one in people}


def find_home(one: Telling, places: frozenset[str | None]) -> str | None:
    """The code under which an unlisted person is known; `places` are all codes that the name is told with.

    A full name told with an organization, or with no country, goes to the only state of today that has it.
    """
    if one.country in list_states() or len(one.words) == 1:
        return one.country
    states = places & list_states()
    homes = states or places - {None}
    return next(iter(homes)) if len(homes) == 1 else one.country
