"""Small towns: known only together with their state, since many are named like people and like each other.

They are kept out of the gazetteer's names, and read from `towns.csv` when first asked for.

>>> town = find_town("Zakho", {"IRQ", "TUR"})
>>> town.country, town.latitude
('IRQ', 37.149)
"""

from collections.abc import Collection
from functools import cache
from typing import NamedTuple

from communique.gazetteer.folding import fold_name
from communique.gazetteer.loader import read_table


class Town(NamedTuple):
    """A town of 10,000 to 100,000 inhabitants; latitude and longitude in decimal degrees."""

    name: str
    country: str
    latitude: float
    longitude: float


def find_town(name: str, countries: Collection[str]) -> Town | None:
    """Return the small town of that name in one of the states (alpha-3), None where none or several have one."""
    towns = {}
    for town in reversed(_index_towns().get(fold_name(name)[0], ())):
        if town.country in countries:
            towns[town.country] = town
    return next(iter(towns.values())) if len(towns) == 1 else None


@cache
def _index_towns() -> dict[str, list[Town]]:
    """The towns by each spelling, those that are called so before those that are also called so."""
    named: dict[str, list[Town]] = {}
    spelled: list[tuple[str, Town]] = []
    for key, name, country, latitude, longitude, spellings in read_table("towns.csv"):
        town = Town(name, country, float(latitude), float(longitude))
        named.setdefault(key, []).append(town)
        if spellings:
            spelled.extend((spelling, town) for spelling in spellings.split(";"))
    for spelling, town in spelled:
        named.setdefault(spelling, []).append(town)
    return named
