"""The map: where events happened, and which pairs of countries they join. No tile server: outlines are our own."""

from typing import Any

from communique_schema import Status

from .. import assets
from ..answer import missing, send_text, show
from ..charts.world import Arc, Dot, draw_locator, draw_map
from ..database import House, Row, fetch_kept, read_house
from ..filters import Filter, act_groups
from ..listing import count_events
from ..quads import QUADS

MOST_DOTS, MOST_ARCS = 400, 40
CONFLICT = QUADS["verbal-conflict"] + QUADS["material-conflict"]


async def show_map(datasette: Any, request: Any) -> Any:
    """`/map?...`: the places and pairs of a view."""
    view = Filter.read(request.args)
    house = await read_house(datasette)
    places, pairs = await _read_places(datasette, view), await _read_pairs(datasette, view)
    drawing = draw_map(
        [_dot(row, view, datasette) for row in places],
        [arc for row in pairs if (arc := _arc(row, house, datasette))],
        datasette.urls.path(assets.address("world.svg")),
        f"Map: {len(places)} places and {len(pairs)} pairs of countries; the tables below have the same rows",
    )
    return await show(
        datasette,
        request,
        "map.html",
        view=view,
        drawing=drawing,
        places=places,
        pairs=pairs,
        acts=act_groups(),
        statuses=list(Status),
        total=await count_events(datasette, view),
    )


async def send_locator(datasette: Any, request: Any) -> Any:
    """`/map/locator.svg?lat=&lon=`: a small map around a place."""
    try:
        latitude, longitude = float(request.args.get("lat", "")), float(request.args.get("lon", ""))
    except ValueError:
        raise missing("lat and lon must be degrees.") from None
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise missing("lat goes from -90 to 90, lon from -180 to 180.")
    return send_text(draw_locator(latitude, longitude), "image/svg+xml")


async def _read_places(datasette: Any, view: Filter) -> list[Row]:
    where, parameters = view.where()
    if where == "1":
        sql = f"select * from places where latitude is not null order by rank limit {MOST_DOTS}"
        return await fetch_kept(datasette, sql)
    sql = (
        "select places.id, places.name, places.country, places.latitude, places.longitude, count(*)"
        " as events from events"
        f" join places on places.id = events.place where {where} and places.latitude is not null"
        f" group by places.id order by 6 desc, places.id limit {MOST_DOTS}"
    )
    return await fetch_kept(datasette, sql, parameters)


async def _read_pairs(datasette: Any, view: Filter) -> list[Row]:
    """The pairs with most events where both have a point on the map, with the share of conflict among those events."""
    where, parameters = view.where()
    if view.asks_only_for("country"):
        one = "party = :country" if view.country else "party < other"
        chosen = (
            f"select party, other, events, conflicts from pairs where {one} order by events"
            f" desc, party, other limit {MOST_ARCS}"
        )
    else:
        chosen = (
            "select one.party as party, two.party as other, count(*) as events, sum(acts.event_type in"
            f" {CONFLICT}) as conflicts from events join acts on acts.act = events.act"
            " join event_parties one on one.event = events.id"
            " join event_parties two on two.event = events.id and two.party > one.party"
            f" where {where} group by 1, 2 order by 3 desc, 1, 2 limit {MOST_ARCS}"
        )
    counted = await fetch_kept(datasette, chosen, parameters)
    located = await fetch_kept(datasette, "select code, latitude, longitude from countries where latitude is not null")
    points = {row["code"]: row for row in located}
    return [
        {**row, "a": points[row["party"]], "b": points[row["other"]], "conflict": row["conflicts"] / row["events"]}
        for row in counted
        if row["party"] in points and row["other"] in points
    ]


def _dot(row: Row, view: Filter, datasette: Any) -> Dot:
    path = datasette.urls.path(f"/timeline?{view.query(place=row['id'])}")
    return Dot(row["latitude"], row["longitude"], row["events"], row["name"], path)


def _arc(row: Row, house: House, datasette: Any) -> Arc | None:
    path = datasette.urls.path(f"/pairs/{row['party']}/{row['other']}")
    name = f"{house.name(row['party'])} and {house.name(row['other'])}"
    ends = [(row[side]["latitude"], row[side]["longitude"]) for side in "ab"]
    return Arc(ends[0], ends[1], row["events"], row["conflict"], name, path)
