"""What the words around a cue make of it: done, planned, denied, reported, or not told as an act at all.

From the cue one climbs the tree. Every verb on the way may be negated, modal, conditional; every word above may want,
refuse,
plan, deny or report what stands below it. The first that takes the act back decides, and says so in `steps`.

>>> qualify(token, known).status  # doctest: +SKIP
'planned'
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from communique_schema import Certainty, Status
from spacy.tokens import Token

from ..acts.syntax import VERBAL, has, is_passive, is_sentence_before, subjects
from .time_clauses import find_clause_of_plan, is_condition
from .words import load_cue_words, load_governors

COMPLEMENTS = frozenset({"xcomp", "ccomp", "pcomp", "acl", "advcl", "csubj", "csubjpass", "oprd", "dep"})


@dataclass
class Qualification:
    """The status and certainty of an act, who says so, why it is left out (if it is), and the words that decided."""

    status: Status = Status.OCCURRED
    certainty: Certainty = Certainty.STATED
    speaker: Token | None = None
    left_out: str | None = None
    steps: list[str] = field(default_factory=list)
    present: bool = False
    perfect: bool = False
    progressive: bool = False


def qualify(token: Token, tolerated: frozenset[str] = frozenset()) -> Qualification:
    """Read the qualifiers of the act whose cue the token is; words in `tolerated` above it (lemmas) do not qualify
    it.
    """
    result = Qualification()
    _read_tense(token, result)
    _check_question(token, result)
    if token.pos_ not in VERBAL:
        _read_noun(token, result)
        _read_preposition(token, result)
    for node, governor, own in _climb(token):
        if own and node.pos_ in VERBAL and not result.left_out:
            _read_verb(node, token, result)
        if governor is not None and not result.left_out and governor.lemma_.lower() not in tolerated:
            _read_governor(node, governor, result)
        if node.dep_ in ("nsubj", "nsubjpass") and any(_is_be_to(child) for child in node.head.children):
            result.status = Status.PLANNED
            result.steps.append("planned: its verb is 'be to'")
    if not result.left_out and result.status is Status.OCCURRED:
        _read_time_clause(token, result)
    _read_adverbs(token, result)
    return result


def _climb(token: Token) -> Iterator[tuple[Token, Token | None, bool]]:
    """Each word from the cue up to the root, the word that governs it where it is its complement, and whether its own
    auxiliaries and negation count.

    A finite verb coordinated with another has its own tense and negation: of that other verb only what stands above
    it counts.
    """
    node, own = token, True
    while True:
        head = node.head
        if _is_after_speech(node):
            yield node, None, own
            return
        if head == node or node.dep_ in ("ROOT", "relcl") or (node.dep_ == "acl" and node.tag_ == "VBN"):
            yield node, None, own
            return
        loose = node.dep_ == "advcl" and node.pos_ in VERBAL and not _is_purpose(node)
        yield node, None if loose or node.dep_ == "conj" else head, own
        if loose and not _carries_over(node):
            return
        own = not (node.pos_ in VERBAL and (_is_apart(node) if node.dep_ == "conj" else _is_told(node)))
        node = head


def _is_after_speech(verb: Token) -> bool:
    """Whether a coordinated clause begins where a quotation has ended: 'said it was "a shame", and Oslo expelled him'.
    Nobody says it there but the article.
    """
    if verb.dep_ != "conj" or verb.pos_ not in VERBAL or not has(verb, "nsubj", "nsubjpass"):
        return False
    joint = next((c for c in verb.head.children if c.dep_ == "cc" and verb.head.i < c.i < verb.i), None)
    before = [t.text for t in verb.doc[max(joint.i - 2, verb.sent.start) : joint.i]] if joint is not None else []
    return any(text in QUOTES for text in before)


QUOTES = frozenset({'"', "”", "’", "'", "''"})


def _is_apart(verb: Token) -> bool:
    """Whether a coordinated verb has tense and negation of its own: it is finite, or has its own subject or
    auxiliary.
    """
    if verb.tag_ in ("VBD", "VBZ", "VBP"):
        return True
    return any(child.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for child in verb.children)


def _is_told(verb: Token) -> bool:
    """Whether a verb stands in the past within the words of another, whose tense is not its own: "it will be recalled
    that Egypt expelled the envoy".
    """
    past = verb.tag_ == "VBD" or any(c.dep_ in ("aux", "auxpass") and c.tag_ == "VBD" for c in verb.children)
    return verb.dep_ == "ccomp" and past


def _read_time_clause(token: Token, result: Qualification) -> None:
    clause = find_clause_of_plan(token)
    if clause is not None and is_condition(clause):
        result.left_out = "a condition: 'once'"
    elif clause is not None:
        result.status = Status.PLANNED
        result.steps.append(f"planned: first before {clause.head.text!r}")


def _is_purpose(node: Token) -> bool:
    return node.tag_ == "VB" and any(child.lower_ == "to" for child in node.children)


def _carries_over(node: Token) -> bool:
    """Whether what is above an adverbial clause qualifies it too: "threatens to go, breaking ties" does, "after" does
    not.
    """
    if node.tag_ == "VBG" and node.lower_ in load_cue_words()["free_participles"]:
        return False
    return not any(child.dep_ in ("mark", "advmod") and child.lower_ in AFTER for child in node.children)


AFTER = frozenset({"after", "when", "since", "as", "while", "before", "because", "although", "though", "once"})


def _read_tense(token: Token, result: Qualification) -> None:
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


def _read_verb(verb: Token, cue: Token, result: Qualification) -> None:
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
            if _is_reported(verb):
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
    if _is_be_to(verb):
        result.status = Status.PLANNED
        result.steps.append("planned: 'be to'")
    if verb.dep_ == "xcomp" and verb.head.lower_ == "going":
        result.status = Status.PLANNED
        result.steps.append("planned: 'going to'")


def _is_be_to(verb: Token) -> bool:
    """Whether a verb is what somebody is to do: "is to visit Paris"."""
    head = verb.head
    infinitive = verb.tag_ == "VB" or any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)
    if verb.dep_ not in ("xcomp", "ccomp") or not infinitive or head.lemma_ != "be" or head.pos_ not in VERBAL:
        return False
    return not any(child.dep_ in ("attr", "acomp") for child in head.children)


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


def is_not_only(negation: Token) -> bool:
    """Whether a negation denies nothing: "not only", "not just"."""
    return negation.i + 1 < len(negation.doc) and negation.nbor(1).lower_ in ("only", "just", "merely")


def _is_reported(verb: Token) -> bool:
    says = {word for word, effect in load_governors()["verbs"].items() if effect in ("say", "claim")} | {
        "agree",
        "expect",
        "promise",
    }
    return any(node.lemma_.lower() in says for node in (verb.head, verb.head.head)) or verb.head.lower_ in (
        "that",
        "announcement",
    )


def _read_governor(node: Token, governor: Token, result: Qualification) -> None:
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
        _read_speaker(governor, result)


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


def _read_speaker(verb: Token, result: Qualification) -> None:
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
