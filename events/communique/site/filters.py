"""What a view shows, as written in its address: the same words make the form, the SQL, the links and the heading.

We believe that every view is a link. So a `Filter` is read from a query string and written back to one, and whatever
draws or lists events takes its `where`.

>>> Filter.read({"country": "TUR", "from": "2020"}).query()
'country=TUR&from=2020'
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any
from urllib.parse import urlencode

from communique_schema import ACTS, Certainty, Status

from .quads import FAMILIES

_DAY = re.compile(r"\d{4}(-\d{2}){0,2}")
_ADDRESS_NAMES = {"since": "from", "until": "to"}
FUZZY = ("day", "rough", "unknown")
"""How precisely a date is known: to the day, more roughly, not at all."""


@dataclass(frozen=True)
class Filter:
    """Which events a view shows; None is no condition. `since` and `until` are years, months or days (ISO 8601)."""

    country: str | None = None
    other: str | None = None
    act: str | None = None
    family: str | None = None
    status: str | None = None
    certainty: str | None = None
    precision: str | None = None
    place: str | None = None
    person: str | None = None
    since: str | None = None
    until: str | None = None
    q: str | None = None

    @classmethod
    def read(cls, arguments: Mapping[str, Any]) -> Filter:
        """The filter an address asks for; values that cannot be are left out."""
        values = {}
        for field in fields(cls):
            value = str(arguments.get(_ADDRESS_NAMES.get(field.name, field.name)) or "").strip()[:200]
            if value and _is_possible(field.name, value):
                values[field.name] = value.upper() if field.name in ("country", "other") else value
        if "other" in values and "country" not in values:
            values["country"] = values.pop("other")
        return cls(**values)

    def pairs(self) -> list[tuple[str, str]]:
        """Name and value of every condition, under the names of the address."""
        rows = ((_ADDRESS_NAMES.get(field.name, field.name), getattr(self, field.name)) for field in fields(self))
        return [(name, value) for name, value in rows if value]

    def query(self, **changes: str | None) -> str:
        """The query string of this filter, with `changes` made (under the names of this class)."""
        return urlencode(replace(self, **changes).pairs())

    def where(self) -> tuple[str, dict[str, str]]:
        """A condition over the table `events` and its parameters; `1` where nothing is asked."""
        parts = self._parts()
        if self.country:
            parts[:0] = [_PAIR if self.other else _COUNTRY]
        return " and ".join(parts) or "1", self._parameters()

    def source(self) -> tuple[str, str, str]:
        """The same, quicker for a country: tables, the column that sorts by time, the condition."""
        if not self.country:
            return "events", "events.sort_key", self.where()[0]
        parts = ["event_parties.party = :country", *([_OTHER] if self.other else []), *self._parts()]
        tables = "event_parties cross join events on events.id = event_parties.event"
        return tables, "event_parties.sort_key", " and ".join(parts)

    def _parts(self) -> list[str]:
        """The conditions but for those on country."""
        parts = [sql for name, sql in _CONDITIONS.items() if getattr(self, name)]
        return [*parts, _PRECISIONS[self.precision]] if self.precision else parts

    def asks_only_for(self, *names: str) -> bool:
        """Whether every condition of this filter is among `names`."""
        return all(name in names for name, value in vars(self).items() if value)

    def _parameters(self) -> dict[str, str]:
        values = {name: value for name, value in vars(self).items() if value and name != "precision"}
        if self.since:
            values["since"] = pad_day(self.since, first=True)
        if self.until:
            values["until"] = pad_day(self.until, first=False)
        if self.q:
            values["q"] = quote_words(self.q)
        return values


_COUNTRY = "events.id in (select event from event_parties where party = :country)"
_PAIR = (
    "events.id in (select event from event_parties where party = :country"
    " intersect select event from event_parties where party = :other)"
)
_OTHER = "event_parties.event in (select event from event_parties where party = :other)"
_CONDITIONS = {
    "act": "events.act = :act",
    "family": "events.family = :family",
    "status": "events.status = :status",
    "certainty": "events.certainty = :certainty",
    "place": "events.place = :place",
    "person": (
        "events.id in (select event from participants where actor in"
        " (select :person union select actor from actor_aliases where alias = :person))"
    ),
    "since": "(events.year is not null and ifnull(events.date_latest, '9999-12-31') >= :since)",
    "until": "(events.year is not null and ifnull(events.date_earliest, '0000-00-00') <= :until)",
    "q": (
        "events.rowid in (select rowid from events_fts where events_fts match :q"
        " union select events.rowid from evidence_fts join evidence on evidence.id = evidence_fts.rowid"
        " join events on events.id = evidence.event where evidence_fts match :q)"
    ),
}
_PRECISIONS = {
    "day": "events.date_precision = 'day'",
    "rough": "events.date_precision not in ('day', 'unknown')",
    "unknown": "events.date_precision = 'unknown'",
}
_CLOSED = {
    "act": {str(act) for act in ACTS},
    "family": set(FAMILIES),
    "status": {str(status) for status in Status},
    "certainty": {str(certainty) for certainty in Certainty},
    "precision": set(FUZZY),
}


def _is_possible(name: str, value: str) -> bool:
    if name in ("since", "until"):
        return bool(_DAY.fullmatch(value))
    if name == "q":
        return bool(quote_words(value))
    return value in _CLOSED[name] if name in _CLOSED else True


def pad_day(text: str, *, first: bool) -> str:
    """A year or month as its first or last day; a day as it is. Days are compared as text: each month may end on 31."""
    ends = ("-01", "-01") if first else ("-12", "-31")
    return text + "".join(ends[text.count("-") :])


def quote_words(text: str) -> str:
    """A reader's words as a query of full text: all must occur, the last may go on. Empty where there is no word."""
    words = re.findall(r"\w+", text)
    return " ".join(f'"{word}"' for word in words[:-1]) + (f' "{words[-1]}"*' if words else "")


def act_groups() -> list[tuple[str, list[tuple[str, str]]]]:
    """Acts for a picker: family, then name and label, in the codebook's order."""
    return [
        (label, [(str(act), row.label) for act, row in ACTS.items() if row.family == family])
        for family, label in FAMILIES.items()
        if any(row.family == family for row in ACTS.values())
    ]
