"""A remnant ("the Philippines in 1956") becomes the act of the clause before it, with its own party, place and date.

What it stands against decides. A name right before the date of the full clause ("with Burma in 1954") is what the
remnant's name stands against, if it is the same kind of word: no town, no office against a state. Else the remnant
tells of another doer: "France expelled the ambassador on 3 May, Germany on 4 May".
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from communique_schema import Act, Details, Kind
from spacy.tokens import Span

from ..acts import Denoted, Known
from ..acts.roles import unique
from ..candidates import Candidate
from ..dates import DateMention
from ..dates.attach import ActDate
from ..details import read_count
from ..places import PlaceMention, place_entry
from ..quoting import quote_of_span
from ..retelling.retell import Roles, retell, with_doers, with_others
from .gaps import LINKS

COUNTED = frozenset({Act.EXPULSION, Act.AMBASSADOR_RECALLED})
"""Acts that a name and a number may tell again: "Latvia two"."""

TOWNS = frozenset({"city", "capital", "site", "seat"})


@dataclass(frozen=True, slots=True)
class Named:
    """A name and where it stands in its passage; whether it is a town's."""

    start: int
    end: int
    is_town: bool

    def overlaps(self, told: Denoted | PlaceMention, known: Known) -> bool:
        """Whether a party or a place is told by this name."""
        offset = known.passage.start
        return told.start < self.end + offset and self.start + offset < told.end


def restore_clause(
    remnant: Span, told: Sequence[Candidate], known: Known, dates: Sequence[DateMention]
) -> Candidate | None:
    """The act that a remnant tells; None where the clause before it tells none of its kind."""
    if not told:
        return None
    base = max(told, key=lambda c: c.offset)
    new = _find_parties(remnant, known)
    date = _find_date(remnant, base, known, dates)
    if not new or date is None:
        return None
    roles, place = _contrast(base, remnant, new, known)
    if roles is None:
        return None
    start = new[0].start - known.passage.start
    token = next((t for t in remnant if t.idx >= start), remnant[0])
    quote = quote_of_span(remnant, known.passage)
    again = retell(base, token, roles, date, place, quote, "the clause before, shortened")
    count = next((n for t in remnant if t.like_num and (n := read_count(t.text))), None)
    again.details = Details(diplomats=count) if date is base.date else Details()
    return again


def _contrast(
    base: Candidate, remnant: Span, new: list[Denoted], known: Known
) -> tuple[Roles | None, PlaceMention | None]:
    """The roles and the place of a remnant's act, by what its name stands against."""
    listed = next((n for n in known.names if remnant.start_char <= n.start < remnant.end_char), None)
    old = _find_name_before_date(base, known)
    is_town = listed is not None and listed.sense in TOWNS
    if remnant[0].lower_ == "by" or old is None or old.is_town != is_town:
        return with_doers(base, new), None
    spoken = next((d for d in _far_side(base) if old.overlaps(d, known)), None)
    roles = with_others(base, spoken, new) if spoken else dict(base.roles)
    if listed is None or base.place is None or not old.overlaps(base.place, known):
        return (roles if spoken else None), None
    return roles, place_entry(listed.start, listed.end, listed.entry, known.passage, "as the place before")


def _find_parties(remnant: Span, known: Known) -> list[Denoted]:
    start, end = known.passage.bounds(remnant)
    mentions = [m for m in known.actors if start <= m.start < end]
    found = [Denoted(party, m.start, m.end, m.form) for m in mentions for party in m.parties]
    return unique(found or [d for token in remnant for d in known.place_states(token)])


def _find_date(remnant: Span, base: Candidate, known: Known, dates: Sequence[DateMention]) -> ActDate | None:
    """The date inside a remnant; that of the full clause where it gives a number instead."""
    start, end = known.passage.bounds(remnant)
    for date in dates:
        if start <= date.start < end and date.edtf:
            return ActDate(date.edtf, date.basis, date.text, (date.start, date.end), date.explanation)
    return base.date if base.act in COUNTED and any(token.like_num for token in remnant) else None


def _find_name_before_date(base: Candidate, known: Known) -> Named | None:
    """The name in the full clause with nothing but prepositions and articles between it and the date."""
    if base.date.span is None:
        return None
    text, offset = known.passage.text, known.passage.start
    at = base.date.span[0] - offset
    names = [Named(n.start, n.end, n.sense in TOWNS) for n in known.names]
    names += [Named(d.start - offset, d.end - offset, False) for d in _far_side(base) if d.party.kind is Kind.PERSON]
    before = [n for n in names if base.token.idx < n.end <= at and text[n.start : n.end].split()[-1][:1].isupper()]
    last = max(before, key=lambda n: n.end, default=None)
    return last if last and all(word in LINKS for word in text[last.end : at].lower().split()) else None


def _far_side(base: Candidate) -> Iterable[Denoted]:
    return (d for found in base.roles.values() for d in found if d.start > base.offset)
