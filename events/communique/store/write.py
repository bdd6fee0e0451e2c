"""Writing the database whole, or not at all.

We believe that a reader never sees half a database: everything is written to a file beside the old one, checked,
synced, and renamed over it. An interrupted build leaves the old database as it was; what it left behind is swept away
by the next.

    write_database(Path("communique.db"), dataset)
"""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from sqlite_utils import Database

from .dataset import Dataset
from .rows import list_rows
from .summaries import count_everything
from .tables import TABLES, TOKENIZER, VIEWS

SUFFIX = ".building"


class BrokenDatabaseError(ValueError):
    """The dataset refers to something it does not hold. The message names table, row and what is missing."""


def write_database(path: Path, dataset: Dataset) -> None:
    """Write `dataset` to `path`, replacing what stood there only when the new database is complete.

    Raises OSError where the folder cannot be written, BrokenDatabaseError where a reference leads nowhere; in both
    cases the old database is untouched and nothing half-written remains.
    """
    sweep_leftovers(path)
    building = path.with_name(f".{path.name}.{os.getpid()}{SUFFIX}")
    try:
        _write(building, dataset)
        _sync(building)
        building.replace(path)
        _sync(path.parent)
    finally:
        _remove(building)


def sweep_leftovers(path: Path) -> None:
    """Remove what builds of `path` left behind when they were killed; those still running are let alone."""
    for left in path.parent.glob(f".{path.name}.*{SUFFIX}"):
        number = left.name.removesuffix(SUFFIX).rpartition(".")[2]
        if number.isdigit() and not _is_running(int(number)):
            _remove(left)


def _write(path: Path, dataset: Dataset) -> None:
    connection = sqlite3.connect(path)
    try:
        connection.executescript("pragma page_size = 4096; pragma journal_mode = off; pragma synchronous = off;")
        db = Database(connection)
        _create_tables(db)
        for table, rows in list_rows(dataset).items():
            db[table].insert_all(rows, batch_size=2000)  # type: ignore[union-attr]
        _create_indexes(db)
        count_everything(db)
        _finish(db)
        _check_references(connection)
        connection.commit()
        connection.execute("pragma optimize")
    finally:
        connection.close()


def _create_tables(db: Database) -> None:
    for name, table in TABLES.items():
        db[name].create(  # type: ignore[union-attr]
            table.columns, pk=table.pk, foreign_keys=table.keys, not_null=table.not_null, strict=True
        )


def _create_indexes(db: Database) -> None:
    """After the rows, because that is quicker, and before the counts, which would crawl without."""
    for name, table in TABLES.items():
        for columns in table.indexes:
            db[name].create_index(columns)  # type: ignore[union-attr]
        for columns in table.unique:
            db[name].create_index(columns, unique=True)  # type: ignore[union-attr]


def _finish(db: Database) -> None:
    """Full text and views, and ANALYZE after all, so that the planner knows the sizes."""
    for name, table in TABLES.items():
        if table.full_text:
            db[name].enable_fts(table.full_text, tokenize=TOKENIZER)  # type: ignore[union-attr]
    for name, sql in VIEWS.items():
        db.create_view(name, sql)
    db.execute("analyze")


def _check_references(connection: sqlite3.Connection) -> None:
    broken = connection.execute("pragma foreign_key_check").fetchone()
    if broken:
        table, rowid, target, _ = broken
        row = connection.execute(f'select * from "{table}" where rowid = ?', [rowid]).fetchone()
        raise BrokenDatabaseError(f"a row of {table} refers to {target}, which has no such row: {row}")


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _remove(path: Path) -> None:
    for name in (path.name, f"{path.name}-journal"):
        with suppress(FileNotFoundError):
            path.with_name(name).unlink()


def _is_running(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
