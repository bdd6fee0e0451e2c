"""Records of many articles that tell the same act become one event with many sources.

Two records are one event where act, status and the sides in each role agree, their dates can be the same day or
period, their places do not contradict, and where both name a side's people they have one in common. A date that only
tense tells ("[..2022-12-28]") joins nothing by itself. People's word comes first: "same event" joins, "not the same"
keeps apart.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from communique_schema import ACTS, Basis, Event, EventDate, Kind, Place, Role

from ..actors.identity import Telling, identify, may_be_one, tellings_of
from ..gazetteer import load_gazetteer
from ..store import MergedEvent
from .joining import join_records

Pair = frozenset[str]
Actors = Mapping[Telling, str]

LONGEST = dt.timedelta(days=45)
"""A date wider than this is too vague to be proof that two articles tell of one act."""


def merge_records(
    records: Sequence[Event], same: Iterable[Pair] = (), different: Iterable[Pair] = ()
) -> list[MergedEvent]:
    """Merge records; order follows the first record of each event. Ids of the merged records stay as aliases."""
    leaders, apart = find_leaders(same), set(different)
    actors = identify(one for record in records for one in tellings_of(record))
    groups: list[list[Event]] = []
    joined: dict[str, list[Event]] = {}
    by_key: dict[tuple[str, ...], list[list[Event]]] = defaultdict(list)
    for record in records:
        leader = leaders.get(record.id, record.id)
        home = joined.get(leader) or _find_home(record, by_key[_key(record)], apart, actors)
        if home is None:
            home = []
            groups.append(home)
            by_key[_key(record)].append(home)
        home.append(record)
        joined[leader] = home
    return [join_records(group, actors) for group in groups]


def find_leaders(pairs: Iterable[Pair]) -> dict[str, str]:
    """For each id that people joined to others, one id that stands for all of them.

    >>> leaders = find_leaders([frozenset("ab"), frozenset("bc")])
    >>> leaders["a"] == leaders["c"]
    True
    """
    leaders: dict[str, str] = {}
    for pair in sorted(map(sorted, pairs)):
        olds = {leaders.get(name, name) for name in pair}
        new = min(olds)
        leaders.update({name: new for name, leader in leaders.items() if leader in olds})
        leaders.update(dict.fromkeys(pair, new))
    return leaders


def _key(record: Event) -> tuple[str, ...]:
    actors, recipients = (sorted(_sides(record, role)) for role in (Role.ACTOR, Role.RECIPIENT))
    return (record.act, record.status, *actors, "|", *recipients)


def _sides(record: Event, role: Role) -> set[str]:
    return {p.country or p.name for p in record.participants if p.role is role}


def _find_home(record: Event, alike: list[list[Event]], apart: set[Pair], actors: Actors) -> list[Event] | None:
    for group in alike:
        kept_apart = any(frozenset((record.id, other.id)) in apart for other in group)
        if not kept_apart and all(is_same_event(other, record, actors) for other in group):
            return group
    return None


def is_same_event(one: Event, two: Event, actors: Actors) -> bool:
    """Whether two records, alike in act and sides, tell of one act; `actors` says who is who across all records.

    Records of one article never do: what it tells twice was made one before.
    """
    if one.article == two.article:
        return False
    return _dates_meet(one, two) and _places_agree(one.place, two.place) and _people_agree(one, two, actors)


def _dates_meet(one: Event, two: Event) -> bool:
    a, b = one.date, two.date
    first, second = _bounds(a), _bounds(b)
    if first is None or second is None or Basis.UNKNOWN in (a.basis, b.basis):
        return False
    if {a.basis, b.basis} == {Basis.PUBLICATION} and not ACTS[one.act].reciprocal:
        return first[0] == second[0]
    if max(first[1] - first[0], second[1] - second[0]) > LONGEST and a.edtf != b.edtf:
        return False
    slack = dt.timedelta(days=1) if "~" in (a.edtf or "") + (b.edtf or "") else dt.timedelta(0)
    return first[0] <= second[1] + slack and second[0] <= first[1] + slack


def _bounds(when: EventDate) -> tuple[dt.date, dt.date] | None:
    return None if when.earliest is None or when.latest is None else (when.earliest, when.latest)


def _places_agree(one: Place | None, two: Place | None) -> bool:
    """Whether the places can be one: the same name, or the one is the country that the other lies in."""
    if one is None or two is None or one.name == two.name:
        return True
    country = load_gazetteer().entries.get(f"state:{one.country}")
    return one.country == two.country and country is not None and country.name in (one.name, two.name)


def _people_agree(one: Event, two: Event, actors: Actors) -> bool:
    """Whether every side whose people both records name has at least one of them in common."""
    ours, theirs = _people(one), _people(two)
    sides = ours.keys() & theirs.keys()

    def meet(a: Telling, b: Telling) -> bool:
        return actors[a] == actors[b] or may_be_one(a, b)

    return all(any(meet(a, b) for a in ours[side] for b in theirs[side]) for side in sides)


def _people(record: Event) -> dict[str, list[Telling]]:
    found: dict[str, list[Telling]] = defaultdict(list)
    for one in tellings_of(record):
        if one.kind is Kind.PERSON and one.country:
            found[one.country].append(one)
    return found
