"""Links between events of the same parties: what fulfills a plan, what takes an earlier act back.

The rules are a table: an act, and the earlier act of the same sides that it answers.
"""

from collections import defaultdict
from collections.abc import Sequence

from communique_schema import Act, Event, Relation, Role, Status

from ..store import Link, MergedEvent

REVERSES: dict[Act, tuple[Act, ...]] = {
    Act.TIES_RESTORED: (Act.TIES_SEVERED, Act.TIES_DOWNGRADED),
    Act.AMBASSADOR_APPOINTED: (Act.AMBASSADOR_RECALLED, Act.EXPULSION),
    Act.MISSION_OPENED: (Act.MISSION_CLOSED,),
    Act.SANCTIONS_LIFTED: (Act.SANCTIONS_IMPOSED,),
    Act.WITHDRAWAL: (Act.ARMED_ATTACK, Act.MOBILIZATION),
    Act.CEASEFIRE: (Act.ARMED_ATTACK,),
    Act.RELEASE: (Act.COERCION,),
    Act.TALKS: (Act.TALKS_SUSPENDED,),
    Act.TREATY_WITHDRAWAL: (Act.AGREEMENT_SIGNED, Act.ACCESSION),
    Act.TIES_SEVERED: (Act.TIES_ESTABLISHED, Act.TIES_RESTORED),
    Act.MEETING_CANCELLED: (Act.PLEDGE_TO_MEET,),
}
FULFILLS: dict[Act, tuple[Act, ...]] = {
    Act.MEETING: (Act.PLEDGE_TO_MEET,),
    Act.VISIT: (Act.PLEDGE_TO_MEET,),
    Act.TALKS: (Act.PLEDGE_TO_MEET,),
    Act.SANCTIONS_IMPOSED: (Act.THREAT,),
    Act.TIES_SEVERED: (Act.THREAT,),
    Act.ARMED_ATTACK: (Act.THREAT,),
    Act.CONCESSION: (Act.DEMAND,),
    Act.WITHDRAWAL: (Act.CONCESSION,),
    Act.MISSION_OPENED: (Act.PLEDGE,),
    Act.TIES_RESTORED: (Act.PLEDGE,),
}


def link_events(events: Sequence[MergedEvent]) -> list[Link]:
    """Link each event to the latest earlier one that it reverses, and to the one that it fulfills."""
    dated = [m.event for m in events if m.event.date.earliest or m.event.date.latest]
    dated.sort(key=lambda e: (str(e.date.earliest or e.date.latest), e.id))
    seen: dict[tuple[frozenset[str], Act], list[Event]] = defaultdict(list)
    links: list[Link] = []
    for event in dated:
        sides = frozenset(p.country or p.name for p in event.participants if p.role in (Role.ACTOR, Role.RECIPIENT))
        if event.status in (Status.OCCURRED, Status.ONGOING):
            links += _link(event, sides, seen, REVERSES, Relation.REVERSES)
            links += _link(event, sides, seen, FULFILLS, Relation.FULFILLS)
        if event.status in (Status.OCCURRED, Status.ONGOING, Status.PLANNED):
            seen[sides, event.act].append(event)
    return links


def _link(
    event: Event,
    sides: frozenset[str],
    seen: dict[tuple[frozenset[str], Act], list[Event]],
    rules: dict[Act, tuple[Act, ...]],
    relation: Relation,
) -> list[Link]:
    for act in rules.get(event.act, ()):
        for earlier in reversed(seen[sides, act]):
            if (
                earlier.date.latest is not None
                and event.date.earliest is not None
                and earlier.date.latest <= event.date.earliest
            ):
                return [Link(event.id, earlier.id, relation)]
    return []
