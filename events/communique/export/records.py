"""The whole records, one JSON object a line, in the flat form of codebook section 7."""

import json
from pathlib import Path

from communique.store import read_dataset


def write_jsonl(database: Path, path: Path) -> None:
    """Every event with participants and evidence; also its former ids (`aliases`)."""
    events = sorted(read_dataset(database).events, key=lambda one: one.event.id)
    with path.open("w", encoding="utf-8", newline="\n") as lines:
        for one in events:
            lines.write(json.dumps({**one.event.as_json(), "aliases": one.aliases}, ensure_ascii=False) + "\n")
