"""How long an event lasted, where its own words count the days: "two days of talks", "a three-day visit".

A verb that ends it ("ended two days of talks on Thursday") makes its date the last day; one that begins it ("arrived on
Thursday for a three-day visit") the first.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from communique_schema.edtf import parse_edtf

from communique.dates.syntax import climb
from communique.dates.words import CARDINALS, load_words

if TYPE_CHECKING:
    from spacy.tokens import Token

_ENDS, _BEGINS = (frozenset(load_words("attachment")[key]) for key in ("ending_words", "beginning_words"))
_LONGEST = 30


def stretch(edtf: str | None, token: Token) -> str | None:
    """The interval that a single day becomes for an event that lasted; None where the words tell none."""
    days = _count_days(token) if token.pos_ == "NOUN" else None
    read = parse_edtf(edtf) if edtf else None
    if days is None or read is None or read.earliest is None or read.earliest != read.latest:
        return None
    above = [word.lemma_.lower() for word in climb(token)] + [word.lower_ for word in token.ancestors]
    length = timedelta(days=days - 1)
    if not _ENDS.isdisjoint(above):
        return f"{read.earliest - length}/{read.earliest}"
    return f"{read.earliest}/{read.earliest + length}" if not _BEGINS.isdisjoint(above) else None


def _count_days(noun: Token) -> int | None:
    """The days that a noun of happening is said to have lasted, where they are more than one."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_ == "day":
        words = [child.lower_ for child in noun.head.head.children]
    else:
        words = [part for child in noun.children for part in _read_compound(child)]
    counts = [int(w) if w.isdigit() else CARDINALS.get(w, 0) for w in words]
    return next((count for count in counts if 1 < count <= _LONGEST), None)


def _read_compound(child: Token) -> list[str]:
    """The parts of "three-day" before a noun; nothing for another word."""
    parts = [t.lower_ for t in child.subtree if t.i <= child.i and not t.is_punct]
    parts = parts if len(parts) > 1 else child.lower_.split("-")
    return parts[:1] if len(parts) == 2 and parts[1] == "day" else []
