"""Places named by their state: "the Turkish capital", "the capital of Oman", "Czechoslovak soil"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from ..gazetteer import Entry, NameMatch, load_gazetteer
from ..gazetteer.loader import read_table

AFTER_STATE = re.compile(
    r"(?:['’]s)?\s+capital(?:\s+city)?\b(?!\s+(?:of|markets?|gains?|flows?|controls?|punishment|investment|expenditure))"
)
SOIL = re.compile(r"(?:['’]s)?\s+(?:soil|territory|airspace|(?:territorial )?waters)\b")
BEFORE_STATE = re.compile(r"\bcapital(?:\s+city)?\s+of\s+(?:the\s+)?$")


def find_capitals(text: str, names: Sequence[NameMatch]) -> Iterator[tuple[int, int, Entry]]:
    """Yield start, end and city of every capital that a text names by its state."""
    for name in names:
        if name.sense not in ("name", "adjective", "territory"):
            continue
        city = city_of_state().get(name.code)
        if city is None:
            continue
        if after := AFTER_STATE.match(text, name.end):
            yield name.start, after.end(), city
        elif before := BEFORE_STATE.search(text[: name.start]):
            yield before.start(), name.end, city


def find_soils(text: str, names: Sequence[NameMatch]) -> Iterator[tuple[int, int, Entry]]:
    """Yield start, end and state of every "Czechoslovak soil" and "Iranian airspace"."""
    for name in names:
        if (
            name.sense in ("adjective", "name", "historical")
            and name.entry.kind in ("state", "historical")
            and (soil := SOIL.match(text, name.end))
        ):
            yield name.start, soil.end(), name.entry


@cache
def city_of_state() -> dict[str, Entry]:
    """Return the capital of every state (alpha-3) that has one in the gazetteer."""
    gazetteer = load_gazetteer()
    capitals: dict[str, Entry] = {}
    for code, _, _, _, _, capital, *_ in read_table("countries.csv"):
        found = [entry for entry in gazetteer.look_up(capital) if entry.kind == "city" and entry.country == code]
        if found:
            capitals[code] = found[0]
    return capitals
