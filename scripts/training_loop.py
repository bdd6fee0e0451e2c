"""Training: batches of windows of like length, one loss over cues, statuses and roles, AdamW with warm-up and linear
decay.

Where the lexicon did not settle which word of a quote is the cue, the network decides as it learns: at each step
the word of the quote that it believes in most is the target, with a head start for the clause's head.
"""

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from communique.hints import HINTS
from communique.model.tables import distance_class
from torch import Tensor
from torch.nn import functional
from training_labels import NONE, Example, PairLabel
from training_network import Network, mean_spans

SPAN_WEIGHT = 0.7
"""Weight of the roles' loss beside that of the cues."""
BLIND_WINDOWS, BLIND_HINTS = 0.15, 0.1
"""Shares of windows read without hints, and of the hints left out elsewhere, so that the words are learned too."""
HEAD_START = 2.0
"""Added to the logit of the clause's head when the network picks the cue of a quote."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How long and how fast to train. Rates are AdamW's; `batch_pieces` counts padding too."""

    epochs: int = 6
    encoder_rate: float = 1.2e-4
    head_rate: float = 3e-3
    warm_up: float = 0.1
    weight_decay: float = 0.01
    batch_pieces: int = 1024
    dropout: float = 0.1
    seed: int = 1945


@dataclass(slots=True)
class Batch:
    """Windows padded to one length."""

    examples: list[Example]
    ids: Tensor
    mask: Tensor
    hints: Tensor

    def low_states(self, states: dict[int, Tensor]) -> Tensor:
        """The frozen layers' output, padded, from that of each window."""
        rows = [states[id(example)] for example in self.examples]
        return torch.nn.utils.rnn.pad_sequence(rows, batch_first=True)


def make_batch(examples: Sequence[Example]) -> Batch:
    """Pad windows to the longest."""
    length = max(len(e.ids) for e in examples)
    ids = torch.zeros(len(examples), length, dtype=torch.int64)
    mask = torch.zeros_like(ids)
    hints = torch.zeros(len(examples), length, len(HINTS))
    for row, example in enumerate(examples):
        ids[row, : len(example.ids)] = torch.tensor(example.ids)
        mask[row, : len(example.ids)] = 1
        if example.hints:
            hints[(row, *torch.tensor(example.hints).T)] = 1.0
    return Batch(list(examples), ids, mask, hints)


def cut_batches(examples: Sequence[Example], pieces: int, chance: random.Random | None) -> Iterator[Batch]:
    """Group windows of like length; with `chance`, in a new order each time."""
    ordered = sorted(examples, key=lambda e: len(e.ids) + (chance.uniform(0, 12) if chance else 0))
    groups: list[list[Example]] = [[]]
    for example in ordered:
        longest = max([len(example.ids), *(len(e.ids) for e in groups[-1])])
        if groups[-1] and longest * (len(groups[-1]) + 1) > pieces:
            groups.append([])
        groups[-1].append(example)
    if chance:
        chance.shuffle(groups)
    return (make_batch(group) for group in groups if group)


def choose_cues(example: Example, logits: Tensor) -> list[int]:
    """The place of each cue of a window: the label's, or where that is unsure the one the network prefers."""
    places = []
    shares = logits.numpy()
    for label in example.cues:
        place = label.place
        if label.choices:
            scores = {
                p: float(shares[p, label.act] - shares[p, NONE]) + HEAD_START * (p == place) for p in label.choices
            }
            place = max(scores, key=lambda p: scores[p])
        places.append(place)
    return places


def read_low_states(network: Network, examples: Sequence[Example]) -> dict[int, Tensor]:
    """What the frozen layers make of every window, by the window's identity."""
    states: dict[int, Tensor] = {}
    network.eval()
    with torch.no_grad():
        for batch in cut_batches(examples, 4096, None):
            for example, low in zip(batch.examples, network.encoder.begin(batch.ids, batch.mask), strict=True):
                states[id(example)] = low[: len(example.ids)].clone()
    return states


def hide_hints(hints: Tensor) -> Tensor:
    """Hints with those of some windows, and some of the others, taken away."""
    windows = torch.rand(len(hints), 1, 1) >= BLIND_WINDOWS
    return hints * windows * (torch.rand_like(hints) >= BLIND_HINTS)


def loss_of(network: Network, batch: Batch, states: dict[int, Tensor]) -> Tensor:
    """The loss of one batch: cues, statuses and roles."""
    low = batch.low_states(states)
    hidden, cues, statuses = network.answer(network.encoder.finish(low, batch.mask, hide_hints(batch.hints)))
    chosen = [choose_cues(example, cues[row].detach()) for row, example in enumerate(batch.examples)]
    loss = cue_loss(cues, batch, chosen)
    rows = torch.tensor([row for row, places in enumerate(chosen) for _ in places], dtype=torch.int64)
    if len(rows):
        places = torch.tensor([place for row in chosen for place in row])
        answers = torch.tensor([label.status for example in batch.examples for label in example.cues])
        loss = loss + 0.5 * functional.cross_entropy(statuses[rows, places], answers)
    return loss + SPAN_WEIGHT * span_loss(network, hidden, batch, chosen)


def cue_loss(logits: Tensor, batch: Batch, chosen: list[list[int]]) -> Tensor:
    """Cross entropy of every word against "no cue" or the acts it is the cue of."""
    wanted = np.zeros(logits.shape, dtype=np.float32)
    for row, example in enumerate(batch.examples):
        for place, target in zip(example.firsts, example.targets, strict=True):
            for act, weight in target.items():
                wanted[row, place, act] = weight
        for label, place in zip(example.cues, chosen[row], strict=True):
            if place != label.place:
                wanted[row, label.place], wanted[row, place] = 0.0, 0.0
                wanted[row, label.place, NONE] = 1.0
        for label, place in zip(example.cues, chosen[row], strict=True):
            if place != label.place:
                wanted[row, place, NONE] = 1 - label.weight
                wanted[row, place, label.act] = label.weight
    count = sum(len(example.cues) for example in batch.examples) + len(batch.examples)
    return -(torch.from_numpy(wanted) * torch.log_softmax(logits, dim=-1)).sum() / count


def span_loss(network: Network, hidden: Tensor, batch: Batch, chosen: list[list[int]]) -> Tensor:
    """Binary cross entropy of every role that applies to a mention, summed for each cue."""
    pairs = [(row, pair) for row, example in enumerate(batch.examples) for pair in example.pairs]
    if not pairs:
        return hidden.new_zeros(())
    logits = span_logits(network, hidden, batch.examples, pairs, chosen)
    answers = torch.tensor([pair.answers for _, pair in pairs])
    applies = (answers >= 0).to(logits.dtype)
    losses = functional.binary_cross_entropy_with_logits(logits, answers.clamp(min=0), reduction="none")
    return (losses * applies).sum() / sum(len(example.cues) for example in batch.examples)


def span_logits(
    network: Network,
    hidden: Tensor,
    examples: list[Example],
    pairs: list[tuple[int, PairLabel]],
    chosen: list[list[int]],
) -> Tensor:
    """Logits of the span head for pairs (row, label)."""
    rows = torch.tensor([row for row, _ in pairs])
    cue = hidden[rows, torch.tensor([chosen[row][pair.cue] for row, pair in pairs])]
    starts, ends = (torch.tensor([getattr(pair, end) for _, pair in pairs]) for end in ("start", "end"))
    act = torch.tensor([examples[row].cues[pair.cue].act for row, pair in pairs])
    distance = torch.tensor([distance_class(pair.distance) for _, pair in pairs])
    path = torch.tensor([pair.path for _, pair in pairs])
    logits: Tensor = network.spans(cue, mean_spans(hidden, rows, starts, ends), act, distance, path)
    return logits


def train_network(
    examples: Sequence[Example], settings: Settings, start: Path | None = None
) -> Iterator[tuple[Network, int, float, float]]:
    """Train, and give the network after each epoch with the epoch's number, its mean loss and its seconds.

    `start` names weights that an earlier training saved, to go on from.
    """
    torch.manual_seed(settings.seed)
    chance = random.Random(settings.seed)
    network = Network(settings.dropout)
    if start:
        network.load_state_dict(torch.load(start))
    states = read_low_states(network, examples)
    heads = [p for name, p in network.named_parameters() if not name.startswith("encoder.")]
    heads += network.encoder.hint_parameters()
    groups = [
        {"params": network.encoder.upper_parameters(), "lr": settings.encoder_rate},
        {"params": heads, "lr": settings.head_rate},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=settings.weight_decay)
    steps = settings.epochs * sum(1 for _ in cut_batches(examples, settings.batch_pieces, None))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step / steps, settings.warm_up))
    for epoch in range(settings.epochs):
        network.train()
        began, losses = time.perf_counter(), []
        for batch in cut_batches(examples, settings.batch_pieces, chance):
            loss = loss_of(network, batch, states)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
        yield network, epoch + 1, sum(losses) / len(losses), time.perf_counter() - began


def _rate(done: float, warm_up: float) -> float:
    """Share of the full rate after a share of the steps: rising through the warm-up, then falling to zero."""
    return done / warm_up if done < warm_up else max(0.0, (1 - done) / (1 - warm_up))
