"""Headlines in title case: which capitals belong to names, and which only to the headline.

A word is a name where the gazetteer or the list of people knows it, or where the article never writes it small.

>>> find_written("Envoys met Mr Burns, and talks went on.") >= {"talks", "went", "on"}
True
"""

import re
from collections.abc import Iterable
from functools import cache

from spacy.lang.en.stop_words import STOP_WORDS
from spacy.tokens import Doc, Token

from ..actors.listed import load_people
from ..actors.people import fold_name
from ..acts.lexicon import load_classes
from ..gazetteer import load_gazetteer
from ..scan import has_cue

_SMALL = re.compile(r"(?<![\w'’-])[a-z]{2,}(?![\w'’])")
_LARGE_INSIDE = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")


def is_in_title_case(words: Iterable[Token]) -> bool:
    """Whether nearly all longer words begin with a capital: "U.S. Lifts Travel Ban on Lebanon"."""
    long = [token for token in words if token.is_alpha and len(token) > 3]
    return len(long) >= 3 and sum(token.is_title or token.is_upper for token in long) >= 0.8 * len(long)


def find_written(text: str) -> frozenset[str]:
    """The words that an article writes small, and never large inside a sentence."""
    return frozenset(_SMALL.findall(text)) - {word.lower() for word in _LARGE_INSIDE.findall(text)}


def find_named(doc: Doc) -> frozenset[int]:
    """The tokens that are part of a name of the gazetteer, or the name of somebody well known."""
    offsets = {at for match in load_gazetteer().find(doc.text) for at in range(match.start, match.end)}
    people = load_people()
    return frozenset(
        token.i for token in doc if token.idx in offsets or (token.is_title and fold_name(token.text) in people)
    )


def find_common(doc: Doc, named: frozenset[int], written: frozenset[str]) -> list[Token]:
    """The words that a headline in capitals writes large and a sentence would write small; the first stays."""
    return [token for token in doc[1:] if token.is_title and token.i not in named and _is_common(token.lower_, written)]


def _is_common(word: str, written: frozenset[str]) -> bool:
    return word in STOP_WORDS or word in written or has_cue(word) or word in _class_words()


@cache
def _class_words() -> frozenset[str]:
    words = frozenset(word for words in load_classes().values() for word in words)
    return words | {word + "s" for word in words}
