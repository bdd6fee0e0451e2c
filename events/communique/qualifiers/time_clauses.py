"""Clauses of time under a plan: what is to come first is to come as well.

"Will dine after they have held talks" has had no talks yet, and "once ties are restored" does not say that they will
be. In the past tense such a clause tells what was: "will expel him after Chad recalled its envoy".
"""

from spacy.tokens import Token

from .words import load_cue_words

FIRST = frozenset({"after", "once", "when", "before"})
"""Words that tie the time of a clause to the main clause."""


def find_clause_of_plan(token: Token) -> Token | None:
    """The verb of the clause of time, in the present tense and under a future, that a word stands in."""
    clause = next((node for node in (token, *token.ancestors) if node.dep_ == "advcl"), None)
    if clause is None or not _marks(clause) & FIRST:
        return None
    finite = [child for child in clause.children if child.dep_ in ("aux", "auxpass")] or [clause]
    return clause if finite[0].tag_ in ("VBZ", "VBP") and _is_future(clause.head) else None


def is_condition(clause: Token) -> bool:
    """Whether a clause of time is as good as a condition."""
    return "once" in _marks(clause)


def _marks(clause: Token) -> set[str]:
    return {child.lower_ for child in clause.children if child.dep_ in ("mark", "advmod")}


def _is_future(verb: Token) -> bool:
    future = load_cue_words()["future_auxiliaries"]
    return any(c.dep_ == "aux" and (c.lower_ in future or c.lemma_ == "will") for c in verb.children)
