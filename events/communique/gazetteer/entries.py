"""What a gazetteer knows (`Entry`) and what it finds in a text (`NameMatch`).

An entry is one state, territory, historical state, organization, group, city, site or person. A match
is a stretch of text that names an entry, with the sense in which it does: Turkish is an adjective of
Turkey, Ankara its capital, the Kremlin Russia's seat of government.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal["state", "territory", "historical", "organization", "group", "city", "site", "person"]
Sense = Literal[
    "name",  # Turkey
    "adjective",  # Turkish
    "inhabitant",  # Turks
    "capital",  # Ankara
    "seat",  # the Kremlin
    "city",  # Izmir
    "site",  # Camp David
    "territory",  # Crimea
    "historical",  # the Soviet Union, Soviet
    "organization",  # NATO
    "group",  # Hamas
    "person",  # Vladimir Putin
    "modifier",  # Iran-backed, anti-American: says what something is like, names no party
]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing in the world.

    `code` is what a record's `country` field holds: ISO 3166-1 alpha-3 for states and for what belongs to
    them, the organization's or the group's own code otherwise; empty where it belongs to nobody.
    `country` is the state it lies in, belongs to or served (alpha-3 or empty). `sector` is a PLOVER sector
    or empty. Coordinates are decimal degrees. `since` and `until` are years as text, or empty.
    `place` is the city that a seat or a site stands in, or empty.
    """

    id: str
    kind: Kind
    code: str
    name: str
    country: str
    sector: str
    latitude: float | None
    longitude: float | None
    since: str
    until: str
    place: str = ""


class Name(NamedTuple):
    """One way to write an entry: the shape of its letters and the sense; no entry means a false friend.

    A weak name is that of a smaller city: many are surnames too, so it counts only where the text places it.
    """

    shape: str
    sense: str
    entry: Entry | None
    is_weak: bool = False


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A name found in a text: `text[start:end]` is what stands there.

    `candidates` holds every entry the words may mean, the likeliest first (it is `entry`); more than one
    means that the words are ambiguous. For the sense `modifier`, `form` tells what the name is by itself
    (`name`, `adjective`, ...) and `modified_by` the word it is tied to ("backed", "anti").
    """

    start: int
    end: int
    text: str
    entry: Entry
    sense: Sense
    candidates: tuple[Entry, ...]
    form: Sense
    modified_by: str | None = None

    @property
    def code(self) -> str:
        """The code of the likeliest entry."""
        return self.entry.code

    @property
    def is_ambiguous(self) -> bool:
        """Whether the words may mean another entry of another code."""
        return len({entry.code for entry in self.candidates}) > 1
