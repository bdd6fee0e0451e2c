"""How good is the reader? Asked of windows it has not learned from, in terms a reader of the model card understands.

A proposed cue is right where it stands in the quote of an event of the same act; each event is found once. Roles
are asked of the reviewed cue, mention by mention of different parties: the code counts as playing the role where
one of its mentions scores above one half.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
import torch
from communique.model.tables import ACTS, SPAN_ROLES, STATUSES
from torch import Tensor
from training_labels import NONE, Example
from training_loop import Batch, choose_cues, cut_batches, span_logits
from training_network import Network
from training_tally import Tally


@dataclass(slots=True)
class Answer:
    """What the network says of one window: cue and status probabilities by piece, role logits by pair, and the cues
    asked about.
    """

    example: Example
    cues: np.ndarray
    statuses: np.ndarray
    roles: np.ndarray
    places: list[int]


@dataclass(slots=True)
class Scores:
    """All figures of one examination."""

    cues: Tally = field(default_factory=Tally)
    by_act: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    roles: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    statuses: Counter[tuple[str, str]] = field(default_factory=Counter)
    dates: Tally = field(default_factory=Tally)

    @property
    def status_accuracy(self) -> float:
        """Share of reviewed cues with the right status."""
        total = sum(self.statuses.values())
        return sum(n for (wanted, given), n in self.statuses.items() if wanted == given) / total if total else 0.0


Run = Callable[[Batch], tuple[Tensor, Tensor, Tensor]]
"""From a batch to hidden states, cue logits and status logits."""


def ask_network(network: Network, examples: Sequence[Example], run: Run | None = None) -> list[Answer]:
    """Run the network over windows, without learning; `run` takes the place of its encoder, as the exported graph
    does.
    """
    network.eval()
    run = run or (lambda batch: network(batch.ids, batch.mask, batch.hints))
    answers = []
    with torch.no_grad():
        for batch in cut_batches(examples, 4096, None):
            hidden, cues, statuses = run(batch)
            chosen = [choose_cues(example, cues[row]) for row, example in enumerate(batch.examples)]
            for row, example in enumerate(batch.examples):
                pairs = [(row, pair) for pair in example.pairs]
                roles = (
                    span_logits(network, hidden, batch.examples, pairs, chosen).numpy()
                    if pairs
                    else np.zeros((0, len(SPAN_ROLES)))
                )
                answers.append(Answer(example, cues[row].numpy(), statuses[row].numpy(), roles, chosen[row]))
    return answers


def propose(answer: Answer, threshold: float, temperature: float = 1.0) -> list[tuple[int, int, float]]:
    """Proposed cues of a window: place, act, probability."""
    logits = answer.cues[answer.example.firsts] / temperature
    shares = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares /= shares.sum(axis=1, keepdims=True)
    rows, acts = np.nonzero(shares[:, :NONE] >= threshold)
    return [(answer.example.firsts[r], int(a), float(shares[r, a])) for r, a in zip(rows, acts, strict=True)]


def match_cues(
    example: Example, proposals: Iterable[tuple[int, int, float]], weights: tuple[float, ...] = (1.0,)
) -> Iterable[tuple[int, float, bool | None]]:
    """For each proposal its act, its probability and whether it is right; None where it finds an optional event or
    finds one again.
    """
    found: set[int] = set()
    unsettled = {place for place, target in zip(example.firsts, example.targets, strict=True) if not target}
    for place, act, score in sorted(proposals, key=lambda p: -p[2]):
        hits = [n for n, label in enumerate(example.cues) if label.act == act and place in label.quote]
        fresh = [n for n in hits if n not in found]
        if fresh:
            found.add(fresh[0])
            yield act, score, True if example.cues[fresh[0]].weight == 1 else None
        elif hits or place in unsettled:
            yield act, score, None
        else:
            yield act, score, False


def score_answers(answers: Sequence[Answer], threshold: float, temperature: float = 1.0) -> Scores:
    """Examine the network's answers."""
    scores = Scores()
    for answer in answers:
        for label in answer.example.cues:
            if label.weight == 1:
                scores.cues.wanted += 1
                scores.by_act[ACTS[label.act]].wanted += 1
        for act, _, right in match_cues(answer.example, propose(answer, threshold, temperature)):
            if right is not None:
                for tally in (scores.cues, scores.by_act[ACTS[act]]):
                    tally.proposed += 1
                    tally.right += right
        for label, place in zip(answer.example.cues, answer.places, strict=True):
            scores.statuses[STATUSES[label.status], STATUSES[int(answer.statuses[place].argmax())]] += 1
        _score_roles(answer, scores)
    return scores


def _score_roles(answer: Answer, scores: Scores) -> None:
    wanted: set[tuple[int, str, str]] = set()
    given: set[tuple[int, str, str]] = set()
    best: dict[int, tuple[float, float]] = {}
    for pair, logits in zip(answer.example.pairs, answer.roles, strict=True):
        for role, right, logit in zip(SPAN_ROLES, pair.answers, logits, strict=True):
            if right < 0:
                continue
            if role == "date":
                best[pair.cue] = max(best.get(pair.cue, (-1e9, 0.0)), (float(logit), right))
                continue
            name = min(pair.values)
            if right:
                wanted.add((pair.cue, role, name))
            if logit > 0:
                given.add((pair.cue, role, name))
    for role in SPAN_ROLES:
        w, g = ({key for key in keys if key[1] == role} for keys in (wanted, given))
        tally = scores.roles[role]
        tally.right, tally.proposed, tally.wanted = (
            tally.right + len(w & g),
            tally.proposed + len(g),
            tally.wanted + len(w),
        )
    for logit, right in best.values():
        if logit > 0:
            scores.dates.proposed += 1
            scores.dates.right += bool(right)
    scores.dates.wanted += sum(
        1 for cue in best if any(p.cue == cue and p.answers[4] == 1 for p in answer.example.pairs)
    )
