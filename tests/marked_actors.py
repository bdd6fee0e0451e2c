"""A reader of prose in which the actors are marked: `<a country=TUR office="defense minister">Turkish Defense ...</a>`.

The marks are taken out and remembered with their offsets, so a case checks its own offsets. `<n>Geneva</n>` marks words
that must denote nobody. In a file a case is a line; ` | ` parts paragraphs, and `= Title |` before them gives a title.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path

from communique.actors import ActorMention, find_actors
from communique.parse import load_pipeline
from communique.passages import Passage

TAG = re.compile(r"<(/?)([an])((?:\s[^>]*)?)>")
DATA = Path(__file__).parent / "data" / "actors"


@dataclass(frozen=True)
class Mark:
    """Marked words: `wanted` holds country, name, office, kind, sector; nothing at all for `<n>`."""

    where: str
    start: int
    end: int
    text: str
    wanted: dict[str, str] | None


@dataclass
class Case:
    """Passages with the marks that stood in them."""

    passages: list[tuple[str, int, str]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)


def read_marked(line: str) -> Case:
    """A case of one line."""
    case = Case()
    offset = 0
    for paragraph in line.split(" | "):
        where = "title" if paragraph.startswith("= ") else "text"
        plain, marks = strip_marks(paragraph.removeprefix("= "))
        start = 0 if where == "title" else offset
        case.passages.append((where, start, plain))
        case.marks.extend(Mark(where, start + a, start + b, plain[a:b], wanted) for a, b, wanted in marks)
        offset += len(plain) + 2 if where == "text" else 0
    return case


def strip_marks(paragraph: str) -> tuple[str, list[tuple[int, int, dict[str, str] | None]]]:
    """The plain text of a paragraph and its marks."""
    plain, marks, last = "", [], 0
    opened: list[tuple[int, dict[str, str] | None]] = []
    for tag in TAG.finditer(paragraph):
        plain += paragraph[last : tag.start()]
        last = tag.end()
        if tag[1]:
            start, wanted = opened.pop()
            marks.append((start, len(plain), wanted))
        else:
            opened.append(
                (len(plain), dict(part.split("=", 1) for part in shlex.split(tag[3])) if tag[2] == "a" else None)
            )
    return plain + paragraph[last:], sorted(marks, key=lambda mark: mark[:2])


def read_cases(name: str) -> list[str]:
    """The lines of a file of cases, without comments and blanks."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def find_in_case(case: Case, *, parsed: bool = True) -> list[ActorMention]:
    """The mentions found in a case."""
    nlp = load_pipeline() if parsed else None
    passages = [Passage(where, start, text, nlp(text) if nlp else None) for where, start, text in case.passages]  # type: ignore[arg-type]
    return find_actors(passages)


def complaints(case: Case, mentions: list[ActorMention]) -> list[str]:
    """What is wrong: marked words that denote nobody or somebody else, and words marked `<n>` that denote somebody."""
    wrong = []
    for mark in case.marks:
        near = [m for m in mentions if m.where == mark.where and m.start < mark.end and mark.start < m.end]
        if mark.wanted is None:
            inside = [m for m in near if mark.start <= m.start and m.end <= mark.end + 1 and m.parties]
            wrong.extend(f"{mark.text!r} denotes {describe(m)}" for m in inside)
            continue
        close = sorted(near, key=lambda m: abs(m.start - mark.start) + abs(m.end - mark.end))
        if not close:
            wrong.append(f"{mark.text!r} was not found")
        elif not fits(close[0], mark.wanted):
            wrong.append(f"{mark.text!r} {mark.wanted} is {describe(close[0])}")
    return wrong


def describe(mention: ActorMention) -> str:
    """A mention in few words."""
    parties = [(p.name, p.country, p.office and p.office.value, p.sector) for p in mention.parties]
    return f"{mention.text!r} {mention.form} {parties} ({mention.reason})"


def fits(mention: ActorMention, wanted: dict[str, str]) -> bool:
    """Whether a mention is what was wanted; several countries and names are parted by commas and compared as sets."""
    parties = mention.parties
    checks = {
        "country": {p.country for p in parties},
        "name": {p.name for p in parties},
        "office": {p.office.value if p.office else "" for p in parties},
        "kind": {p.kind.value for p in parties},
        "sector": {p.sector or "" for p in parties},
    }
    return all(
        checks[key] == set(value.split(",")) - {""} or (not value and not parties)
        for key, value in wanted.items()
        if key in checks
    )
