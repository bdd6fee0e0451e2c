"""Reads off the parse whether a name stands for a place: what governs it, and what it stands before."""

from collections.abc import Iterator

from spacy.tokens import Token

from .words import load_rules

NAME_LINKS = frozenset({"conj", "appos"})
INSIDE_NAMES = frozenset({"compound", "nmod", "amod", "npadvmod"})


def reason_in_parse(token: Token, *, is_state: bool) -> str | None:
    """Return what makes a name with this head word a place, None where it is a party.

    States share fewer ways with towns: "the Iran talks" are talks about Iran, and who attacks Iran attacks a party.
    """
    if not is_state and (reason := _before_noun(token)):
        return reason
    if token.dep_ == "poss":
        return _owned_part(token, is_state=is_state)
    for node in _linked(token):
        if node.dep_ == "pobj" or (node.dep_ == "pcomp" and node.pos_ == "PROPN"):
            return _under_preposition(node, is_state=is_state)
        if node.dep_ in ("dobj", "nsubjpass", "oprd", "attr") and node.head.pos_ in ("VERB", "NOUN", "PROPN"):
            return _as_object(node, is_state=is_state)
        if node.dep_ == "nsubj" and not is_state and node.head.lemma_.lower() in load_rules()["hosts"].words:
            return f"it {node.head.lemma_}s"
    return None


def _linked(token: Token) -> Iterator[Token]:
    """The token, and the first of the list or the noun it explains: "in Ankara and Baku", "in the capital, Lome"."""
    yield token
    while token.dep_ in NAME_LINKS and token.head != token:
        token = token.head
        yield token


def _before_noun(token: Token) -> str | None:
    """ "the Geneva talks", "its Manila embassy": a noun of happening or a building after the name."""
    if token.dep_ not in INSIDE_NAMES or token.head.i <= token.i or token.head.i - token.i > 5:
        return None
    rules = load_rules()
    noun = token.head.lemma_.lower()
    if noun in rules["events"].words or noun in rules["missions"].words:
        return f"before {noun}"
    if noun in rules["documents"].words and _is_signed(token.head):
        return f"{noun} signed"
    return None


def _is_signed(document: Token) -> bool:
    signings = load_rules()["signings"].words
    governor = document.head.head if document.dep_ == "pobj" else document.head
    return governor.lemma_.lower() in signings


def _owned_part(token: Token, *, is_state: bool) -> str | None:
    """ "Kabul's suburbs", not "Kabul's envoy"."""
    noun = token.head.lemma_.lower()
    if not is_state and noun in load_rules()["parts"].words and token.head.dep_ == "pobj":
        return f"its {noun}"
    return None


def _under_preposition(token: Token, *, is_state: bool) -> str | None:
    """Whether a preposition places the name; "to" and "from" do where something moves."""
    rules = load_rules()
    word, governor = token.head.lower_, token.head.head
    if any(child.i > token.head.i and child.ent_type_ == "DATE" for child in token.children):
        return None  # "In April Argentina closed the border": the parser took the subject for the month's noun
    if word in ("on", "down", "up", "over") and token.lower_ in rules["streets"].words:
        return f"{word} {token.lower_}"
    while governor.pos_ == "ADP" and governor.head != governor:
        governor = governor.head
    lemma = governor.lemma_.lower()
    if word in rules["prepositions"].words:
        return None if lemma in rules["not_after_governors"].words and word in ("in", "at") else word
    if word in ("to", "for", "from", "towards", "toward") and lemma in rules["motions"].words:
        return f"{lemma} {word}"
    if word == "of" and (lemma in rules["parts"].words or (not is_state and lemma in rules["captures"].words)):
        return f"{lemma} of"
    if word == "of" and lemma in rules["visits"].words:
        return f"{lemma} of"
    if word in ("on", "against", "over") and not is_state and _is_war(governor):
        return f"{lemma} {word}"
    if word == "between" and lemma in ("road", "flight", "railway", "ferry", "highway"):
        return f"{lemma} between"
    return None


def _is_war(governor: Token) -> bool:
    """ "a raid on", "dropped bombs on", "the skies over"."""
    words = load_rules()["captures"].words | {"airspace", "sky"}
    things = [child for child in governor.children if child.dep_ == "dobj"]
    return any(token.lemma_.lower() in words for token in (governor, *things))


def _as_object(token: Token, *, is_state: bool) -> str | None:
    """Whether a verb goes to its object, or takes it by force."""
    rules = load_rules()
    lemma = token.head.lemma_.lower()
    if token.dep_ != "nsubjpass" and lemma in rules["visits"].words:
        return lemma
    if not is_state and lemma in rules["captures"].words:
        return lemma
    return None
