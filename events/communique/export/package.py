"""What makes a folder of files a data package: a descriptor (Frictionless Data Package 1) and checksums."""

import hashlib
import json
import sqlite3
from pathlib import Path
from typing import Any

from .rows import INTEGERS, NUMBERS, list_columns
from .tables import DAYS

LICENSE = {"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/", "title": "CC BY 4.0"}
KEYS = {"events": ["id"], "participants": ["event", "position"], "actors": ["id"]}
LINKS = {"participants": {"event": "events", "actor": "actors"}, "sources": {"event": "events"}}
"""Columns that refer to the key of another table."""


def write_descriptor(db: sqlite3.Connection, folder: Path, tables: dict[str, str]) -> None:
    """datapackage.json for the CSV files in `tables` (table by file name), every column with type and meaning."""
    build = db.execute("select * from builds order by built_at desc limit 1").fetchone()
    descriptor = {
        "name": "communique",
        "title": "Communiqué, a diplomatic events timeline",
        "version": build["version"] if build else "0",
        "created": build["built_at"] if build else None,
        "licenses": [LICENSE],
        "sources": [{"title": "The articles listed in sources.csv"}],
        "resources": [_resource(db, folder, name, table) for name, table in sorted(tables.items())],
    }
    (folder / "datapackage.json").write_text(
        json.dumps(descriptor, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )


def _resource(db: sqlite3.Connection, folder: Path, name: str, table: str) -> dict[str, Any]:
    content = (folder / name).read_bytes()
    schema: dict[str, Any] = {"fields": [{"name": column, "type": _type(column)} for column in list_columns(db, table)]}
    if table in KEYS:
        schema["primaryKey"] = KEYS[table]
    if table in LINKS:
        schema["foreignKeys"] = [
            {"fields": column, "reference": {"resource": other, "fields": "id"}}
            for column, other in LINKS[table].items()
        ]
    return {
        "name": table,
        "path": name,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": schema,
    }


def _type(column: str) -> str:
    return (
        "integer" if column in INTEGERS else "number" if column in NUMBERS else "date" if column in DAYS else "string"
    )


def write_checksums(folder: Path, names: list[str]) -> None:
    """SHA256SUMS, in the form that `sha256sum --check` reads."""
    lines = []
    for name in sorted(names):
        with (folder / name).open("rb") as content:
            lines.append(f"{hashlib.file_digest(content, 'sha256').hexdigest()}  {name}\n")
    (folder / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")
