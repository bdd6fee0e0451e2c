"""The network: one encoder, and three heads that ask its hidden states about cues, statuses and roles."""

import torch
from communique.model.paths import PATHS
from communique.model.tables import ACTS, DISTANCES, SPAN_ROLES, STATUSES
from torch import Tensor, nn
from torch.nn import functional
from training_encoder import WIDTH, load_encoder

PAIR_WIDTH = 192


class SpanHead(nn.Module):
    """What a span is to the act of a cue: an answer for each of SPAN_ROLES, from both hidden states, the act and the
    distance.
    """

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.cue, self.span = nn.Linear(WIDTH, PAIR_WIDTH), nn.Linear(WIDTH, PAIR_WIDTH, bias=False)
        self.cue_gate, self.span_gate = nn.Linear(WIDTH, PAIR_WIDTH), nn.Linear(WIDTH, PAIR_WIDTH)
        self.act, self.distance = nn.Embedding(len(ACTS), PAIR_WIDTH), nn.Embedding(len(DISTANCES) + 1, PAIR_WIDTH)
        self.answer, self.dropout = nn.Linear(PAIR_WIDTH, len(SPAN_ROLES)), nn.Dropout(dropout)
        self.path = nn.Embedding(PATHS, PAIR_WIDTH)
        nn.init.normal_(self.path.weight, std=0.1)
        nn.init.normal_(self.act.weight, std=0.1)
        nn.init.normal_(self.distance.weight, std=0.1)

    def forward(self, cue: Tensor, span: Tensor, act: Tensor, distance: Tensor, path: Tensor) -> Tensor:
        """cue, span: (n, width); act, distance, path: (n,) of int64; gives logits (n, roles)."""
        joint = (
            self.cue(cue)
            + self.span(span)
            + self.cue_gate(cue) * self.span_gate(span)
            + self.act(act)
            + self.distance(distance)
            + self.path(path)
        )
        logits: Tensor = self.answer(self.dropout(functional.relu(joint)))
        return logits


class Network(nn.Module):
    """Encoder and heads. `forward` gives what is exported: hidden states, cue logits, status logits."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.encoder = load_encoder(dropout)
        self.dropout = nn.Dropout(dropout)
        self.cue, self.status = nn.Linear(WIDTH, len(ACTS) + 1), nn.Linear(WIDTH, len(STATUSES))
        self.spans = SpanHead(dropout)

    def forward(self, ids: Tensor, mask: Tensor, hints: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """ids, mask: (batch, length) of int64; hints: (batch, length, hints)."""
        return self.answer(self.encoder(ids, mask, hints))

    def answer(self, hidden: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """The heads' logits beside the hidden states."""
        dropped = self.dropout(hidden)
        return hidden, self.cue(dropped), self.status(dropped)


def mean_spans(hidden: Tensor, rows: Tensor, starts: Tensor, ends: Tensor) -> Tensor:
    """Mean hidden state over the pieces from `starts` up to `ends` in the windows `rows`."""
    sums = functional.pad(torch.cumsum(hidden, dim=1), (0, 0, 1, 0))
    return (sums[rows, ends] - sums[rows, starts]) / (ends - starts)[:, None].to(hidden.dtype)
