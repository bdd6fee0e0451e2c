"""A passage is a paragraph of an article, or its title: the unit that is parsed by itself.

Offsets never leave the article: a token's place is `passage.start + token.idx`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:  # spaCy takes a second to import, and reading files needs none of it
    from spacy.tokens import Doc, Span, Token

WhereText = Literal["title", "text"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of an article, or its title.

    `start` is the offset of its first character in the article's text (0 for the title); `doc` is spaCy's reading of
    exactly `text`, or None where no cue stood in it and it was not parsed.
    """

    where: WhereText
    start: int
    text: str
    doc: Doc | None = None

    @property
    def end(self) -> int:
        """Offset just after the passage, in the article's text or title."""
        return self.start + len(self.text)

    def offset(self, token: Token) -> int:
        """Offset of a token of `doc` in the article's text or title."""
        return self.start + token.idx

    def bounds(self, span: Span) -> tuple[int, int]:
        """Start and end of a span of `doc` in the article's text or title."""
        return self.start + span.start_char, self.start + span.end_char
