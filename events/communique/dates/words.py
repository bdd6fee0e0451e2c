"""The word tables of the date grammar, read once from `data/*.yaml`.

We believe that words belong in data and behavior in code: a new abbreviation of a month is a line of YAML.

>>> MONTHS["sept"], WEEKDAYS["wednesday"], UNITS["weeks"].letter
(9, 3, 'W')
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def load_words(name: str) -> Any:
    """The content of `data/NAME.yaml`. Raises FileNotFoundError for a table that does not exist."""
    source = files(__package__).joinpath("data", f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(source, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


@dataclass(frozen=True, slots=True)
class UnitWord:
    """A noun for a length of time. `letter` and `clock` spell TIMEX3 durations; `times` is 2 for a fortnight."""

    name: str
    letter: str
    clock: bool = False
    times: int = 1
    part: str = ""
    plural: bool = False


def _name_forms(rows: list[dict[str, Any]]) -> dict[str, int]:
    return {form.lower(): row["number"] for row in rows for form in [row["name"], *row.get("short", [])]}


def _unit_forms(rows: list[dict[str, Any]]) -> dict[str, UnitWord]:
    forms = {}
    for row in rows:
        plural = row.pop("plural", None) or row["name"] + "s"
        forms[row["name"]] = UnitWord(**row)
        forms[plural] = UnitWord(**row, plural=True)
    return forms


_calendar = load_words("calendar")
MONTHS: dict[str, int] = _name_forms(_calendar["months"])
WEEKDAYS: dict[str, int] = _name_forms(_calendar["weekdays"])
SEASONS: dict[str, int] = _name_forms(_calendar["seasons"])
SEASON_CODES: dict[int, str] = {row["number"]: row["timex"] for row in _calendar["seasons"]}
ABBREVIATIONS: frozenset[str] = frozenset(
    form.lower() for rows in ("months", "weekdays") for row in _calendar[rows] for form in row["short"]
)
RISKY_WEEKDAYS: frozenset[str] = frozenset(form.lower() for row in _calendar["weekdays"] for form in row["risky"])
UNITS: dict[str, UnitWord] = _unit_forms([dict(row) for row in load_words("units")])
DAY_PARTS: dict[str, str] = load_words("day_parts")
_numbers = load_words("numbers")
CARDINALS: dict[str, int] = _numbers["cardinals"]
ORDINALS: dict[str, int] = _numbers["ordinals"]
VAGUE_NUMBERS: frozenset[str] = frozenset(_numbers["vague"])
DECADE_WORDS: dict[str, int] = _numbers["decades_in_words"]
_modifiers = load_words("modifiers")
PART_ADJECTIVES: dict[str, dict[str, str]] = _modifiers["parts"]
PART_NOUNS: dict[str, dict[str, str]] = _modifiers["part_nouns"]
APPROXIMATORS: dict[tuple[str, ...], str] = {
    tuple(phrase.split()): mod for phrase, mod in _modifiers["approximate"].items()
}
