"""Records of many articles that tell the same act become one event with many sources.

Two records are one event where act, status and the sides in each role agree, their dates can be the same day or period and
their places do not contradict. A date that only tense tells ("[..2022-12-28]") joins nothing by itself. People's
word comes first: "same event" joins, "not the same" keeps apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import timedelta

from communique_schema import ACTS, Basis, Event, Role

from ..store import MergedEvent

Pair = frozenset[str]

LONGEST = timedelta(days=45)
"""A date wider than this is too vague to be proof that two articles tell of one act."""


def merge_records(records: Sequence[Event], same: Iterable[Pair] = (), different: Iterable[Pair] = ()) -> list[MergedEvent]:
    """Merge records; order follows the first record of each event. Ids of the merged records stay as aliases."""
    joined, apart = set(same), set(different)
    groups: list[list[Event]] = []
    by_key: dict[tuple[str, ...], list[list[Event]]] = defaultdict(list)
    for record in records:
        home = _home(record, by_key[_key(record)], groups, joined, apart)
        if home is None:
            home = []
            groups.append(home)
            by_key[_key(record)].append(home)
        home.append(record)
    return [_join(group) for group in groups]


def _key(record: Event) -> tuple[str, ...]:
    return (record.act, record.status, *sorted(_sides(record, Role.ACTOR)), "|", *sorted(_sides(record, Role.RECIPIENT)))


def _sides(record: Event, role: Role) -> set[str]:
    return {p.country or p.name for p in record.participants if p.role is role}


def _home(record: Event, alike: list[list[Event]], groups: list[list[Event]], joined: set[Pair], apart: set[Pair]) -> list[Event] | None:
    if joined:
        for group in groups:
            if any(frozenset((record.id, other.id)) in joined for other in group):
                return group
    for group in alike:
        if any(frozenset((record.id, other.id)) in apart for other in group):
            continue
        if all(is_same_event(other, record) for other in group):
            return group
    return None


def is_same_event(one: Event, two: Event) -> bool:
    """Whether two records of different articles, alike in act and sides, tell of one act."""
    if one.article == two.article:
        return False
    return _dates_meet(one, two) and _places_agree(one, two)


def _dates_meet(one: Event, two: Event) -> bool:
    a, b = one.date, two.date
    if Basis.UNKNOWN in (a.basis, b.basis) or a.earliest is None or b.earliest is None or a.latest is None or b.latest is None:
        return False
    if {a.basis, b.basis} == {Basis.PUBLICATION} and not ACTS[one.act].reciprocal:
        return a.earliest == b.earliest
    if max(a.latest - a.earliest, b.latest - b.earliest) > LONGEST and a.edtf != b.edtf:
        return False
    slack = timedelta(days=1) if "~" in (a.edtf or "") + (b.edtf or "") else timedelta(0)
    return a.earliest <= b.latest + slack and b.earliest <= a.latest + slack


def _places_agree(one: Event, two: Event) -> bool:
    return one.place is None or two.place is None or one.place.name == two.place.name or one.place.name in (one.place.country, two.place.country)


def _join(group: list[Event]) -> MergedEvent:
    """The most precise record leads and keeps the oldest id; evidence of all follows; what differs is noted."""
    first = group[0]
    if len(group) == 1:
        return MergedEvent(first)
    lead = min(group, key=lambda r: (_width(r), -len(r.participants), group.index(r)))
    evidence = [e if e.article else e.model_copy(update={"article": r.article}) for r in (lead, *group) for e in r.evidence]
    unique = list({(e.article, e.where, e.start, e.end): e for e in evidence}.values())
    place = lead.place or next((r.place for r in group if r.place), None)
    names = {(p.role, p.country, p.name): p for r in (lead, *group) for p in r.participants}
    persons = {(p.role, p.country) for p in names.values() if p.kind == "person"}
    participants = [p for p in names.values() if p.kind == "person" or (p.role, p.country) not in persons]
    event = lead.model_copy(update={"id": first.id, "article": first.article, "evidence": unique, "place": place})
    if len({(p.role, p.name) for p in participants}) > len(lead.participants):
        event = event.model_copy(update={"participants": participants})
    aliases = [r.id for r in group if r.id != first.id]
    return MergedEvent(event, aliases, _disagreements(event, group))


def _width(record: Event) -> int:
    if record.date.earliest is None or record.date.latest is None:
        return 10**6
    return (record.date.latest - record.date.earliest).days


def _disagreements(event: Event, group: list[Event]) -> list[dict[str, str]]:
    found = []
    for record in group:
        for name, value, kept in (
            ("date", record.date.edtf, event.date.edtf),
            ("place", record.place and record.place.name, event.place and event.place.name),
            ("certainty", record.certainty, event.certainty),
        ):
            if value and kept and value != kept:
                found.append({"article": record.article, "field": name, "value": str(value)})
    return found
