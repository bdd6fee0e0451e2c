"""Reading the database: rows as dictionaries, and the few facts that every page needs, read once.

We believe that the database does not change while it is served, so what every page asks for is kept, and so are the
counts that take longest.
"""

from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]
_KEPT, _ANSWERS = "_communique_house", "_communique_answers"
MOST_KEPT = 200
"""Answers of costly counts that are kept."""


@dataclass(frozen=True)
class House:
    """What every page needs: the database's name and path, the parties' names, the latest build, the years covered."""

    database: str
    path: str | None
    names: dict[str, str]
    told: tuple[Row, ...]
    build: Row
    first_year: int | None
    last_year: int | None

    def name(self, code: str | None) -> str:
        """The usual name behind a party's code; the code itself where none is known."""
        return self.names.get(code or "", code or "")


def get_database(datasette: Any) -> Any:
    """Datasette's first database; there is one."""
    return datasette.get_database()


async def fetch(datasette: Any, sql: str, parameters: Row | None = None) -> list[Row]:
    """Rows of a query. Raises sqlite3.OperationalError where it is wrong, QueryInterrupted where it takes too long."""
    result = await get_database(datasette).execute(sql, parameters or {}, truncate=False)
    return [dict(row) for row in result.rows]


async def fetch_kept(datasette: Any, sql: str, parameters: Row | None = None) -> list[Row]:
    """The same for counts over many events: the answer is kept, the least used given up first. Leave the rows alone."""
    kept: OrderedDict[Any, list[Row]] = datasette.__dict__.setdefault(_ANSWERS, OrderedDict())
    key = sql, tuple(sorted((parameters or {}).items()))
    if key in kept:
        kept.move_to_end(key)
        return kept[key]
    rows = await fetch(datasette, sql, parameters)
    kept[key] = rows
    while len(kept) > MOST_KEPT:
        kept.popitem(last=False)
    return rows


async def fetch_one(datasette: Any, sql: str, parameters: Row | None = None) -> Row | None:
    """The first row of a query, or None."""
    rows = await fetch(datasette, sql, parameters)
    return rows[0] if rows else None


async def read_house(datasette: Any) -> House:
    """The facts that every page needs; read on the first call, kept for the others."""
    house: House | None = getattr(datasette, _KEPT, None)
    if house is None:
        house = await _read_house(datasette)
        setattr(datasette, _KEPT, house)
    return house


async def _read_house(datasette: Any) -> House:
    parties = await fetch(datasette, "select code, name, kind, events from parties order by name")
    years = await fetch_one(datasette, "select min(year) as first, max(year) as last from events") or {}
    build = await fetch_one(datasette, "select * from builds order by built_at desc limit 1") or {}
    database = get_database(datasette)
    return House(
        database=database.name,
        path=database.path,
        names={row["code"]: row["name"] for row in parties},
        told=tuple(row for row in parties if row["events"]),
        build=build,
        first_year=years.get("first"),
        last_year=years.get("last"),
    )
