"""Whether those who took part make an act between states, and why not: nobody abroad, nobody who did it, a game."""

from communique_schema import Act, Kind, Office, Role
from spacy.tokens import Token

from ..acts import Cue, Denoted, Known, fill_role, role_paths
from .filling import NEEDS_RECIPIENT, STANDS_ALONE, VERBAL_ACTS, Roles, is_of_each_other
from .sport import is_play
from .unnamed import addresses_unnamed, tells_of_unnamed

OF_SOME_STATE = frozenset(Office) - {Office.OTHER, Office.LEGISLATOR, Office.SPOKESPERSON, Office.HEAD_OF_ORGANIZATION}
"""Offices that a state's officer holds, so that a person in one stands for a state even where it is not known which."""

OF_GOOD_WILL = frozenset(
    {Act.MEETING, Act.TALKS, Act.AGREEMENT_SIGNED, Act.PLEDGE, Act.PLEDGE_TO_MEET, Act.COOPERATION, Act.AID}
    | {Act.CONCESSION, Act.RELEASE, Act.CEASEFIRE, Act.WITHDRAWAL, Act.MEDIATION}
)
"""Acts whose other side may be somebody abroad without a name: "a truce with rebel groups"."""

OF_PRESSURE = frozenset(
    {Act.REQUEST, Act.DEMAND, Act.CRITICISM, Act.ACCUSATION, Act.REJECTION, Act.THREAT, Act.ARMED_ATTACK, Act.COERCION}
)
"""Acts done to somebody abroad without a name: "urged world powers to act", "shelled a rebel-held town"."""

OF_BODIES = frozenset({Act.MEETING, Act.TALKS, Act.PLEDGE, Act.AID, Act.MEDIATION})
"""Acts of an organization of states that are international whoever the other side is."""

OF_GROUPS = frozenset({Act.RELEASE, Act.CONCESSION, Act.WITHDRAWAL, Act.PLEDGE})
"""Acts of an armed group that are done towards those it deals with, named or not."""

BY_FORCE = frozenset({Act.ARMED_ATTACK, Act.COERCION})
"""Acts whose object is the other side itself."""


def find_fault_at_home(roles: Roles, token: Token, cue: Cue) -> str | None:
    """Why these parties make no act even where acts within one state count; None where they do."""
    if not roles.get(Role.ACTOR):
        return "nobody is found who does it"
    return "told of a game" if is_play(roles, token, cue) else None


def find_fault(roles: Roles, token: Token, cue: Cue, supplied: set[Role]) -> str | None:
    """Why these parties make no international act; None where they do."""
    actors = {d.side for d in roles.get(Role.ACTOR, []) if counts(d)}
    recipients = {d.side for d in roles.get(Role.RECIPIENT, []) if counts(d)}
    if not any(d.coded for found in roles.values() for d in found):
        return "no state, organization or group is found"
    if not actors:
        return "nobody is found who does it"
    if is_play(roles, token, cue):
        return "told of a game"
    mutual = len(actors) >= 2 and (cue.mutual == "agree" or is_of_each_other(token))
    if len(actors | recipients) < 2 and not mutual and not _may_stand_alone(roles, token, cue):
        addressed = cue.flags & NEEDS_RECIPIENT or cue.act in VERBAL_ACTS
        return "no other side is found" if addressed else "only one side is found"
    if Role.ACTOR in supplied and cue.act in VERBAL_ACTS:
        return "the speaker is not named"
    return None


def is_within_state(roles: Roles, token: Token, cue: Cue, known: Known) -> bool:
    """Whether force is used on somebody of the doer's own state, named in the clause: "rebels fighting against the
    Syrian government" attack nobody else, whomever the story is about.
    """
    acting = {d.side for d in roles.get(Role.ACTOR, [])}
    if cue.act not in BY_FORCE or roles.get(Role.RECIPIENT) or len(acting) != 1:
        return False
    struck = fill_role(token, cue, role_paths(cue).get(Role.RECIPIENT, "none"), known)
    return {d.side for d in struck if d.form not in ("pronoun", "possessive")} == acting


def counts(denoted: Denoted) -> bool:
    """Whether a party makes a side of its own: one whose state or body is known, or an officer of some state.
    A person of nobody knows where, or with them "senior leaders" of one state, makes no second side.
    """
    party = denoted.party
    vague = (party.office_text or "").lower().endswith(("leader", "leaders"))
    return denoted.coded or (party.office in OF_SOME_STATE and not vague)


def _may_stand_alone(roles: Roles, token: Token, cue: Cue) -> bool:
    """Whether an act with one side only is still one between states: a treaty, a mission, an organization's meeting,
    or one with somebody abroad who is not named.
    """
    if cue.act in STANDS_ALONE and not cue.flags & NEEDS_RECIPIENT:
        return True
    kinds = {d.party.kind for d in roles.get(Role.ACTOR, [])}
    if (Kind.ORGANIZATION in kinds and cue.act in OF_BODIES) or (Kind.GROUP in kinds and cue.act in OF_GROUPS):
        return True
    if cue.act in OF_PRESSURE:
        return addresses_unnamed(token)
    return cue.act in OF_GOOD_WILL and tells_of_unnamed(token)
