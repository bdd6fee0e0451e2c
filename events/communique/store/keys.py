"""Stable keys for things that many events share: places, and the order of time.

We believe that a key is made from the fewest values that identify a thing, in plain letters, so that it can stand in an
address and stay the same from build to build.

>>> place_id(Place(name="São Tomé", country="STP"))
'stp-sao-tome'
"""

from communique_schema import Event, EventDate, Place

from communique.slugs import make_slug

UNKNOWN_DAY = "0000-00-00"
"""Sorts events without any date below all others."""


def place_id(place: Place) -> str:
    """The key of a place: its country's code and its folded name."""
    return "-".join(part for part in ((place.country or "").lower(), make_slug(place.name)) if part)


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
