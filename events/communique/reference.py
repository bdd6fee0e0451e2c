"""Event nouns that take up what is told elsewhere, and cues that only say what another is about.

"The talks", "the visit" refer back; "talks are the only way" speaks of no one occasion; "after the summit" only dates
something else.
"""

from typing import Literal

from communique_schema import Act, Role
from spacy.tokens import Token

from .acts import Cue, Denoted
from .acts.syntax import VERBAL, is_sentence_before
from .dates.attach import ActDate
from .places import PlaceMention

Reference = Literal["new", "back", "generic"]

DEFINITE = frozenset({"the", "this", "that", "these", "those", "their", "his", "her", "its"})
UNCOUNTED = frozenset({"talks", "negotiations", "consultations", "discussions", "exercises", "drills"})
ANCHORING = frozenset({"prior", "before", "after", "until", "till", "since", "following", "ahead", "pending"})
TIME_PREPOSITIONS = frozenset({"after", "before", "during", "since", "following", "despite", "amid", "at", "in", "by"})
OCCASIONS = frozenset({Act.MEETING, Act.VISIT, Act.PHONE_CALL})
"""Acts whose plural, undated, speaks of a habit: "their meetings"; "accusations by A against B" are one act."""
CONTENT = frozenset({"xcomp", "ccomp", "dobj", "prep", "pcomp", "dative", "acl", "nsubjpass", "oprd", "advcl"})


def read_reference(
    token: Token,
    cue: Cue,
    roles: dict[Role, list[Denoted]],
    supplied: set[Role],
    date: ActDate,
    place: PlaceMention | None,
    start: int,
) -> Reference:
    """Whether an event noun tells an act itself, takes up one told elsewhere, or speaks of no one occasion.

    `start` is the offset of the noun's passage in the article.
    """
    if cue.pos != "noun":
        return "new"
    own = not supplied and len({d.side for found in roles.values() for d in found}) >= 2
    dated = date.text is not None and not date.inherited
    plural = token.tag_ in ("NNS", "NNPS") and token.lower_ not in UNCOUNTED
    if (
        plural
        and not dated
        and not (own and cue.act not in OCCASIONS)
        and not any(child.dep_ == "nummod" for child in token.children)
    ):
        return "generic"
    if _is_described(token) and not dated:
        return "generic"
    if only_dates(token, date, start):
        return "back"
    definite = any(child.dep_ in ("det", "poss") and child.lower_ in DEFINITE for child in token.children)
    if definite and not (dated and (own or place is not None)):
        return "back"
    return "new" if own or dated or place is not None else "generic"


def _is_described(noun: Token) -> bool:
    """Whether a clause only says what an event noun is like: "talks are the only way"."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ != "be" or verb.tag_ not in ("VBZ", "VBP"):
        return False
    return any(child.dep_ in ("attr", "acomp") for child in verb.children)


def only_dates(noun: Token, date: ActDate, start: int) -> bool:
    """Whether an event noun only says when something else was ("prior to the summit"), so that the clause's date is
    not its own.
    """
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.dep_ not in ("prep", "advmod", "mark", "pcomp") or date.span is None:
        return False
    chained = preposition.head.lower_ in ANCHORING and preposition.head.pos_ in ("ADP", "ADV", "ADJ")
    inside = noun.left_edge.idx <= date.span[0] - start <= noun.right_edge.idx
    return (preposition.lower_ in ANCHORING or chained) and not inside


def is_content_of(token: Token, above: Token) -> bool:
    """Whether a cue stands inside the complement or the object of another: "asked", "refused", "accused" tell of it
    only.
    """
    node = token
    while node.head != node:
        if node.head == above:
            if is_sentence_before(node, above):
                return False
            if node.dep_ not in CONTENT or (node.dep_ == "prep" and node.lower_ in TIME_PREPOSITIONS):
                return False
            return not (node.dep_ in ("advcl", "acl") and node.tag_ not in ("VB", "VBG"))
        if node.dep_ == "conj" and node.head.pos_ in VERBAL and node.head == above:
            return False
        if (
            node.dep_ == "relcl"
            or (node.dep_ == "advcl" and node.tag_ != "VB")
            or (node.dep_ == "acl" and node.tag_ == "VBN")
        ):
            return False
        node = node.head
    return False
