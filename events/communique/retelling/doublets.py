"""Doublets: two cues of one sentence for one act. The fuller stays, and takes what the other alone tells.

"Two officials are in Beijing for talks" is one record, the talks; "flew to Oslo to see the king" is one, the visit
(codebook section 8). An order to leave beside the expulsion it comes with is that expulsion.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique_schema import Act, Kind, Role

from ..acts import Denoted
from ..acts.roles import unique
from ..acts.syntax import has
from ..candidates import Candidate
from .sameness import standing

STAYS = frozenset({"be", "expect", "await"})
"""Verbs that tell a visit only where nothing is said to be done there."""

CONTACTS = frozenset({Act.MEETING, Act.TALKS})

LEAVING = frozenset({"leave", "depart", "go", "quit", "vacate"})


def join_doublets(told: Sequence[Candidate]) -> list[Candidate]:
    """The candidates of a sentence, each act once."""
    left = list(told)
    for lesser in told:
        fuller = next((c for c in left if c is not lesser and _tells_too(c, lesser)), None)
        if fuller is not None and any(c is lesser for c in left):
            left = [_take_in(c, lesser) if c is fuller else c for c in left if c is not lesser]
    return left


def _tells_too(fuller: Candidate, lesser: Candidate) -> bool:
    """Whether one candidate tells the act of another, and better."""
    if set(fuller.sides()) != set(lesser.sides()):
        return _is_stay_for(lesser, fuller) and set(lesser.sides()) <= set(fuller.sides())
    return (
        _is_stay_for(lesser, fuller)
        or _is_journey_for(fuller, lesser)
        or _is_order_beside(lesser, fuller)
        or _is_said_again(lesser, fuller)
    )


def _is_stay_for(stay: Candidate, contact: Candidate) -> bool:
    """ "Is in Beijing for talks", "is expected to meet him"."""
    verb = stay.token
    under = verb in contact.token.ancestors and standing(stay.status) == standing(contact.status)
    return stay.act is Act.VISIT and contact.act in CONTACTS and under and verb.lemma_.lower() in STAYS


def _is_journey_for(journey: Candidate, contact: Candidate) -> bool:
    """ "Flew to Istanbul to see the minister"."""
    verb = contact.token
    purpose = verb.dep_ in ("advcl", "xcomp") and verb.head == journey.token
    to = any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    return journey.act is Act.VISIT and contact.act is Act.MEETING and purpose and to and not has(verb, "neg")


def _is_order_beside(order: Candidate, expulsion: Candidate) -> bool:
    """ "Declared him persona non grata and ordered him to leave"."""
    leaves = any(child.dep_ in ("xcomp", "ccomp") and child.lemma_ in LEAVING for child in order.token.children)
    alike = order.sides(Role.ACTOR) == expulsion.sides(Role.ACTOR)
    return order.act is Act.DEMAND and expulsion.act is Act.EXPULSION and leaves and alike


def _is_said_again(second: Candidate, first: Candidate) -> bool:
    """ "Was summoned and handed a protest"; "withdrew its recognition", where verb and object both are cues."""
    if second.act is not first.act or second.token.head != first.token:
        return False
    swapped = second.token.dep_ == "conj" and second.sides(Role.ACTOR) != first.sides(Role.ACTOR)
    return (swapped and bool(second.inferred)) or (second.token.dep_ == "dobj" and second.status != first.status)


def _take_in(fuller: Candidate, lesser: Candidate) -> Candidate:
    """The fuller candidate with the place, the date and the persons that only the lesser tells."""
    roles = dict(fuller.roles)
    if fuller.act is Act.VISIT and Role.RECIPIENT in roles:
        roles[Role.RECIPIENT] = _name_persons(roles[Role.RECIPIENT], lesser.roles.get(Role.ACTOR, []))
    dated = fuller.date if fuller.date.text is not None or lesser.date.text is None else lesser.date
    status = lesser.status if _is_stay_for(lesser, fuller) else fuller.status
    why = f"told in one with {lesser.token.text!r} ({lesser.act})"
    return replace(
        fuller, roles=roles, place=fuller.place or lesser.place, date=dated, status=status, steps=[*fuller.steps, why]
    )


def _name_persons(states: list[Denoted], others: list[Denoted]) -> list[Denoted]:
    """Parties with their states named by the persons of them who were met."""
    persons = [d for d in others if d.party.kind is Kind.PERSON and d.side in {s.side for s in states}]
    named = {d.side for d in persons}
    return unique([*(s for s in states if s.side not in named or s.party.kind is Kind.PERSON), *persons])
