"""Small towns: known only together with their state, since many are named like people and like each other.

They are kept out of the gazetteer's names, read from `towns.csv` when first asked for.

>>> town = find_town("Zakho", "IRQ")
>>> town.latitude, town.longitude
(37.144, 42.687)
"""

from functools import cache
from typing import NamedTuple

from communique.gazetteer.folding import fold_name
from communique.gazetteer.loader import read_table


class Town(NamedTuple):
    """A town; latitude and longitude in decimal degrees."""

    name: str
    country: str
    latitude: float
    longitude: float


def find_town(name: str, country: str) -> Town | None:
    """Return the largest small town of that name in the state (alpha-3), None where the list has none."""
    return _index_towns().get((fold_name(name)[0], country))


@cache
def _index_towns() -> dict[tuple[str, str], Town]:
    towns: dict[tuple[str, str], Town] = {}
    for key, name, country, latitude, longitude in read_table("towns.csv"):
        towns.setdefault((key, country), Town(name, country, float(latitude), float(longitude)))
    return towns
