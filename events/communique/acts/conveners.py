"""Who lends the venue and who brokers, as the words around a meeting, talks or an agreement tell it.

Cues are data (`words/conveners.yaml`): verbs in the passive ("hosted by"), nouns ("under the auspices of"), and verbs
whose object
is the act ("Oman mediated the talks").
"""

from functools import cache
from importlib.resources import files

import yaml
from spacy.tokens import Token

from .known import Denoted, Known
from .syntax import VERBAL, agents, is_passive, possessors, prepositional, subjects


@cache
def load_conveners() -> dict[str, dict[str, frozenset[str]]]:
    """Cue words of hosts and mediators, by role and kind."""
    data = yaml.safe_load((files(__package__) / "words" / "conveners.yaml").read_text(encoding="utf-8"))
    return {
        role: {kind: frozenset(words) for kind, words in kinds.items()}
        for role, kinds in data.items()
        if role != "examples"
    }


def find_conveners(token: Token, known: Known) -> tuple[list[Denoted], list[Denoted]]:
    """Hosts and mediators of the act whose cue the token is."""
    found: dict[str, list[Denoted]] = {"host": [], "mediator": []}
    for role, words in load_conveners().items():
        for noun in _convening_nouns(token, words) + _office_nouns(token, words["nouns"]):
            found[role] += known.parties(noun)
    return found["host"], found["mediator"]


def _clause_nouns(token: Token) -> list[Token]:
    """The cue, its object and the nouns of its prepositional phrases: what a participle may hang on."""
    objects = [child for child in token.children if child.dep_ in ("dobj", "nsubjpass", "attr")]
    return [token, *objects, *prepositional(token)]


def _convening_nouns(token: Token, words: dict[str, frozenset[str]]) -> list[Token]:
    """Who is the agent of a convening participle, or the subject of a convening verb; who negotiates a treaty is a
    party to it, a treaty negotiated by somebody has a broker.
    """
    found: list[Token] = []
    verbs, passive = words["verbs"], words["verbs"] | words.get("passive", frozenset())
    for noun in _clause_nouns(token):
        for child in noun.children:
            if (
                child.dep_ in ("acl", "relcl", "advcl", "conj")
                and child.lemma_.lower() in passive
                and is_passive(child)
            ):
                found += agents(child) or prepositional(child, "by")
    head = token.head
    if (
        token.pos_ not in VERBAL
        and head.pos_ in VERBAL
        and head.lemma_.lower() in verbs
        and token.dep_ in ("dobj", "nsubjpass")
    ):
        found += subjects(head)
    if token.pos_ in VERBAL and token.lemma_.lower() in verbs:
        found += subjects(token)
    return found


def _office_nouns(token: Token, nouns: frozenset[str]) -> list[Token]:
    """Owners of "auspices", "mediation", "invitation", "good offices" in a prepositional phrase of the clause."""
    found: list[Token] = []
    heads = [token, token.head] if token.head.pos_ in VERBAL else [token]
    for head in heads:
        for noun in prepositional(head, "under", "through", "at", "with", "by", "after", "following", "thanks", "via"):
            if noun.lemma_.lower() in nouns or noun.lower_ in nouns:
                found += possessors(noun) + prepositional(noun, "of", "by", "from")
                found += [child for child in noun.children if child.dep_ in ("amod", "compound")]
    return found
