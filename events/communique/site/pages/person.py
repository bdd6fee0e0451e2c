"""A person (or any other actor): offices, whom they deal with, and their events."""

from typing import Any
from urllib.parse import urlencode

from ..answer import missing, move, point, show
from ..database import fetch, fetch_one
from ..filters import Filter
from ..listing import count_events, list_events
from .strips import make_strip


async def show_person(datasette: Any, request: Any) -> Any:
    """`/people/KEY`; a state or an organization is sent on to its own page, another key of a person to today's."""
    key = request.url_vars["key"]
    actor = await fetch_one(datasette, "select * from actors where id = :id", {"id": key})
    if actor is None:
        return await _send_on(datasette, key)
    if actor["kind"] != "person" and key == (actor["country"] or "").lower():
        return move(datasette, f"/countries/{actor['country']}")
    view = Filter(person=key)
    strip, bins = await make_strip(datasette, view, label=f"Events of {actor['name']} over time", height=150)
    others = await fetch(
        datasette,
        "select actors.id, actors.name, actors.country, count(distinct two.event) as events from participants one"
        " join participants two on two.event = one.event and two.actor <> one.actor join actors on"
        " actors.id = two.actor"
        " where one.actor = :id and actors.kind = 'person' group by actors.id order by 4 desc, actors.name limit 12",
        {"id": key},
    )
    offices = await fetch(
        datasette,
        "select office, country, count(*) as events, min(year) as first_year, max(year) as last_year from participants"
        " join events on events.id = participants.event where actor = :id and office is not null"
        " group by office, country order by 4, 1",
        {"id": key},
    )
    return await show(
        datasette,
        request,
        "person.html",
        person=actor,
        view=view,
        offices=offices,
        total=await count_events(datasette, view),
        strip=strip,
        bins=bins,
        others=[{"label": row["name"], "path": f"/people/{row['id']}", "events": row["events"]} for row in others],
        rows=await list_events(datasette, view, limit=50),
    )


async def _send_on(datasette: Any, key: str) -> Any:
    """To the person whom another key means, or to the search where it means several. Raises MissingError for nobody."""
    meant = await fetch(
        datasette,
        "select actor, name from actor_aliases join actors on actors.id = actor where alias = :key order by actor",
        {"key": key},
    )
    if not meant:
        raise missing(f"Nobody is known as {key}.")
    if len(meant) == 1:
        return point(datasette, f"/people/{meant[0]['actor']}")
    return point(datasette, "/search?" + urlencode({"q": key.partition("-")[2].replace("-", " ")}))
