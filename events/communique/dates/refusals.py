"""Words that look like dates and are none: May the prime minister, "March on", April Jones, "may", Man Friday.

>>> from communique.dates import find_dates
>>> find_dates("May met April Jones.")
[]
"""

from __future__ import annotations

from communique.dates.grammar.parsed import Row
from communique.dates.words import ABBREVIATIONS, MONTHS, WEEKDAYS, load_words

_TABLE = load_words("refusals")
_AMBIGUOUS = frozenset(_TABLE["ambiguous_months"])
_PREPOSITIONS = frozenset(_TABLE["prepositions"])
_STRICT = frozenset(_TABLE["strict_prepositions"])
_TITLES = frozenset(_TABLE["titles"])
_NAMES_AFTER = frozenset(_TABLE["names_after"])
_NAMES_BEFORE = frozenset(_TABLE["names_before"])


def find_surnames(row: Row) -> frozenset[str]:
    """Months that are somebody's surname in this text, because a title or first name stands before them once."""
    tokens = row.tokens
    return frozenset(
        token.low
        for place, token in enumerate(tokens)
        if token.low in _AMBIGUOUS and place and tokens[place - 1].low in _TITLES and token.text[0].isupper()
    )


def is_refused(row: Row, place: int, end: int, surnames: frozenset[str]) -> bool:
    """Whether the single-word expression at `place` is no date here."""
    if end - place != 1:
        return False
    token, before, after = row.at(place), row.at(place - 1), row.next(end)
    if token.low in WEEKDAYS:
        if after.low in _NAMES_AFTER and after.text[0].isupper():
            return True
        return before.low in _NAMES_BEFORE and before.text[:1].isupper()
    if token.low not in MONTHS:
        return False
    if (
        after.low in ("to", "-", "–", "and", "through", "or")
        and row.low(end + 1) in MONTHS
        and token.low != row.low(end + 1)
    ):
        return token.low in surnames
    prepared = not token.fresh and before.low in (_STRICT if token.low in surnames else _PREPOSITIONS)
    if prepared:
        return (
            after.kind == "word" and after.text[0].isupper() and before.low in ("of", "by", "for", "and", "to", "from")
        )
    if token.low in _AMBIGUOUS or (token.low in ABBREVIATIONS and not token.text.endswith(".")):
        return not _is_label(row, place)
    first_name = (
        not token.fresh and before.kind == "word" and before.text[0].isupper() and before.low not in _PREPOSITIONS
    )
    return (first_name and before.low not in WEEKDAYS and row.at(place - 2).low != ".") or token.text.isupper()


def _is_label(row: Row, place: int) -> bool:
    """A month that heads a chronology's entry: "May - ...", "March: ..."."""
    return row.at(place).fresh and row.next(place + 1).low in ("-", "–", "—", ":", "")
