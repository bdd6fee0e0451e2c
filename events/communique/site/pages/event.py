"""One event: who, what, when and how that is known, where, every source with its quote in context, links, history."""

from typing import Any

from ..answer import missing, move, send_json, show
from ..database import Row, fetch, fetch_one, read_house
from ..filters import Filter
from ..listing import COLUMNS
from ..marks import Span, cut_text, find_context
from ..words import describe_date
from .citing import cite_bibtex, cite_plain, describe_for_machines

RELATIONS = {
    "same affair": ("Part of the same affair", "Part of the same affair"),
    "repeats": ("Repeats", "Repeated by"),
    "reverses": ("Reverses", "Reversed by"),
    "fulfills": ("Fulfills", "Fulfilled by"),
    "follows": ("Follows", "Followed by"),
}
"""A relation in words, seen from the later event and from the earlier one."""


async def show_event(datasette: Any, request: Any) -> Any:
    """`/events/ID`; a former id leads to today's."""
    key = request.url_vars["id"]
    event = await fetch_one(datasette, "select * from events where id = :id", {"id": key})
    if event is None:
        alias = await fetch_one(datasette, "select event from event_aliases where alias = :id", {"id": key})
        if alias:
            return move(datasette, f"/events/{alias['event']}")
        raise missing(f"There is no event {key}.")
    people = await fetch(datasette, "select * from participants where event = :id order by position", {"id": key})
    house = await read_house(datasette)
    address = datasette.absolute_url(request, datasette.urls.path(f"/events/{key}"))
    sources = await _read_sources(datasette, event, people)
    return await show(
        datasette,
        request,
        "event.html",
        event=event,
        people=people,
        sources=sources,
        links=await _read_links(datasette, key),
        neighbors=await _read_neighbors(datasette, event),
        disagreements=await fetch(
            datasette,
            "select disagreements.*, articles.title from disagreements join articles on articles.id"
            " = article where event = :id",
            {"id": key},
        ),
        corrections=await fetch(
            datasette, "select * from corrections where now = :id order by decided_on, id", {"id": key}
        ),
        aliases=[
            row["alias"]
            for row in await fetch(datasette, "select alias from event_aliases where event = :id", {"id": key})
        ],
        plain=cite_plain(event, sources, address),
        bibtex=cite_bibtex(event, sources, address),
        machine=describe_for_machines(event, people, house, address),
        in_words=describe_date(event["date_edtf"]),
    )


async def send_event(datasette: Any, request: Any) -> Any:
    """`/events/ID.json`: the event with its participants and evidence."""
    key = request.url_vars["id"]
    event = await fetch_one(datasette, "select * from events where id = :id", {"id": key})
    if event is None:
        raise missing(f"There is no event {key}.")
    for table, order in (
        ("participants", "position"),
        ("evidence", "id"),
        ("links", "other"),
        ("event_aliases", "alias"),
    ):
        sql = f"select * from {table} where event = :id order by {order}"
        event[table] = await fetch(datasette, sql, {"id": key})
    return send_json(event)


async def _read_sources(datasette: Any, event: Row, people: list[Row]) -> list[Row]:
    """Every article that tells the event, with the paragraphs of its quotes in marked pieces."""
    rows = await fetch(
        datasette,
        "select evidence.*, articles.title, articles.published, articles.publisher, articles.url, articles.text"
        " from evidence join articles on articles.id = evidence.article where event = :id order by evidence.id",
        {"id": event["id"]},
    )
    by_article: dict[str, list[Row]] = {}
    for row in rows:
        by_article.setdefault(row["article"], []).append(row)
    return [
        {
            **{key: told[0][key] for key in ("article", "title", "published", "publisher", "url")},
            "passages": [one for where in ("title", "text") for one in _cut_passages(event, people, told, where)],
        }
        for told in by_article.values()
    ]


def _cut_passages(event: Row, people: list[Row], told: list[Row], where: str) -> list[Row]:
    """The paragraphs that hold an article's quotes, each once and in the order of the text, cut into marked pieces."""
    quotes = [row for row in told if row["found_in"] == where]
    if not quotes:
        return []
    whole = (quotes[0]["title"] or "") if where == "title" else quotes[0]["text"]
    spans = [Span(row["starts"], row["ends"], "event") for row in quotes]
    if quotes[0]["article"] == event["article"]:
        spans += _hints(event, people, where)
    bounds: list[tuple[int, int]] = []
    for row in sorted(quotes, key=lambda row: row["starts"]):
        start, end = (0, len(whole)) if where == "title" else find_context(whole, row["starts"], row["ends"])
        if bounds and start <= bounds[-1][1]:
            start, end = bounds[-1][0], max(end, bounds.pop()[1])
        bounds.append((start, end))
    return [{"found_in": where, "pieces": cut_text(whole, start, end, spans)} for start, end in bounds]


def _hints(event: Row, people: list[Row], found_in: str) -> list[Span]:
    """Where date, place and participants are named, for a fine line below them."""
    rows = [(one["starts"], one["ends"]) for one in people if one["found_in"] == found_in]
    if found_in == "text":
        rows += [(event["date_starts"], event["date_ends"]), (event["place_starts"], event["place_ends"])]
    return [Span(start, end, "hint") for start, end in rows if start is not None and end is not None]


async def _read_links(datasette: Any, key: str) -> list[Row]:
    sql = (
        f"select relation, {{here}} as here, {COLUMNS} from links join events on events.id = links.{{there}}"
        " where links.{column} = :id"
    )
    rows = [
        *await fetch(datasette, sql.format(here=0, there="other", column="event"), {"id": key}),
        *await fetch(datasette, sql.format(here=1, there="event", column="other"), {"id": key}),
    ]
    return [{**row, "words": RELATIONS.get(row["relation"], (row["relation"],) * 2)[row["here"]]} for row in rows]


async def _read_neighbors(datasette: Any, event: Row) -> dict[str, list[Row]]:
    """Up to three events before and after this one between the same first two parties."""
    codes = [code for code in (event["parties"] or "").split(", ") if code][:2]
    if not codes:
        return {"before": [], "after": []}
    where, parameters = Filter(country=codes[0], other=codes[1] if len(codes) > 1 else None).where()
    parameters = {**parameters, "key": event["sort_key"]}
    sql = (
        f"select {COLUMNS} from events where {where} and events.sort_key {{}} :key order by"
        f" events.sort_key {{}} limit 3"
    )
    before = await fetch(datasette, sql.format("<", "desc"), parameters)
    after = await fetch(datasette, sql.format(">", "asc"), parameters)
    return {"before": before, "after": after[::-1]}
