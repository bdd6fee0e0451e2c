"""Reads the gazetteer's tables (package data, made by `scripts/make_gazetteer.py`) into memory, once.

>>> from communique.gazetteer import load_gazetteer
>>> load_gazetteer().find("Ankara demands")[0].entry.code
'TUR'
"""

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from communique.gazetteer.entries import Entry, Name
from communique.gazetteer.matcher import Gazetteer
from communique.gazetteer.rules import load_rules


def read_table(name: str) -> Iterator[list[str]]:
    """Yield the rows of one CSV file of the package, without its header line.

    Raises:
        FileNotFoundError: where the package has no such table.
    """
    text = files("communique.gazetteer").joinpath("data", name).read_text(encoding="utf-8")
    rows = csv.reader(text.splitlines())
    next(rows)
    return rows


def _degrees(text: str) -> float | None:
    return float(text) if text else None


@cache
def load_gazetteer() -> Gazetteer:
    """Return the gazetteer; the first call reads the tables, later calls are free."""
    entries = {
        id: Entry(id, kind, code, name, country, sector, _degrees(north), _degrees(east), since, until, place)  # type: ignore[arg-type]
        for id, kind, code, name, country, sector, north, east, since, until, place in read_table("entries.csv")
    }
    names: dict[str, list[Name]] = {}
    for key, shape, sense, entry, weak in read_table("names.csv"):
        names.setdefault(key, []).append(Name(shape, sense, entries[entry] if entry else None, weak == "1"))
    return Gazetteer(entries, names, load_rules())
