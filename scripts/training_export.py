"""From a trained network to the files that the package carries: an ONNX graph with 8-bit weights, the span head, the
calibration.

Weights of the matrices and of the word table are kept as 8-bit whole numbers (dynamic quantization of onnxruntime),
which makes the graph four times smaller; activations are quantized as they come. Seven of the eight bits are used:
processors without VNNI instructions would overflow on eight.
"""

import logging
import shutil
import tempfile
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
from communique.hints import HINTS
from communique.model.calibration import Calibration
from communique.model.files import ModelFiles
from onnxruntime import InferenceSession
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor
from training_encoder import find_weights
from training_loop import Batch
from training_network import Network
from training_scores import Answer, match_cues, propose

LARGEST = 30 * 1024 * 1024
"""Bytes that the package may carry."""


def export_network(network: Network, calibration: Calibration, folder: Path) -> ModelFiles:
    """Write all files of a model. Raises ValueError where they grow too large."""
    folder.mkdir(parents=True, exist_ok=True)
    files = ModelFiles.in_folder(folder)
    network.eval()
    with tempfile.TemporaryDirectory() as temporary:
        whole = Path(temporary) / "encoder.onnx"
        _export_graph(network, whole)
        logging.getLogger().setLevel(logging.ERROR)
        quantize_dynamic(whole, files.encoder, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
    spans = {name: value.detach().numpy().astype(np.float16) for name, value in network.spans.named_parameters()}
    np.savez_compressed(files.heads, **spans)  # type: ignore[arg-type]
    calibration.save(files.calibration)
    shutil.copyfile(find_weights() / "tokenizer.json", files.tokenizer)
    size = sum(path.stat().st_size for path in folder.iterdir())
    if size > LARGEST:
        raise ValueError(f"the model's files take {size / 2**20:.1f} MB; the package may carry {LARGEST / 2**20:.0f}")
    return files


def run_exported(files: ModelFiles) -> Callable[[Batch], tuple[Tensor, Tensor, Tensor]]:
    """The exported graph, 8-bit weights and all, in the place of the network it came from."""
    session = InferenceSession(str(files.encoder), providers=["CPUExecutionProvider"])

    def run(batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
        asked = {"ids": batch.ids.numpy(), "mask": batch.mask.numpy(), "hints": batch.hints.numpy()}
        hidden, cues, statuses = (torch.from_numpy(part) for part in session.run(None, asked))
        return hidden, cues, statuses

    return run


def _export_graph(network: Network, path: Path) -> None:
    ids = torch.ones(2, 16, dtype=torch.int64)
    hints = torch.zeros(2, 16, len(HINTS))
    axes = {name: {0: "batch", 1: "length"} for name in ("ids", "mask", "hints", "hidden", "cues", "statuses")}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            network,
            (ids, torch.ones_like(ids), hints),
            str(path),
            input_names=["ids", "mask", "hints"],
            output_names=["hidden", "cues", "statuses"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )


def calibrate(answers: Sequence[Answer]) -> Calibration:
    """Fit the line from raw share to frequency on reviewed windows (pool adjacent violators), and the temperature of
    the statuses.
    """
    matched = [pair for answer in answers for pair in match_cues(answer.example, propose(answer, 0.02))]
    settled = sorted((share, float(right)) for _, share, right in matched if right is not None)
    shares, frequencies = fit_rising_line([share for share, _ in settled], [right for _, right in settled])
    return Calibration(1.0, _status_temperature(answers), shares, frequencies)


def fit_rising_line(
    shares: Sequence[float], rights: Sequence[float], smallest: int = 25
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """Isotonic regression over blocks of at least `smallest` sorted cases: the blocks' mean shares and mean outcomes.

    >>> fit_rising_line([0.1, 0.2, 0.8, 0.9], [0, 0, 1, 1], smallest=2)
    ((0.15, 0.85), (0.0, 1.0))
    """
    blocks: list[list[float]] = []
    for start in range(0, len(shares), smallest):
        part = slice(start, start + smallest)
        count = len(shares[part])
        blocks.append([sum(shares[part]), sum(rights[part]), count])
        while len(blocks) > 1 and blocks[-2][1] / blocks[-2][2] >= blocks[-1][1] / blocks[-1][2]:
            last = blocks.pop()
            blocks[-1] = [a + b for a, b in zip(blocks[-1], last, strict=True)]
    pairs = [(round(s / n, 4), round(r / n, 4)) for s, r, n in blocks]
    return tuple(s for s, _ in pairs), tuple(r for _, r in pairs)


def _status_temperature(answers: Sequence[Answer]) -> float:
    """The temperature, of a few, under which the reviewed statuses are likeliest."""
    logits = np.array([a.statuses[place] for a in answers for place in a.places])
    wanted = np.array([label.status for a in answers for label in a.example.cues])

    def surprise(temperature: float) -> float:
        scaled = logits / temperature
        shares = scaled - np.log(np.exp(scaled).sum(axis=1, keepdims=True))
        return float(-shares[np.arange(len(wanted)), wanted].mean())

    return min((0.5, 0.7, 0.85, 1.0, 1.2, 1.5, 2.0, 2.5, 3.0), key=surprise)
