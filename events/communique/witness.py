"""The second witness: what the learned reader points at becomes a cue like any other, its parties resolved by the same
code.

The model knows no codes, dates or offsets. It says which word is the cue of which act and what each mention is to it;
the rest of
the loop is the rules'. Where rules and model point at the same act, the record is theirs together and carries the
model's confidence.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from communique_schema import ACTS, Act, Kind, Role
from spacy.tokens import Token

from .actors import Party
from .actors.states import party_of
from .acts import Cue, Denoted, Known
from .acts.pattern import CuePattern
from .acts.roles import unique
from .acts.syntax import VERBAL, is_passive, patients, prepositional
from .candidates import Candidate
from .parties.filling import Roles, share_mutual

ENOUGH_FOR_A_CUE = 0.4
"""Calibrated probability from which a cue is believed without the rules: about where a further record is as likely to
help as to harm (measured on the validation affairs of the corpus).
"""
ENOUGH = 0.5
"""Probability from which a mention is believed to play a role."""

OF_ONES_OWN = frozenset(
    {Act.AMBASSADOR_RECALLED, Act.AMBASSADOR_APPOINTED, Act.WITHDRAWAL, Act.MOBILIZATION, Act.VISIT}
)
"""Acts by which a state moves people of its own."""

OF_PEOPLE = frozenset({Act.EXPULSION, Act.RELEASE})
"""Acts of states that are done to people."""

REACH = 400
"""Characters around a cue within which mentions are asked for their role."""


def load_witness(wanted: bool) -> Any:
    """The learned reader where it is wanted and installed, else None."""
    if not wanted:
        return None
    try:
        from .model import load_reader
    except ImportError:
        return None
    return load_reader()


def make_cue(act: Act, token: Token) -> Cue:
    """The cue that stands for a proposal of the model in the loop."""
    pos = "verb" if token.pos_ in VERBAL else "noun"
    frame = "reciprocal" if ACTS[act].reciprocal else "directed"
    pattern = CuePattern(((token.lemma_.lower(),),), (), token.lemma_)
    return Cue(act, pos, pattern, frame, {}, frozenset(), "pass", "", None, "", "", f"{act}: learned")  # type: ignore[arg-type]


def fill_roles_by_model(proposal: Any, cue: Cue, known: Known) -> Roles:
    """The parties of each role, as the model reads the mentions of the cue's sentence, else those around it. Who is
    named only in another sentence stands for the state there: nothing says that this person took part.
    """
    doc = known.passage.doc
    assert doc is not None
    at = known.passage.offset(doc[proposal.token])
    start, end = known.passage.bounds(doc[proposal.token].sent)
    inside: Roles = {}
    outside: Roles = {}
    for mention in known.actors:
        if not mention.parties or abs(mention.start - at) > REACH:
            continue
        scores = proposal.role_scores(mention.start, mention.end)
        near = start <= mention.start < end
        pointed = inside if near else outside
        parties = mention.parties if near else [as_state(party) for party in mention.parties]
        for role in Role:
            if scores[role.value] >= ENOUGH:
                pointed.setdefault(role, []).extend(
                    Denoted(p, mention.start, mention.end, mention.form) for p in parties
                )
    roles = {**outside, **inside}
    acting = {d.side for d in roles.get(Role.ACTOR, [])}
    roles[Role.RECIPIENT] = [d for d in roles.get(Role.RECIPIENT, []) if d.side not in acting]
    roles = {role: unique(found) for role, found in roles.items()}
    turn_patients(roles, doc[proposal.token], cue, known)
    share_mutual(roles, cue)
    return {role: found for role, found in roles.items() if found}


def find_nonsense(token: Token, cue: Cue) -> str | None:
    """Why a word cannot tell the act that the model takes it for: nobody meets, visits or calls a thing."""
    things = [child for child in token.children if child.dep_ == "dobj" and child.lower_ in ("it", "this", "that")]
    if cue.act in (Act.MEETING, Act.VISIT, Act.PHONE_CALL, Act.TALKS) and token.pos_ in VERBAL and things:
        return f"{things[0].text!r} is nobody to meet"
    return None


def as_state(party: Party) -> Party:
    """The body that a person of a state or an organization serves; others as they are."""
    return party_of(party.country) if party.kind is Kind.PERSON and party.country else party


def turn_patients(roles: dict[Role, list[Denoted]], token: Token, cue: Cue, known: Known) -> None:
    """Whom a passive verb is done to did not do it: "Russian diplomats expelled" names no doer. Nor did those behind
    "to" and "against", nor do people expel or free anybody: "the 18 Russians" are those who go.
    """
    if ACTS[cue.act].reciprocal or cue.act in OF_ONES_OWN or Role.ACTOR not in roles:
        return
    nouns = [
        *(patients(token) if is_passive(token) else []),
        *prepositional(token, "to", "against", "toward", "towards"),
    ]
    done_to = {d.side for noun in nouns for d in known.parties(noun)}
    if cue.act in OF_PEOPLE:
        done_to |= {d.side for d in roles[Role.ACTOR] if d.form == "inhabitants"}
    turned = [d for d in roles[Role.ACTOR] if d.side in done_to]
    roles[Role.ACTOR] = [d for d in roles[Role.ACTOR] if d.side not in done_to]
    roles[Role.RECIPIENT] = unique([*roles.get(Role.RECIPIENT, []), *turned])


def join_roles(pointed: Roles, framed: Roles) -> Roles:
    """The parties by the frame's places where grammar names any, else those the model points at; none on both sides."""
    roles = {**pointed, **framed}
    acting = {d.side for d in roles.get(Role.ACTOR, [])}
    receiving = [d for d in roles.get(Role.RECIPIENT, []) if d.side not in acting]
    return (
        {**roles, Role.RECIPIENT: receiving}
        if receiving
        else {r: d for r, d in roles.items() if r is not Role.RECIPIENT}
    )


def is_told_by_rules(proposal: Any, token: Token, found: Iterable[Candidate]) -> Candidate | None:
    """The candidate of the rules that tells a proposal's act: the same cue, or the same type of act in the cue's
    clause.
    """
    for candidate in found:
        if candidate.token.doc != token.doc or candidate.token.sent.start != token.sent.start:
            continue
        if candidate.token.i == token.i:
            return candidate
        alike = candidate.act == proposal.act or ACTS[candidate.act].event_type == ACTS[proposal.act].event_type
        quote = candidate.quotes[0]
        if alike and quote.start - candidate.passage.start <= token.idx < quote.end - candidate.passage.start:
            return candidate
    return None


def strongest(proposals: Sequence[Any]) -> Iterator[Any]:
    """The likeliest proposal of each word that is likely enough, in the order of the words."""
    best: dict[int, Any] = {}
    for proposal in proposals:
        known = best.get(proposal.token)
        if proposal.score >= ENOUGH_FOR_A_CUE and (known is None or known.score < proposal.score):
            best[proposal.token] = proposal
    yield from (best[token] for token in sorted(best))
