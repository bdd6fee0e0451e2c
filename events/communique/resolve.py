"""Told twice in one article, one event: headline, lead and later mention become one candidate with all their quotes.

Two candidates tell the same act when the acts are the same (or one is the fuller word for the other), no party, date
or place
contradicts, and they share a side. Different dates, places or parties are different events.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from communique_schema import ACTS, Act, Basis, Certainty, Kind, Role, Status, parse_edtf

from .acts import Denoted
from .acts.roles import unique
from .candidates import Candidate
from .dates.attach import ActDate

SAME_OCCASION = (
    {Act.MEETING, Act.TALKS},
    {Act.TIES_RESTORED, Act.TIES_ESTABLISHED},
    {Act.REQUEST, Act.DEMAND},
)
"""Acts that may be two words for one occasion; the first told keeps its name, except that a meeting holds the talks
at it.
"""

REPEATABLE = frozenset(
    {
        Act.REQUEST,
        Act.DEMAND,
        Act.CRITICISM,
        Act.ACCUSATION,
        Act.ENDORSEMENT,
        Act.THREAT,
        Act.REJECTION,
        Act.PLEDGE,
        Act.PLEDGE_TO_MEET,
    }
    | {Act.CONCESSION}
)
"""Acts of words: the same parties may do several on one day, so they are one only where the words are near each
other.
"""

NEAR = 250
"""Characters between two mentions of one act of words."""


def resolve_candidates(candidates: Sequence[Candidate], published: date | None = None) -> list[Candidate]:
    """Group candidates that tell the same act; each group becomes its fullest member with all the group's quotes."""
    groups: list[list[Candidate]] = []
    for candidate in sorted(candidates, key=lambda c: c.refers_back):
        homes = [g for g in reversed(groups) if _takes_in(g, candidate, published)]
        home = min(homes, key=lambda g: not _same_day(candidate, g), default=None)
        if candidate.refers_back:
            home = _antecedent(candidate, groups) or home
            if home is None and (candidate.inferred or len(candidate.sides()) < 2) and candidate.date.text is None:
                continue
            if home is not None and candidate.inferred:
                candidate = replace(candidate, roles=home[0].roles)
        if home is None:
            groups.append([candidate])
        else:
            home.append(candidate)
    return [_join(group) for group in groups]


def _takes_in(group: Sequence[Candidate], candidate: Candidate, published: date | None) -> bool:
    """Whether a group tells the act of a candidate: no date or place in it contradicts, and the parties are those of
    its fullest member. Another member may name two of three parties, and the candidate another two.
    """
    fullest = max(group, key=lambda c: (not c.inferred, len(c.sides())))
    return _same_act(fullest, candidate, published) and all(
        _is_same_kind(c, candidate) and _places_agree(c, candidate) and _dates_agree(c, candidate) for c in group
    )


def _same_day(candidate: Candidate, group: Sequence[Candidate]) -> bool:
    """Whether an act of a group has the very date of a candidate, be it only about that day."""
    day = (candidate.date.edtf or "").rstrip("~")
    return bool(day) and any((c.date.edtf or "").rstrip("~") == day for c in group)


def _antecedent(candidate: Candidate, groups: Sequence[list[Candidate]]) -> list[Candidate] | None:
    """The act told last before a noun that takes it up: the same kind of act, with a side in common, no other date."""
    if not candidate.inferred:
        return None
    places = [(max((c.offset for c in g if _is_before(c, candidate)), default=-1), g) for g in groups]
    told = [
        (not _same_spot(candidate, group), not _same_day(candidate, group), -offset, i)
        for i, (offset, group) in enumerate(places)
        if offset >= 0
    ]
    for *_, i in sorted(told):
        group = places[i][1]
        alike = any(
            c.act == candidate.act or any({c.act, candidate.act} <= pair for pair in SAME_OCCASION) for c in group
        )
        if alike and all(
            _places_agree(c, candidate) and (_is_default(candidate.date) or _dates_agree(c, candidate)) for c in group
        ):
            return group
    return None


def _same_spot(candidate: Candidate, group: Sequence[Candidate]) -> bool:
    """Whether a noun with a place ("the Moscow summit") takes up an act there, or one whose place is the country
    around it.
    """
    here = candidate.place
    return here is not None and any(c.place is not None and here.country == c.place.country for c in group)


def _is_before(told: Candidate, candidate: Candidate) -> bool:
    return told.passage.where == candidate.passage.where and told.offset < candidate.offset


def _same_act(one: Candidate, two: Candidate, published: date | None) -> bool:
    if not _is_same_kind(one, two):
        return False
    if not _parties_agree(one, two) or not _places_agree(one, two):
        return False
    if one.act in REPEATABLE and not _near(one, two):
        return False
    return _dates_agree(one, two)


def _is_same_kind(one: Candidate, two: Candidate) -> bool:
    """Whether two mentions may name one act by their words and their standing."""
    alike = one.act == two.act or any({one.act, two.act} <= pair for pair in SAME_OCCASION)
    return alike and _standing(one.status) == _standing(two.status)


def _standing(status: Status) -> str:
    """Done, to come, or denied: what is to come is not what was."""
    return {Status.OCCURRED: "done", Status.ONGOING: "done", Status.PROPOSED: "planned"}.get(status, str(status))


def _near(one: Candidate, two: Candidate) -> bool:
    if one.passage.where != two.passage.where:
        return True
    return one.act == two.act and abs(one.offset - two.offset) < NEAR and _persons(one) == _persons(two)


def _persons(candidate: Candidate) -> set[str]:
    return {d.party.name for d in candidate.roles.get(Role.ACTOR, []) if d.party.kind is Kind.PERSON}


def _parties_agree(one: Candidate, two: Candidate) -> bool:
    """Whether one's sides hold the other's, role by role in directed acts; sides guessed from the story bend."""
    if ACTS[one.act].reciprocal and ACTS[two.act].reciprocal:
        left, right = set(one.sides()), set(two.sides())
        return left <= right or right <= left
    for role in (Role.ACTOR, Role.RECIPIENT):
        left, right = set(one.sides(role)), set(two.sides(role))
        if role in one.inferred or role in two.inferred:
            continue
        if left and right and not (left <= right or right <= left):
            return False
    return bool(set(one.sides()) & set(two.sides()))


def _places_agree(one: Candidate, two: Candidate) -> bool:
    if one.place is None or two.place is None:
        return True
    if one.place.name == two.place.name:
        return True
    return "country" in (one.place.kind, two.place.kind) and one.place.country == two.place.country


def _dates_agree(one: Candidate, two: Candidate) -> bool:
    """Whether the dates may be one: the same, one inside the other, or one of them only a default."""
    left, right = one.date, two.date
    if left.edtf == right.edtf:
        return True
    if _is_default(left) or _is_default(right):
        other = right if _is_default(left) else left
        default = left if _is_default(left) else right
        return default.edtf is None or other.edtf is None or _overlap(default, other, slack=3)
    if left.edtf is None or right.edtf is None:
        return False
    return _overlap(left, right) and _nested(left, right)


def _is_default(value: ActDate) -> bool:
    return value.text is None or value.inherited


def _overlap(left: ActDate, right: ActDate, slack: int = 0) -> bool:
    a, b = parse_edtf(left.edtf or ".."), parse_edtf(right.edtf or "..")
    gap = timedelta(days=slack)
    low_a, high_a = a.earliest or date.min + gap, a.latest or date.max - gap
    low_b, high_b = b.earliest or date.min + gap, b.latest or date.max - gap
    return low_a <= high_b + gap and low_b <= high_a + gap


def _nested(left: ActDate, right: ActDate) -> bool:
    a, b = parse_edtf(left.edtf or ".."), parse_edtf(right.edtf or "..")
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return False
    inside = (a.earliest >= b.earliest and a.latest <= b.latest) or (b.earliest >= a.earliest and b.latest <= a.latest)
    return inside and max(a.latest - a.earliest, b.latest - b.earliest) <= timedelta(days=31)


def _join(group: list[Candidate]) -> Candidate:
    """The fullest member of a group, with the details it lacks taken from the others and all quotes in order."""
    if len(group) == 1:
        return group[0]
    lead = max(
        group,
        key=lambda c: (
            c.passage.where == "text",
            not c.inferred,
            len(c.sides()),
            _is_exact(c.date),
            c.place is not None,
        ),
    )
    act = Act.MEETING if {c.act for c in group} == {Act.MEETING, Act.TALKS} else lead.act
    dated = next(
        (c.date for c in sorted(group, key=lambda c: c is not lead) if not _is_default(c.date) and c.date.edtf),
        lead.date,
    )
    placed = [c.place for c in (lead, *group) if c.place is not None]
    place = next((p for p in placed if p.kind != "country"), placed[0] if placed else None)
    body = [c for c in group if c.passage.where == "text"]
    quotes = [q for c in (*body, *(c for c in group if c not in body)) for q in c.quotes]
    certain = Certainty.STATED if any(c.certainty is Certainty.STATED for c in group) else lead.certainty
    others = [f"also told: {c.token.text!r} at {c.passage.where} {c.offset}" for c in group if c is not lead]
    return replace(
        lead,
        act=act,
        date=dated,
        place=place,
        roles=_join_roles(lead, group),
        quotes=list(dict.fromkeys(quotes)),
        certainty=certain,
        confidence=max((c.confidence for c in group if c.confidence is not None), default=None),
        steps=[*lead.steps, *others],
    )


def _is_exact(value: ActDate) -> bool:
    return value.basis in (Basis.EXPLICIT, Basis.RELATIVE)


def _join_roles(lead: Candidate, group: list[Candidate]) -> dict[Role, list[Denoted]]:
    """The lead's parties, with the names and conveners that other mentions add."""
    roles = {role: list(found) for role, found in lead.roles.items()}
    for other in group:
        for role, found in other.roles.items():
            if role in other.inferred:
                continue
            if role in (Role.HOST, Role.MEDIATOR):
                roles[role] = unique([*roles.get(role, []), *found])
            elif role in roles:
                sides = {d.side for d in roles[role]}
                if other.witnesses == "model":  # which sides, it knows; which persons of them, grammar knows better
                    sides -= {d.side for d in roles[role] if d.party.kind is Kind.PERSON}
                roles[role] = unique([*roles[role], *(d for d in found if d.side in sides)])
    return roles
