"""Reads marked-up prose: cases written as sentences with the answer inside, so that offsets check themselves.

    The envoys met <t edtf=2023-03-06/2023-03-10>from Monday to Friday</t>.

A mark is a tag name, attributes (bare or in double quotes), text, and the closing tag; marks may nest. `¶` stands for
the end of a
paragraph. Case files hold one case a line; `#` starts a comment, and `# key: value` sets something for the lines
below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_TAG = re.compile(r"<(?P<close>/)?(?P<name>[a-z]+)(?P<attributes>(?:\s+[a-z_]+=(?:\"[^\"]*\"|[^\s>]+))*)\s*>")
_ATTRIBUTE = re.compile(r"([a-z_]+)=(?:\"([^\"]*)\"|([^\s>]+))")
_SETTING = re.compile(r"#\s*([a-z_]+):\s*(.*)")


@dataclass(frozen=True)
class Mark:
    """A marked stretch of the plain text: `text[start:end]`, its tag and its attributes."""

    tag: str
    start: int
    end: int
    text: str
    attributes: dict[str, str]


@dataclass(frozen=True)
class Case:
    """A case of a file: its plain text, the marks in it, the settings in force, and where it stands (FILE:LINE)."""

    text: str
    marks: list[Mark]
    place: str = ""
    settings: dict[str, str] = field(default_factory=dict)


def read_marked(marked: str) -> tuple[str, list[Mark]]:
    """Plain text and marks, in order of their starts. Raises ValueError for tags that do not close."""
    plain, last = "", 0
    open_tags: list[tuple[str, dict[str, str], int]] = []
    marks: list[Mark] = []
    marked = marked.replace("¶", "\n\n")
    for tag in _TAG.finditer(marked):
        plain += marked[last : tag.start()]
        last = tag.end()
        if not tag["close"]:
            found = {key: quoted or bare for key, quoted, bare in _ATTRIBUTE.findall(tag["attributes"])}
            open_tags.append((tag["name"], found, len(plain)))
            continue
        if not open_tags or open_tags[-1][0] != tag["name"]:
            raise ValueError(f"</{tag['name']}> closes nothing in {marked!r}")
        name, attributes, start = open_tags.pop()
        marks.append(Mark(name, start, len(plain), plain[start:], attributes))
    if open_tags:
        raise ValueError(f"<{open_tags[-1][0]}> is not closed in {marked!r}")
    return plain + marked[last:], sorted(marks, key=lambda mark: (mark.start, -mark.end))


def read_cases(path: Path) -> Iterator[Case]:
    """The cases of a file, one a line."""
    settings: dict[str, str] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        setting = _SETTING.fullmatch(line.strip())
        if setting:
            settings = {**settings, setting[1]: setting[2].strip()}
        elif line.strip() and not line.startswith("#"):
            text, marks = read_marked(line.strip())
            yield Case(text, marks, f"{path.name}:{number}", settings)
