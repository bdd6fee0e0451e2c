"""The other side that a place tells: a deed done in another state is done towards it.

"Kosovo sent a platoon to Kuwait", "Germany gave 350 million euros for schools in Ethiopia": no party stands where the
frame looks for the recipient, but the deed's place or the place of those it is for says whose country it is.
"""

from communique_schema import Act, Kind
from spacy.tokens import Token

from ..actors import Party
from ..actors.states import bodies, party_of
from ..acts import Cue, Denoted, Known
from ..acts.roles import unique
from ..acts.syntax import VERBAL, with_conjuncts

DEEDS = frozenset(
    {Act.AID, Act.COOPERATION, Act.MOBILIZATION, Act.COERCION, Act.ARMED_ATTACK, Act.WITHDRAWAL, Act.RELEASE}
    | {Act.CEASEFIRE, Act.PLEDGE, Act.SANCTIONS_LIFTED, Act.APOLOGY}
)
"""Acts that are done somewhere to somebody, and promises of them. Other words have an addressee, not a place."""

AT_HOME = frozenset({Act.ARMED_ATTACK, Act.COERCION, Act.RELEASE, Act.CONCESSION, Act.CEASEFIRE})
"""What an armed group does at home, it does against or towards the state that it belongs to."""

REACH = frozenset(
    {
        "in",
        "to",
        "near",
        "inside",
        "outside",
        "for",
        "into",
        "across",
        "on",
        "at",
        "throughout",
        "over",
        "along",
        "around",
    }
)
PASSED = frozenset(
    {"prep", "pobj", "dobj", "dative", "xcomp", "ccomp", "acl", "advcl", "pcomp", "attr", "agent", "acomp"}
)
"""Links followed from the cue down to the place; a relative clause or an apposition tells of something else."""


def sides_by_place(token: Token, cue: Cue, actor: Denoted, known: Known) -> list[Denoted]:
    """The states that the deed's place names beside the actor's own, nearest phrase first.
    Empty where the act is no deed or its place is at home.
    """
    if cue.act not in DEEDS:
        return []
    told_of = token.dep_ == "nsubj" and token.pos_ == "NOUN" and token.head.pos_ in VERBAL
    for spot in [*_spots(token), *(_spots(token.head) if told_of else ())]:  # "the raid killed ten in Syria"
        named = [d for noun in with_conjuncts(spot) for d in known.place_states(noun)]
        if named:
            return [d for d in unique(named) if d.side != actor.side]
    return []


def _spots(token: Token) -> list[Token]:
    """Objects of the prepositions of place under a cue, the nearest to it in the tree first."""
    level, found = [token], []
    while level:
        below = [c for node in level for c in node.children if c.dep_ in PASSED and not _is_told_by(c)]
        found += [c for c in below if c.dep_ == "pobj" and c.head.lower_ in REACH]
        level = below
    return found


def _is_told_by(token: Token) -> bool:
    """Whether a phrase says on what occasion something was told, not where: "in a statement"."""
    return token.dep_ == "advcl" and token.tag_ in ("VBD", "VBZ", "VBP")


def own_state(cue: Cue, actor: Denoted) -> Party | None:
    """The state that an armed group belongs to, where a deed of the group's names no other side: "FARC fighters laid
    down their arms".
    """
    if cue.act not in AT_HOME or actor.party.kind is not Kind.GROUP or actor.party.country not in bodies():
        return None
    country = bodies()[actor.party.country][2]
    return party_of(country) if country and country != actor.party.country else None
