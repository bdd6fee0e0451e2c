"""A dataset as rows of the tables, in an order that depends on the dataset alone.

We believe that the same dataset gives the same rows in the same order, whatever order its parts came in.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from communique_schema import ACTS, Event, Participant

from .actors import Actors
from .dataset import Dataset, MergedEvent
from .keys import UNKNOWN_DAY, place_id, sort_key, year_of
from .parties import Party, list_parties

Row = dict[str, Any]
ORDER_OF_KINDS = ("state", "organization", "group")


def list_rows(dataset: Dataset) -> dict[str, Iterable[Row]]:
    """Rows for every table that is not counted from others, by table."""
    merged = sorted(dataset.events, key=lambda one: one.event.id)
    events = [one.event for one in merged]
    actors = Actors(merged, dataset.records)
    parties = _parties(events, actors.list_countries())
    return {
        "builds": [vars(dataset.build)],
        "acts": _acts(),
        "parties": [{"code": p.code, "name": p.name, "kind": p.kind} for p in parties],
        "countries": [
            {"code": p.code, "name": p.name, "capital": p.capital, "latitude": p.latitude, "longitude": p.longitude}
            for p in parties
            if p.kind == "state"
        ],
        "organizations": [{"code": p.code, "name": p.name, "kind": p.kind} for p in parties if p.kind != "state"],
        "articles": [
            {**a.model_dump(mode="json"), "sort_key": f"{a.published or UNKNOWN_DAY}|{a.id}"}
            for a in sorted(dataset.articles, key=lambda a: a.id)
        ],
        "places": _places(events),
        "actors": actors.list_rows(parties),
        "actor_aliases": actors.list_alias_rows(),
        "events": (_event(one) for one in merged),
        "event_parties": (
            {"party": code, "event": e.id, "sort_key": sort_key(e), "year": year_of(e.date), "act": str(e.act)}
            for e in events
            for code in list_codes(e.participants)
        ),
        "participants": (row for e in events for row in _participants(e, actors.keys_of(e))),
        "evidence": (row for e in events for row in _evidence(e)),
        "links": sorted(
            ({"event": k.event, "relation": str(k.relation), "other": k.other} for k in dataset.links), key=_all
        ),
        "event_aliases": (
            {"alias": alias, "event": one.event.id} for one in merged for alias in sorted(set(one.aliases))
        ),
        "disagreements": ({"event": one.event.id, **row} for one in merged for row in map(_texts, one.disagreements)),
        "corrections": _corrections(dataset, merged),
        "accuracy": [{"correct" if k == "right" else k: v for k, v in row.items()} for row in dataset.scores or []],
        "records": (
            {"event": e.id, "article": e.article, "json": e.model_dump_json(by_alias=True)}
            for e in sorted(dataset.records, key=lambda e: (e.article, e.id))
        ),
    }


def list_codes(participants: Iterable[Participant]) -> list[str]:
    """The party codes of `participants`, each once, in the order in which they are told."""
    return list(dict.fromkeys(p.country for p in participants if p.country))


def _all(row: Row) -> tuple[str, ...]:
    return tuple(str(value) for value in row.values())


def _texts(row: Row) -> Row:
    return {
        "article": row["article"],
        "field": row["field"],
        "value": None if row["value"] is None else str(row["value"]),
    }


def _acts() -> Iterator[Row]:
    for position, act in enumerate(ACTS.values()):
        yield {name: getattr(act, name) for name in act.__slots__} | {
            "reciprocal": int(act.reciprocal),
            "position": position,
        }


def _parties(events: list[Event], codes: Iterable[str]) -> list[Party]:
    """Every party the gazetteer knows, and any other code that an event or one of `codes` names, by code.

    A code that the gazetteer does not know has the name told most; the code itself only where nothing else is told.
    """
    known = {party.code: party for party in list_parties()}
    named: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for event in events:
        for one in event.participants:
            if one.country and one.country not in known:
                named[one.country][("state", one.country) if one.kind == "person" else (one.kind, one.name)] += (
                    one.kind != "person"
                )
        if event.place and event.place.country and event.place.country not in known:
            named[event.place.country][("state", event.place.country)] += 0
    for code in codes:
        if code not in known:
            named[code][("state", code)] += 0
    for code, names in named.items():
        kind, name = max(sorted(names), key=lambda pair: (pair[1] != code, names[pair]))
        known[code] = Party(code, name, str(kind))
    return [known[code] for code in sorted(known)]


def _places(events: list[Event]) -> list[Row]:
    rows: dict[str, Row] = {}
    for event in events:
        if event.place:
            row = {key: getattr(event.place, key) for key in ("name", "country", "latitude", "longitude")}
            rows.setdefault(place_id(event.place), row)
    return [{"id": key, **rows[key]} for key in sorted(rows)]


def _event(one: MergedEvent) -> Row:
    event, date, place = one.event, one.event.date, one.event.place
    plain = event.model_dump(mode="json", include=PLAIN)
    return {
        **plain,
        "article": event.article,
        **{f"date_{key}": value for key, value in date.model_dump(mode="json", exclude={"start", "end"}).items()},
        "date_starts": date.start,
        "date_ends": date.end,
        "year": year_of(date),
        "sort_key": sort_key(event),
        "family": ACTS[event.act].family,
        "parties": ", ".join(list_codes(event.participants)),
        "names": "; ".join(dict.fromkeys(p.name for p in event.participants)),
        "place": place_id(place) if place else None,
        "place_name": place.name if place else None,
        "place_country": place.country if place else None,
        "latitude": place.latitude if place else None,
        "longitude": place.longitude if place else None,
        "place_starts": place.start if place else None,
        "place_ends": place.end if place else None,
        "level": event.details.level,
        "party_count": event.details.parties,
        "diplomats": event.details.diplomats,
        "document": event.details.document,
        "targets": event.details.targets,
        "sources": len({e.article or event.article for e in event.evidence}),
        "quotes": len(event.evidence),
    }


PLAIN = {
    "id",
    "title",
    "act",
    "event_type",
    "mode",
    "cameo",
    "status",
    "certainty",
    "attributed_to",
    "confidence",
    "extractor",
    "extractor_version",
}
"""Fields of a record that are columns under their own name."""


def _participants(event: Event, actors: list[str]) -> Iterator[Row]:
    for position, (one, actor) in enumerate(zip(event.participants, actors, strict=True)):
        row = one.model_dump(
            mode="json", include={"role", "kind", "name", "country", "office", "office_text", "sector"}
        )
        spans = {"found_in": str(one.where), "starts": one.start, "ends": one.end}
        yield {"event": event.id, "position": position, "actor": actor, **row, **spans}


def _evidence(event: Event) -> Iterator[Row]:
    for one in event.evidence:
        yield {
            "event": event.id,
            "article": one.article or event.article,
            "found_in": str(one.where),
            "quote": one.quote,
            "starts": one.start,
            "ends": one.end,
            "supports": str(one.supports),
        }


def _corrections(dataset: Dataset, merged: list[MergedEvent]) -> Iterator[Row]:
    """Corrections with `now`: the event that carries the corrected id today, where one does."""
    now = {alias: one.event.id for one in merged for alias in (*one.aliases, one.event.id)}
    for row in sorted(dataset.corrections, key=lambda row: str(row["id"])):
        event = row.get("event")
        yield {
            "id": str(row["id"]),
            "kind": row["kind"],
            "event": event,
            "now": now.get(str(event)),
            "field": row.get("field"),
            "old": _text(row.get("old")),
            "new": _text(row.get("new")),
            "decided_by": row.get("by"),
            "decided_on": _text(row.get("on")),
            "why": row.get("why"),
        }


def _text(value: Any) -> str | None:
    return None if value is None else str(value)
