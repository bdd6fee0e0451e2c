"""An article's text falls into passages, each a range of it: the title, then its paragraphs; footers are not read.

Blank lines part paragraphs. A single line end parts them too, unless the text is wrapped by hand at a fixed width.

>>> [p.text for p in split_passages(Article(id="a", title="Talks", text="One.\\nTwo.\\n\\nYour Comment"))]
['Talks', 'One.', 'Two.']
"""

import re
from collections.abc import Iterator

from communique_schema import Article

from ..passages import Passage
from .footers import find_footer

_LINE = re.compile(r"[^\n]+")
_SENTENCE_END = re.compile(r"[.!?:;…)\]\"'”’]\s*$")
WRAP_WIDTHS = range(50, 101)
"""Characters: the line widths at which people wrap text by hand."""


def split_passages(article: Article) -> list[Passage]:
    """The title (where there is one) and the paragraphs of an article, not yet parsed."""
    title = [Passage("title", 0, article.title)] if article.title and article.title.strip() else []
    return title + [Passage("text", start, article.text[start:end]) for start, end in paragraph_ranges(article.text)]


def paragraph_ranges(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph that is read, blanks at its ends left out."""
    for block in _blocks(text):
        for start, end in block if not _is_wrapped(text, block) else [(block[0][0], block[-1][1])]:
            footer = find_footer(text[start:end])
            if footer and footer.ends:
                return
            if not footer:
                yield start, end


def _blocks(text: str) -> Iterator[list[tuple[int, int]]]:
    """Runs of lines without a blank line between them, each line trimmed to what it says."""
    block: list[tuple[int, int]] = []
    last = 0
    for match in _LINE.finditer(text):
        line = match[0].strip()
        if block and (not line or text.count("\n", last, match.start()) > 1):
            yield block
            block = []
        if line:
            start = match.start() + match[0].index(line)
            block.append((start, start + len(line)))
        last = match.end()
    if block:
        yield block


def _is_wrapped(text: str, block: list[tuple[int, int]]) -> bool:
    """Whether a block is one paragraph wrapped by hand: its lines are long, and most end inside a sentence."""
    lines = [text[start:end] for start, end in block[:-1]]
    if not lines or max(map(len, lines)) not in WRAP_WIDTHS:
        return False
    inside = sum(not _SENTENCE_END.search(line) for line in lines)
    return inside * 2 > len(lines) and min(map(len, lines)) * 2 > max(map(len, lines))
