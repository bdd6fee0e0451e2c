"""The timeline: a form, the years at a glance, the drawing, and the same events as a table, all of one view."""

from typing import Any
from urllib.parse import urlencode

from communique_schema import Certainty, Status

from ..answer import send_json, show
from ..database import Row, fetch_one, read_house
from ..filters import FUZZY, Filter, act_groups
from ..lanes import LANES, choose_lanes, list_items
from ..listing import count_events, list_events, select_events
from ..quads import FAMILIES, label_of
from ..streams import stream_csv, stream_json
from ..words import join_words
from .strips import make_strip

PAGE = 100
"""Rows of a table page."""


async def show_timeline(datasette: Any, request: Any) -> Any:
    """`/timeline?...`"""
    view = Filter.read(request.args)
    after = request.args.get("after")
    house = await read_house(datasette)
    rows = await list_events(datasette, view, limit=PAGE + 1, after=after)
    strip, bins = await make_strip(datasette, view, label="Events over time in this view")
    total = await count_events(datasette, view)
    more = len(rows) > PAGE
    lanes = choose_lanes(request.args.get("lanes"), view)
    return await show(
        datasette,
        request,
        "timeline.html",
        view=view,
        heading=describe_view(view, house, await _name_person(datasette, view)),
        rows=rows[:PAGE],
        total=total,
        next_page=view.query() + "&" + urlencode({"after": rows[PAGE - 1]["sort_key"]}) if more else None,
        after=after,
        strip=strip,
        bins=bins,
        lanes=lanes,
        all_lanes=LANES,
        acts=act_groups(),
        statuses=list(Status),
        certainties=list(Certainty),
        precisions=FUZZY,
        sql_link=write_sql_link(view, house.database),
    )


async def send_items(datasette: Any, request: Any) -> Any:
    """`/timeline/items.json?...&start=&end=&lanes=`: what the drawing draws."""
    view = Filter.read(request.args)
    lanes = choose_lanes(request.args.get("lanes"), view)
    window = request.args.get("start"), request.args.get("end")
    return send_json(await list_items(datasette, view, lanes, window))


async def send_csv(datasette: Any, request: Any) -> Any:
    """`/timeline.csv?...`: all events of a view, none lost, none twice, however many."""
    return stream_csv(datasette, Filter.read(request.args), name="timeline.csv")


async def send_rows(datasette: Any, request: Any) -> Any:
    """`/timeline.json?...`: the same as a JSON array."""
    return stream_json(datasette, Filter.read(request.args), name="timeline.json")


def write_sql_link(view: Filter, database: str) -> str:
    """The address in Datasette of the SQL that lists exactly this view."""
    sql, parameters = select_events(view)
    pretty = (
        sql.replace(" from events", "\nfrom events", 1)
        .replace(" where ", "\nwhere ", 1)
        .replace(" order by", "\norder by")
    )
    return f"/{database}/-/query?{urlencode({'sql': pretty, **parameters})}"


def describe_view(view: Filter, house: Any, person: str | None) -> str:
    """The view in words, as a heading."""
    who = [house.name(code) for code in (view.country, view.other) if code] + ([person] if person else [])
    what = label_of(view.act) if view.act else FAMILIES[view.family] if view.family else ""
    parts = [join_words(who), what, f"“{view.q}”" if view.q else "", view.status or ""]
    when = f"{view.since or '…'}–{view.until or '…'}" if view.since != view.until else view.since or ""
    parts.append(when if view.since or view.until else "")
    return ", ".join(part for part in parts if part)


async def _name_person(datasette: Any, view: Filter) -> str | None:
    row: Row | None = None
    if view.person:
        sql = "select name from actors where id = :id or id in (select actor from actor_aliases where alias = :id)"
        row = await fetch_one(datasette, f"{sql} order by id = :id desc, rank", {"id": view.person})
    return row["name"] if row else view.person
