"""What a verb's own words make of its act: tense, negation, modals, conditions."""

from communique_schema import Status
from spacy.tokens import Token

from ..acts.syntax import VERBAL
from .qualification import Qualification
from .words import load_cue_words, load_governors


def read_tense(token: Token, result: Qualification) -> None:
    """Note whether the verb of a cue is in the present, the perfect or a progressive form."""
    verb = token
    while verb.pos_ not in VERBAL and verb.head != verb:
        verb = verb.head
    if verb.tag_ == "VBG" and verb.dep_ == "xcomp" and verb.head.lemma_ in GOING_ON:
        verb = verb.head
    aux = {child.lemma_.lower() for child in verb.children if child.dep_ in ("aux", "auxpass")}
    result.perfect = "have" in aux
    lasting = verb.tag_ == "VBG" or verb.lemma_ == "be"  # "has been bombing", "has been in China since Monday"
    if lasting and any(c.lower_ in ("has", "have") for c in verb.children if c.dep_ == "aux"):
        result.present, result.perfect, result.progressive = True, False, True
        return
    finite = [child for child in verb.children if child.dep_ in ("aux", "auxpass")] or [verb]
    result.present = not result.perfect and finite[0].tag_ in ("VBZ", "VBP") and token.pos_ in VERBAL
    going_on = verb.lemma_ in GOING_ON or verb.lemma_ == "be" or (verb.tag_ == "VBG" and "be" in aux)
    result.progressive = result.present and going_on
    if verb.tag_ == "VBG" and token.pos_ in VERBAL and finite[0].tag_ == "VBG":
        result.present = False


GOING_ON = frozenset({"keep", "continue", "go"})
"""Verbs whose participle tells what goes on, "keeps offering talks"; so does "is in Oslo" by itself."""


def read_verb(verb: Token, cue: Token, result: Qualification) -> None:
    """Read the negations, auxiliaries and conditions that stand with a verb."""
    words = load_cue_words()
    for child in verb.children:
        low = child.lower_
        if child.dep_ == "neg" or (
            child.dep_ in ("advmod", "preconj", "cc")
            and low in words["negations"]
            and low != "nor"
            and child.i < verb.i
        ):
            if not is_not_only(child):
                result.left_out = f"negated by {child.text!r}"
                return
        elif child.dep_ == "aux" and low in words["hypothetical_auxiliaries"]:
            result.left_out = f"only {child.text!r}"
            return
        elif child.dep_ == "aux" and (low in words["future_auxiliaries"] or child.lemma_ == "will"):
            result.status = Status.PLANNED
            result.steps.append(f"planned: {child.text!r}")
        elif child.dep_ == "aux" and (low in words["backshifted_future"] or low in ("'d", "’d")):
            if is_reported(verb):
                result.status = Status.PLANNED
                result.steps.append(f"planned: {child.text!r} in reported speech")
            else:
                result.left_out = f"only {child.text!r}"
                return
        elif (child.dep_ == "mark" and low in words["conditional_marks"]) or (child.dep_ == "advmod" and low == "if"):
            result.left_out = f"a condition: {child.text!r}"
            return
        elif child.dep_ in ("nsubj", "nsubjpass") and any(g.dep_ == "det" and g.lower_ == "no" for g in child.children):
            result.left_out = "negated by 'no'"
            return
    if is_be_to(verb):
        result.status = Status.PLANNED
        result.steps.append("planned: 'be to'")
    if verb.dep_ == "xcomp" and verb.head.lower_ == "going":
        result.status = Status.PLANNED
        result.steps.append("planned: 'going to'")


def is_be_to(verb: Token) -> bool:
    """Whether a verb is what somebody is to do: "is to visit Paris"."""
    head = verb.head
    infinitive = verb.tag_ == "VB" or any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    if verb.dep_ not in ("xcomp", "ccomp") or not infinitive or head.lemma_ != "be" or head.pos_ not in VERBAL:
        return False
    return not any(child.dep_ in ("attr", "acomp") for child in head.children)


def is_not_only(negation: Token) -> bool:
    """Whether a negation denies nothing: "not only", "not just"."""
    return negation.i + 1 < len(negation.doc) and negation.nbor(1).lower_ in ("only", "just", "merely")


def is_reported(verb: Token) -> bool:
    """Whether a verb stands in what somebody says or agrees to."""
    says = {word for word, effect in load_governors()["verbs"].items() if effect in ("say", "claim")} | {
        "agree",
        "expect",
        "promise",
    }
    return any(node.lemma_.lower() in says for node in (verb.head, verb.head.head)) or verb.head.lower_ in (
        "that",
        "announcement",
    )
