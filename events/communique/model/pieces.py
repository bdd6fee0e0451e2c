"""A window is what the encoder reads at once: whole sentences of one passage, up to a fixed number of word pieces.

Sentences of a paragraph explain each other ("the ministry", "in response"), so they are read together; a paragraph
too long for one window is cut between sentences. Each spaCy token is cut into word pieces by itself, so that pieces
and tokens stay aligned: the hidden state of a token's first piece stands for the token, and the mean over a span's
pieces for the span.

>>> windows = cut_windows(passage.doc, load_tokenizer())  # doctest: +SKIP
>>> windows[0].tokens[:2], windows[0].firsts[:2]  # doctest: +SKIP
([0, 1], [1, 2])
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from spacy.tokens import Doc, Token

MAX_PIECES = 160
"""Word pieces of one window, the two marks at its ends included."""
CLS, SEP, PAD = 101, 102, 0


class Pieces(Protocol):
    """What the tokenizer gives for a list of words."""

    ids: list[int]
    word_ids: list[int | None]


class WordCutter(Protocol):
    """A tokenizer of the `tokenizers` library, as far as it is used here."""

    def encode(self, sequence: list[str], *, is_pretokenized: bool, add_special_tokens: bool) -> Any:
        """Cut words into pieces."""
        ...


@dataclass(slots=True)
class Window:
    """Pieces to be read at once: `ids` with both end marks; `tokens` are indices in the Doc, `firsts` and `ends` their
    places in `ids`.
    """

    ids: list[int] = field(default_factory=lambda: [CLS])
    tokens: list[int] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)

    def add(self, token: int, pieces: Sequence[int]) -> None:
        """Append a token's pieces."""
        self.tokens.append(token)
        self.firsts.append(len(self.ids))
        self.ids.extend(pieces)
        self.ends.append(len(self.ids))

    def room(self) -> int:
        """How many pieces still fit, the closing mark kept free."""
        return MAX_PIECES - 1 - len(self.ids)

    def pieces_of(self, tokens: Sequence[int]) -> tuple[int, int] | None:
        """Places in `ids` from the first to the last of these tokens; None where none of them is in the window."""
        places = [i for i, token in enumerate(self.tokens) if tokens[0] <= token <= tokens[-1]] if tokens else []
        return (self.firsts[places[0]], self.ends[places[-1]]) if places else None

    def places_of(self, hints: Mapping[int, Iterable[int]]) -> Iterator[tuple[int, int]]:
        """Each place in `ids` beside each hint that its word has."""
        for token, first, end in zip(self.tokens, self.firsts, self.ends, strict=True):
            for hint in hints.get(token, ()):
                yield from ((place, hint) for place in range(first, end))


def cut_windows(doc: Doc, cutter: WordCutter) -> list[Window]:
    """Cut a parsed passage into windows, between sentences where that is possible."""
    words = [token.text for token in doc]
    encoding = cutter.encode(words, is_pretokenized=True, add_special_tokens=False)
    pieces: list[list[int]] = [[] for _ in words]
    for piece, word in zip(encoding.ids, encoding.word_ids, strict=True):
        if word is not None:
            pieces[word].append(piece)
    windows = [Window()]
    for sentence in doc.sents:
        length = sum(len(pieces[token.i]) for token in sentence)
        if length > windows[-1].room() and windows[-1].tokens:
            windows.append(Window())
        for token in sentence:
            own = pieces[token.i][: MAX_PIECES - 2]
            if len(own) > windows[-1].room():
                windows.append(Window())
            if own:
                windows[-1].add(token.i, own)
    for window in windows:
        window.ids.append(SEP)
    return [window for window in windows if window.tokens]


def tokens_between(doc: Doc, start: int, end: int) -> list[int]:
    """Indices of the tokens that touch the characters from `start` to `end` of a Doc."""
    return [token.i for token in doc if _touches(token, start, end)]


def _touches(token: Token, start: int, end: int) -> bool:
    return token.idx < end and token.idx + len(token) > start and not token.is_space
