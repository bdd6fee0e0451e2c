"""CSV for programs, CSV for Excel, Parquet.

We believe that a header always stands, that a file a program reads holds exactly what the database holds, and that a
file a spreadsheet opens must not run anything: Excel takes a cell that begins with a sign for a formula, and a year and
a month for a day.

>>> defuse("=HYPERLINK(1)"), defuse("2020-01"), defuse("Moscow")
("'=HYPERLINK(1)", "'2020-01", 'Moscow')
"""

import csv
import re
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from .rows import INTEGERS, NUMBERS, TABLES, list_columns, list_rows

_FORMULA = re.compile(r"^\s*[=+\-@\t\r＝＋－＠]")
_MANGLED = re.compile(r"^[0-9][0-9./:,-]*$|^[0-9]+[eE][0-9]+$")
"""What Excel reads as a date, a fraction, a time or a number in the scientific way; whole days survive as they are."""
_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$")
BATCH = 5000


def write_csv(db: sqlite3.Connection, table: str, path: Path) -> None:
    """RFC 4180, UTF-8, header, empty where unknown."""
    _write(path, "utf-8", list_columns(db, table), (list(row.values()) for row in list_rows(db, table)))


def write_excel_csv(db: sqlite3.Connection, table: str, path: Path) -> None:
    """The same for Excel: with a byte order mark, cells that would run or be mangled defused with an apostrophe."""
    rows = ([defuse(value) for value in row.values()] for row in list_rows(db, table))
    _write(path, "utf-8-sig", list_columns(db, table), rows)


def defuse(value: Any) -> Any:
    """`value` so that a spreadsheet shows it as it is: neither run as a formula nor turned into another date."""
    if not isinstance(value, str):
        return value
    if _FORMULA.match(value) or (_MANGLED.match(value) and not _DAY.match(value)):
        return f"'{value}"
    return value


def _write(path: Path, encoding: str, columns: list[str], rows: Iterable[list[Any]]) -> None:
    with path.open("w", encoding=encoding, newline="") as lines:
        writer = csv.writer(lines, lineterminator="\r\n")
        writer.writerow(columns)
        writer.writerows(rows)


def write_parquet(db: sqlite3.Connection, table: str, path: Path) -> None:
    """Parquet with days as dates and numbers as numbers. Raises ImportError where pyarrow is not installed."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    columns = list_columns(db, table)
    schema = pa.schema([(name, _arrow_type(pa, name)) for name in columns])
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        for batch in _batches(list_rows(db, table)):
            writer.write_table(
                pa.Table.from_pylist([{k: _arrow_value(k, v) for k, v in row.items()} for row in batch], schema)
            )
        if not db.execute(
            f"select 1 from {'events' if table == 'events' else table.replace('sources', 'evidence')}"
        ).fetchone():
            writer.write_table(schema.empty_table())


DAYS = {"date_earliest", "date_latest", "published"}


def _arrow_type(pa: Any, name: str) -> Any:
    return (
        pa.int64()
        if name in INTEGERS
        else pa.float64()
        if name in NUMBERS
        else pa.date32()
        if name in DAYS
        else pa.string()
    )


def _arrow_value(name: str, value: Any) -> Any:
    from datetime import date

    return date.fromisoformat(value) if name in DAYS and value else value


def _batches(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    batch: list[dict[str, Any]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


__all__ = ["TABLES", "defuse", "write_csv", "write_excel_csv", "write_parquet"]
