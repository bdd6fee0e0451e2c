"""Whether two parties, met in two articles, are one real-world actor; and a key under which all its mentions meet.

States, organizations and groups are their codes. For people, letters alone never decide: "Ali Mamlouk" and "Ali Mahmoud
Abbas" look alike and are two. The surname has to be the same and so has the country; a given name may be missing, or be
spelled another way ("Sergei", "Sergey"). A key comes from country and name only, so that rebuilding keeps it.

>>> from communique_schema import Kind
>>> erdogan = Party(Kind.PERSON, "Recep Tayyip Erdoğan", "TUR")
>>> actor_key(erdogan)
'person:TUR:recep-tayyip-erdogan'
>>> same_actor(erdogan, Party(Kind.PERSON, "Erdogan", "TUR"))
True
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from communique_schema import Kind

from .listed import find_listed
from .mentions import Party
from .people import FAMILY_FIRST, fold_name

ALIKE = 0.72
"""How alike two spellings of one given name are at least (ratio of matching letters), surname and country being the
same.
"""


@lru_cache(maxsize=4096)
def full_name(name: str, country: str | None) -> str:
    """The name that the list of people has for this one, where it lists just one such person of this country."""
    listed = find_listed(name, country)
    return listed.name if listed is not None else name


def actor_key(party: Party) -> str:
    """A stable key: kind, country and folded name; listed people have the key of their full name.

    Parties that only `same_actor` joins (a bare surname of somebody unlisted) keep keys of their own: see
    `join_actors`.
    """
    if party.kind is not Kind.PERSON:
        return f"{party.kind.value}:{party.country or '-'.join(fold_name(party.name))}"
    return f"person:{party.country or '-'}:{'-'.join(fold_name(full_name(party.name, party.country)))}"


def same_actor(left: Party, right: Party) -> bool:
    """Whether two parties are one real-world actor."""
    if left.kind is not right.kind:
        return False
    if left.kind is not Kind.PERSON:
        return actor_key(left) == actor_key(right)
    if left.country and right.country and left.country != right.country:
        return False
    one = fold_name(full_name(left.name, left.country))
    other = fold_name(full_name(right.name, right.country))
    if one == other:
        return len(one) > 1 or left.country == right.country
    return left.country is not None and left.country == right.country and names_agree(one, other, left.country)


def names_agree(one: tuple[str, ...], other: tuple[str, ...], country: str) -> bool:
    """Whether two folded names of one country may be one person's: the surname the same, the given names not at
    odds.
    """
    shorter, longer = sorted((one, other), key=len)
    if not shorter:
        return False
    if len(shorter) == 1:
        return shorter[0] == (longer[0] if country in FAMILY_FIRST else longer[-1])
    surname = 0 if country in FAMILY_FIRST and shorter[0] == longer[0] else -1
    if shorter[surname] != longer[surname]:
        return False
    given, fuller = (shorter[1:], longer[1:]) if surname == 0 else (shorter[:-1], longer[:-1])
    if surname == 0:
        return given == fuller or "".join(given) == "".join(fuller)
    return all(any(given_agree(name, known) for known in fuller) for name in given)


def given_agree(one: str, other: str) -> bool:
    """Whether two given names are one: the same, an initial of it, or another spelling.

    >>> given_agree("sergei", "sergey"), given_agree("hafez", "bashar"), given_agree("j", "joseph")
    (True, False, True)
    """
    if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
        return True
    return one[0] == other[0] and SequenceMatcher(None, one, other).ratio() >= ALIKE


def join_actors(parties: Iterable[Party]) -> dict[Party, str]:
    """Each party's key after joining: a shorter name takes the key of the only fuller one that it agrees with.

    A bare surname that fits two people of its country stays by itself: nobody is guessed.
    """
    everyone = list(dict.fromkeys(parties))
    people: dict[tuple[str | None, str], list[Party]] = {}
    for party in everyone:
        if party.kind is Kind.PERSON:
            for word in fold_name(party.name):
                people.setdefault((party.country, word), []).append(party)
    keys: dict[Party, str] = {}
    for party in sorted(everyone, key=lambda party: (-len(fold_name(party.name)), party.name, party.country or "")):
        key = actor_key(party)
        if party.kind is Kind.PERSON:
            near = {id(p): p for word in fold_name(party.name) for p in people.get((party.country, word), ())}.values()
            fuller = {keys[other] for other in near if other in keys and same_actor(party, other)}
            key = fuller.pop() if len(fuller) == 1 else key
        keys[party] = key
    return keys
