"""How a mention hangs on a cue in the parse: the labels on the way from one word to the other, as a class that a table
can hold.

The way goes up from the cue to the lowest word above both and down to the mention's head; prepositions and
particles on it are written out, since "by" and "to" tell doer from other side. Ways too long or too rare share
classes by chance, which training gets used to.

>>> way_between(cue, mention_head)  # doctest: +SKIP
'expel pass -agent:by -pobj'
"""

from collections.abc import Sequence
from zlib import crc32

from spacy.tokens import Doc, Token

PATHS = 1024
"""Number of classes of ways; the class 0 is kept for words of different sentences."""
LONGEST = 6
WRITTEN_OUT = frozenset({"prep", "agent", "prt", "mark", "dative"})


def path_class(doc: Doc, cue: int, tokens: Sequence[int]) -> int:
    """Class of the way from the word `cue` to the head of the span `tokens`, 0 to PATHS - 1."""
    span = doc[tokens[0] : tokens[-1] + 1]
    if doc[cue].sent.start != span.root.sent.start:
        return 0
    return 1 + crc32(way_between(doc[cue], span.root).encode()) % (PATHS - 1)


def way_between(cue: Token, head: Token) -> str:
    """The labels on the way, `+` for a step up and `-` for a step down, after the cue's part of speech and voice."""
    above = [cue, *cue.ancestors]
    down = [head, *head.ancestors]
    places = {token.i: n for n, token in enumerate(above)}
    turn = next(n for n, token in enumerate(down) if token.i in places)
    up = [f"+{_label(token)}" for token in above[: places[down[turn].i]]]
    steps = [*up, *(f"-{_label(token)}" for token in reversed(down[:turn]))]
    passive = any(child.dep_ in ("auxpass", "nsubjpass") for child in cue.children)
    return " ".join([cue.pos_, "pass" if passive else "plain", *steps[:LONGEST]])


def _label(token: Token) -> str:
    return f"{token.dep_}:{token.lower_}" if token.dep_ in WRITTEN_OUT else token.dep_
