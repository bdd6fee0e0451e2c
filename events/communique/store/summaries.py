"""Counts that the tables work out themselves: how many events a party, a pair, an act or a year has.

We believe that what a page asks on every visit is counted once, when the database is written.
"""

from sqlite_utils import Database

CONFLICT = ("REQUEST", "ACCUSE", "REJECT", "THREATEN", "SANCTION", "PROTEST", "MOBILIZE", "COERCE", "ASSAULT")
"""PLOVER's event types of conflict, in words and in deeds."""

SUMMARIES = (
    "update acts set events = (select count(*) from events where events.act = acts.act)",
    "update articles set events = (select count(distinct event) from evidence where article = articles.id)",
    "update places set events = (select count(*) from events where place = places.id)",
    "update actors set events = (select count(distinct event) from participants where actor = actors.id)",
    "update parties set events = (select count(*) from event_parties where party = parties.code)",
    *(
        f"update {table} set {column}_year = (select {pick}(events.year)"
        f" from {rows} join events on events.id = {rows}.event where {rows}.{key} = {table}.{pk})"
        for table, pk, rows, key in (
            ("actors", "id", "participants", "actor"),
            ("parties", "code", "event_parties", "party"),
        )
        for column, pick in (("first", "min"), ("last", "max"))
    ),
    *(
        f"update {table} set rank = ranked.rank from (select {pk}, row_number() over (order by events"
        f" desc, {pk}) as rank"
        f" from {table}) as ranked where ranked.{pk} = {table}.{pk}"
        for table, pk in (("parties", "code"), ("actors", "id"), ("places", "id"))
    ),
    """insert into events_per_year (party, year, act, family, events)
       select null, year, act, family, count(*) from events where year is not null
       group by year, act order by year, act""",
    """insert into events_per_year (party, year, act, family, events)
       select party, year, event_parties.act, family, count(*) from event_parties
       join acts on acts.act = event_parties.act
       where year is not null group by party, year, event_parties.act order by 1, 2, 3""",
    f"""insert into pairs (party, other, events, conflicts, first_year, last_year)
       select one.party, two.party, count(*), sum(acts.event_type in {CONFLICT}), min(one.year), max(one.year)
       from event_parties one join event_parties two on one.event = two.event and one.party <> two.party
       join acts on acts.act = one.act group by one.party, two.party order by one.party, two.party""",
)
"""Statements in the order in which they run, once, when all rows are in."""


def count_everything(db: Database) -> None:
    """Fill the columns and tables of counts. Raises nothing of its own."""
    for statement in SUMMARIES:
        db.execute(statement)
