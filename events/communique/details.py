"""Optional facts of certain acts, read from the words beside their cue: how many diplomats, which document, whom
sanctions hit.
"""

import re

from communique_schema import Act, Details
from spacy.tokens import Token

from .acts import Cue, Known
from .acts.match import objects

COUNTED = frozenset({Act.EXPULSION, Act.AMBASSADOR_RECALLED})
DOCUMENTED = frozenset({Act.AGREEMENT_SIGNED, Act.ACCESSION, Act.TREATY_WITHDRAWAL})
NUMBERS = {
    word: n
    for n, word in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}
NUMBERS |= {
    "a": 1,
    "an": 1,
    "dozen": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "hundred": 100,
}


def read_details(token: Token, cue: Cue, known: Known) -> Details:
    """The structured facts that a cue's object states; empty where it states none."""
    nouns = objects(token, cue)
    if cue.act in COUNTED:
        return Details(diplomats=next((n for noun in nouns if (n := count_of(noun))), None))
    if cue.act in DOCUMENTED:
        return Details(document=next((name for noun in nouns if (name := _name_of(noun))), None))
    if cue.act is Act.SANCTIONS_IMPOSED:
        targets = [
            known.passage.text[n.left_edge.idx : n.idx + len(n.text)]
            for n in nouns
            if known.owners(n) and n.pos_ == "NOUN"
        ]
        return Details(targets=targets[0] if targets else None)
    return Details()


def count_of(noun: Token) -> int | None:
    """How many of a noun there are: "three diplomats" is 3, "the ambassador" 1; None where no number is said."""
    for child in noun.children:
        if child.dep_ == "nummod":
            return read_count(child.text)
    if noun.tag_ == "NN" and any(child.dep_ in ("det", "poss") for child in noun.children):
        return 1
    return None


def read_count(text: str) -> int | None:
    """The number that a word or figures say; None for none, or for one beyond thousands."""
    word = text.lower().replace(",", "")
    if re.fullmatch(r"\d{1,4}", word) and int(word) > 0:
        return int(word)
    return NUMBERS.get(word)


def _name_of(noun: Token) -> str | None:
    """The proper name of a document: at least two capitalized words, or a kind of paper with what it is about."""
    words = [t for t in noun.subtree if (t.i <= noun.i and t.dep_ in ("compound", "amod", "nmod")) or t == noun]
    text = " ".join(t.text for t in sorted(words, key=lambda t: t.i))
    return text if text and noun.pos_ in ("NOUN", "PROPN") and len(text) > 3 else None
