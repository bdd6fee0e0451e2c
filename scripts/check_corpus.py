"""Check corpus files by the codebook: shape, vocabulary, dates, quotes. Says what is wrong, where, and counts what is
there.

python scripts/check_corpus.py                       # the whole corpus and its split
python scripts/check_corpus.py seeds/corpus/sentences/me-01.yaml
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import yaml
from communique_schema import Act, Certainty, Status
from pydantic import ValidationError
from training_corpus import CORPUS, Item, make_item, read_split

REGISTERS = frozenset(
    [
        "wire",
        "state-agency",
        "broadsheet",
        "brief",
        "communique",
        "chronology",
        "interview",
        "explainer",
        "headline",
        "press-release",
        "column",
    ]
)
ITEM_KEYS = frozenset(["id", "affair", "register", "published", "text", "events", "title", "note"])
CODE_ROLES = ("actors", "recipients", "hosts", "mediators")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print every problem and the counts; 1 where there is a problem."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, help="corpus files; the whole corpus where none is named")
    options = parser.parse_args(arguments)
    paths = options.files or sorted(CORPUS.glob("*/*.yaml"))
    items: list[Item] = []
    problems = [problem for path in paths for problem in check_file(path, items)]
    problems += check_ids(items)
    if not options.files:
        problems += check_split(items)
    for problem in problems:
        print(problem)
    print(count_items(items))
    return int(bool(problems))


def check_file(path: Path, items: list[Item]) -> Iterator[str]:
    """Problems of one file; its sound items are added to `items`."""
    try:
        data = yaml.load(path.read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        yield f"{path}: not YAML: {error}"
        return
    form = "article" if isinstance(data, dict) else "sentence"
    for entry in [{**data["article"], "events": data["events"]}] if form == "article" else data:
        name = f"{path}: {entry.get('id', 'an item without id')}"
        try:
            if form == "sentence" and (unknown := entry.keys() - ITEM_KEYS):
                yield f"{name}: unknown keys {sorted(unknown)}"
            if "published" not in entry:
                yield f"{name}: say `published: null` where the day is not known"
            item = make_item(entry, entry["events"], form)
        except (ValidationError, KeyError, TypeError, ValueError) as error:
            yield f"{name}: {error}"
            continue
        items.append(item)
        if form == "article" and item.id != path.stem:
            yield f"{name}: the id is not the file's name"
        yield from (f"{name}: {problem}" for problem in check_item(item))


def check_item(item: Item) -> Iterator[str]:
    """Problems of an item: an unknown register, a quote that is not there, an act without an actor or told twice."""
    if item.register not in REGISTERS:
        yield f"register {item.register!r} is none of {', '.join(sorted(REGISTERS))}"
    seen: set[tuple[object, ...]] = set()
    for event in item.events:
        told = f"{event.act} {event.quote[:50]!r}"
        source = item.article.text if event.where == "text" else item.article.title or ""
        if event.quote not in source:
            yield f"{told}: the quote is not in the {event.where}; copy it letter for letter"
        if event.cue is not None and not re.search(rf"\b{re.escape(event.cue)}\b", event.quote):
            yield f"{told}: the cue {event.cue!r} is no word of the quote"
        if not event.actors and event.note is None:
            yield f"{told}: no actors, and no note that says why"
        for code in (code for role in CODE_ROLES for code in getattr(event, role)):
            if not (code.isalnum() and code.isupper() and code[0].isalpha() and 2 <= len(code) <= 12):
                yield f"{told}: {code!r} is no code of a state or an organization"
        key = (event.act, event.edtf, event.quote, event.status, *(tuple(getattr(event, role)) for role in CODE_ROLES))
        if key in seen:
            yield f"{told}: annotated twice"
        seen.add(key)


def check_ids(items: Iterable[Item]) -> Iterator[str]:
    """Ids that two items share."""
    for name, count in Counter(item.id for item in items).items():
        if count > 1:
            yield f"{name}: {count} items have this id"


def check_split(items: Iterable[Item]) -> Iterator[str]:
    """Affairs that the table of splits lacks, and rows of affairs that are no more."""
    known, here = read_split().keys(), {item.affair for item in items}
    yield from (
        f"seeds/corpus/split.csv lacks {affair}; run scripts/split_corpus.py" for affair in sorted(here - known)
    )
    yield from (f"seeds/corpus/split.csv has {affair}, which no item is about" for affair in sorted(known - here))


def count_items(items: Sequence[Item]) -> str:
    """Counts of items, of events, of each act, status and certainty."""
    events = [event for item in items for event in item.events]
    forms = Counter(item.form for item in items)
    empty = sum(1 for item in items if item.form == "sentence" and not item.events)
    lines = [
        f"{forms['article']} articles, {forms['sentence']} sentences ({empty} without events), {len(events)} events"
    ]
    for names, values in (
        (Act, [e.act for e in events]),
        (Status, [e.status for e in events]),
        (Certainty, [e.certainty for e in events]),
    ):
        counts = Counter(values)
        lines.append(" ".join(f"{name}:{counts[name]}" for name in names))
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
