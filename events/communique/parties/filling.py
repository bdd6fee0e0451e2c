"""Who took part in an act: the parties that its frame names, and the side that the story supplies."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from communique_schema import ACTS, Act, Kind, Role
from spacy.tokens import Token

from ..actors import ActorMention, Party
from ..acts import Cue, Denoted, Known, fill_role, role_paths
from ..acts.conveners import find_conveners
from ..acts.grammar import load_grammar
from ..acts.match import objects
from ..acts.roles import unique
from ..acts.syntax import is_passive, prepositional
from .context import Context, inferred
from .theaters import own_state, sides_by_place

Roles = dict[Role, list[Denoted]]

VERBAL_ACTS = frozenset(
    {Act.ENDORSEMENT, Act.CRITICISM, Act.ACCUSATION, Act.REQUEST, Act.DEMAND, Act.THREAT, Act.REJECTION, Act.APOLOGY}
    | {Act.CONCESSION, Act.PLEDGE, Act.PLEDGE_TO_MEET}
)
"""Acts of words: they have an addressee, and their present tense means that they are going on (codebook section 8,
Status).
"""

TO_BOTH = frozenset({Act.ENDORSEMENT, Act.PLEDGE_TO_MEET})
"""Words of an outsider to an affair that are for both its sides, where no one is named: "France welcomed the deal"."""

WANTED_OF_BOTH = frozenset(
    {"restraint", "calm", "moderation", "dialogue", "peace", "de-escalation", "ceasefire", "cease-fire", "truce"}
)
"""What an outsider asks of both sides of an affair: "France urged restraint"."""

STANDS_ALONE = frozenset(
    {Act.ACCESSION, Act.TREATY_WITHDRAWAL, Act.AMBASSADOR_RECALLED, Act.MISSION_CLOSED, Act.MISSION_OPENED, Act.SUMMONS}
    | {Act.EXPULSION, Act.SANCTIONS_IMPOSED, Act.SANCTIONS_LIFTED, Act.TIES_SEVERED, Act.MOBILIZATION, Act.CEASEFIRE}
)
"""Acts that are between states even where only one of them is told."""

NEEDS_RECIPIENT = frozenset({"recipient_required", "weak", "verbal", "foreign_object"})
"""Flags of entries that give no record without another side."""

STOPPED = frozenset({Act.TALKS_SUSPENDED, Act.MEETING_CANCELLED})
"""Directed acts that, where nobody is said to have done them, are both sides': "talks between A and B were put off"."""

TOWARDS_ENVOYS = frozenset({Act.EXPULSION, Act.SUMMONS})
"""Acts of the state where an envoy serves: of "the envoy to Chad was expelled" Chad is the doer."""

POSTS = "object.to > object.in > object.of.to > object.of.in"
"""Where the names of the state that envoys are sent to stand."""

OWN = frozenset({"his", "her", "its", "their", "own"})


def fill_roles(token: Token, cue: Cue, known: Known) -> Roles:
    """The parties of each role, read off the places that the cue's frame names."""
    paths = role_paths(cue)
    roles: Roles = {}
    taken: list[str] = []
    for role in (Role.HOST, Role.MEDIATOR, Role.ACTOR, Role.RECIPIENT):
        if role in paths:
            roles[role] = fill_role(token, cue, paths[role], known, taken if role is Role.RECIPIENT else ())
            if role is Role.ACTOR:
                taken += [d.side for d in roles[role]]
    if "envoy" in cue.flags:
        name_envoys(roles, token, cue, known)
    if cue.act in TOWARDS_ENVOYS and not roles.get(Role.ACTOR):
        guests = [d.side for d in roles.get(Role.RECIPIENT, [])]
        roles[Role.ACTOR] = fill_role(token, cue, POSTS, known, guests)
    if ACTS[cue.act].reciprocal:
        add_conveners(roles, *find_conveners(token, known))
    share_mutual(roles, cue)
    return {role: found for role, found in roles.items() if found}


def name_envoys(roles: Roles, token: Token, cue: Cue, known: Known) -> None:
    """The envoy whom a state names, sends or recalls takes part on that state's side, where a name is given."""
    acting = {d.side for d in roles.get(Role.ACTOR, [])}
    envoys = [d for noun in objects(token, cue) for d in known.direct(noun) if d.party.kind is Kind.PERSON]
    if not acting:
        roles[Role.ACTOR] = unique(envoys)
    else:
        roles[Role.ACTOR] = unique([*roles[Role.ACTOR], *(d for d in envoys if d.side in acting or not d.coded)])


def add_conveners(roles: Roles, hosts: Sequence[Denoted], mediators: Sequence[Denoted]) -> None:
    """Add hosts and mediators; who only convenes is no actor, but the host of the one other party is."""
    if hosts:
        roles[Role.HOST] = unique([*roles.get(Role.HOST, []), *hosts])
    if mediators:
        roles[Role.MEDIATOR] = unique([*roles.get(Role.MEDIATOR, []), *mediators])
    aside = {d.side for d in (*hosts, *mediators)}
    actors = roles.get(Role.ACTOR, [])
    if len({d.side for d in actors} - aside) >= 2:
        roles[Role.ACTOR] = [d for d in actors if d.side not in aside]
    host = roles.get(Role.HOST, [])
    if host and len({d.side for d in roles.get(Role.ACTOR, [])} - {d.side for d in host}) == 1:
        roles[Role.ACTOR] = unique([*host, *roles[Role.ACTOR]])


def share_mutual(roles: Roles, cue: Cue) -> None:
    """In a reciprocal act, and in a pledge made by several, everybody is an actor and nobody the recipient."""
    actors, recipients = roles.get(Role.ACTOR, []), roles.get(Role.RECIPIENT, [])
    sides = {d.side for d in actors}
    if ACTS[cue.act].reciprocal or cue.frame == "reciprocal" or cue.mutual == "always":
        roles[Role.ACTOR], roles[Role.RECIPIENT] = unique([*actors, *recipients]), []
    elif not actors and cue.act in STOPPED and len({d.side for d in recipients}) >= 2:
        roles[Role.ACTOR], roles[Role.RECIPIENT] = unique(recipients), []
    elif len(sides) >= 2 and (cue.mutual == "agree" or cue.frame == "severed"):
        roles[Role.RECIPIENT] = [d for d in recipients if d.side not in sides and cue.mutual != "agree"]


def complete_roles(
    roles: Roles, token: Token, cue: Cue, known: Known, context: Context, near: Sequence[ActorMention]
) -> tuple[set[Role], list[str]]:
    """Add the side that the clause leaves out where the story makes it plain; which roles were supplied, and how."""
    if not cue.flags.isdisjoint({"recipient_required", "weak"}) or meets_its_own(token, cue, roles, known):
        return set(), []
    reciprocal = cue.frame == "reciprocal" or ACTS[cue.act].reciprocal
    if not reciprocal and (mended := part_from_object(roles, token, cue, known, context)):
        return set(), [mended]
    actors, recipients = roles.get(Role.ACTOR, []), roles.get(Role.RECIPIENT, [])
    acting, receiving = {d.side for d in actors}, {d.side for d in recipients}
    found: list[tuple[Party, str]] = []
    missing = Role.ACTOR
    if not acting and not receiving:
        if undone := context.sides_of_undone(cue.act) if is_specific(token, cue) else None:
            return undo(roles, undone, known.passage.offset(token))
        if (reciprocal or is_of_both(token, cue)) and "attack" not in cue.flags and is_specific(token, cue):
            found = [(party, "the affair's two sides") for party in context.main_pair(near) or ()]
    elif len(acting) == 1 and not receiving:
        if not reciprocal and (placed := sides_by_place(token, cue, actors[0], known)):
            roles[Role.RECIPIENT] = placed
            return {Role.RECIPIENT}, [f"{Role.RECIPIENT} {d.side} from the place" for d in placed]
        if not reciprocal and (own := own_state(cue, actors[0])):
            roles[Role.RECIPIENT] = [inferred(own, known.passage.offset(token))]
            return {Role.RECIPIENT}, [f"{Role.RECIPIENT} {own.country} is the state that the group belongs to"]
        missing = Role.ACTOR if reciprocal else Role.RECIPIENT
        found = find_other_sides(actors[0].side, token, cue, context, near, reciprocal)
    elif len(receiving) == 1 and not acting:
        found = find_other_sides(recipients[0].side, token, cue, context, near, True)
    elif acting and not receiving and cue.act in VERBAL_ACTS and cue.mutual != "agree" and not is_of_each_other(token):
        missing = Role.RECIPIENT
        found = find_other_sides(actors[0].side, token, cue, context, near, True, acting)
    if found:
        at = known.passage.offset(token)
        roles.setdefault(missing, []).extend(inferred(party, at) for party, _ in found)
    return {missing} if found else set(), [f"{missing} {party.country} from the story: {why}" for party, why in found]


def undo(roles: Roles, undone: tuple[Sequence[Party], Sequence[Party]], at: int) -> tuple[set[Role], list[str]]:
    """Give an act told without parties those of the deed that it undoes."""
    for role, parties in zip((Role.ACTOR, Role.RECIPIENT), undone, strict=True):
        roles[role] = [inferred(party, at) for party in parties]
    told = [f"{role} {d.side} from the deed undone" for role, found in roles.items() for d in found]
    return {Role.ACTOR, Role.RECIPIENT}, told


STOOD_FOR = frozenset({"pronoun", "counterpart", "stand-in", "group"})
"""Forms of words that denote somebody only by what was said before."""


def part_from_object(roles: Roles, token: Token, cue: Cue, known: Known, context: Context) -> str | None:
    """Tell the doer from the object named in full, who is somebody else: of "the hosts had asked Israel" no Israeli."""
    actors = roles.get(Role.ACTOR, [])
    path = role_paths(cue).get(Role.RECIPIENT)
    if len(actors) != 1 or actors[0].form not in STOOD_FOR or roles.get(Role.RECIPIENT) or path is None:
        return None
    objects_named = [d for d in fill_role(token, cue, path, known) if d.form == "name" and d.start > actors[0].end]
    if {d.side for d in objects_named} != {actors[0].side}:
        return None
    found = context.other_side(actors[0].side, cue.act)
    if found is None:
        return None
    roles[Role.RECIPIENT] = objects_named
    roles[Role.ACTOR] = [Denoted(found[0], actors[0].start, actors[0].end, "context")]
    return f"actor {found[0].country} is not the object named: {found[1]}"


def is_of_both(token: Token, cue: Cue) -> bool:
    """Whether an act told without a doer is that of both sides: "relations were cut", "the talks were broken off"."""
    return (cue.frame == "severed" or cue.act in STOPPED) and (cue.pos == "noun" or is_passive(token))


def is_of_each_other(token: Token) -> bool:
    """Whether a clause is told of both sides at once: "accused each other"."""
    words = [t.lower_ for t in token.subtree]
    return any(pair in (("each", "other"), ("one", "another")) for pair in pairwise(words))


def find_other_sides(
    side: str,
    token: Token,
    cue: Cue,
    context: Context,
    near: Sequence[ActorMention],
    needed: bool,
    beside: Collection[str] = (),
) -> list[tuple[Party, str]]:
    """Who is on the other side by the story: both sides of an affair that an outsider welcomes, else the plainest.
    `beside` are those who act with `side`.
    """
    to_both = cue.act in TO_BOTH or (
        cue.act is Act.REQUEST and any(t.lower_ in WANTED_OF_BOTH and t.dep_ in ("dobj", "pobj") for t in token.subtree)
    )
    if to_both and (both := context.outsider_to(side, beside)):
        return [(party, "both sides of the affair") for party in both]
    needed = needed or cue.act not in STANDS_ALONE or bool(cue.flags & NEEDS_RECIPIENT)
    found = context.other_side(side, cue.act, near, needed, beside)
    return [found] if found else []


def meets_its_own(token: Token, cue: Cue, roles: Roles, known: Known) -> bool:
    """Whether the other side of a mutual act is named and is nobody abroad: "a meeting with his ministers"."""
    acting = {d.side for d in roles.get(Role.ACTOR, [])}
    if not ACTS[cue.act].reciprocal or len(acting) > 1:
        return False
    things = objects(token, cue)
    nouns = [
        *things,
        *prepositional(token, "with"),
        *(noun for thing in things for noun in prepositional(thing, "with")),
    ]
    return any(_is_own(noun) and {d.side for d in known.parties(noun)} <= acting for noun in nouns if noun.head != noun)


def _is_own(noun: Token) -> bool:
    if noun.lemma_.lower() in load_grammar()["domestics"]:
        return True
    return noun.lemma_.lower() != "counterpart" and any(c.dep_ == "poss" and c.lower_ in OWN for c in noun.children)


def is_specific(token: Token, cue: Cue) -> bool:
    """Whether a clause without parties still tells one occasion: a verb of its own, or a noun that something happens
    to.
    """
    if cue.pos == "verb":
        return True
    return token.dep_ in ("nsubj", "nsubjpass", "dobj", "ROOT", "pobj") and any(
        child.dep_ in ("det", "amod", "nummod", "poss") or child.ent_type_ == "DATE" for child in token.subtree
    )
