"""A database read back as the dataset it was written from.

We believe that the tables hold the whole record: what was written is read back equal, field by field.
"""

import sqlite3
from collections import defaultdict
from pathlib import Path
from typing import Any

from communique_schema import Article, Event, Relation

from .dataset import Build, Dataset, Link, MergedEvent

Row = dict[str, Any]


def read_dataset(path: Path) -> Dataset:
    """Read the database at `path`.

    Raises FileNotFoundError where there is none, sqlite3.DatabaseError where it is no database of ours.
    """
    if not path.is_file():
        raise FileNotFoundError(f"{path}: there is no database; `communique build` makes one")
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    connection.row_factory = lambda cursor, row: dict(zip([c[0] for c in cursor.description], row, strict=True))
    try:
        return _read(connection)
    finally:
        connection.close()


def _read(db: sqlite3.Connection) -> Dataset:
    def rows(sql: str) -> list[Row]:
        return db.execute(sql).fetchall()

    articles = [
        Article(**{k: v for k, v in row.items() if k not in ("events", "sort_key")})
        for row in rows("select * from articles order by id")
    ]
    return Dataset(
        articles=articles,
        events=_read_events(rows),
        links=[Link(r["event"], r["other"], Relation(r["relation"])) for r in rows("select * from links")],
        corrections=[_correction(row) for row in rows("select * from corrections order by id")],
        build=Build(**rows("select * from builds order by built_at desc limit 1")[0]),
        scores=[_score(row) for row in rows("select * from accuracy order by id")] or None,
        records=[Event.model_validate_json(row["json"]) for row in rows("select json from records order by id")],
    )


def _read_events(rows: Any) -> list[MergedEvent]:
    participants, evidence, aliases, disagreements = (
        _group(rows(f"select * from {table} order by {order}"))
        for table, order in (
            ("participants", "event, position"),
            ("evidence", "id"),
            ("event_aliases", "alias"),
            ("disagreements", "id"),
        )
    )
    return [
        MergedEvent(
            event=_event(row, participants[row["id"]], evidence[row["id"]]),
            aliases=[one["alias"] for one in aliases[row["id"]]],
            disagreements=[
                {key: one[key] for key in ("article", "field", "value")} for one in disagreements[row["id"]]
            ],
        )
        for row in rows("select * from events order by id")
    ]


def _group(rows: list[Row]) -> defaultdict[str, list[Row]]:
    by_event: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_event[row["event"]].append(row)
    return by_event


def _event(row: Row, participants: list[Row], evidence: list[Row]) -> Event:
    date = {key: row[f"date_{key}"] for key in ("edtf", "precision", "basis", "text", "explanation")}
    place = None
    if row["place_name"] is not None:
        place = {
            "name": row["place_name"],
            "country": row["place_country"],
            "latitude": row["latitude"],
            "longitude": row["longitude"],
            "start": row["place_starts"],
            "end": row["place_ends"],
        }
    same = ("id", "article", "title", "act", "event_type", "mode", "cameo", "status", "certainty", "attributed_to",
            "confidence", "extractor", "extractor_version")  # fmt: skip
    return Event.model_validate(
        {
            **{key: row[key] for key in same},
            "date": {**date, "start": row["date_starts"], "end": row["date_ends"]},
            "place": place,
            "participants": [_participant(one) for one in participants],
            "details": {
                "diplomats": row["diplomats"],
                "document": row["document"],
                "targets": row["targets"],
                "level": row["level"],
                "parties": row["party_count"],
            },
            "evidence": [_evidence(one) for one in evidence],
        }
    )


def _participant(row: Row) -> Row:
    same = {key: row[key] for key in ("role", "kind", "name", "country", "office", "office_text", "sector")}
    return {**same, "in": row["found_in"], "start": row["starts"], "end": row["ends"]}


def _evidence(row: Row) -> Row:
    same = {key: row[key] for key in ("article", "quote", "supports")}
    return {**same, "in": row["found_in"], "start": row["starts"], "end": row["ends"]}


def _correction(row: Row) -> Row:
    same = {key: row[key] for key in ("id", "kind", "event", "field", "old", "new", "why")}
    return {**same, "by": row["decided_by"], "on": row["decided_on"]}


def _score(row: Row) -> Row:
    return {"right" if key == "correct" else key: value for key, value in row.items() if key != "id"}
