"""Rows of the actors: one a real-world actor, with every name that any article gives it, before and after merging.

Who is one actor is decided in `communique.actors.identity`; here it becomes tables.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from communique_schema import Event, Kind

from communique.actors.identity import Actor, Telling, identify, list_actors, may_be_one, tellings_of

from .dataset import MergedEvent
from .parties import Party

Row = dict[str, Any]


class Actors:
    """The actors of a database: those who take part in its events.

    The records, as each article told them, lend their names: merging keeps one name of each participant.
    """

    def __init__(self, merged: Sequence[MergedEvent], records: Sequence[Event]) -> None:
        events = [one.event for one in merged]
        tellings = [one for event in chain(events, records) for one in tellings_of(event)]
        self.keys: Mapping[Telling, str] = identify(tellings)
        offices: defaultdict[str, set[str]] = defaultdict(set)
        for one in (one for event in events for one in tellings_of(event)):
            offices[self.keys[one]] |= {str(one.office)} if one.office else set()
        self.offices = offices
        self.actors: list[Actor] = [one for one in list_actors(tellings, self.keys) if one.id in offices]
        self.former = set(self._find_former(merged, records))

    def _find_former(self, merged: Sequence[MergedEvent], records: Sequence[Event]) -> Iterator[tuple[str, str]]:
        """Keys that only a record has, each with whom the event it was merged into names in full for it."""
        homes = {key: one.event for one in merged for key in (one.event.id, *one.aliases)}
        for record in (one for one in records if one.id in homes):
            for told in tellings_of(record):
                if told.kind is Kind.PERSON and self.keys[told] not in self.offices:
                    for one in tellings_of(homes[record.id]):
                        if may_be_one(told, one):
                            yield self.keys[told], self.keys[one]

    def keys_of(self, event: Event) -> list[str]:
        """The key of each participant of an event, in their order."""
        return [self.keys[one] for one in tellings_of(event)]

    def list_countries(self) -> list[str]:
        """Every code that an actor is of."""
        return sorted({one.country for one in self.actors if one.country})

    def list_rows(self, parties: Iterable[Party]) -> Iterator[Row]:
        """Rows of the table of actors, by id; who is known by a code has the name of `parties`."""
        usual = {party.code.lower(): party for party in parties}
        for one in self.actors:
            party = usual.get(one.id)
            names = {one.name, *one.names}
            name = party.name if party else one.name
            yield {
                "id": one.id,
                "name": name,
                "aliases": "; ".join(sorted(names - {name})) or None,
                "kind": party.kind if party else str(one.kind),
                "country": party.code if party else one.country,
                "offices": "; ".join(sorted(self.offices[one.id])) or None,
            }

    def list_alias_rows(self) -> list[Row]:
        """Other keys of people with the actor that each leads to, by key."""
        pairs = {(alias, one.id) for one in self.actors for alias in one.aliases} | self.former
        return [{"alias": alias, "actor": actor} for alias, actor in sorted(pairs)]
