"""States, organizations and groups by their codes, as the gazetteer knows them."""

from __future__ import annotations

from functools import cache

from communique_schema import Kind

from ..gazetteer import load_gazetteer
from .lexicon import load_lexicon
from .mentions import Party

ORDER = ("state", "territory", "historical", "organization", "group", "city", "site", "person")


@cache
def bodies() -> dict[str, tuple[str, str, str, str]]:
    """Code to (kind, name, country, sector) of each state, organization and group; a state's own name before its
    territories'.
    """
    found: dict[str, tuple[float, str, str, str, str]] = {}
    for entry in load_gazetteer().entries.values():
        own = entry.id.partition(":")[2]
        rank = ORDER.index(entry.kind) + (0 if own == entry.code else 0.5)  # a body's own entry before its parts
        code = load_lexicon().own_codes.get(entry.id, entry.code)
        if code and entry.kind in ORDER[:5] and (code not in found or rank < found[code][0]):
            found[code] = (rank, entry.kind, entry.name, entry.country, entry.sector)
    return {code: row[1:] for code, row in found.items()}


def is_state(code: str | None) -> bool:
    """Whether a code is a state's (or a territory's that speaks for itself)."""
    return code is not None and code in bodies() and bodies()[code][0] in ("state", "territory", "historical")


@cache
def organization_codes() -> frozenset[str]:
    """Codes of international organizations."""
    return frozenset(code for code, (kind, *_) in bodies().items() if kind == "organization")


@cache
def name_of(code: str) -> str:
    """Short English name of a code; the code itself where the gazetteer has none."""
    return bodies()[code][1] if code in bodies() else code


@cache
def party_of(code: str, sector: str | None = None) -> Party:
    """The state, organization or group of a code as a party."""
    kind, name, _, own_sector = bodies().get(code, ("state", code, code, ""))
    if kind == "organization":
        return Party(Kind.ORGANIZATION, name, code, sector or own_sector or "IGO")
    if kind == "group":
        return Party(Kind.GROUP, name, code, sector or own_sector or "REB")
    return Party(Kind.STATE, name, code, sector)
