"""Events as lists: the columns a list shows, counted and cut into pages that lose no row.

We believe that a list must be cut by a key that is unique: a date is not, `sort_key` is.
"""

from typing import Any

from .database import Row, fetch, fetch_one
from .filters import Filter

COLUMNS = (
    "events.id, events.title, events.date_edtf, events.date_earliest, events.date_latest, events.date_precision, events.year,"
    " events.sort_key, events.act, events.family, events.status, events.certainty, events.parties, events.names,"
    " events.place, events.place_name, events.sources"
)
"""What lists and drawings need of an event."""


def select_events(view: Filter) -> tuple[str, dict[str, str]]:
    """SQL that lists the events of a view, newest first, and its parameters."""
    where, parameters = view.where()
    return f"select {COLUMNS} from events where {where} order by events.sort_key desc", parameters


async def list_events(datasette: Any, view: Filter, *, limit: int, after: str | None = None) -> list[Row]:
    """At most `limit` events of a view, newest first, below the sort key `after`."""
    where, parameters = view.where()
    if after:
        where, parameters = f"{where} and events.sort_key < :after", {**parameters, "after": after}
    sql = f"select {COLUMNS} from events where {where} order by events.sort_key desc limit {int(limit)}"
    return await fetch(datasette, sql, parameters)


async def count_events(datasette: Any, view: Filter) -> int:
    """How many events a view shows."""
    where, parameters = view.where()
    row = await fetch_one(datasette, f"select count(*) as n from events where {where}", parameters)
    return int(row["n"]) if row else 0


async def count_bins(datasette: Any, view: Filter, characters: int) -> list[Row]:
    """Events of a view by the first `characters` of their first possible day, and by act."""
    where, parameters = view.where()
    if where == "1" and characters == 4:
        sql = (
            "select year as bin, act, sum(events) as events from events_per_year where party is null group by year, act"
        )
        return await fetch(datasette, sql)
    sql = (
        f"select substr(events.sort_key, 1, {int(characters)}) as bin, events.act as act, count(*) as events from events"
        f" where {where} group by 1, 2"
    )
    return [row for row in await fetch(datasette, sql, parameters) if not row["bin"].startswith("000")]
