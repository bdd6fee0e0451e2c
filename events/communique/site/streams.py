"""Downloads of a view of any size: rows go out as they are read.

We believe that a download which is cut must not look whole. Pages are cut by `sort_key`, which is unique, so that no
row is lost or repeated, and a failure breaks the connection instead of ending the file.
"""

import csv
import io
import json
from collections.abc import AsyncIterator
from typing import Any

from datasette.utils.asgi import AsgiStream

from .database import Row
from .filters import Filter
from .listing import COLUMNS, list_events

BATCH = 2000
"""Rows read and sent at a time."""
NAMES = [column.split(".")[1] for column in COLUMNS.split(", ")]


async def read_batches(datasette: Any, view: Filter) -> AsyncIterator[list[Row]]:
    """All events of a view, newest first, in batches."""
    after = None
    while batch := await list_events(datasette, view, limit=BATCH, after=after):
        yield batch
        after = batch[-1]["sort_key"]


def stream_csv(datasette: Any, view: Filter, *, name: str) -> Any:
    """The events of a view as CSV (RFC 4180, UTF-8, header always)."""

    async def write(writer: Any) -> None:
        await writer.write(_lines([NAMES]))
        async for rows in read_batches(datasette, view):
            await writer.write(_lines([list(row.values()) for row in rows]))

    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return AsgiStream(write, headers=headers, content_type="text/csv; charset=utf-8; header=present")


def _lines(rows: list[list[Any]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def stream_json(datasette: Any, view: Filter, *, name: str) -> Any:
    """The events of a view as a JSON array of objects."""

    async def write(writer: Any) -> None:
        begun = False
        async for rows in read_batches(datasette, view):
            lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows)
            await writer.write((",\n" if begun else "[\n") + lines)
            begun = True
        await writer.write("\n]\n" if begun else "[]\n")

    headers = {"Content-Disposition": f'inline; filename="{name}"', "Access-Control-Allow-Origin": "*"}
    return AsgiStream(write, headers=headers, content_type="application/json; charset=utf-8")
