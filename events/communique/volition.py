"""What the future of a deed says of its doer: "will lift the ban" is a promise, "will not lift it" a refusal.

The codebook records what somebody promises, threatens or refuses as an act of its own (section 1; section 8: "will
reopen its embassy" is a pledge until it is done). A visit, a meeting or anything with a day fixed for it stays a plan.
"""

from dataclasses import replace

from communique_schema import Act
from spacy.tokens import Token

from .acts import Cue
from .acts.syntax import VERBAL, is_passive, subjects
from .qualifiers.verbs import is_not_only
from .qualifiers.words import load_cue_words

GENEROUS = frozenset(
    {Act.AID, Act.RELEASE, Act.SANCTIONS_LIFTED, Act.MISSION_OPENED, Act.RECOGNITION, Act.COOPERATION}
    | {Act.TIES_RESTORED, Act.TIES_ESTABLISHED, Act.AMBASSADOR_APPOINTED}
)
"""Deeds that somebody else wishes for."""

PROMISED = {**dict.fromkeys(GENEROUS, Act.PLEDGE), Act.WITHDRAWAL: Act.CONCESSION, Act.ARMED_ATTACK: Act.THREAT}
"""Act that "X will do it" makes of a deed; others stay plans."""

REFUSABLE = GENEROUS | {
    Act.MEETING,
    Act.TALKS,
    Act.VISIT,
    Act.AGREEMENT_SIGNED,
    Act.ACCESSION,
    Act.WITHDRAWAL,
    Act.CEASEFIRE,
    Act.APOLOGY,
    Act.CONCESSION,
    Act.ENDORSEMENT,
}
"""Acts which "X will not do it" refuses. Not to attack, not to oppose is no refusal."""


def is_willed(token: Token) -> bool:
    """Whether a verb is what its subject will do: "will", "is to", or "would" where reported; never in the passive."""
    if token.pos_ not in VERBAL or token.tag_ != "VB" or is_passive(token) or not subjects(token):
        return False
    if token.dep_ == "xcomp" and token.head.lemma_ == "be" and token.nbor(-1).lower_ == "to":
        return not any(child.dep_ in ("attr", "acomp", "neg") for child in token.head.children)
    if any(child.dep_ == "aux" and child.lemma_ == "will" and child.lower_ == "to" for child in token.children):
        return True  # "Chad to reopen its embassy", a headline
    words = load_cue_words()
    auxiliaries = {child.lower_.replace("\u2019", "'") for child in token.children if child.dep_ == "aux"}
    shifted = not auxiliaries.isdisjoint({*words["backshifted_future"], "'d"})
    return not auxiliaries.isdisjoint(words["future_auxiliaries"]) or (shifted and token.dep_ == "ccomp")


def is_refused(token: Token) -> bool:
    """Whether a verb is what its subject will not do. "Will not only" refuses nothing."""
    negations = [child for child in token.children if child.dep_ == "neg"]
    return bool(negations) and not is_not_only(negations[0]) and is_willed(token)


def promise(cue: Cue) -> Cue | None:
    """The cue of the promise or threat to do what a cue tells; None where the future of it is a plan."""
    return _recast(cue, PROMISED[cue.act]) if cue.act in PROMISED else None


def refusal(cue: Cue) -> Cue | None:
    """The cue of the refusal to do what a cue tells; None where not doing it refuses nothing."""
    return _recast(cue, Act.REJECTION) if cue.act in REFUSABLE else None


def _recast(cue: Cue, act: Act) -> Cue:
    roles = dict(cue.roles)
    if cue.frame in ("reciprocal", "severed", "visit"):
        roles = {"actor": "subject", "recipient": "with > object.with > object > to > in > object.between"}
    return replace(
        cue,
        act=act,
        frame="directed",
        roles=roles,
        mutual="",
        status=None,
        content="suppress",
        flags=cue.flags - {"mission", "envoy", "foreign_object"},
        name=f"{act}: will or will not {cue.name}",
    )
