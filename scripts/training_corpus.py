"""The corpus as training reads it: every article and sentence is one item, and every affair belongs to one split for
good.

Two texts on one affair share names, dates and wording; splitting them would let the model be examined on what it
has seen. So the split is by affair, drawn once from the affair's name and kept in `seeds/corpus/split.csv`; an item
of no affair is an affair of its own.

>>> draw_split("skripal-2018") in SPLITS
True
"""

import csv
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from communique.evaluation.gold import ARTICLE_KEYS, GoldEvent
from communique_schema import Article

CORPUS = Path(__file__).resolve().parent.parent / "seeds" / "corpus"
SPLITS = ("train", "validation", "test")
SHARES = (0.70, 0.85)
"""Below the first of these the draw gives train, below the second validation, above it test."""


@dataclass(frozen=True, slots=True)
class Item:
    """An article or a single sentence with its reviewed events."""

    article: Article
    events: tuple[GoldEvent, ...]
    affair: str
    register: str
    form: str

    @property
    def id(self) -> str:
        """The item's id."""
        return str(self.article.id)


def read_items(corpus: Path = CORPUS) -> list[Item]:
    """Read every item, in the order of the file names."""
    return [item for path in sorted(corpus.glob("*/*.yaml")) for item in read_items_of(path)]


def read_items_of(path: Path) -> Iterator[Item]:
    """Read the one article of an article file, or the items of a sentence file."""
    data = yaml.load(path.read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    if isinstance(data, dict):
        yield make_item(data["article"], data["events"], "article")
    else:
        for entry in data:
            yield make_item(entry, entry.get("events"), "sentence")


def make_item(fields: dict[str, Any], events: list[dict[str, Any]] | None, form: str) -> Item:
    """An item from the mapping of a corpus file."""
    article = Article(**{key: fields[key] for key in ARTICLE_KEYS if fields.get(key) is not None})
    affair = str(fields["affair"])
    return Item(
        article=article,
        events=tuple(GoldEvent.model_validate(event) for event in events or []),
        affair=affair if affair != "none" else f"none:{fields['id']}",
        register=str(fields["register"]),
        form=form,
    )


def draw_split(affair: str) -> str:
    """The split that an affair falls into, the same on every machine."""
    draw = int(hashlib.sha256(f"communique:{affair}".encode()).hexdigest()[:8], 16) / 0x100000000
    return SPLITS[sum(draw >= share for share in SHARES)]


def read_split(corpus: Path = CORPUS) -> dict[str, str]:
    """Split by affair, from the committed table."""
    with (corpus / "split.csv").open(encoding="utf-8", newline="") as file:
        return {row["affair"]: row["split"] for row in csv.DictReader(file)}


def write_split(items: list[Item], corpus: Path = CORPUS) -> None:
    """Write the table: affairs already there keep their split, new ones are drawn."""
    known = read_split(corpus) if (corpus / "split.csv").exists() else {}
    affairs = sorted({item.affair for item in items})
    with (corpus / "split.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(("affair", "split"))
        rows.writerows((affair, known.get(affair) or draw_split(affair)) for affair in affairs)
