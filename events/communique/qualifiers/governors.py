"""What a word above an act makes of it: wants it, refuses it, plans it, denies it, reports it."""

from communique_schema import Certainty, Status
from spacy.tokens import Token

from ..acts.syntax import VERBAL, has, is_passive, is_sentence_before, subjects
from .climbing import COMPLEMENTS
from .qualification import Qualification
from .words import load_cue_words, load_governors


def read_governor(node: Token, governor: Token, result: Qualification) -> None:
    """Read what the word above a node of the way makes of the act below."""
    effect = _effect_of(node, governor)
    if effect is None:
        return
    word = governor.text
    if effect == "suppress":
        result.left_out = f"only what {word!r} is about"
    elif effect == "plan":
        if result.status is Status.OCCURRED:
            result.status = Status.PLANNED
        result.steps.append(f"planned: {word!r}")
    elif effect == "deny":
        result.status = Status.DENIED
        result.steps.append(f"denied: {word!r}")
    elif effect == "claim":
        result.certainty = Certainty.REPORTED
        result.steps.append(f"reported: {word!r}")
    elif effect == "say":
        if any(child.dep_ == "neg" for child in governor.children):
            result.left_out = f"{word!r} is negated"
            return
        read_speaker(governor, result)


def _effect_of(node: Token, governor: Token) -> str | None:
    table = load_governors()
    lemma = governor.lemma_.lower()
    if governor.pos_ in VERBAL:
        if is_sentence_before(node, governor):
            return None
        if node.dep_ in COMPLEMENTS or node.dep_ in ("dobj", "nsubjpass", "prep", "attr"):
            whole = None if node.dep_ == "prep" else table["verbs"].get(_with_particle(governor))
            effect = whole or table["verbs"].get(lemma)
            if effect == "sway":  # whom one persuaded did it; whom one is to persuade did not
                return None if governor.tag_ in ("VBD", "VBN") and not has(governor, "neg") else "suppress"
            if (
                node.dep_ in ("dobj", "nsubjpass", "prep")
                and effect in ("say", "claim", "plan")
                and lemma not in DIRECT_PLANS
            ):
                return None
            if node.dep_ == "prep" and node.lower_ not in OF_CONTENT:
                return None
            judged = _effect_of_judgment(node, governor)
            return judged if node.dep_ == "advcl" else effect or judged
        return None
    if governor.pos_ in ("NOUN", "PROPN") and node.dep_ in ("acl", "prep", "ccomp", "compound", "relcl", "pobj"):
        if node.dep_ == "prep" and node.lower_ not in OF_CONTENT:
            return None
        if node.dep_ == "acl" and node.tag_ not in ("VB", "VBG"):
            return None
        return table["nouns"].get(lemma)
    if governor.pos_ in ("ADJ", "ADV", "VERB") and node.dep_ in ("xcomp", "prep", "ccomp"):
        return table["adjectives"].get(lemma)
    if governor.pos_ in ("ADP", "SCONJ", "ADV"):
        return table["prepositions"].get(governor.lower_)
    return None


def _effect_of_judgment(node: Token, governor: Token) -> str | None:
    """What an adjective makes of the infinitive that it judges: "it would be difficult to hold talks"."""
    judged = governor.lemma_ == "be" and any(child.lower_ == "to" for child in node.children)
    words = [child.lemma_.lower() for child in governor.children if judged and child.dep_ == "acomp"]
    return next((effect for word in words if (effect := load_governors()["adjectives"].get(word))), None)


def _with_particle(verb: Token) -> str:
    """A verb's lemma with the particle after it: "put forward"."""
    particle = next((c.lower_ for c in verb.children if c.dep_ in ("prt", "advmod") and c.i == verb.i + 1), "")
    return f"{verb.lemma_.lower()} {particle}".strip()


OF_CONTENT = frozenset({"of", "for", "to", "on", "about", "against", "from", "into", "with", "at"})
"""Prepositions before what a word is about."""


DIRECT_PLANS = frozenset({"plan", "schedule", "expect", "prepare", "arrange", "await", "anticipate", "slate", "deny"})


def read_speaker(verb: Token, result: Qualification) -> None:
    """Note who says so, where a verb of saying stands above the act; the nearest speaker stays."""
    if result.speaker is None:
        people = subjects(verb) if not is_passive(verb) else []
        if people:
            result.speaker = people[0]
    if is_passive(verb):
        result.certainty = Certainty.REPORTED
        result.steps.append(f"reported: {verb.text!r} without a speaker")
    elif result.speaker is not None and result.speaker.lower_ in load_cue_words()["unnamed_sources"]:
        result.certainty = Certainty.REPORTED
        result.steps.append(f"reported: {result.speaker.text!r}")
