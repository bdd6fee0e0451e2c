"""Clauses that leave out what the clause before them said: "signed with Burma in 1954, the Philippines in 1956".

Such a remnant is a name and a date (or a number: "expelled three diplomats, Latvia two"), and nothing but remnants
follows it. The parser makes nonsense of a sentence with remnants; it is parsed again with each as a sentence.

>>> [doc[i].text for i in find_remnants(doc)]  # doctest: +SKIP
['the', 'Indonesia']
"""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from ..dates.words import CARDINALS, MONTHS, UNITS, WEEKDAYS
from .title_case import find_named

LINKS = frozenset({"in", "on", "by", "with", "to", "at", "from", "against", "of", "for"}) | frozenset(
    {"the", "a", "an", "then", "finally", "later", "also", "early", "late", "mid", "again", "next", "following", "same"}
)
"""What may stand between the names and the dates of a remnant."""

_CALENDAR = "|".join(sorted({*MONTHS, *WEEKDAYS}))
_TIME = rf"(?:(?:1[5-9]|20)\d\d|(?:{_CALENDAR})|\d\d?(?:st|nd|rd|th)|later)"
_TWO_DATES = re.compile(
    rf"\b{_TIME}\b[^.]{{0,12}}(?:[,;]| and )[^.]{{2,60}}?\b{_TIME}\b|;[^.;]{{2,60}}\b{_TIME}\b"
)  # of a text in small letters: to ignore case takes three times as long
_NAME_AND_NUMBER = re.compile(
    rf"(?:[,;]| and) (?:and )?(?:the )?[A-Z][\w ]{{2,25}} (?:\d{{1,3}}|{'|'.join(CARDINALS)})(?:[.,;]| and )"
)
"""Texts without either hold no remnant; that spares looking at their words."""

DATED = r"p{0,3}[NP](?:[NP]|p[NP]|c[NP]){0,4}p{0,2}[Dn][Dpn]{0,4}"
LED_BY_DATE = r"p{0,2}D[Dp]{0,3}[NP](?:[NP]|p[NP]|c[NP]){0,4}"
COUNTED = r"p?NN?n"
"""Shapes of remnants: N listed name, P other name, D date, n number, p preposition or article, c comma or "and"; a
semicolon is s, the sentence's last mark e."""

_ROW = re.compile(
    rf"(?:(?<=D)(?:[cs]{{1,2}}{DATED})+|s{DATED}(?:[cs]{{1,2}}{DATED})*|(?<=[NP])(?:[cs]{{1,2}}{LED_BY_DATE})+"
    rf"|(?<=[nx])(?:[cs]{{1,2}}{COUNTED})+)(?=[cs]?(?:e|$))"
)
_REMNANT = re.compile(rf"{DATED}|{LED_BY_DATE}|{COUNTED}")


def find_remnants(doc: Doc) -> list[int]:
    """The first words of the remnants of a parsed passage."""
    text = doc.text
    if not (_TWO_DATES.search(text.lower()) or _NAME_AND_NUMBER.search(text)):
        return []
    named = find_named(doc)
    return [start for sentence in doc.sents for start in _find_in(sentence, named)]


def _find_in(sentence: Span, named: frozenset[int]) -> Iterator[int]:
    last = sentence.end - 1
    letters = "".join("e" if token.i == last and token.is_punct else _letter(token, named) for token in sentence)
    row = _ROW.search(letters)
    if row is None:
        return
    at = row.start()
    while match := _REMNANT.search(letters, at, row.end()):
        yield sentence.start + match.start()
        at = match.end()


def _letter(token: Token, named: frozenset[int]) -> str:
    """What kind of word it is, as one letter."""
    low = token.lower_
    if low in MONTHS or low in WEEKDAYS or low in UNITS or re.fullmatch(r"(?:1[5-9]|20)\d\d|\d\d?(?:st|nd|rd|th)", low):
        return "D"
    if token.i in named:
        return "N"
    if low in (",", "and"):
        return "c"
    if low == ";":
        return "s"
    if low in LINKS:
        return "p"
    if low in CARDINALS or (low.isdigit() and len(low) <= 3):
        return "n"
    return "P" if token.pos_ == "PROPN" else "x"
