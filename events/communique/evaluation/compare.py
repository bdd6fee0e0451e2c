"""How alike a found record is to a reviewed one, and which found record stands for which reviewed one.

Weights (act 0.35, parties 0.30, date 0.25, place and persons 0.10) are those of the project's codebook scorer. A pair
must share the act's kind and a party or words of the quote; pairs are taken greedily, the most alike first.
"""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

from communique_schema import ACTS, Act, Event, Kind, Role, parse_edtf

from .gold import GoldEvent

NEAR: tuple[frozenset[Act], ...] = (
    frozenset({Act.MEETING, Act.TALKS, Act.VISIT, Act.MEDIATION}),
    frozenset({Act.REQUEST, Act.DEMAND}),
    frozenset({Act.CRITICISM, Act.ACCUSATION, Act.SUMMONS}),
    frozenset({Act.PLEDGE, Act.PLEDGE_TO_MEET}),
    frozenset({Act.TIES_RESTORED, Act.TIES_ESTABLISHED, Act.MISSION_OPENED, Act.AMBASSADOR_APPOINTED}),
    frozenset({Act.TIES_SEVERED, Act.TIES_DOWNGRADED, Act.AMBASSADOR_RECALLED, Act.MISSION_CLOSED}),
    frozenset({Act.AGREEMENT_SIGNED, Act.TIES_RESTORED, Act.CEASEFIRE, Act.ACCESSION}),
    frozenset({Act.REJECTION, Act.MEETING_CANCELLED, Act.TALKS_SUSPENDED}),
)
LEAST = 0.35
"""A pair less alike than this is no pair."""

Bounds = tuple[date | None, date | None]


def gold_roles(event: GoldEvent) -> dict[Role, set[str]]:
    """Codes by role of a reviewed record."""
    lists = (event.actors, event.recipients, event.hosts, event.mediators)
    return {role: set(codes) for role, codes in zip(Role, lists, strict=True)}


def found_roles(event: Event) -> dict[Role, set[str]]:
    """Codes by role of a found record."""
    return {role: {p.country or p.name for p in event.participants if p.role is role} for role in Role}


def gold_bounds(event: GoldEvent) -> Bounds:
    """First and last day of a reviewed record."""
    if event.edtf is None:
        return None, None
    value = parse_edtf(event.edtf)
    return value.earliest, value.latest


def found_bounds(event: Event) -> Bounds:
    """First and last day of a found record."""
    return event.date.earliest, event.date.latest


def overlap(left: set[str], right: set[str]) -> float:
    """Share of common members (Jaccard); 1 where both are empty."""
    return len(left & right) / len(left | right) if left | right else 1.0


def score_acts(gold: Act, found: Act) -> float:
    """1 for the same act, 0.6 for a near one, 0.5 for one of the same PLOVER type, else 0."""
    if gold == found:
        return 1.0
    if any({gold, found} <= group for group in NEAR):
        return 0.6
    return 0.5 if ACTS[gold].event_type == ACTS[found].event_type else 0.0


def score_dates(gold: Bounds, found: Bounds) -> float:
    """1 for the same bounds, 0.6 where they fall in the same months, 0.4 where they overlap, else 0."""
    if gold == found:
        return 1.0
    if (None, None) in (gold, found):
        return 0.0
    g0, g1 = gold[0] or date.min, gold[1] or date.max
    f0, f1 = found[0] or date.min, found[1] or date.max
    if g1 < f0 or f1 < g0:
        return 0.0
    return 0.6 if (g0.year, g0.month, g1.year, g1.month) == (f0.year, f0.month, f1.year, f1.month) else 0.4


def fold(name: str | None) -> str:
    """A name without accents, punctuation and case."""
    text = unicodedata.normalize("NFKD", name or "").encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9 ]", "", text.replace("-", " ")).strip()


def same_person(left: str, right: str) -> bool:
    """Whether two names are one person's: the same last word, the same words turned round, or one inside the other."""
    a, b = fold(left).split(), fold(right).split()
    return bool(a) and bool(b) and (a[-1] == b[-1] or a == b[::-1] or set(a) <= set(b) or set(b) <= set(a))


def share_words(gold: GoldEvent, found: Event) -> bool:
    """Whether the quotes share half the words of the shorter one, or one holds the other."""
    for evidence in found.evidence:
        left, right = set(gold.quote.split()), set(evidence.quote.split())
        if (
            gold.quote in evidence.quote
            or evidence.quote in gold.quote
            or 2 * len(left & right) >= min(len(left), len(right))
        ):
            return True
    return False


def likeness(gold: GoldEvent, found: Event) -> float:
    """0 where the two cannot be one event, else how alike they are, to 1."""
    act = score_acts(gold.act, found.act)
    left, right = gold_roles(gold), found_roles(found)
    sides = overlap(set().union(*left.values()), set().union(*right.values()))
    words = share_words(gold, found)
    dates = score_dates(gold_bounds(gold), found_bounds(found))
    if not act or not (sides or words) or (not words and (not dates or sides < 0.5)):
        return 0.0
    exact = (overlap(left[Role.ACTOR], right[Role.ACTOR]) + overlap(left[Role.RECIPIENT], right[Role.RECIPIENT])) / 2
    persons = [p.name for p in found.participants if p.kind is Kind.PERSON]
    hits = sum(any(same_person(g, f) for f in persons) for g in gold.persons)
    union = len(gold.persons) + len(persons) - hits
    place = 1.0 if fold(gold.place) == fold(found.place.name if found.place else None) else 0.0
    detail = (place + (hits / union if union else 1.0)) / 2
    return 0.35 * act + 0.30 * (sides + exact) / 2 + 0.25 * dates + 0.10 * detail


def pair_events(golds: Sequence[GoldEvent], founds: Sequence[Event]) -> list[tuple[int, int, float]]:
    """Pairs (reviewed, found, likeness), one to one, the most alike first."""
    every = sorted(((likeness(g, f), i, j) for i, g in enumerate(golds) for j, f in enumerate(founds)), reverse=True)
    taken_gold: set[int] = set()
    taken_found: set[int] = set()
    pairs = []
    for score, i, j in every:
        if score >= LEAST and i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            pairs.append((i, j, score))
    return pairs
