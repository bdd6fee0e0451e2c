"""Events as lists and as counts: the columns a list shows, cut into pages that lose no row.

We believe that a list must be cut by a key that is unique: a date is not, `sort_key` is. A country's events are read
from `event_parties`, which has them in order of time; everything else from `events`, by an index that holds all it
needs.
"""

from typing import Any

from .database import Row, fetch, fetch_kept
from .filters import Filter

COLUMNS = (
    "events.id, events.title, events.date_edtf, events.date_earliest, events.date_latest, events.date_precision,"
    " events.year, events.sort_key, events.act, events.family, events.status, events.certainty, events.parties,"
    " events.names, events.place, events.place_name, events.sources"
)
"""What lists and drawings need of an event."""


def select_events(view: Filter) -> tuple[str, dict[str, str]]:
    """SQL that lists the events of a view, newest first, and its parameters."""
    where, parameters = view.where()
    return f"select {COLUMNS} from events where {where} order by events.sort_key desc", parameters


async def list_events(datasette: Any, view: Filter, *, limit: int, after: str | None = None) -> list[Row]:
    """At most `limit` events of a view, newest first, below the sort key `after`."""
    source, key, where = view.source()
    _, parameters = view.where()
    if after:
        where, parameters = f"{where} and {key} < :after", {**parameters, "after": after}
    inner = f"select events.rowid from {source} where {where} order by {key} desc limit {int(limit)}"
    return await fetch(
        datasette, f"select {COLUMNS} from events where rowid in ({inner}) order by events.sort_key desc", parameters
    )


async def summarize(datasette: Any, view: Filter) -> list[Row]:
    """Events of a view as counts (`events`) by `year` and `act`; the year is None where the date is unknown."""
    where, parameters = view.where()
    if view.country and view.asks_only_for("country", "other", "act"):
        other = " and event in (select event from event_parties where party = :other)" if view.other else ""
        act = " and act = :act" if view.act else ""
        sql = (
            "select year, act, count(*) as events from event_parties where party ="
            f" :country{other}{act} group by year, act"
        )
    else:
        sql = f"select events.year, events.act, count(*) as events from events where {where} group by 1, 2"
    return await fetch_kept(datasette, sql, parameters)


async def count_events(datasette: Any, view: Filter) -> int:
    """How many events a view shows."""
    return sum(row["events"] for row in await summarize(datasette, view))


async def count_months(datasette: Any, view: Filter) -> list[Row]:
    """Events of a view by `bin` (year and month of the first possible day) and `act`."""
    where, parameters = view.where()
    sql = (
        "select substr(events.sort_key, 1, 7) as bin, events.act as act, count(*) as events from events"
        f" where {where} and events.year is not null group by 1, 2"
    )
    return await fetch_kept(datasette, sql, parameters)
