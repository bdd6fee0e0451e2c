"""What people decided, kept as data: fields mended, events joined, kept apart or dropped.

    - {kind: set, event: k3v..., field: place.name, value: Moscow, by: N. N., on: 2024-05-01, why: the text says so}
    - {kind: same, events: [k3v..., p2a...], by: N. N., on: 2024-05-01}
    - {kind: different, events: [k3v..., p2a...], by: N. N., on: 2024-05-01}
    - {kind: drop, event: k3v..., by: N. N., on: 2024-05-01, why: an opinion}

Values are read as the letters that stand there, so that `value: 2011` is a date and `by: No` a name; an empty one is
none.
"""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, Self

import yaml
from communique_schema import Record
from pydantic import Field, PrivateAttr, ValidationError, model_validator

from ..reading.decode import read_text
from ..reading.front_matter import NOTHING
from ..reading.problems import InputError, Problem

FIELDS = (
    *("act", "title", "date.edtf", "place.name", "place.country", "place.latitude", "place.longitude"),
    *("status", "certainty", "attributed_to"),
)
"""The fields that `kind: set` can mend."""

SHAPE = "write it as the examples at the top of seeds/corrections.yaml show"


class Correction(Record):
    """One decision of a person."""

    kind: Literal["set", "same", "different", "drop"] = Field(description="What was decided")
    event: str | None = Field(None, description="Id of the event, for set and drop")
    events: list[str] = Field(default_factory=list, description="Ids of two or more events, for same and different")
    field: str | None = Field(None, description="The field that is set, such as `place.name`")
    value: str | None = Field(None, description="Its new value; null empties it")
    by: str = Field(min_length=1, description="Who decided")
    on: dt.date = Field(description="When")
    why: str | None = Field(None, description="The reason")

    _line: int | None = PrivateAttr(None)

    @property
    def line(self) -> int | None:
        """The line of the file it stands on, counted from 1; None where it was read from a database."""
        return self._line

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
    """Read a file of corrections, which may be missing; what is not understood is reported with its line."""
    if not path.exists():
        return [], []
    try:
        source = read_text(path)
        root = yaml.compose(source, Loader=yaml.BaseLoader)
        entries = yaml.load(source, yaml.BaseLoader)
    except InputError as error:
        return [], [] if "empty" in error.problem.wrong else [error.problem]
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        wrong = f"this is not YAML: {getattr(error, 'problem', None) or error}"
        return [], [Problem(str(path), mark.line + 1 if mark else None, wrong, SHAPE)]
    if root is None:
        return [], []
    if not isinstance(entries, list):
        return [], [Problem(str(path), 1, "this is not a list", "begin each correction with a dash")]
    return _read_entries(path, entries, [node.start_mark.line + 1 for node in root.value])


def _read_entries(path: Path, entries: list[Any], lines: list[int]) -> tuple[list[Correction], list[Problem]]:
    found: list[Correction] = []
    problems: list[Problem] = []
    for entry, line in zip(entries, lines, strict=True):
        try:
            correction = Correction.model_validate(_without_nothing(entry))
        except ValidationError as error:
            fault = error.errors()[0]
            where = ".".join(str(part) for part in fault["loc"]) or "correction"
            problems.append(Problem(str(path), line, f"{where}: {fault['msg']}", SHAPE))
            continue
        correction._line = line
        found.append(correction)
    return found, problems


def _without_nothing(entry: Any) -> Any:
    if not isinstance(entry, dict):
        return entry
    return {key: None if isinstance(value, str) and value in NOTHING else value for key, value in entry.items()}


def restore_correction(row: dict[str, Any]) -> Correction:
    """The correction that a row of the database's corrections table was made from."""
    entry = {name: row[name] for name in ("kind", "field", "by", "on", "why")}
    ids = {"events": row["event"].split()} if row["kind"] in ("same", "different") else {"event": row["event"]}
    return Correction.model_validate({**entry, **ids, "value": row["new"]})


def pairs_of(corrections: Sequence[Correction], kind: str) -> list[frozenset[str]]:
    """The pairs of ids that people joined ("same") or kept apart ("different")."""
    return [
        frozenset((one, two))
        for correction in corrections
        if correction.kind == kind
        for number, one in enumerate(correction.events)
        for two in correction.events[number + 1 :]
    ]
