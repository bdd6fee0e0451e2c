"""An article's text falls into passages, each a range of it: the title, then its paragraphs; footers are not read.

Blank lines part paragraphs. A single line end parts them too, unless the text is wrapped by hand at a fixed width. The
items of a list are paragraphs, without their bullets.

>>> [p.text for p in split_passages(Article(id="a", title="Talks", text="One.\\nTwo.\\n\\nYour Comment"))]
['Talks', 'One.', 'Two.']
"""

import re
from collections.abc import Iterator

from communique_schema import Article

from ..passages import Passage
from .footers import find_footer

_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(
    r"(?:[-*+•‣▪●◦·–—>→►■#]+"  # a sign
    r"|\(?\d{1,2}[.)](?=\s+[A-Z“\"])"  # a number
    r"|\d\d?[:.]\d\d(?: ?(?:[ap]\.?m\.?|[A-Z]{2,4}T))?(?: ?[|:–—-])?(?=\s+[A-Z])"  # the hour in a live report
    r"|FILE(?: PHOTO)?\s?[:–—-]|(?:Image|Media) caption[,:]?"  # the label of a caption
    r")\s+"
)
_LABEL = re.compile(
    r"(?:\d{4}|(?:[A-Z][a-z]+day,? )?(?:\d\d? )?[A-Z][a-z]{2,8}\.?(?: \d\d?)?(?:,? \d{4})?)\s*(?:[:–—-]\s|$)"
)
"""What opens an item of a list, or an entry of a chronology."""

_TITLE_LABEL = re.compile(
    r"\s*(?:(?:update|wrapup|refile|corrected|exclusive|breaking(?: news)?|urgent|watch|video|live|just in|flash)"
    r"(?: ?\d+)?(?:\s?[:|]\s?| ?[–—-] ?))+(?=\S)",
    re.IGNORECASE,
)
"""What an agency or a site writes before a headline: "UPDATE 2-", "EXCLUSIVE:"."""

_SENTENCE_END = re.compile(r"[.!?:;…)\]\"'”’]\s*$")
MENU = 80
"""Lines above the text among which its title is looked for."""

SHORTEST_PROSE = 70
"""Characters: a line as long as this that ends like a sentence is no title of an article."""

WRAP_WIDTHS = range(40, 141)
"""Characters: the line widths at which people wrap text by hand."""


def split_passages(article: Article) -> list[Passage]:
    """The title (where there is one) and the paragraphs of an article, not yet parsed."""
    title = []
    if article.title and article.title.strip():
        label = _TITLE_LABEL.match(article.title)
        start = label.end() if label else 0
        title = [Passage("title", start, article.title[start:])]
    ranges = list(paragraph_ranges(article.text))
    opening = _skip_to_text(article.text, ranges, article.title)
    return title + [Passage("text", start, article.text[start:end]) for start, end in ranges[opening:]]


def _skip_to_text(text: str, ranges: list[tuple[int, int]], title: str | None) -> int:
    """The first paragraph after the title's own line and the site's lines above it (its sections, other headlines).
    Where a sentence stands above that line, it is a caption or a lead, and everything is read.
    """
    for place, (start, end) in enumerate(ranges[:MENU]):
        if title and _fold(text[start:end]) == _fold(title):
            return place + 1
        if _is_prose(text[start:end]):
            break
    return 0


def _fold(line: str) -> str:
    return " ".join(re.findall(r"\w+", line.lower()))


def paragraph_ranges(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each paragraph that is read, blanks at its ends and bullets left out."""
    lines = [line for block in _blocks(text) for line in _join_wrapped(text, block)]
    resumes = 0
    for place, (start, end) in enumerate(lines):
        footer = find_footer(text[start:end])
        if footer and footer.ends:
            return
        if footer and footer.links:
            resumes = _end_of_links(text, lines, place)
        if footer or place < resumes:
            continue
        bullet = _BULLET.match(text, start, end)
        if (bullet.end() if bullet else start) < end:
            yield bullet.end() if bullet else start, end


def _end_of_links(text: str, lines: list[tuple[int, int]], heading: int) -> int:
    """The first of two paragraphs of sentences below the heading of a list of links, where the article goes on."""
    for place in range(heading + 1, len(lines) - 1):
        if all(_is_prose(text[start:end]) for start, end in lines[place : place + 2]):
            return place
    return len(lines)


def _is_prose(line: str) -> bool:
    return len(line) >= SHORTEST_PROSE and _SENTENCE_END.search(line) is not None


def _join_wrapped(text: str, block: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The lines of a block, those that are one wrapped paragraph joined; a bullet or a label opens a new one."""
    items: list[list[tuple[int, int]]] = []
    for start, end in block:
        if items and not _BULLET.match(text, start, end) and not _LABEL.match(text, start, end):
            items[-1].append((start, end))
        else:
            items.append([(start, end)])
    for item in items:
        yield from [(item[0][0], item[-1][1])] if _is_wrapped(text, item) else item


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
    """Whether lines are one paragraph wrapped by hand: they are long, most end inside a sentence, and hardly any has
    room for the word that begins the next.
    """
    lines = [text[start:end] for start, end in block]
    full, following = lines[:-1], lines[1:]
    if not full or max(map(len, full)) not in WRAP_WIDTHS:
        return False
    inside = sum(not _SENTENCE_END.search(line) for line in full)
    if inside * 2 <= len(full) or min(map(len, full)) * 2 <= max(map(len, full)):
        return False
    width = max(map(len, lines))
    roomy = sum(len(line) + len(after.split()[0]) < width for line, after in zip(full, following, strict=True))
    return roomy * 5 <= len(full)
