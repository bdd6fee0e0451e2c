"""An article as the actors' grammar reads it: each passage with its chunks, phrases, sentences and its parse where
there is one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from spacy.tokens import Span, Token

from ..passages import Passage
from .chunks import Chunk, chunk_text
from .eras import state_on
from .lexicon import load_lexicon
from .names import join_names
from .phrases import Phrase, read_phrases
from .senses import is_dateline, is_place
from .tagging import Clues
from .tokens import split_words

HEIRS = {"EU": "BEL", "SUN": "RUS", "YUG": "SRB", "CSK": "CZE", "YMD": "YEM"}
CAPITALS = frozenset("CS")
SUBJECTS = frozenset(("nsubj", "nsubjpass", "csubj"))
HEADLINE_WEIGHT, LEAD_WEIGHT, LEAD, DATELINE_REACH, LONGEST_HEADING = 3, 2, 2, 3, 20


@dataclass(slots=True)
class Row:
    """A passage read: `number` counts paragraphs from 0 (the title is -1)."""

    passage: Passage
    number: int
    chunks: list[Chunk]
    phrases: list[Phrase]
    ends: list[int]
    tokens: dict[int, Token] = field(default_factory=dict)
    people: list[tuple[int, int]] = field(default_factory=list)
    others: list[tuple[int, int]] = field(default_factory=list)

    def sentence_of(self, offset: int) -> int:
        """Number of the sentence that holds this offset of the passage."""
        return bisect_right(self.ends, offset)

    def head_of(self, start: int, end: int) -> Token | None:
        """The syntactic head of the words between two offsets of the passage, where the passage is parsed."""
        doc = self.passage.doc
        span: Span | None = doc.char_span(start, end, alignment_mode="expand") if doc is not None else None
        return span.root if span is not None and len(span) else None

    def says_person(self, start: int, end: int) -> bool:
        """Whether the parser's names hold a person at these offsets."""
        return any(a < end and start < b for a, b in self.people)

    def says_other(self, start: int, end: int) -> bool:
        """Whether the parser's names hold something that is no person over all these offsets."""
        return any(a <= start and end <= b for a, b in self.others)


def read_row(
    passage: Passage, number: int, seen: frozenset[str] = frozenset(), known: frozenset[str] | None = None
) -> Row:
    """Read one passage; `seen` and `known` are the article's words as `Clues` tells."""
    lexicon, doc = load_lexicon(), passage.doc
    tokens = {token.idx: token for token in doc} if doc is not None else {}
    chunks = join_names(chunk_text(passage.text, Clues(tokens, seen, known)), passage.text)
    row = Row(passage, number, chunks, read_phrases(chunks, passage.text, lexicon.numbers), [])
    row.ends = [chunk.end for chunk in chunks if chunk.tag == "."]
    row.tokens = tokens
    if doc is not None:
        row.people = [(ent.start_char, ent.end_char) for ent in doc.ents if ent.label_ == "PERSON"]
        row.others = [
            (ent.start_char, ent.end_char)
            for ent in doc.ents
            if ent.label_ in ("ORG", "FAC", "GPE", "LOC", "EVENT", "PRODUCT", "WORK_OF_ART", "LAW")
        ]
    return row


def is_title_case(text: str) -> bool:
    """Whether most longer words of a text are capitalized, so that capitals tell no names.

    >>> is_title_case("Turkish, Syrian Defense Chiefs Hold Landmark Meeting")
    True
    """
    longer = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return (
        2 < len(longer) < LONGEST_HEADING
        and text.rstrip()[-1:] != "."
        and sum(word[0].isupper() for word in longer) > 0.7 * len(longer)
    )


def capitals_inside(passages: Sequence[Passage]) -> frozenset[str]:
    """Words that the article writes with a capital inside a sentence and never without: names, wherever they stand."""
    large: set[str] = set()
    small: set[str] = set()
    for passage in passages:
        if not is_title_case(passage.text):
            for word in split_words(passage.text):
                if not word.capital:
                    small.add(word.key)
                elif not word.first and len(word.text) > 1 and not word.text.isupper():
                    large.add(word.key)
    return frozenset(large - small - load_lexicon().not_names)


def read_article(passages: Sequence[Passage], published: date | None = None) -> list[Row]:
    """Read an article's passages: the text first, then titles and headings in title case, whose names the text must
    know. Names of states are those of the day of publication.
    """
    rows: dict[int, Row] = {}
    later = []
    number = 0
    seen = capitals_inside(passages)
    for index, passage in enumerate(passages):
        own = -1 if passage.where == "title" else number
        number += passage.where != "title"
        if is_title_case(passage.text):
            later.append((index, own, passage))
        else:
            rows[index] = read_row(passage, own, seen)
    names = frozenset(
        word for row in rows.values() for chunk in row.chunks if chunk.tag == "P" for word in chunk.key.split()
    )
    for index, own, passage in later:
        rows[index] = read_row(passage, own, seen, names)
    ordered = [rows[index] for index in sorted(rows)]
    date_capitals(ordered)
    if published is not None:
        date_states(ordered, published)
    return ordered


def count_states(rows: Sequence[Row]) -> Counter[str]:
    """How often the article speaks of each state, organization and group as an actor; title and lead count more."""
    counts: Counter[str] = Counter()
    for row in rows:
        weight = HEADLINE_WEIGHT if row.number < 0 else LEAD_WEIGHT if row.number < LEAD else 1
        for index, chunk in enumerate(row.chunks):
            if chunk.tag in "NACSIGRVX" and not is_place(row.chunks, index, row.tokens):
                for code in chunk.codes:
                    counts[code] += weight
    return counts


def find_home(rows: Sequence[Row]) -> str | None:
    """The state whose press writes: the country of the first paragraph's dateline ("KUALA LUMPUR, March 4 -"), where
    there is one.
    """
    for row in rows:
        if 0 <= row.number < DATELINE_REACH:
            for index, chunk in enumerate(row.chunks[:3]):
                if chunk.tag in "CL" and chunk.codes and is_dateline(row.chunks, index):
                    return chunk.codes[0]
    return None


def date_capitals(rows: Sequence[Row]) -> None:
    """Where the article speaks of a state that is gone and never of its heir, the shared capital is the old state's:
    Moscow of 1968. Likewise Brussels is the European Union's where nobody speaks of Belgium.
    """
    spoken = {code for row in rows for chunk in row.chunks if chunk.tag in "NAIG" for code in chunk.codes}
    gone = {heir: old for old, heir in HEIRS.items() if old in spoken and heir not in spoken}
    if gone:
        recode(rows, lambda code, capital: gone.get(code, code) if capital else code)


def date_states(rows: Sequence[Row], published: date) -> None:
    """In the press of its time a state that is gone bears its heir's names too: Moscow and the Russians of 1968."""
    recode(rows, lambda code, capital: state_on(code, published, capital))


def recode(rows: Sequence[Row], name_state: Callable[[str, bool], str]) -> None:
    """Give every chunk the codes that `name_state` makes of them and of whether they are a capital's."""
    for row in rows:
        chunks = [_recoded(chunk, name_state) for chunk in row.chunks]
        if chunks != row.chunks:
            row.chunks = chunks
            row.phrases = read_phrases(chunks, row.passage.text, load_lexicon().numbers)


def _recoded(chunk: Chunk, name_state: Callable[[str, bool], str]) -> Chunk:
    if not chunk.codes:
        return chunk
    codes = tuple(name_state(code, chunk.tag in CAPITALS) for code in chunk.codes)
    return replace(chunk, codes=codes) if codes != chunk.codes else chunk
