"""What the drawing draws: events in lanes, or, where a window holds more than can be read, how many fall in each
period.

We believe that nobody can read more than a thousand items, and no browser should lay them out: above that the server
counts. Everything here is data; the script puts it on the page as text.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from .charts.bins import length_of_key
from .database import House, Row, fetch, fetch_kept, read_house
from .filters import Filter
from .listing import COLUMNS
from .quads import FAMILIES, family_of, label_of
from .words import describe_date

MOST_ITEMS = 1000
MOST_LANES = 11
LANES = {"family": "Kind of act", "country": "Country", "pair": "Pair of countries", "none": "One lane"}
"""How events can be sorted into lanes."""


def choose_lanes(asked: str | None, view: Filter) -> str:
    """The lanes asked for, else partners where one country is in view, else kinds of act."""
    if asked in LANES:
        return asked
    return "country" if view.country and not view.other else "family"


async def list_items(datasette: Any, view: Filter, lanes: str, window: tuple[str | None, str | None]) -> Row:
    """`mode` (`items` or `bins`), `total`, `lanes`, and the items or bins of the window (days; None: open)."""
    house = await read_house(datasette)
    condition, parameters = _bound(view, window)
    counted = await fetch_kept(
        datasette,
        "select count(*) as n, min(events.sort_key) as first, max(events.sort_key) as last from events"
        f" where {condition} and events.year is not null",
        parameters,
    )
    total = counted[0]["n"]
    span = {name: counted[0][name][:10] for name in ("first", "last")} if total else {}
    if total <= MOST_ITEMS:
        sql = f"select {COLUMNS} from events where {condition} and events.year is not null order by events.sort_key"
        groups, items = _place_items(await fetch(datasette, sql, parameters), lanes, view, house)
        return {"mode": "items", "total": total, **span, "lanes": groups, "items": items}
    unit = _unit(span["first"], span["last"])
    rows = await _count(datasette, lanes, condition, parameters, unit)
    groups, bins = _place_bins(rows, lanes, view, house)
    return {"mode": "bins", "unit": unit, "total": total, **span, "lanes": groups, "bins": bins}


def _bound(view: Filter, window: tuple[str | None, str | None]) -> tuple[str, dict[str, str]]:
    """The view's condition, narrowed to events that may lie in the window."""
    condition, parameters = view.where()
    start, end = window
    if start and end:
        condition += " and ifnull(events.date_latest, '9999-12-31') >= :start"
        condition += " and ifnull(events.date_earliest, '0000-00-00') <= :end"
        parameters = {**parameters, "start": start[:10], "end": end[:10]}
    return condition, parameters


def _unit(first: str, last: str) -> str:
    years = int(last[:4]) - int(first[:4])
    return "decade" if years > 240 else "year" if years > 9 else "month"


async def _count(datasette: Any, lanes: str, condition: str, parameters: dict[str, str], unit: str) -> list[Row]:
    """Events (`n`) by `bin` and `lane`. What concerns all events was counted when the database was written."""
    length = length_of_key(unit)
    if condition == "1" and unit != "month":
        if lanes == "country":
            sql = (
                "select substr(year, 1, {}) as bin, party as lane, sum(events) as n from"
                " events_per_year where party {} null"
            )
            return await fetch_kept(datasette, sql.format(length, "is not") + " group by 1, 2")
        if lanes != "pair":
            sql = (
                "select substr(year, 1, {}) as bin, act as lane, sum(events) as n from"
                " events_per_year where party {} null"
            )
            return await fetch_kept(datasette, sql.format(length, "is") + " group by 1, 2")
    key = f"substr(events.{'sort_key' if unit == 'month' else 'year'}, 1, {length})"
    if lanes == "pair":
        return await _count_pairs(datasette, condition, parameters, key)
    if lanes == "country" and set(parameters) == {"country"} and unit != "month":
        sql = (
            f"select substr(one.year, 1, {length}) as bin, two.party as lane, count(*) as n from event_parties one"
            " cross join event_parties two on two.event = one.event where one.party = :country and one.year is not null"
            " group by 1, 2"
        )
        return await fetch_kept(datasette, sql, parameters)
    if lanes == "country":
        sql = (
            f"select {key} as bin, event_parties.party as lane, count(*) as n from events"
            " join event_parties on event_parties.event = events.id"
        )
    else:
        sql = f"select {key} as bin, events.act as lane, count(*) as n from events"
    return await fetch_kept(datasette, f"{sql} where {condition} and events.year is not null group by 1, 2", parameters)


async def _count_pairs(datasette: Any, condition: str, parameters: dict[str, str], key: str) -> list[Row]:
    """The fullest pairs only: among thousands of pairs nobody would read a lane of the others."""
    rows: list[Row] = []
    fullest = await fetch_kept(
        datasette,
        f"select party, other from pairs where party < other order by events desc, party, other limit {MOST_LANES}",
    )
    for pair in fullest:
        sql = (
            f"select {key} as bin, :one || ' ' || :two as lane, count(*) as n from events where"
            f" {condition} and events.id in"
            " (select event from event_parties where party = :one intersect select event from"
            " event_parties where party = :two)"
            " and events.year is not null group by 1"
        )
        rows += await fetch_kept(datasette, sql, {**parameters, "one": pair["party"], "two": pair["other"]})
    return rows


def _lanes_of(row: Row, lanes: str, view: Filter) -> Iterator[str]:
    """The lanes an event stands in; the country in view has no lane of its own."""
    codes = [code for code in (row["parties"] or "").split(", ") if code]
    if lanes == "family":
        yield row["family"]
    elif lanes == "country":
        yield from [code for code in codes if code != view.country] or codes[:1] or ["–"]
    elif lanes == "pair":
        pairs = [f"{a} {b}" for a in sorted(codes) for b in sorted(codes) if a < b]
        yield from pairs or codes[:1] or ["–"]
    else:
        yield "all"


def _place_items(rows: list[Row], lanes: str, view: Filter, house: House) -> tuple[list[Row], list[Row]]:
    counts = Counter(lane for row in rows for lane in _lanes_of(row, lanes, view))
    shown = _choose(counts, lanes, house)
    kept = {one["id"] for one in shown}
    items: list[Row] = []
    for row in rows:
        for lane in dict.fromkeys(lane if lane in kept else "…" for lane in _lanes_of(row, lanes, view)):
            items.append(_item(row, lane))
    return shown, items


def _item(row: Row, lane: str) -> Row:
    return {
        "id": f"{row['id']} {lane}",
        "event": row["id"],
        "lane": lane,
        "title": row["title"],
        "date": describe_date(row["date_edtf"]),
        "act": label_of(row["act"]),
        "family": row["family"],
        "status": row["status"],
        "certainty": row["certainty"],
        "start": row["date_earliest"],
        "end": row["date_latest"],
        "precision": row["date_precision"],
    }


def _place_bins(rows: list[Row], lanes: str, view: Filter, house: House) -> tuple[list[Row], list[Row]]:
    named: Counter[tuple[str, str]] = Counter()
    for row in rows:
        lane = family_of(row["lane"]) if lanes == "family" else "all" if lanes == "none" else row["lane"]
        if lane != view.country or lanes != "country":
            named[lane, row["bin"]] += row["n"]
    totals: Counter[str] = Counter()
    for (lane, _), number in named.items():
        totals[lane] += number
    shown = _choose(totals, lanes, house)
    kept = {one["id"] for one in shown}
    merged: Counter[tuple[str, str]] = Counter()
    for (lane, key), number in named.items():
        merged[lane if lane in kept else "…", key] += number
    bins = [{"lane": lane, "key": key, "n": number} for (lane, key), number in sorted(merged.items())]
    return shown, bins


def _choose(counts: Counter[str], lanes: str, house: House) -> list[Row]:
    """At most MOST_LANES lanes with names, the fullest first (kinds of act in their own order), the rest in one."""
    if lanes == "family":
        return [{"id": name, "label": label} for name, label in FAMILIES.items() if counts[name]]
    if lanes == "none":
        return [{"id": "all", "label": "All events"}]
    ranked = sorted(counts, key=lambda lane: (-counts[lane], lane))
    shown = [
        {"id": lane, "label": " – ".join(house.name(code) for code in lane.split(" "))} for lane in ranked[:MOST_LANES]
    ]
    return [*shown, {"id": "…", "label": "Others"}] if len(ranked) > MOST_LANES else shown
