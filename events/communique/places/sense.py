"""Whether a name found by the gazetteer stands for a place here, or for whoever governs it.

Towns, buildings and regions are places wherever they stand. States, their capitals and their seats of power are parties
unless something places them: a preposition of place, motion towards them, an event named for them, a war that reaches
them.
"""

from spacy.tokens import Token

from ..gazetteer import NameMatch
from ..passages import Passage
from .datelines import find_dateline
from .surface import reason_in_words
from .syntax import reason_in_parse

TOWN_SENSES = frozenset({"city", "site"})
STATE_SENSES = frozenset({"name", "historical", "territory"})
PLACE_SENSES = TOWN_SENSES | STATE_SENSES | {"capital", "seat"}


def sense_of_place(match: NameMatch, passage: Passage) -> str | None:
    """Return what makes a name a place in its passage ("in", "fly to", "before talk"), None where it is a party.

    Offsets of `match` count from the start of the passage's own text.
    """
    if match.sense not in PLACE_SENSES:
        return None
    if match.sense in TOWN_SENSES:
        return "a town" if match.sense == "city" else "a site"
    dateline = find_dateline(passage.text) if passage.where == "text" else None
    if match.sense == "capital" and dateline and dateline.covers(match.start, match.end):
        return "dateline"
    return reason_of_words(match.start, match.end, passage, is_state=match.sense in STATE_SENSES)


def reason_of_words(start: int, end: int, passage: Passage, *, is_state: bool) -> str | None:
    """Return what makes the words at these offsets of the passage's text a place, None where nothing does."""
    token = head_token(start, end, passage)
    if token is not None:
        return reason_in_parse(token, is_state=is_state)
    return reason_in_words(passage.text, start, end, is_state=is_state)


def head_token(start: int, end: int, passage: Passage) -> Token | None:
    """Return the parser's head word of a stretch of the passage's text, None where it was not parsed."""
    if passage.doc is None:
        return None
    span = passage.doc.char_span(start, end, alignment_mode="expand")
    if span is None or not len(span):
        return None
    return span.root
