"""What the words around a cue make of it: done, planned, denied, reported, or not told as an act at all.

From the cue one climbs the tree. Every verb on the way may be negated, modal, conditional; every word above may want,
refuse,
plan, deny or report what stands below it. The first that takes the act back decides, and says so in `steps`.

>>> qualify(token, known).status  # doctest: +SKIP
'planned'
"""

from communique_schema import Certainty, Status
from spacy.tokens import Token

from ..acts.syntax import VERBAL
from .climbing import climb
from .governors import read_governor
from .qualification import Qualification
from .time_clauses import find_clause_of_plan, is_condition
from .verbs import is_be_to, read_tense, read_verb
from .words import load_cue_words


def qualify(token: Token, tolerated: frozenset[str] = frozenset()) -> Qualification:
    """Read the qualifiers of the act whose cue the token is; words in `tolerated` above it (lemmas) do not qualify
    it.
    """
    result = Qualification()
    read_tense(token, result)
    _check_question(token, result)
    if token.pos_ not in VERBAL:
        _read_noun(token, result)
        _read_preposition(token, result)
    for node, governor, own in climb(token):
        if own and node.pos_ in VERBAL and not result.left_out:
            read_verb(node, token, result)
        if governor is not None and not result.left_out and governor.lemma_.lower() not in tolerated:
            read_governor(node, governor, result)
        if node.dep_ in ("nsubj", "nsubjpass") and any(is_be_to(child) for child in node.head.children):
            result.status = Status.PLANNED
            result.steps.append("planned: its verb is 'be to'")
    if not result.left_out and result.status is Status.OCCURRED:
        _read_time_clause(token, result)
    _read_adverbs(token, result)
    return result


def _read_time_clause(token: Token, result: Qualification) -> None:
    clause = find_clause_of_plan(token)
    if clause is not None and is_condition(clause):
        result.left_out = "a condition: 'once'"
    elif clause is not None:
        result.status = Status.PLANNED
        result.steps.append(f"planned: first before {clause.head.text!r}")


def _check_question(token: Token, result: Qualification) -> None:
    text = token.sent.text.rstrip(" \"'”’")
    if text.endswith("?"):
        result.left_out = "asked in a question"


def _read_noun(token: Token, result: Qualification) -> None:
    words = load_cue_words()
    for child in token.children:
        if child.dep_ in ("det", "neg") and child.lower_ in words["negative_determiners"]:
            result.left_out = f"negated by {child.text!r}"
        elif child.dep_ in ("amod", "compound") and child.lower_ in words["hypothetical_nouns"]:
            result.left_out = f"only {child.text!r}"
        elif child.dep_ in ("amod", "compound") and child.lower_ in words["future_nouns"]:
            result.status = Status.PLANNED
            result.steps.append(f"planned: {child.text!r}")


def _read_preposition(token: Token, result: Qualification) -> None:
    """An event noun that only says what for, or beside what, something else happens: "left for talks", "on the
    sidelines of the summit".
    """
    preposition = token.head
    if token.dep_ != "pobj":
        return
    if (
        preposition.lower_ == "for"
        and preposition.head.pos_ in VERBAL
        and preposition.head.lemma_.lower() in load_cue_words()["movements"]
    ):
        result.left_out = "only what a journey is for"
    elif preposition.lower_ == "of" and preposition.head.lemma_.lower() in (
        "sideline",
        "margin",
        "fringe",
        "eve",
        "agenda",
        "wake",
    ):
        result.left_out = f"only the occasion: {preposition.head.text!r}"


def _read_adverbs(token: Token, result: Qualification) -> None:
    words = load_cue_words()
    verb = token
    while verb.pos_ not in VERBAL and verb.head != verb:
        verb = verb.head
    for child in (*verb.children, *token.children):
        if child.lower_ in words["reported_adverbs"]:
            result.certainty = Certainty.REPORTED
            result.steps.append(f"reported: {child.text!r}")
        elif child.lower_ in words["dispute_words"]:
            result.certainty = Certainty.DISPUTED
        elif child.lower_ == "according":
            names = {t.lower_ for t in child.subtree}
            if names & words["unnamed_sources"]:
                result.certainty = Certainty.REPORTED
                result.steps.append("reported: according to unnamed sources")
