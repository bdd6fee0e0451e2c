"""The names behind party codes: every state of ISO 3166-1, and the organizations and groups that act like states.

We believe that a reader sees names and never codes, so a code without a name is shown as it is and nothing breaks.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from communique.gazetteer.loader import read_table

PARTY_CODE = re.compile(r"[A-Z][A-Z0-9]{1,15}")


@dataclass(frozen=True)
class Party:
    """A state, organization or group that stands in the column `country`."""

    code: str
    name: str
    kind: str
    capital: str | None = None
    latitude: float | None = None
    longitude: float | None = None


def list_parties() -> list[Party]:
    """Every party the gazetteer knows, by code. Raises FileNotFoundError where its tables are missing."""
    parties = {party.code: party for party in _list_organizations()}
    parties |= {party.code: party for party in _list_countries()}
    return [parties[code] for code in sorted(parties)]


def _list_countries() -> Iterator[Party]:
    """Countries at their capitals, or, where the gazetteer does not know the city, in the middle of the land."""
    cities = {(row[4], row[3]): (row[6], row[7]) for row in read_table("entries.csv") if row[1] == "city"}
    for code, _, name, _, _, capital, latitude, longitude, *_ in read_table("countries.csv"):
        place = cities.get((code, capital), (latitude, longitude))
        yield Party(code, name, "state", capital or None, _degrees(place[0]), _degrees(place[1]))


def _list_organizations() -> Iterator[Party]:
    """Organizations and groups under their own codes; an organ that shares its organization's code yields to it."""
    rows = [(key, kind, code, name) for key, kind, code, name, *_ in read_table("entries.csv") if code]
    named = [row for row in rows if row[1] in ("organization", "group")]
    for _, kind, code, name in sorted(named, key=lambda row: (row[0] == f"{row[1]}:{row[2]}", row[0])):
        if PARTY_CODE.fullmatch(code):
            yield Party(code, name, kind)


def _degrees(text: str) -> float | None:
    return float(text) if text else None
