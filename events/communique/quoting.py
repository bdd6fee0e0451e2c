"""The quote of an act: the clause its cue stands in, letter for letter, without the clauses coordinated with it."""

from spacy.tokens import Span, Token

from .acts.syntax import VERBAL
from .candidates import Quote
from .passages import Passage

OUTSIDE = frozenset({"conj", "cc", "parataxis"})
TRIM = " \t\n,;:—–-"


def quote_of(token: Token, passage: Passage) -> Quote:
    """The words of the clause around a cue: from its first word to its last, coordinated clauses cut off."""
    head = _clause_verb(token)
    first, last = _reach(head, token)
    start = passage.doc[first].idx if passage.doc is not None else 0
    return _trim(passage, start, token.doc[last])


def quote_of_span(span: Span, passage: Passage) -> Quote:
    """The words of a span, without the signs and the "and" at its ends."""
    last = span[-1]
    while last.i > span.start and (last.is_punct or last.lower_ == "and"):
        last = last.nbor(-1)
    return _trim(passage, span.start_char, last)


def _trim(passage: Passage, start: int, last: Token) -> Quote:
    text = passage.text[start : last.idx + len(last.text)]
    trimmed = text.strip(TRIM)
    start += text.index(trimmed) if trimmed else 0
    return Quote(passage.where, passage.start + start, passage.start + start + len(trimmed), trimmed)


def _clause_verb(token: Token) -> Token:
    node = token
    while node.pos_ not in VERBAL and node.head != node and node.dep_ not in ("appos", "nsubj", "nsubjpass"):
        node = node.head
    return node


def _reach(head: Token, token: Token) -> tuple[int, int]:
    """First and last token of the clause: the head's subtree without coordinated and embedding clauses, around the
    cue.
    """
    inside = {head.i}
    waiting = [head]
    while waiting:
        node = waiting.pop()
        for child in node.children:
            if child.dep_ in OUTSIDE and child.pos_ in (*VERBAL, "CCONJ") and node == head:
                continue
            inside.add(child.i)
            waiting.append(child)
    if head.dep_ == "conj" and head.head.pos_ in VERBAL and head.i - head.head.i < 0:
        inside.add(head.head.i)
    first = last = token.i
    low, high = min(inside), max(inside)
    while first - 1 >= low and (first - 1 in inside or token.doc[first - 1].is_punct):
        first -= 1
    while last + 1 <= high and (last + 1 in inside or token.doc[last + 1].is_punct):
        last += 1
    return first, last
