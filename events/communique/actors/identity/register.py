"""The actors of a database as rows: the name shown, the other names, and the other keys that lead there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from communique_schema import Kind

from ..listed import Listed
from .homes import find_in_list, list_keys
from .somebody import rate_name
from .tellings import Telling, list_states, name_key, person_key, split_name


@dataclass(frozen=True, slots=True)
class Actor:
    """One real-world actor. `names` are those besides `name` under which it is told or listed.

    `aliases` are the keys, other than `id`, that one of its names alone would have; two actors may share one.
    """

    id: str
    name: str
    kind: Kind
    country: str | None
    names: tuple[str, ...]
    aliases: tuple[str, ...]


def list_actors(tellings: Iterable[Telling], keys: Mapping[Telling, str]) -> list[Actor]:
    """All actors of these tellings, by id; `keys` is what `identify` found."""
    told: dict[str, Counter[Telling]] = defaultdict(Counter)
    for one in tellings:
        told[keys[one]][one] += 1
    taken = frozenset(told)
    return [make_actor(key, told[key], taken) for key in sorted(told)]


def make_actor(key: str, told: Counter[Telling], taken: frozenset[str]) -> Actor:
    """One actor of all that is told of it, each telling with how often; keys that are `taken` are no aliases."""
    names: Counter[str] = Counter()
    kinds: Counter[Kind] = Counter()
    countries: Counter[str | None] = Counter()
    for one, times in told.items():
        names[one.name] += times
        kinds[one.kind] += times
        countries[one.country] += times
    kind = min(kinds, key=lambda kind: (-kinds[kind], kind))
    listed = list_keys().get(key) if kind is Kind.PERSON else None
    called = {*names, *([listed.name, *listed.aliases] if listed else [])}
    name = listed.name if listed else min(names, key=lambda name: rate_spelling(name, names[name]))
    country = min(countries, key=lambda code: (code is None, code not in list_states(), -countries[code], code or ""))
    aliases = {alias for one in told for alias in list_aliases(one)}
    aliases |= {alias for one in list_names(listed) for alias in list_aliases(one)}
    home = listed.country if listed else country
    return Actor(key, name, kind, home, tuple(sorted(called - {name})), tuple(sorted(aliases - taken)))


def list_names(listed: Listed | None) -> list[Telling]:
    """The names in the list that mean this person alone."""
    names = (listed.name, *listed.aliases) if listed else ()
    told = [Telling(Kind.PERSON, name, listed.country) for name in names if listed]
    return [one for one in told if find_in_list(one) == listed]


def rate_spelling(name: str, times: int) -> tuple[object, ...]:
    """Sorts the names of an actor, the one to show first: the fullest, then the most told, capitals throughout last."""
    fullness = rate_name(split_name(name))[:2]
    return fullness, name.isupper(), -times, name.isascii(), -len(name), name


def list_aliases(one: Telling) -> tuple[str, ...]:
    """The keys under which a person may be looked for: made of the name as told, and of its folded words."""
    if one.kind is not Kind.PERSON:
        return ()
    return name_key(one), person_key(one.country, one.words)
