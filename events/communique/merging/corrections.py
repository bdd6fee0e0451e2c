"""What people decided, kept as data and applied last: fields mended, events joined, kept apart or dropped.

    - {kind: set, event: k3v..., field: place.name, value: Moscow, by: N. N., on: 2024-05-01, why: the text says so}
    - {kind: same, events: [k3v..., p2a...], by: N. N., on: 2024-05-01}
    - {kind: different, events: [k3v..., p2a...], by: N. N., on: 2024-05-01}
    - {kind: drop, event: k3v..., by: N. N., on: 2024-05-01, why: an opinion}

Old values are kept beside the new ones in the database.
"""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, Self

import yaml
from communique_schema import Event, EventDate, Record
from pydantic import Field, ValidationError, model_validator

from ..reading.decode import read_text
from ..reading.problems import InputError, Problem
from ..store import MergedEvent

FIELDS = ("act", "title", "date.edtf", "place.name", "place.country", "place.latitude", "place.longitude", "status", "certainty", "attributed_to")


class Correction(Record):
    """One decision of a person."""

    kind: Literal["set", "same", "different", "drop"] = Field(description="What was decided")
    event: str | None = Field(None, description="Id of the event, for set and drop")
    events: list[str] = Field(default_factory=list, description="Ids of two or more events, for same and different")
    field: str | None = Field(None, description="The field that is set, such as `place.name`")
    value: str | float | None = Field(None, description="Its new value; null empties it")
    by: str = Field(min_length=1, description="Who decided")
    on: dt.date = Field(description="When")
    why: str | None = Field(None, description="The reason")

    @model_validator(mode="after")
    def _check_what_kind_needs(self) -> Self:
        if self.kind in ("same", "different"):
            if len(self.events) < 2:
                raise ValueError(f"kind {self.kind} needs `events`: two ids or more")
        elif not self.event:
            raise ValueError(f"kind {self.kind} needs `event`: an id")
        if self.kind == "set" and self.field not in FIELDS:
            raise ValueError(f"field must be one of {', '.join(FIELDS)}")
        return self


def read_corrections(path: Path) -> tuple[list[Correction], list[Problem]]:
    """Read the file of corrections; entries that are not understood are reported with their number and left out."""
    try:
        entries = yaml.safe_load(read_text(path)) or []
    except InputError as error:
        empty = "empty" in error.problem.wrong
        return [], [] if empty else [error.problem]
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        return [], [Problem(str(path), mark.line + 1 if mark else None, "this is not YAML", "see the docstring of communique.merging.corrections")]
    if not isinstance(entries, list):
        return [], [Problem(str(path), 1, "this is not a list", "begin each correction with a dash")]
    found: list[Correction] = []
    problems: list[Problem] = []
    for number, entry in enumerate(entries, 1):
        try:
            found.append(Correction.model_validate(entry))
        except ValidationError as error:
            fault = error.errors()[0]
            where = ".".join(str(part) for part in fault["loc"]) or "entry"
            problems.append(Problem(str(path), None, f"correction {number}: {where}: {fault['msg']}", "mend or remove it"))
    return found, problems


def pairs_of(corrections: Sequence[Correction], kind: str) -> list[frozenset[str]]:
    """The pairs of ids that people joined ("same") or kept apart ("different")."""
    return [frozenset((a, b)) for c in corrections if c.kind == kind for i, a in enumerate(c.events) for b in c.events[i + 1 :]]


def apply_corrections(events: Sequence[MergedEvent], corrections: Sequence[Correction]) -> tuple[list[MergedEvent], list[dict[str, Any]], list[str]]:
    """Apply drops and fields; returns the events, the rows of the corrections table, and ids that no event has."""
    by_id = {name: i for i, merged in enumerate(events) for name in (merged.event.id, *merged.aliases)}
    kept: list[MergedEvent | None] = list(events)
    rows: list[dict[str, Any]] = []
    unknown: list[str] = []
    for number, correction in enumerate(corrections, 1):
        ids = [correction.event] if correction.event else correction.events
        unknown += [name for name in ids if name not in by_id]
        old = None
        if correction.event in by_id and correction.event is not None:
            at = by_id[correction.event]
            merged = kept[at]
            if merged is not None and correction.kind == "drop":
                kept[at] = None
            elif merged is not None and correction.field:
                old = read_field(merged.event, correction.field)
                kept[at] = MergedEvent(set_field(merged.event, correction.field, correction.value), merged.aliases, merged.disagreements)
        rows.append(_row(number, correction, old))
    return [merged for merged in kept if merged is not None], rows, unknown


def read_field(event: Event, name: str) -> Any:
    """The value of a field by its dotted name."""
    value: Any = event
    for part in name.split("."):
        value = getattr(value, part, None)
    return None if value is None else str(value)


def set_field(event: Event, name: str, value: Any) -> Event:
    """The event with one field set, and checked as a whole. Raises ValueError where the value does not fit."""
    data = event.model_dump(mode="json", by_alias=True)
    head, _, tail = name.partition(".")
    if name == "date.edtf":
        data["date"] = EventDate.from_edtf(value, basis=event.date.basis, text=event.date.text).model_dump(mode="json")
    elif tail:
        data[head] = {**(data[head] or {}), tail: value}
    else:
        data[head] = value
    if name == "act":
        remade = Event.make(**{k: v for k, v in data.items() if k not in ("event_type", "mode", "cameo")})
        return remade
    return Event.model_validate(data)


def _row(number: int, correction: Correction, old: Any) -> dict[str, Any]:
    return {
        "id": number, "kind": correction.kind, "event": correction.event or " ".join(correction.events), "field": correction.field,
        "old": old, "new": correction.value, "by": correction.by, "on": correction.on.isoformat(), "why": correction.why,
    }  # fmt: skip
