"""Known lines around an article that nobody wrote as its text: share bars, comment boxes, codes, bylines, "related".

The patterns are data (`data/footers.yaml`), each held to an example it must match and one it must not.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Footer:
    """One kind of line that is not read; `ends` closes the article, `links` heads a list of others."""

    pattern: re.Pattern[str]
    ends: bool
    links: bool = False


def read_footer_entries() -> list[dict[str, Any]]:
    """The entries of the data file as they stand, examples included."""
    entries: list[dict[str, Any]] = yaml.safe_load(
        (files(__package__) / "data/footers.yaml").read_text(encoding="utf-8")
    )
    return entries


@cache
def load_footers() -> tuple[Footer, ...]:
    """The patterns, compiled once."""
    return tuple(
        Footer(
            re.compile(entry["pattern"], 0 if entry.get("case") else re.IGNORECASE),
            bool(entry.get("ends")),
            bool(entry.get("links")),
        )
        for entry in read_footer_entries()
    )


LONGEST_FOOTER = 300


def find_footer(line: str) -> Footer | None:
    """The kind of footer that a whole line is, or None."""
    line = line.strip(" \t*_#•·-–—")
    if not line or len(line) > LONGEST_FOOTER:
        return None
    return next((footer for footer in load_footers() if footer.pattern.fullmatch(line)), None)
