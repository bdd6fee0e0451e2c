"""Which witness finds which cue? The rules, the model and both, on the test affairs of the corpus, act by act.

A cue is right where it stands in the quote of an event of the same act; each event is found once; optional events
earn and cost nothing. The model is asked as it is shipped, quantized. Prints the table of the model card.

    python scripts/score_model.py --split test
"""

import argparse
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from communique.find import Finder
from communique.model import Reader, load_reader
from communique_schema import Act
from training_corpus import Item, read_items, read_split
from training_tally import Tally

WITNESSES = ("rules", "model", "both")


class Cue(NamedTuple):
    """A word said to tell an act, with how sure its witness is."""

    where: str
    offset: int
    act: Act
    score: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--split", default="test", choices=("validation", "test"))
    parser.add_argument("--threshold", type=float, default=0.5, help="score from which a proposal of the model counts")
    options = parser.parse_args(arguments)
    reader = load_reader()
    if reader is None:
        print("the trained model, onnxruntime or tokenizers is missing; see docs/model-card.md", file=sys.stderr)
        return 1
    split = read_split()
    items = [item for item in read_items() if split[item.affair] == options.split]
    tallies: dict[str, dict[str, Tally]] = {witness: defaultdict(Tally) for witness in WITNESSES}
    for item in items:
        rules, model = ask_witnesses(item, reader, options.threshold)
        for witness, cues in zip(WITNESSES, (rules, model, join_cues(rules, model, item)), strict=True):
            score_cues(item, cues, tallies[witness])
    print(make_table(tallies))
    return 0


def ask_witnesses(item: Item, reader: Reader, threshold: float) -> tuple[list[Cue], list[Cue]]:
    """Cues of the rules, and cues of the model on the passages that the rules had parsed."""
    finder = Finder(item.article, use_model=False)
    found = finder.find().candidates
    rules = [Cue(c.passage.where, c.passage.offset(c.token), c.act, 1.0) for c in found]
    model = []
    proposed = finder.ask(reader)
    for passage in finder.passages:
        answer = proposed.get((passage.where, passage.start))
        for p in answer.proposals if answer is not None else []:
            if p.score >= threshold and passage.doc is not None:
                model.append(Cue(passage.where, passage.offset(passage.doc[p.token]), p.act, p.score))
    return rules, model


def join_cues(rules: Iterable[Cue], model: Iterable[Cue], item: Item) -> list[Cue]:
    """Both witnesses; where they point at the same act in one sentence, once."""
    joined = list(rules)
    for cue in model:
        text = item.article.text if cue.where == "text" else item.article.title or ""
        same = (o for o in joined if o.where == cue.where and o.act == cue.act)
        if not any(". " not in text[min(o.offset, cue.offset) : max(o.offset, cue.offset)] for o in same):
            joined.append(cue)
    return joined


def score_cues(item: Item, cues: Iterable[Cue], tallies: dict[str, Tally]) -> None:
    """Add an item's cues to the tallies of their acts and to the one of all."""
    quotes = []
    for event in item.events:
        text = item.article.text if event.where == "text" else item.article.title or ""
        start = text.find(event.quote)
        quotes.append((event, start, start + len(event.quote)))
        if not event.optional:
            for name in ("all", event.act.value):
                tallies[name].wanted += 1
    found: set[int] = set()
    for cue in sorted(cues, key=lambda c: -c.score):
        hits = [
            n for n, (e, a, b) in enumerate(quotes) if e.act == cue.act and e.where == cue.where and a <= cue.offset < b
        ]
        fresh = next((n for n in hits if n not in found), None)
        if fresh is not None:
            found.add(fresh)
        repeated = item.form == "article" and any(e.act == cue.act for e in item.events)
        if (fresh is None and (hits or repeated)) or (fresh is not None and quotes[fresh][0].optional):
            continue
        for name in ("all", cue.act.value):
            tallies[name].proposed += 1
            tallies[name].right += fresh is not None


def make_table(tallies: dict[str, dict[str, Tally]]) -> str:
    """A Markdown table: for each act the events, and F1 of each witness; precision and recall of all acts together."""
    lines = ["| act | events | rules | model | both |", "|---|---|---|---|---|"]
    for act in Act:
        row = [tallies[witness][act.value] for witness in WITNESSES]
        lines.append(f"| {act} | {row[0].wanted} | " + " | ".join(f"{t.f1:.2f}" for t in row) + " |")
    for figure in ("precision", "recall", "f1"):
        row = [tallies[witness]["all"] for witness in WITNESSES]
        lines.append(
            f"| all: {figure} | {row[0].wanted} | " + " | ".join(f"{getattr(t, figure):.3f}" for t in row) + " |"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    began = time.perf_counter()
    code = main()
    print(f"{time.perf_counter() - began:.0f} s", file=sys.stderr)
    sys.exit(code)
