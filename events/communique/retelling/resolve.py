"""Told twice in one article, one event: headline, lead and later mention become one candidate with all their quotes.

Which mentions may tell the same act is the matter of `sameness`; here they are grouped, and each group becomes one.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique_schema import Act, Basis, Certainty, Kind, Role

from ..acts import Denoted
from ..acts.roles import unique
from ..candidates import Candidate
from ..dates.attach import ActDate
from .headline_acts import is_retold, turn_as_headed
from .sameness import (
    dates_agree,
    is_default,
    is_kin,
    is_same_act,
    is_same_kind,
    places_agree,
    standing,
    was_to_come,
)


def resolve_candidates(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Group candidates that tell the same act; each group becomes its fullest member with all the group's quotes."""
    groups: list[list[Candidate]] = []
    for candidate in sorted(candidates, key=lambda c: c.refers_back):
        homes = [g for g in reversed(groups) if _takes_in(g, candidate)]
        home = min(homes, key=lambda g: not _same_day(candidate, g), default=None)
        if home is None and candidate.passage.where == "title":
            home = _find_retold(candidate, groups)
            if home is None and candidate.inferred and groups:
                continue
        if candidate.refers_back:
            home = _antecedent(candidate, groups) or home
            if home is None and (candidate.inferred or len(candidate.sides()) < 2) and candidate.date.text is None:
                continue
            if home is not None and candidate.inferred:
                candidate = replace(candidate, roles=home[0].roles)
        if home is None:
            groups.append([candidate])
        else:
            home[:] = [*(turn_as_headed(c, candidate) for c in home), candidate]
    return [_join(group) for group in groups]


def _takes_in(group: Sequence[Candidate], candidate: Candidate) -> bool:
    """Whether a group tells the act of a candidate: no date or place in it contradicts, and the parties are those of
    its fullest member. Another member may name two of three parties, and the candidate another two.
    """
    fullest = max(group, key=lambda c: (not c.inferred, len(c.sides())))
    as_held = was_to_come(fullest, candidate)
    return is_same_act(fullest, candidate) and all(
        (is_kin(c, candidate) if as_held else is_same_kind(c, candidate))
        and places_agree(c, candidate)
        and dates_agree(c, candidate)
        for c in group
    )


def _find_retold(headline: Candidate, groups: Sequence[list[Candidate]]) -> list[Candidate] | None:
    """The act of the text that a headline tells in fewer words, or in a word of its own."""
    for group in groups:
        told = next((c for c in group if is_retold(headline, c)), None)
        if (
            told is not None
            and standing(told.status) == standing(headline.status)
            and all(places_agree(c, headline) and dates_agree(c, headline) for c in group)
        ):
            return group
    return None


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
        alike = any(is_kin(c, candidate) for c in group)
        if alike and all(
            places_agree(c, candidate) and (is_default(candidate.date) or dates_agree(c, candidate)) for c in group
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
        (c.date for c in sorted(group, key=lambda c: c is not lead) if not is_default(c.date) and c.date.edtf),
        lead.date,
    )
    placed = [c.place for c in (lead, *group) if c.place is not None]
    place = next((p for p in placed if p.kind != "country"), placed[0] if placed else None)
    body = [c for c in group if c.passage.where == "text"]
    quotes = [q for c in (*body, *(c for c in group if c not in body)) for q in c.quotes]
    certain = Certainty.STATED if any(c.certainty is Certainty.STATED for c in group) else lead.certainty
    held = next((c.status for c in group if standing(c.status) == "done"), lead.status)
    others = [f"also told: {c.token.text!r} at {c.passage.where} {c.offset}" for c in group if c is not lead]
    return replace(
        lead,
        act=act,
        date=dated,
        place=place,
        roles=_join_roles(lead, group),
        quotes=list(dict.fromkeys(quotes)),
        status=lead.status if standing(lead.status) == "done" else held,
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
