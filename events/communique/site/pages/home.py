"""The first page: what this is, the whole of time at a glance, and the newest events."""

from typing import Any

from ..answer import show
from ..database import fetch, fetch_one, read_house
from ..filters import Filter
from ..listing import list_events
from .questions import list_questions
from .strips import make_strip


async def show_home(datasette: Any, request: Any) -> Any:
    """`/`"""
    house = await read_house(datasette)
    strip, bins = await make_strip(
        datasette, Filter(), label="Events in each year, cooperation above conflict", height=210
    )
    totals = await fetch_one(
        datasette,
        "select (select count(*) from events) as events, (select count(*) from articles) as articles,"
        " (select count(*) from actors where kind = 'person') as people, (select count(*) from"
        " parties where events) as parties",
    )
    told = sorted(house.told, key=lambda row: (-row["events"], row["name"]))[:10]
    acts = await fetch(
        datasette,
        "select act, label, plural, family, events from acts where events order by events desc, position limit 10",
    )
    return await show(
        datasette,
        request,
        "home.html",
        strip=strip,
        bins=bins,
        totals=totals,
        newest=await list_events(datasette, Filter(), limit=8),
        told=[{"label": row["name"], "path": f"/countries/{row['code']}", "events": row["events"]} for row in told],
        acts=[
            {"label": row["plural"], "path": f"/timeline?act={row['act']}", "events": row["events"], "mark": ""}
            for row in acts
        ],
        questions=list_questions(datasette, house.database)[:5],
    )
