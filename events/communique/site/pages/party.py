"""A country or an organization, and two of them: relations over time as bars, partners, people, and the list."""

from typing import Any

from ..answer import missing, move, show
from ..database import fetch, read_house
from ..filters import Filter
from ..listing import count_events, list_events
from .strips import make_strip


async def show_countries(datasette: Any, request: Any) -> Any:
    """`/countries`: everybody who is told of."""
    house = await read_house(datasette)
    pairs = await fetch(
        datasette,
        "select party, other, events, first_year, last_year from pairs where party < other order by"
        " events desc, party, other limit 30",
    )
    return await show(
        datasette,
        request,
        "countries.html",
        states=[row for row in house.told if row["kind"] == "state"],
        others=[row for row in house.told if row["kind"] != "state"],
        pairs=[
            {
                "label": f"{house.name(row['party'])} and {house.name(row['other'])}",
                "path": f"/pairs/{row['party']}/{row['other']}",
                "events": row["events"],
            }
            for row in pairs
        ],
    )


async def show_country(datasette: Any, request: Any) -> Any:
    """`/countries/TUR`"""
    code = request.url_vars["code"]
    house = await read_house(datasette)
    if code not in house.names:
        if code.upper() in house.names:
            return move(datasette, f"/countries/{code.upper()}")
        raise missing(f"No country or organization has the code {code}.")
    view = Filter(country=code)
    strip, bins = await make_strip(datasette, view, label=f"Events of {house.name(code)} over time", height=230)
    partners = await fetch(
        datasette,
        "select other, events from pairs where party = :code order by events desc, other limit 15",
        {"code": code},
    )
    people = await fetch(
        datasette,
        "select id, name, events, offices from actors where country = :code and kind = 'person'"
        " order by events desc, name limit 12",
        {"code": code},
    )
    acts = await fetch(
        datasette,
        "select acts.act, plural, sum(events_per_year.events) as events from events_per_year join"
        " acts on acts.act = events_per_year.act"
        " where party = :code group by acts.act order by 3 desc, position limit 12",
        {"code": code},
    )
    return await show(
        datasette,
        request,
        "country.html",
        code=code,
        name=house.name(code),
        view=view,
        total=await count_events(datasette, view),
        strip=strip,
        bins=bins,
        partners=[
            {"label": house.name(row["other"]), "path": f"/pairs/{code}/{row['other']}", "events": row["events"]}
            for row in partners
        ],
        acts=[
            {"label": row["plural"], "path": f"/timeline?country={code}&act={row['act']}", "events": row["events"]}
            for row in acts
        ],
        people=people,
        rows=await list_events(datasette, view, limit=25),
    )


async def show_pair(datasette: Any, request: Any) -> Any:
    """`/pairs/TUR/SYR`"""
    code, other = request.url_vars["code"], request.url_vars["other"]
    house = await read_house(datasette)
    for one in (code, other):
        if one not in house.names:
            raise missing(f"No country or organization has the code {one}.")
    if code == other:
        return move(datasette, f"/countries/{code}")
    view = Filter(country=code, other=other)
    strip, bins = await make_strip(
        datasette, view, label=f"Events between {house.name(code)} and {house.name(other)} over time", height=250
    )
    return await show(
        datasette,
        request,
        "pair.html",
        code=code,
        other=other,
        name=house.name(code),
        other_name=house.name(other),
        view=view,
        total=await count_events(datasette, view),
        strip=strip,
        bins=bins,
        rows=await list_events(datasette, view, limit=50),
    )
