"""What the words beside an unlisted name tell of it: that it is a town, and of which state."""

import re
from collections.abc import Sequence

from ..gazetteer import NameMatch
from .words import load_lexicon

TOWN_NOUN = re.compile(r"([a-z]+)\s+(?:(?:of|at|near|in)\s+)?$")
TOWN_AFTER = re.compile(r",\s+(?:a|an|the)\s+(?:[a-z-]+\s+){0,3}?([a-z]+)\s+(?:in|on|by|near|at|of|some)\b")
BEFORE_STATE = frozenset(
    {", ", " in ", ", in ", " (", ", northern ", ", southern ", ", eastern ", ", western ", ", central "}
)
"""What may stand between a town and its state."""


def tells_town(text: str, start: int) -> bool:
    """Whether a noun just before an offset says that a town follows: "the village of", "port", "the camp at"."""
    noun = TOWN_NOUN.search(text[max(0, start - 30) : start])
    return noun is not None and noun[1] in load_lexicon()["town_nouns"]


def explains_town(text: str, end: int) -> bool:
    """Whether words just after a name explain that it is a town: "Szeged, a small town in southern Hungary"."""
    noun = TOWN_AFTER.match(text, end)
    return noun is not None and noun[1] in load_lexicon()["town_nouns"]


def country_after(names: Sequence[NameMatch], text: str, end: int) -> str | None:
    """The state told after a name: "Kuznica, Poland", "Azaz in Syria"."""
    for name in names:
        if name.sense in ("name", "territory") and text[end : name.start] in BEFORE_STATE:
            return name.entry.country or None
    return None


def country_before(names: Sequence[NameMatch], text: str, start: int) -> str | None:
    """The state told before a name: "the Syrian town of Azaz", "Uganda's Entebbe"."""
    for name in names:
        between = text[name.end : start]
        if name.sense in ("adjective", "name") and name.end <= start and len(between) < 50:
            words = re.findall(r"[^\W\d_]+", between)
            if between.strip() in ("'s", "’s"):
                return name.entry.country or None
            if 0 < len(words) < 5 and tells_town(text, start):
                return name.entry.country or None
    return None
