"""Clauses that say of somebody else that he did the same: "Latvia followed suit", "and so did Latvia".

The words are data (`words/echoes.yaml`): each a verb and the words that follow it at once.

>>> find_echo(token, known)  # doctest: +SKIP
Echo(token=did, doers=[Denoted(...)], swaps=False)
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml
from communique_schema import ACTS
from spacy.tokens import Span, Token

from ..acts import Denoted, Known
from ..acts.syntax import NOMINAL, VERBAL, subjects, with_conjuncts
from ..candidates import Candidate
from .retell import Roles, with_doers

FAR = 600
"""Characters between an act and the clause that says somebody else did the same."""

ANSWERABLE = frozenset({"SANCTION", "ACCUSE", "COERCE", "ASSAULT"})
"""Types of acts that somebody may answer in kind."""


@dataclass(frozen=True, slots=True)
class Echo:
    """A clause of those who did the same, its verb, and whether they answer those who did it first."""

    token: Token
    doers: list[Denoted]
    answers: bool


def read_echo_entries() -> dict[str, list[dict[str, str]]]:
    """The entries of the data file by kind, examples included."""
    text = (files(__package__) / "words" / "echoes.yaml").read_text(encoding="utf-8")
    entries: dict[str, list[dict[str, str]]] = yaml.load(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return entries


@cache
def load_echoes() -> re.Pattern[str]:
    """All the patterns as one, with a group for each kind."""
    kinds = (
        f"(?P<{kind}>{'|'.join(entry['pattern'] for entry in entries)})"
        for kind, entries in read_echo_entries().items()
    )
    return re.compile(rf"\b(?:{'|'.join(kinds)})\b")


def find_echoes(sentence: Span, known: Known) -> Iterator[Echo]:
    """The clauses of a sentence that say of somebody that he did the same."""
    for match in load_echoes().finditer(sentence.text):
        token = sentence.char_span(match.start(), match.end(), alignment_mode="expand")[0]
        nouns = _subjects_after(token) if match["inverted"] else _subjects_before(token)
        doers = [d for noun in nouns for d in known.direct(noun)]
        if doers:
            yield Echo(token, doers, bool(match["answers"]))


def _subjects_before(token: Token) -> list[Token]:
    """The subject of a verb; the name right before it, tied to an object by the parser: "expelled X, and Y did"."""
    found = subjects(token)
    before = token.nbor(-1) if token.i > token.sent.start else token
    return [before] if before.pos_ == "PROPN" and before not in found else found


def _subjects_after(token: Token) -> list[Token]:
    """The subject of an inverted clause, wherever the parser hangs it: the next noun and those coordinated with it."""
    following = token.doc[token.i + 1 : min(token.i + 5, token.sent.end)]
    noun = next(
        (t for t in following if t.pos_ in NOMINAL and t.dep_ not in ("compound", "amod", "poss", "nmod")), None
    )
    between = following[: noun.i - token.i - 1] if noun is not None else following
    return with_conjuncts(noun) if noun is not None and not any(t.pos_ in VERBAL for t in between) else []


def find_model(echo: Echo, told: list[Candidate], known: Known) -> tuple[Candidate, Roles] | None:
    """The act that an echo repeats, and its roles there: the last one told before it in the same text."""
    at = known.passage.offset(echo.token)
    before = [c for c in told if c.passage.where == known.passage.where and at - FAR < c.offset < at]
    if not before:
        return None
    base = max(before, key=lambda c: c.offset)
    if echo.answers and ACTS[base.act].event_type not in ANSWERABLE:
        return None
    roles = with_doers(base, echo.doers)
    return (base, roles) if roles is not None else None
