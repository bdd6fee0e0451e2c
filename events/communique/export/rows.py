"""Rows for the exports: one readable row an event, a participant, an actor, a source, and the whole record.

We believe that somebody with a spreadsheet should not have to join: names stand beside codes, and dates have their
bounds beside them.
"""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Row = dict[str, Any]

EVENTS = """
    select events.id, title, date_edtf, date_earliest, date_latest, date_precision, date_basis, events.act,
           acts.label as act_label, events.event_type, events.mode, events.cameo, status, certainty, attributed_to,
           events.parties as party_codes,
           (select group_concat(name, '; ') from (
               select parties.name from event_parties join parties on parties.code = event_parties.party
               where event_parties.event = events.id order by event_parties.rowid)) as party_names,
           names, place_name, place_country, latitude, longitude, level, party_count, diplomats, document, targets,
           sources, quotes, article, confidence, extractor, extractor_version
    from events join acts on acts.act = events.act order by events.sort_key
"""
PARTICIPANTS = """
    select participants.event, events.date_edtf, participants.position, role, participants.kind, participants.name,
           actor, actors.name as actor_name, participants.country, parties.name as country_name, office, office_text,
           sector
    from participants join events on events.id = participants.event
    left join actors on actors.id = participants.actor
    left join parties on parties.code = participants.country
    order by events.sort_key, position
"""
ACTORS = """
    select actors.id, actors.name, aliases, actors.kind, country, parties.name as country_name, offices, actors.events,
           actors.first_year, actors.last_year
    from actors left join parties on parties.code = actors.country order by actors.rank
"""
SOURCES = """
    select evidence.event, events.date_edtf, evidence.article, articles.title as article_title, articles.published,
           articles.publisher, articles.url, found_in, starts, ends, supports, quote
    from evidence join events on events.id = evidence.event join articles on articles.id = evidence.article
    order by events.sort_key, evidence.id
"""
TABLES = {"events": EVENTS, "participants": PARTICIPANTS, "actors": ACTORS, "sources": SOURCES}
"""The flat tables, by the name of their file."""

INTEGERS = {
    "party_count", "diplomats", "sources", "quotes", "position", "starts", "ends", "events", "first_year", "last_year",
}  # fmt: skip
NUMBERS = {"latitude", "longitude", "confidence"}
"""Columns that are not text."""


def open_database(path: Path) -> sqlite3.Connection:
    """The database at `path`, read-only. Raises FileNotFoundError where there is none."""
    if not path.is_file():
        raise FileNotFoundError(f"{path}: there is no database; `communique build` makes one")
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    return connection


def list_columns(db: sqlite3.Connection, table: str) -> list[str]:
    """Column names of an export table, in order."""
    return [column[0] for column in db.execute(f"select * from ({TABLES[table]}) limit 0").description]


def list_rows(db: sqlite3.Connection, table: str) -> Iterator[Row]:
    """Rows of an export table, oldest event first."""
    for row in db.execute(TABLES[table]):
        yield dict(row)


def list_dated_events(db: sqlite3.Connection) -> Iterator[Row]:
    """Events with at least one bound, with the day they start and the day they end (each filled from the other)."""
    for row in list_rows(db, "events"):
        first, last = row["date_earliest"] or row["date_latest"], row["date_latest"] or row["date_earliest"]
        if first:
            yield {**row, "first_day": first, "last_day": last}
