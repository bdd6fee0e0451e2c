"""Scores the first event of single sentences on the development data beside the codebook, as event coders are compared.

    python scripts/score_sentences.py [SHARED]

SHARED is the folder with data/plover_sentences.jsonl (default: shared/ beside the checkout): sentences, each with one
PLOVER root type (YIELD stands for CONCEDE and RETREAT) and the words of source and target. Many tell of acts within one
state, which the codebook leaves out; the second line of figures asks for them (`communique extract --domestic`).
"""

import argparse
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from communique.extract import extract_events
from communique_schema import Article, Event, Role

HERE = Path(__file__).resolve().parent
YIELD = frozenset({"CONCEDE", "RETREAT"})
SMALL = frozenset(
    {"the", "a", "an", "of", "in", "on", "at", "for", "to", "and", "by", "with", "his", "her", "its", "s"}
)
"""Words that two phrases may share without naming the same."""
NOBODY = frozenset({None, "", "a recipient"})
"""What the data say where a sentence names no target."""


@dataclass
class Tally:
    """Counts over sentences."""

    sentences: int = 0
    found: int = 0
    right: int = 0
    with_sides: int = 0
    events: int = 0

    def add(self, row: dict[str, Any], records: list[Event]) -> None:
        """Count one sentence; the records stand in the order of the text."""
        self.sentences += 1
        self.events += len(records)
        if not records:
            return
        first = min(records, key=lambda record: record.evidence[0].start)
        wanted = YIELD if row["plover_root"] == "YIELD" else {row["plover_root"]}
        self.found += 1
        if first.event_type in wanted:
            self.right += 1
            self.with_sides += names_both(first, row)

    def describe(self) -> str:
        """The figures in one line."""
        extra = (self.events - self.found) / self.sentences
        return (
            f"{self.sentences} sentences: right type first {self.right / self.sentences:.3f}, "
            f"with both sides {self.with_sides / self.sentences:.3f}; right where anything is found "
            f"{self.right / max(self.found, 1):.3f}; {extra:.2f} further events a sentence"
        )


def names_both(event: Event, row: dict[str, Any]) -> bool:
    """Whether the words of source and target are shared by participants: the doer's and another's."""
    source = words_of(row["source_text"] or "")
    target = words_of(row["target_text"] or "") if row["target_text"] not in NOBODY else frozenset()
    told = [(p.role, words_of(p.name) | words_of(cut(row["text"], p.start, p.end))) for p in event.participants]
    doers = [number for number, (role, words) in enumerate(told) if role is not Role.RECIPIENT and source & words]
    others = [number for number, (_, words) in enumerate(told) if target & words]
    return any(not target or one != other for one in doers for other in (others if target else [-1]))


def cut(text: str, start: int | None, end: int | None) -> str:
    """The words of a span, where there is one."""
    return text[start:end] if start is not None and end is not None else ""


def words_of(text: str) -> frozenset[str]:
    """The words of a phrase that can tell it from others."""
    return frozenset(re.findall(r"\w+", text.lower())) - SMALL


def main() -> int:
    """Score the sentences twice: by the codebook, and with acts within one state."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("shared", nargs="?", type=Path, default=HERE.parent.parent / "shared")
    path = parser.parse_args().shared / "data" / "plover_sentences.jsonl"
    if not path.is_file():
        print(f"{path}: no sentences there")
        return 0
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    for name, domestic in (("by the codebook", False), ("with acts at home", True)):
        tally = Tally()
        for row in rows:
            tally.add(row, extract_events(Article(id="sentence", text=row["text"]), domestic=domestic).records)
        print(f"{name}: {tally.describe()}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
