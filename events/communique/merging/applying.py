"""Decisions of people on events as they were read and merged: what is dropped, what is set, and what it was before.

>>> events, rows, problems = apply_corrections(events, corrections)  # doctest: +SKIP
"""

from collections.abc import Sequence
from typing import Any

from communique_schema import Event, EventDate
from pydantic import ValidationError

from ..reading.problems import Problem
from ..store import MergedEvent
from .corrections import Correction

FILE = "corrections.yaml"


def apply_corrections(
    events: Sequence[MergedEvent], corrections: Sequence[Correction]
) -> tuple[list[MergedEvent], list[dict[str, Any]], list[Problem]]:
    """Apply drops and fields; returns the events, the rows of the corrections table, and what could not be applied."""
    at = {name: i for i, merged in enumerate(events) for name in (merged.event.id, *merged.aliases)}
    kept: list[MergedEvent | None] = list(events)
    rows: list[dict[str, Any]] = []
    problems: list[Problem] = []
    for number, correction in enumerate(corrections, 1):
        ids = [correction.event] if correction.event else correction.events
        problems += [_name_unknown(name, correction) for name in ids if name not in at]
        merged = kept[at[correction.event]] if correction.event in at else None
        old = None
        if merged is not None and correction.event is not None:
            try:
                old = read_field(merged.event, correction.field) if correction.field else None
                kept[at[correction.event]] = _apply(merged, correction)
            except ValueError as error:
                problems.append(_name_misfit(correction, error))
                continue
        rows.append(_row(number, correction, old))
    return [merged for merged in kept if merged is not None], rows, problems


def _apply(merged: MergedEvent, correction: Correction) -> MergedEvent | None:
    """The event after one correction; None where it is dropped. Raises ValueError where the value does not fit."""
    if correction.kind == "drop":
        return None
    event = set_field(merged.event, correction.field or "", correction.value)
    return MergedEvent(event, merged.aliases, merged.disagreements)


def read_field(event: Event, name: str) -> str | None:
    """The value of a field by its dotted name, as text."""
    value: Any = event
    for part in name.split("."):
        value = getattr(value, part, None)
    return None if value is None else str(value)


def set_field(event: Event, name: str, value: str | None) -> Event:
    """The event with one field set, and checked as a whole. Raises ValueError where the value does not fit.

    A new `place.name` takes the old place's country and coordinates with it; null takes the place away.
    """
    data = event.model_dump(mode="json", by_alias=True)
    head, _, tail = name.partition(".")
    if name == "date.edtf":
        data["date"] = EventDate.from_edtf(value, basis=event.date.basis, text=event.date.text).model_dump(mode="json")
    elif name == "place.name":
        data["place"] = {"name": value} if value is not None else None
    elif tail:
        data[head] = {**(data[head] or {}), tail: value}
    else:
        data[head] = value
    if name == "act":
        return Event.make(**{key: old for key, old in data.items() if key not in ("event_type", "mode", "cameo")})
    return Event.model_validate(data)


def _name_unknown(name: str, correction: Correction) -> Problem:
    return Problem(FILE, correction.line, f"no event has the id {name!r}", "copy the id from the event's page", False)


def _name_misfit(correction: Correction, error: ValueError) -> Problem:
    fault = error.errors()[0]["msg"] if isinstance(error, ValidationError) else str(error)
    wrong = f"{correction.field} cannot be {correction.value!r}: {fault}"
    return Problem(FILE, correction.line, wrong, "see schema/README.md for what the field holds")


def _row(number: int, correction: Correction, old: str | None) -> dict[str, Any]:
    return {
        "id": number,
        "kind": correction.kind,
        "event": correction.event or " ".join(correction.events),
        "field": correction.field,
        "old": old,
        "new": correction.value,
        "by": correction.by,
        "on": correction.on.isoformat(),
        "why": correction.why,
    }
