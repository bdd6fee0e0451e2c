"""Cuts a text into the tokens that the date grammar reads: words, numbers, dates in figures, marks.

We believe that a token never spans a blank, that a full stop after "Mar" belongs to it, and that no expression
crosses the
end of a paragraph. One pass of one pattern, so the cost is linear.

>>> [token.low for token in cut_tokens("On Mar. 3-5, 2021")]
['on', 'mar', '3', '-', '5', ',', '2021']
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from communique.dates.words import ABBREVIATIONS

_TOKEN = re.compile(
    r"""
    (?=['’]?\d) (?:                  # figures; most words are spared trying them
      (?P<iso>   (?<![\d-]) \d{4}-[01]\d-[0-3]\d (?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)? (?![\d-]) )
    | (?P<slash>  (?<![\d/.]) \d{1,4} ([/.]) \d{1,2} \3 (?:\d{4}|\d{2}) (?![\d/]) )
    | (?P<clock>  (?<![\d:]) (?:[01]?\d|2[0-3]) : [0-5]\d (?: :[0-5]\d)? (?![\d:]) )
    | (?P<nth>    \d{1,3} (?:st|nd|rd|th) \b )
    | (?P<years>  ['’]? \d{2,4} s \b | \d\d\d?0 ['’] s \b )
    | (?P<short>  (?<!\w) ['’] \d{2} \b )
    | (?P<number> \d[\d,]*\d (?:\.\d+)? | \d (?:\.\d+)? ) )
  | (?P<hour>   [ap]\.m\.? (?!\w) | [AP]\.M\.? (?!\w) | [ap]m\b | [AP]M\b )
  | (?P<era>    B\.C\.(?:E\.)? | A\.D\. | BCE?\b | AD\b | CE\b )
  | (?P<s>      ['’]s\b | (?<=s)['’] )
  | (?P<word>   [^\W\d_]+ (?:['’](?!s\b)[^\W\d_]+)* )
  | (?P<mark>   \S )
    """,
    re.VERBOSE,
)
_KINDS = {index: name for name, index in _TOKEN.groupindex.items()}
_NEW_PARAGRAPH = re.compile(r"\n[^\S\n]*\n|\n(?=[^\S\n]*[-–•*])")


@dataclass(slots=True)
class Token:
    """A token. `low` is its lower-case spelling without a final stop; `fresh` says that a new paragraph starts here;
    `tight`
    that it touches the token before it."""

    start: int
    end: int
    low: str
    text: str
    kind: str
    fresh: bool = False
    tight: bool = False


def cut_tokens(text: str, openings: Collection[int] = ()) -> list[Token]:
    """All tokens of `text`, in order. Full stops after abbreviated months and weekdays belong to them.

    `openings` are offsets at which a paragraph is known to start.
    """
    tokens: list[Token] = []
    end = 0
    for found in _TOKEN.finditer(text):
        start = found.start()
        kind = found.lastgroup or "mark"
        written = found.group()
        if kind == "mark" and written == "." and tokens and start == end and _takes_stop(tokens[-1]):
            tokens[-1].end = end = found.end()
            tokens[-1].text += "."
            continue
        fresh = not tokens or start in openings or (start - end > 1 and _starts_afresh(text, end, start, tokens[-1]))
        tokens.append(
            Token(start, found.end(), written.lower(), written, kind, fresh, tight=start == end and bool(tokens))
        )
        end = found.end()
    return tokens


def _takes_stop(token: Token) -> bool:
    return token.low in ABBREVIATIONS and token.text[0].isupper() and not token.text.endswith(".")


def _starts_afresh(text: str, end: int, start: int, before: Token) -> bool:
    """Whether the blank text[end:start] parts two paragraphs: an empty line, or a line break after a heading or a
    stop."""
    blank = text[end:start]
    return "\n" in blank and (_NEW_PARAGRAPH.search(blank) is not None or before.text in '.!?:”"')
