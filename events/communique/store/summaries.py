"""Counts that the tables work out themselves: how many events a party, a pair, an act or a year has.

We believe that what a page asks on every visit is counted once, when the database is written.
"""

from sqlite_utils import Database

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
        f"update {table} set rank = ranked.rank from (select {pk}, row_number() over (order by events desc, {pk}) as rank"
        f" from {table}) as ranked where ranked.{pk} = {table}.{pk}"
        for table, pk in (("parties", "code"), ("actors", "id"), ("places", "id"))
    ),
    """insert into events_per_year (party, year, act, family, events)
       select null, year, act, family, count(*) from events where year is not null
       group by year, act order by year, act""",
    """insert into events_per_year (party, year, act, family, events)
       select party, year, act, family, count(*) from event_parties join events on events.id = event_parties.event
       where year is not null group by party, year, act order by party, year, act""",
    """insert into pairs (party, other, events, first_year, last_year)
       select one.party, two.party, count(*), min(year), max(year)
       from event_parties one join event_parties two on one.event = two.event and one.party <> two.party
       join events on events.id = one.event group by one.party, two.party order by one.party, two.party""",
)
"""Statements in the order in which they run, once, when all rows are in."""


def count_everything(db: Database) -> None:
    """Fill the columns and tables of counts. Raises nothing of its own."""
    for statement in SUMMARIES:
        db.execute(statement)
