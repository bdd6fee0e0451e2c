"""Reads the time expressions of English news: where they stand, what TIMEX3 and EDTF make of them, and why.

We believe that a date is read as an editor reads it: by the words, the tense of their clause, the day of publication
and what the text spoke of before; and that what these do not settle stays open. Nothing is guessed from today's date.

>>> [mention] = find_dates("They met on Wednesday.", "2022-12-28")
>>> mention.text, mention.value, mention.edtf
('Wednesday', '2022-12-28', '2022-12-28')
>>> mention.explanation
'Wednesday on or before publication, Wed 28 Dec 2022; past tense'
"""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from communique.dates.clauses import make_direction_finder
from communique.dates.compose import compose_mentions
from communique.dates.grammar.parsed import Row
from communique.dates.grammar.tokens import cut_tokens
from communique.dates.model import Basis, DateMention, TimexType, as_date
from communique.dates.scan import scan_row
from communique.dates.tense import find_direction

if TYPE_CHECKING:
    from communique.passages import Passage

__all__ = ["Basis", "DateMention", "TimexType", "find_dates"]


@contextmanager
def pause_collection() -> Iterator[None]:
    """No garbage collection while a text is read: nothing that is made has cycles, and the passes over it would cost
    more than linear time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def find_dates(
    text: str, published: date | str | None = None, *, passages: Sequence[Passage] = ()
) -> list[DateMention]:
    """The time expressions of `text` in reading order; a range stands before its two ends, which follow as mentions.

    `published` is the day of publication (a date or ISO 8601); without it what depends on it has no EDTF. `passages`,
    if given, are paragraphs of `text` with their parse, which then tells the tense. Offsets are characters of `text`.
    Raises ValueError for a `published` that is no date.
    """
    day = as_date(published)
    with pause_collection():
        row = Row(cut_tokens(text, frozenset(p.start for p in passages)), text)
        finder = make_direction_finder(passages) if passages else find_direction
        return compose_mentions(row, scan_row(row, day, finder), day)
