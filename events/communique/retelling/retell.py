"""An act told again of somebody else: the same act with another doer, or with another party or place on its far side.

"A did X, and so did B" is two records (codebook section 8), and so is "signed with A in 1954, B in 1956".
"""

from collections.abc import Sequence
from dataclasses import replace

from communique_schema import ACTS, Details, Kind, Role
from spacy.tokens import Token

from ..acts import Denoted
from ..acts.roles import unique
from ..candidates import Candidate, Quote
from ..dates.attach import ActDate
from ..places import PlaceMention

Roles = dict[Role, list[Denoted]]


def retell(
    base: Candidate, token: Token, roles: Roles, date: ActDate, place: PlaceMention | None, quote: Quote, why: str
) -> Candidate:
    """The act of `base` with other parties, told by `token` of the same article; its quotes are both clauses."""
    quotes = list(dict.fromkeys([*base.quotes[:1], quote]))
    return replace(
        base, token=token, roles=roles, date=date, place=place, quotes=quotes, details=Details(),
        steps=[*base.steps, why], refers_back=False,
    )  # fmt: skip


def with_doers(base: Candidate, doers: Sequence[Denoted]) -> Roles | None:
    """The roles of an act done by others; where those were its other side, the sides change places."""
    sides = {d.side for d in doers}
    actors, recipients = base.roles.get(Role.ACTOR, []), base.roles.get(Role.RECIPIENT, [])
    if not sides or sides & {d.side for d in actors}:
        return None
    if ACTS[base.act].reciprocal:
        first = {d.side for d in actors if d.start < base.offset}
        first = first if first and first < set(base.sides(Role.ACTOR)) else {actors[0].side}
        others = [d for d in actors if d.side not in first]
        return {Role.ACTOR: unique([*doers, *others])} if others else None
    if sides & {d.side for d in recipients}:
        turned = [d for d in actors if d.party.kind is not Kind.PERSON]
        return {Role.ACTOR: unique(doers), Role.RECIPIENT: unique(turned)} if turned else None
    return {Role.ACTOR: unique(doers)} | ({Role.RECIPIENT: recipients} if recipients else {})


def with_others(base: Candidate, old: Denoted, new: Sequence[Denoted]) -> Roles | None:
    """The roles of an act with others in the place of `old`, and of those told beside it."""
    taken = {d.side for d in new}
    for role, found in base.roles.items():
        if old in found:
            kept = [d for d in found if d.start < base.offset and d.side != old.side]
            if taken & {d.side for d in kept} or (role is Role.RECIPIENT and taken & set(base.sides(Role.ACTOR))):
                return None
            return {**base.roles, role: unique([*kept, *new])}
    return None
