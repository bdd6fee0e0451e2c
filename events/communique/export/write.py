"""Writing the exports: one folder, complete or not at all.

We believe that a folder of downloads must not mix two builds: files are written beside it and swapped in together.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

from .calendars import write_ics, write_timelinejs
from .geo import write_geojson
from .package import write_checksums, write_descriptor
from .records import write_jsonl
from .rows import open_database
from .tables import write_csv, write_excel_csv, write_parquet

Writer = Callable[[sqlite3.Connection, Path], None]

FORMATS: dict[str, dict[str, Writer]] = {
    "csv": {
        "events.csv": lambda db, path: write_csv(db, "events", path),
        "participants.csv": lambda db, path: write_csv(db, "participants", path),
        "actors.csv": lambda db, path: write_csv(db, "actors", path),
        "sources.csv": lambda db, path: write_csv(db, "sources", path),
    },
    "excel": {"events-excel.csv": lambda db, path: write_excel_csv(db, "events", path)},
    "jsonl": {"events.jsonl": lambda db, path: write_jsonl(_path_of(db), path)},
    "parquet": {"events.parquet": lambda db, path: write_parquet(db, "events", path)},
    "ics": {"timeline.ics": write_ics},
    "timelinejs": {"timeline.json": write_timelinejs},
    "geojson": {"events.geojson": write_geojson},
    "db": {"communique.db": lambda db, path: _copy(_path_of(db), path)},
}
"""Formats by the name one asks for, each with its files and how they are written."""


def write_exports(database: Path, folder: Path, formats: Iterable[str] | None = None) -> list[Path]:
    """Write the files of `formats` (all where None) to `folder`, with datapackage.json and SHA256SUMS; their paths.

    Raises FileNotFoundError where there is no database, ValueError where a format is unknown, ImportError where Parquet
    is asked for without pyarrow, OSError where the folder cannot be written. In each case `folder` stays as it was.
    """
    wanted = list(FORMATS) if formats is None else list(dict.fromkeys(formats))
    unknown = [name for name in wanted if name not in FORMATS]
    if unknown:
        raise ValueError(f"unknown format {', '.join(unknown)}; there are {', '.join(FORMATS)}")
    building = folder.with_name(f".{folder.name}.{os.getpid()}.building")
    with closing(open_database(database)) as db:
        try:
            building.mkdir(parents=True)
            names = _write(db, building, wanted)
            _swap(building, folder, names)
        finally:
            shutil.rmtree(building, ignore_errors=True)
    return [folder / name for name in names]


def _write(db: sqlite3.Connection, folder: Path, wanted: list[str]) -> list[str]:
    names = []
    for name, writer in (pair for one in wanted for pair in FORMATS[one].items()):
        writer(db, folder / name)
        names.append(name)
    if "csv" in wanted:
        write_descriptor(db, folder, {name: name.removesuffix(".csv") for name in FORMATS["csv"]})
        names.append("datapackage.json")
    write_checksums(folder, names)
    return [*names, "SHA256SUMS"]


def _swap(building: Path, folder: Path, names: list[str]) -> None:
    """Move the files in, the checksums last; files of ours that this export does not write are removed first."""
    folder.mkdir(parents=True, exist_ok=True)
    ours = {name for files in FORMATS.values() for name in files} | {"datapackage.json", "SHA256SUMS"}
    (folder / "SHA256SUMS").unlink(missing_ok=True)
    for name in ours - set(names):
        (folder / name).unlink(missing_ok=True)
    for name in names:
        (building / name).replace(folder / name)


def _path_of(db: sqlite3.Connection) -> Path:
    return Path(db.execute("pragma database_list").fetchone()["file"])


def _copy(source: Path, path: Path) -> None:
    shutil.copyfile(source, path)
