"""The learned reader at run time: onnxruntime for the encoder, numpy for the rest; torch is never needed.

It proposes and never decides. Its scores are calibrated on the corpus's validation affairs: of the cues proposed at
0.8, four in five stand in the quote of an event of that act. What it needs is a trained file beside this code;
`load_reader` gives None without it.

>>> reader = load_reader()  # doctest: +SKIP
>>> [(p.act, round(p.score, 2)) for p in reader.propose(passage)]  # doctest: +SKIP
[(<Act.EXPULSION: 'expulsion'>, 0.97)]
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
from communique_schema import Act, Role, Status

from ..hints import HINTS, WordHints
from ..passages import Passage
from .calibration import Calibration
from .files import ModelFiles, find_files
from .paths import path_class
from .pieces import PAD, Window, cut_windows, tokens_between
from .spans import SpanHead
from .tables import ACTS, SPAN_ROLES, STATUSES

Array = npt.NDArray[np.float32]
BATCH_PIECES = 1024
"""Most pieces, padding included, in one call of the encoder: what stays in a processor's cache."""
LOWEST_SCORE = 0.1
"""Proposals below this calibrated score are not worth a caller's time."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The encoder's answer on one window."""

    window: Window
    hidden: Array
    cues: Array
    statuses: Array


@dataclass(frozen=True, slots=True)
class Proposal:
    """A word that may be the cue of an act.

    token: index of the word in the passage's Doc. score: calibrated probability, 0 to 1. statuses: probability of
    each status; `status` is the likeliest. `role_scores` asks what a span of the same passage is to this act.
    """

    token: int
    act: Act
    score: float
    status: Status
    statuses: dict[Status, float]
    reading: Reading = field(repr=False, compare=False)
    passage: Passage = field(repr=False, compare=False)
    head: SpanHead = field(repr=False, compare=False)

    def role_scores(self, start: int, end: int) -> dict[str, float]:
        """Probability of each of SPAN_ROLES for the words from `start` to `end`, in article coordinates.

        A span may play several roles (host and actor); one outside the cue's window plays none.
        """
        doc = self.passage.doc
        tokens = tokens_between(doc, start - self.passage.start, end - self.passage.start) if doc is not None else []
        pieces = self.reading.window.pieces_of(tokens)
        if pieces is None:
            return dict.fromkeys(SPAN_ROLES, 0.0)
        place = self.reading.window.firsts[self.reading.window.tokens.index(self.token)]
        span = self.reading.hidden[pieces[0] : pieces[1]].mean(axis=0)
        path = path_class(doc, self.token, tokens) if doc is not None else 0
        answers = self.head.ask(self.reading.hidden[place], span, ACTS.index(self.act), tokens[0] - self.token, path)
        return dict(zip(SPAN_ROLES, map(float, answers), strict=True))

    def role_of(self, start: int, end: int) -> Role | None:
        """The likeliest participant's role of a span; None where none is likelier than not."""
        scores = self.role_scores(start, end)
        best = max(Role, key=lambda role: scores[role.value])
        return best if scores[best.value] >= 0.5 else None


@dataclass(slots=True)
class Answer:
    """What the reader says of one passage."""

    passage: Passage
    head: SpanHead
    calibration: Calibration
    proposals: list[Proposal] = field(default_factory=list)

    def add(self, reading: Reading) -> None:
        """Take in the reading of one more window, with its likely cues."""
        shares = softmax(reading.cues[reading.window.firsts] / self.calibration.temperature)
        for row, act in zip(*np.nonzero(shares[:, : len(ACTS)] >= self.calibration.lowest(LOWEST_SCORE)), strict=True):
            self.proposals.append(self._make(reading, int(row), ACTS[act], shares[row]))

    def _make(self, reading: Reading, row: int, act: Act, shares: Array) -> Proposal:
        place = reading.window.firsts[row]
        statuses = softmax(reading.statuses[place] / self.calibration.status_temperature)
        return Proposal(
            token=reading.window.tokens[row],
            act=act,
            score=self.calibration.score(float(shares[ACTS.index(act)])),
            status=STATUSES[int(statuses.argmax())],
            statuses=dict(zip(STATUSES, map(float, statuses), strict=True)),
            reading=reading,
            passage=self.passage,
            head=self.head,
        )


class Reader:
    """A trained model, ready to be asked. Raises ImportError where onnxruntime or tokenizers is missing."""

    def __init__(self, files: ModelFiles) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self.session = onnxruntime.InferenceSession(str(files.encoder), options, providers=["CPUExecutionProvider"])
        self.cutter = Tokenizer.from_file(str(files.tokenizer))
        self.cutter.no_padding()
        self.cutter.no_truncation()
        self.head = SpanHead.load(files.heads)
        self.calibration = Calibration.load(files.calibration)

    def propose(self, passage: Passage, hints: WordHints | None = None) -> list[Proposal]:
        """Cues of acts in a parsed passage, in the order of the words; none where the passage was not parsed."""
        return self.read_all([passage], [hints or {}])[0].proposals

    def read_all(self, passages: Sequence[Passage], hints: Sequence[WordHints]) -> list[Answer]:
        """Read many passages at once, which is faster than one by one: one answer a passage, one entry of `hints` a
        passage.
        """
        answers = [Answer(passage, self.head, self.calibration) for passage in passages]
        owned = [(n, w) for n, p in enumerate(passages) if p.doc is not None for w in cut_windows(p.doc, self.cutter)]
        readings = self._read([window for _, window in owned], [hints[number] for number, _ in owned])
        for (number, _), reading in zip(owned, readings, strict=True):
            answers[number].add(reading)
        return answers

    def _read(self, windows: list[Window], hints: list[WordHints]) -> list[Reading]:
        readings: list[Reading | None] = [None] * len(windows)
        for group in _group_by_length(windows):
            length = max(len(windows[n].ids) for n in group)
            ids = np.full((len(group), length), PAD, dtype=np.int64)
            told = np.zeros((len(group), length, len(HINTS)), dtype=np.float32)
            for row, n in enumerate(group):
                ids[row, : len(windows[n].ids)] = windows[n].ids
                for place, hint in windows[n].places_of(hints[n]):
                    told[row, place, hint] = 1.0
            asked = {"ids": ids, "mask": (ids != PAD).astype(np.int64), "hints": told}
            hidden, cues, statuses = self.session.run(None, asked)
            for row, n in enumerate(group):
                readings[n] = Reading(windows[n], hidden[row], cues[row], statuses[row])
        return [reading for reading in readings if reading is not None]

    def role_of(self, passage: Passage, proposal: Proposal, spans: Sequence[tuple[int, int]]) -> list[dict[str, float]]:
        """What each span (article coordinates) is to a proposal's act: probabilities by role."""
        return [proposal.role_scores(start, end) for start, end in spans]


def softmax(logits: Any) -> Any:
    """Shares over the last axis."""
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def _group_by_length(windows: Sequence[Window]) -> Iterable[list[int]]:
    group: list[int] = []
    for n in sorted(range(len(windows)), key=lambda n: len(windows[n].ids)):
        if group and len(windows[n].ids) * (len(group) + 1) > BATCH_PIECES:
            yield group
            group = []
        group.append(n)
    if group:
        yield group


@cache
def load_reader() -> Reader | None:
    """The reader, loaded once; None where the trained file, onnxruntime or tokenizers is missing."""
    files = find_files()
    if files is None:
        return None
    try:
        return Reader(files)
    except ImportError:
        return None
