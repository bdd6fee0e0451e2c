"""The span head: from the hidden states of a cue and of a span, what the span is to the act. A few small matrices, in
numpy.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from .tables import distance_class

Array = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class SpanHead:
    """Weights by name, as training saved them."""

    weights: dict[str, Array]

    @classmethod
    def load(cls, path: Path) -> "SpanHead":
        """Read the weights."""
        with np.load(path) as saved:
            return cls({name: saved[name].astype(np.float32) for name in saved.files})

    def ask(self, cue: Array, span: Array, act: int, distance: int, path: int) -> Array:
        """Probability of each of SPAN_ROLES. `act` is an index in ACTS, `distance` the tokens from the cue to the
        span's first.
        """
        w = self.weights
        gate = (w["cue_gate.weight"] @ cue + w["cue_gate.bias"]) * (w["span_gate.weight"] @ span + w["span_gate.bias"])
        plain = w["cue.weight"] @ cue + w["cue.bias"] + w["span.weight"] @ span
        joint = (
            gate
            + plain
            + w["act.weight"][act]
            + w["distance.weight"][distance_class(distance)]
            + w["path.weight"][path]
        )
        logits = w["answer.weight"] @ np.maximum(joint, 0) + w["answer.bias"]
        shares: Array = 1 / (1 + np.exp(-logits))
        return shares
