"""Everything one database says, before it becomes tables.

We believe that the database is a product: delete it, build it again from the same `Dataset`, and get the same one. So a
`Dataset` holds what was read, merged and decided, and nothing that the tables can work out themselves (counts, keys).
"""

from dataclasses import dataclass, field
from typing import Any

from communique_schema import Article, Event, Relation


@dataclass(frozen=True)
class MergedEvent:
    """One event with the evidence of every article that tells it (each `Evidence.article` is set).

    `aliases` are the other ids ever published for it. `disagreements` are rows of `article`, `field`, `value`: what one
    article says where it differs from the record.
    """

    event: Event
    aliases: list[str] = field(default_factory=list)
    disagreements: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True)
class Link:
    """How one event stands to another: `event` is the later or the consequent one."""

    event: str
    other: str
    relation: Relation


@dataclass(frozen=True)
class Build:
    """When the database was made (`built_at`: UTC, ISO 8601, given by the caller), by what and from what."""

    built_at: str
    version: str
    articles: int
    events: int
    seeds: str


@dataclass(frozen=True)
class Dataset:
    """What one database is written from, and what `read_dataset` gives back.

    `records` are the events as each article told them, before merging: kept so that `communique add` need not read an
    article twice. `scores` are rows of the accuracy table, or None where nothing was measured.
    """

    articles: list[Article]
    events: list[MergedEvent]
    links: list[Link]
    corrections: list[dict[str, Any]]
    build: Build
    scores: list[dict[str, Any]] | None = None
    records: list[Event] = field(default_factory=list)
