"""The way from a cue up the tree: which words above an act can take it back."""

from collections.abc import Iterator

from spacy.tokens import Token

from ..acts.syntax import VERBAL, has
from .words import load_cue_words

COMPLEMENTS = frozenset({"xcomp", "ccomp", "pcomp", "acl", "advcl", "csubj", "csubjpass", "oprd", "dep"})


def climb(token: Token) -> Iterator[tuple[Token, Token | None, bool]]:
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


AFTER = frozenset({"after", "when", "since", "as", "while", "before", "because", "although", "though", "once"})
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


def _is_purpose(node: Token) -> bool:
    return node.tag_ == "VB" and any(child.lower_ == "to" for child in node.children)


def _carries_over(node: Token) -> bool:
    """Whether what is above an adverbial clause qualifies it too: "threatens to go, breaking ties" does, "after" does
    not.
    """
    if node.tag_ == "VBG" and node.lower_ in load_cue_words()["free_participles"]:
        return False
    return not any(child.dep_ in ("mark", "advmod") and child.lower_ in AFTER for child in node.children)
