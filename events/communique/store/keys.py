"""Stable keys for things that many events share: actors, places, and the order of time.

We believe that a key is made from the fewest values that identify a thing, in plain letters, so that it can stand in an
address and stay the same from build to build.

>>> actor_id("person", "TUR", "Hakan Fidan"), actor_id("state", "TUR", "Turkey")
('tur-hakan-fidan', 'tur')
>>> fold_name("Erdoğan, Recep  Tayyip")
'erdogan-recep-tayyip'
"""

import hashlib
import unicodedata

from communique_schema import Event, EventDate, Place

UNKNOWN_DAY = "0000-00-00"
"""Sorts events without any date below all others."""

_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


def fold_name(name: str) -> str:
    """`name` in lower-case plain letters and digits joined by hyphens; a digest where no such letter is left."""
    plain = unicodedata.normalize("NFKD", name).casefold().translate(_LETTERS)
    kept = "".join(c if c.isascii() and c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    folded = "-".join(kept.split())[:80].strip("-")
    return folded or "x" + hashlib.sha256(name.encode()).hexdigest()[:11]


def actor_id(kind: str, country: str | None, name: str) -> str:
    """The key of a real-world actor: the country's code for a state, the code and the folded name for anybody else."""
    if country and kind in ("state", "organization", "group"):
        return country.lower()
    return "-".join(part for part in ((country or "").lower(), fold_name(name)) if part)


def place_id(place: Place) -> str:
    """The key of a place: its country's code and its folded name."""
    return "-".join(part for part in ((place.country or "").lower(), fold_name(place.name)) if part)


def day_to_sort_by(date: EventDate) -> str:
    """The first possible day, else the last, else `UNKNOWN_DAY`; ISO 8601."""
    day = date.earliest or date.latest
    return day.isoformat() if day else UNKNOWN_DAY


def sort_key(event: Event) -> str:
    """A unique key that sorts by time. Paging by a date alone loses and repeats rows, because many share a day."""
    return f"{day_to_sort_by(event.date)}|{event.id}"


def year_of(date: EventDate) -> int | None:
    """The year an event is counted under, or None where its date is unknown."""
    day = date.earliest or date.latest
    return day.year if day else None
