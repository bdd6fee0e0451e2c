"""Quotes shown where they stand: a paragraph cut into pieces, each with the marks that cover it.

We believe that a reader trusts a quote who sees what stands around it. Text stays text: the pieces are escaped by the
template, and no mark-up is ever made from an article's words.

>>> spans = [Span(0, 8, "event"), Span(5, 18, "date")]
>>> [(piece.text, piece.marks) for piece in cut_text("they met on Monday", 0, 18, spans)]
[('they ', ('event',)), ('met', ('event', 'date')), (' on Monday', ('date',))]
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

_BREAK = re.compile(r"\n\s*\n|\n(?=\s*$)")


@dataclass(frozen=True)
class Span:
    """Characters `start` to `end` of an article's text, and what they are."""

    start: int
    end: int
    mark: str


@dataclass(frozen=True)
class Piece:
    """A stretch of text and the marks that cover it."""

    text: str
    marks: tuple[str, ...]
    start: int


def cut_text(text: str, start: int, end: int, spans: Sequence[Span]) -> list[Piece]:
    """`text[start:end]` in pieces, cut wherever a mark begins or ends; joined, the pieces give the text back."""
    edges = {start, end, *(edge for span in spans for edge in (span.start, span.end) if start < edge < end)}
    cuts = sorted(edges)
    pieces = []
    for a, b in pairwise(cuts):
        marks = tuple(dict.fromkeys(span.mark for span in spans if span.start <= a and b <= span.end))
        pieces.append(Piece(text[a:b], marks, a))
    return pieces


def find_paragraphs(text: str) -> list[tuple[int, int]]:
    """Where each paragraph starts and ends, blank lines left out; lines that follow each other are one paragraph."""
    bounds, start = [], 0
    for found in _BREAK.finditer(text):
        bounds.append((start, found.start()))
        start = found.end()
    bounds.append((start, len(text)))
    return [(a, b) for a, b in bounds if text[a:b].strip()]


def find_context(text: str, start: int, end: int, most: int = 900) -> tuple[int, int]:
    """The paragraphs around a quote; of a very long one, about `most` characters, cut between words."""
    around = [(a, b) for a, b in find_paragraphs(text) if a < end and start < b]
    first, last = (min(around[0][0], start), max(around[-1][1], end)) if around else (start, end)
    spare = max((most - (end - start)) // 2, 60)
    if start - first > spare:
        first = text.find(" ", start - spare, start) + 1 or start
    if last - end > spare:
        last = max(text.rfind(" ", end, end + spare), end)
    return first, last
