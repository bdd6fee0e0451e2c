"""People whose state nobody tells, placed by what they take part in: the envoy whom Fiji recalls is Fiji's, the one
whom it expels is the other side's.

What one act tells of a person counts for the whole article: `Homes` remembers it, and `place_everywhere` lends it to
the acts told before.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from communique_schema import ACTS, Act, Kind, Office, Role

from ..actors import ActorMention
from ..acts import Cue, Denoted
from ..acts.roles import unique
from ..candidates import Candidate
from .context import Context

OF_ONES_OWN = frozenset({Act.AMBASSADOR_RECALLED, Act.AMBASSADOR_APPOINTED})
"""What a state does to its own envoys."""

OF_ANOTHERS = frozenset({Act.SUMMONS, Act.EXPULSION})
"""What a state does to another's envoys."""

ENVOYS = frozenset({Office.AMBASSADOR, Office.SPECIAL_ENVOY, Office.OTHER, None})
"""Whom a state sends: an ambassador, a consul or an attaché, and those whose office nobody tells."""

OFFICERS = frozenset(
    {Office.HEAD_OF_STATE, Office.HEAD_OF_GOVERNMENT, Office.FOREIGN_MINISTER, Office.DEFENSE_MINISTER}
)
"""Officers who meet and write to none but other states."""

Roles = dict[Role, list[Denoted]]
SIDES = (Role.ACTOR, Role.RECIPIENT)


def is_stranger(denoted: Denoted) -> bool:
    """Whether somebody is a person whose state, organization or group nobody told."""
    return denoted.party.kind is Kind.PERSON and not denoted.coded


def place_strangers(roles: Roles, cue: Cue, context: Context, near: Sequence[ActorMention]) -> list[str]:
    """Give the strangers of an act the state that the act tells, where it is plain; say how."""
    lend_homes(roles, context.homes)
    strangers = [d for role in SIDES for d in roles.get(role, []) if is_stranger(d)]
    known = {d.side for role in SIDES for d in roles.get(role, []) if d.coded}
    if not strangers or len(known) != 1:
        return []
    side = known.pop()
    home = side if cue.act in OF_ONES_OWN else _other_side(side, strangers, cue, context, near)
    if home is None:
        return []
    for stranger in strangers:
        context.homes.setdefault(stranger.party.name, home)
    lend_homes(roles, context.homes)
    if cue.act in OF_ONES_OWN:
        join_own(roles, side)
    return [f"{stranger.party.name} is of {home} by the act" for stranger in strangers]


def _other_side(
    side: str, strangers: Sequence[Denoted], cue: Cue, context: Context, near: Sequence[ActorMention]
) -> str | None:
    """The state on the other side, which envoys and officers have for certain, others only where it is plain."""
    offices = {d.party.office for d in strangers}
    certain = offices <= OFFICERS or (cue.act in OF_ANOTHERS and offices <= ENVOYS)
    if not certain and not ACTS[cue.act].reciprocal:
        return None
    found = context.other_side(side, cue.act, near, needed=certain)
    return found[0].country if found is not None and found[0].kind is not Kind.ORGANIZATION else None


def join_own(roles: Roles, side: str) -> None:
    """A state's own envoy stands on its side, wherever the clause names him."""
    own = [d for d in roles.get(Role.RECIPIENT, []) if d.side == side]
    roles[Role.RECIPIENT] = [d for d in roles.get(Role.RECIPIENT, []) if d.side != side]
    roles[Role.ACTOR] = unique([*roles.get(Role.ACTOR, []), *own])


def lend_homes(roles: Roles, homes: dict[str, str]) -> None:
    """Give each stranger of an act the state that another act told."""
    for role, found in roles.items():
        roles[role] = [
            replace(d, party=replace(d.party, country=homes[d.party.name]))
            if is_stranger(d) and d.party.name in homes
            else d
            for d in found
        ]


def place_everywhere(candidates: Iterable[Candidate], homes: dict[str, str]) -> None:
    """Place the strangers of acts told before somebody's state was known."""
    for candidate in candidates:
        lend_homes(candidate.roles, homes)
