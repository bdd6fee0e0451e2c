"""The span head learns once more by itself, on the hidden states of the trained encoder.

Beside the encoder it sees too few pairs of cue and mention to learn the ways of the parse. Its input is fixed by
now, so that many epochs cost seconds: hidden states are worked out once, and the head starts afresh on them.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from communique.model.tables import distance_class
from torch import Tensor
from torch.nn import functional
from training_labels import Example
from training_loop import choose_cues, cut_batches
from training_network import Network, SpanHead, mean_spans

EPOCHS, RATE, WEIGHT_DECAY, DROPOUT, BATCH = 12, 1e-3, 0.02, 0.2, 512
BLIND = 0.3
"""Share of pairs in which a hidden state is hidden, so that the head learns to follow the parse too."""


@dataclass(slots=True)
class Pairs:
    """Inputs of the span head with their answers, one row a pair."""

    inputs: list[Tensor]
    answers: Tensor


def gather_pairs(network: Network, examples: Sequence[Example]) -> Pairs:
    """Hidden states of every cue and mention. Pairs whose cue the network moved are left out: their path is another
    word's.
    """
    columns: list[list[Tensor]] = [[] for _ in range(6)]
    network.eval()
    with torch.no_grad():
        for batch in cut_batches(examples, 4096, None):
            hidden, cues, _ = network(batch.ids, batch.mask, batch.hints)
            for row, example in enumerate(batch.examples):
                places = choose_cues(example, cues[row])
                pairs = [p for p in example.pairs if places[p.cue] == example.cues[p.cue].place]
                if not pairs:
                    continue
                rows = torch.full((len(pairs),), row)
                starts, ends = torch.tensor([p.start for p in pairs]), torch.tensor([p.end for p in pairs])
                columns[0].append(hidden[row, [places[p.cue] for p in pairs]])
                columns[1].append(mean_spans(hidden, rows, starts, ends))
                columns[2].append(torch.tensor([example.cues[p.cue].act for p in pairs]))
                columns[3].append(torch.tensor([distance_class(p.distance) for p in pairs]))
                columns[4].append(torch.tensor([p.path for p in pairs]))
                columns[5].append(torch.tensor([p.answers for p in pairs]))
    joined = [torch.cat(column) for column in columns]
    return Pairs(joined[:5], joined[5])


def polish_spans(network: Network, examples: Sequence[Example], seed: int) -> None:
    """Train the network's span head anew."""
    pairs = gather_pairs(network, examples)
    torch.manual_seed(seed)
    chance = random.Random(seed)
    network.spans = SpanHead(DROPOUT)
    optimizer = torch.optim.AdamW(network.spans.parameters(), lr=RATE, weight_decay=WEIGHT_DECAY)
    order = list(range(len(pairs.answers)))
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 3 * RATE, total_steps=EPOCHS * (len(order) // BATCH + 1))
    network.spans.train()
    for _ in range(EPOCHS):
        chance.shuffle(order)
        for start in range(0, len(order), BATCH):
            rows = torch.tensor(order[start : start + BATCH])
            inputs = [column[rows] for column in pairs.inputs]
            for state in inputs[:2]:
                state *= torch.rand(len(rows), 1) >= BLIND
            loss = loss_of_pairs(network.spans(*inputs), pairs.answers[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
    network.eval()


def loss_of_pairs(logits: Tensor, answers: Tensor) -> Tensor:
    """Binary cross entropy of the roles that apply."""
    applies = (answers >= 0).to(logits.dtype)
    losses = functional.binary_cross_entropy_with_logits(logits, answers.clamp(min=0), reduction="none")
    return (losses * applies).sum() / applies.sum().clamp(min=1)
