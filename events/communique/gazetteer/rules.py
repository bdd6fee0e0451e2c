"""The words around a name that change what it means; all of them live in `data/overlay/`.

`neighbors.csv` hides a name beside certain words (Michael Jordan), `modifiers.csv` lists what turns a name
into a mere attribute (Iran-backed, anti-American), `weak_names.csv` the names that are ordinary words or
surnames too and count only where the text places them (in Reading), `combining.csv` the forms that
live only before a hyphen (Sino-Indian), `placing.csv` the words before a name which show that a place is meant.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from communique.gazetteer.folding import fold_name


@dataclass(frozen=True, slots=True)
class Rules:
    """Word lists, folded. Mappings go from a name's key to the neighbors that hide it."""

    hidden_after: dict[str, frozenset[str]]
    hidden_before: dict[str, frozenset[str]]
    prefixes: frozenset[str]
    suffixes: frozenset[str]
    weak_names: frozenset[str]
    combining: frozenset[str]
    placing: frozenset[str]


def read_overlay(name: str) -> list[dict[str, str]]:
    """Return the rows of a hand-written table, as dictionaries by column name.

    Raises:
        FileNotFoundError: where the package has no such table.
    """
    text = files("communique.gazetteer").joinpath("data", "overlay", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def split_cell(cell: str) -> list[str]:
    """Return the values of a cell that holds several, separated by semicolons.

    >>> split_cell("UK; Britain;")
    ['UK', 'Britain']
    """
    return [value.strip() for value in cell.split(";") if value.strip()]


def _fold_all(cell: str) -> frozenset[str]:
    return frozenset(fold_name(value)[0] for value in split_cell(cell))


@cache
def load_rules() -> Rules:
    """Return the rules; read once."""
    after: dict[str, frozenset[str]] = {}
    before: dict[str, frozenset[str]] = {}
    for row in read_overlay("neighbors.csv"):
        key = fold_name(row["name"])[0]
        after[key] = after.get(key, frozenset()) | _fold_all(row["after"])
        before[key] = before.get(key, frozenset()) | _fold_all(row["before"])
    modifiers = read_overlay("modifiers.csv")
    return Rules(
        after,
        before,
        frozenset(row["word"] for row in modifiers if row["side"] == "before"),
        frozenset(row["word"] for row in modifiers if row["side"] == "after"),
        frozenset(fold_name(row["name"])[0] for row in read_overlay("weak_names.csv")),
        frozenset(fold_name(row["name"])[0] for row in read_overlay("combining.csv")),
        frozenset(row["word"] for row in read_overlay("placing.csv")),
    )
