"""Mentions as plain data, for `communique dates FILE` and for scoring.

>>> mentions_as_json("They met in May 2021.")[0]["edtf"]
'2021-05'
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, TypedDict

from communique.dates import DateMention, find_dates

if TYPE_CHECKING:
    from communique.passages import Passage


class MentionRow(TypedDict):
    """One time expression: span (character offsets), TIMEX3 and EDTF values, and how they were worked out."""

    start: int
    end: int
    text: str
    type: str
    value: str | None
    mod: str | None
    edtf: str | None
    basis: str
    explanation: str


def mentions_as_json(
    text: str, published: date | str | None = None, *, passages: Sequence[Passage] = (), ranges: bool = True
) -> list[MentionRow]:
    """The time expressions of `text` as dictionaries ready for `json.dumps`, in reading order.

    `ranges=False` leaves out ranges ("from Monday to Friday") and keeps their ends, as TIMEX3 annotates them. Raises
    ValueError for a `published` that is no date.
    """
    return [row_of(m) for m in find_dates(text, published, passages=passages) if ranges or not m.is_range]


def row_of(mention: DateMention) -> MentionRow:
    """The row of one mention."""
    return MentionRow(
        start=mention.start,
        end=mention.end,
        text=mention.text,
        type=str(mention.type),
        value=mention.value,
        mod=mention.mod,
        edtf=mention.edtf,
        basis=str(mention.basis),
        explanation=mention.explanation,
    )


def print_lines(rows: Sequence[MentionRow]) -> Iterator[str]:
    """Rows for a terminal: span, text, TIMEX3, EDTF, explanation, parted by tabs."""
    for row in rows:
        timex = f"{row['type']} {row['value'] or '-'}" + (f" {row['mod']}" if row["mod"] else "")
        span = f"{row['start']}-{row['end']}"
        yield "\t".join(
            (span, " ".join(row["text"].split()), timex, row["edtf"] or "-", row["basis"], row["explanation"])
        )
