"""The dateline: the place that an article, or an entry of it, was written at.

    ANKARA, May 9 (Agency) -    CAIRO/TEL AVIV —    Geneva, 3 March –    MOSCOW, January 5. /AGENCY/.    ASTANA. May 3.

A dateline opens a passage. It is in capitals, or followed by a date or an agency, and ends with a dash (or a colon,
or a full stop after the agency).
"""

import re
from typing import NamedTuple

from .words import load_lexicon

_PLACE = r"[^\W\d_a-z][^\W\d_]*(?:[ '’.\-][^\W\d_]+){0,3}"
DATELINE = re.compile(
    rf"(?P<places>{_PLACE}(?:\s*[/&]\s*{_PLACE}){{0,2}})"
    r"(?P<details>(?:[,.]\s*[^\W\d_.]{3,}\.?(?:\s[^\W\d_]+)?)?(?:,?\s*\d{1,2}\b)?(?:,?\s*[^\W\d_]{3,9}\.?)?(?:\s+\d{1,2}\b)?(?:,?\s*\d{4})?)"
    r"(?P<agency>\.?\s*(?:\([^)\n]{2,40}\)|/[^/\n]{2,30}/))?"
    r"(?P<mark>\s*(?:—|--|–|\s-)\s?|:\s|\.\s)"
)


class Dateline(NamedTuple):
    """Start and end of the places of a dateline, as offsets in its passage; `is_sure` where a date or an agency
    follows them; `stop` is where the report itself begins.

    Without these, "PHOTO:" and "EXPLAINER -" look the same, so only a listed name is a place.
    """

    start: int
    end: int
    is_sure: bool
    stop: int

    def covers(self, start: int, end: int) -> bool:
        """Whether a stretch of the passage lies within the dateline's places."""
        return self.start <= start and end <= self.end


def find_dateline(text: str) -> Dateline | None:
    """Return the dateline that opens `text`, None where none does.

    >>> find_dateline("CAIRO, March 3 (Agency) - The envoy left.")
    Dateline(start=0, end=5, is_sure=True, stop=26)
    >>> find_dateline("Cairo - and not Tunis - hosts the talks.") is None
    True
    """
    match = DATELINE.match(text)
    if match is None:
        return None
    mark, places = match["mark"].strip(), match["places"]
    is_shouted = places.upper() == places and len(places) > 3
    has_details = bool(match["agency"]) or _has_month(match["details"])
    is_stopped = (match["agency"] or (is_shouted and has_details)) and mark == "."
    if mark in (":", ".") and not (is_stopped or (is_shouted and mark == ":")):
        return None
    if not is_shouted and not has_details:
        return None
    return Dateline(match.start("places"), match.end("places"), has_details, match.end())


def _has_month(details: str) -> bool:
    words = re.findall(r"[^\W\d_]+", details.lower())
    return any(word in load_lexicon()["months"] for word in words)
