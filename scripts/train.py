"""Train the learned reader on the corpus, calibrate it on the validation affairs, export it into the package, examine
it on the test affairs.

Takes some twenty minutes of processor time. Seeds are fixed; other machines add up numbers in another order and differ
in the third digit.

    pip install -e '.[train]' && python scripts/train.py
"""

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import torch
from training_corpus import Item, read_items, read_split
from training_export import calibrate, export_network, run_exported
from training_labels import Example, make_examples, read_item
from training_loop import Settings, train_network
from training_network import Network
from training_report import describe_scores, write_scores
from training_scores import Run, Scores, ask_network, score_answers

PACKAGE_DATA = Path(__file__).resolve().parent.parent / "events" / "communique" / "model" / "data"
DEFAULTS = Settings()
THRESHOLD = 0.4
"""Raw share from which a proposal counts, in the figures that training prints."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, export and report."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--out", type=Path, default=PACKAGE_DATA, help="folder for the model's files")
    parser.add_argument("--scores", type=Path, help="file for the figures, as JSON")
    parser.add_argument("--start", type=Path, help="weights of an earlier training to go on from")
    parser.add_argument("--keep", type=Path, help="file for the weights, for a later --start")
    parser.add_argument("--epochs", type=int, default=DEFAULTS.epochs)
    parser.add_argument("--seed", type=int, default=DEFAULTS.seed)
    parser.add_argument("--threads", type=int, default=2, help="processor cores to use")
    options = parser.parse_args(arguments)
    torch.set_num_threads(options.threads)
    examples = label_corpus(read_items())
    settings = replace(DEFAULTS, epochs=options.epochs, seed=options.seed)
    network = train(examples, settings, options.start)
    if options.keep:
        torch.save(network.state_dict(), options.keep)
    calibration = calibrate(ask_network(network, examples["validation"]))
    files = export_network(network, calibration, options.out)
    print(f"wrote {files.encoder.parent}", file=sys.stderr)
    exported = run_exported(files)
    scores = {name: examine(network, examples[name]) for name in ("validation", "test")}
    scores |= {f"{name}, 8 bits": examine(network, examples[name], exported) for name in ("validation", "test")}
    for name, found in scores.items():
        print(f"{name}: {describe_scores(found)}")
    if options.scores:
        write_scores(scores, options.scores)
    return 0


def label_corpus(items: Sequence[Item]) -> dict[str, list[Example]]:
    """Labeled windows by split."""
    split = read_split()
    examples: dict[str, list[Example]] = {"train": [], "validation": [], "test": []}
    for item in items:
        for read in read_item(item):
            examples[split[item.affair]] += make_examples(read)
    return examples


def train(examples: dict[str, list[Example]], settings: Settings, start: Path | None = None) -> Network:
    """Train to the end, and say after each epoch how the validation affairs are read. Raises ValueError without
    training windows.
    """
    network: Network | None = None
    for network, epoch, loss, seconds in train_network(examples["train"], settings, start):
        found = examine(network, examples["validation"])
        print(
            f"epoch {epoch}: loss {loss:.3f}, {seconds:.0f} s; validation: {describe_scores(found)}",
            file=sys.stderr,
            flush=True,
        )
    if network is None:
        raise ValueError("nothing was trained: no epochs")
    return network


def examine(network: Network, examples: Sequence[Example], run: Run | None = None) -> Scores:
    """Scores of a network on windows, or of the exported graph that `run` asks."""
    return score_answers(ask_network(network, examples, run), THRESHOLD)


if __name__ == "__main__":
    sys.exit(main())
