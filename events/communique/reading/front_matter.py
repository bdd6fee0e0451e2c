"""An article file is YAML front matter between two lines `---`, then the text; without it the first line is the title,
or the text where it is a sentence and nothing follows.

Every value is read as the letters that stand there: `title: 1984` is a title, `language: no` is Norwegian, and an
impossible date can be named instead of failing somewhere inside. A key with nothing behind it (or `null`) says that
nothing is known.

>>> split_front_matter("---\\ntitle: Talks\\n---\\nThe envoys met.", "a.md").body
'The envoys met.'
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from .problems import InputError

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_END_OF_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$")

NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""How YAML writes that there is no value."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields of an article file, the line each stands on (counted from 1), and the text below them."""

    fields: dict[str, Any]
    body: str
    lines: dict[str, int] = field(default_factory=dict)
    fenced: bool = True


def split_front_matter(source: str, path: Path | str) -> FrontMatter:
    """Part an article file into fields and text. Raises InputError where the front matter is broken."""
    opening = _FENCE.match(source)
    if opening is None:
        title, _, body = source.lstrip("\n").partition("\n")
        if not body.strip() and _END_OF_SENTENCE.search(title.strip()):
            return FrontMatter({}, title.strip(), fenced=False)
        return FrontMatter({"title": title.strip()}, body.lstrip("\n"), fenced=False)
    closing = _FENCE.search(source, opening.end())
    if closing is None:
        raise InputError(
            path, "the front matter is opened by --- and never closed", "put a line --- below its last field", 1
        )
    head = source[opening.end() : closing.start()]
    fields = _load(head, path)
    lines = {m[1]: number for number, line in enumerate(head.split("\n"), 1) if (m := re.match(r"([\w-]+)\s*:", line))}
    return FrontMatter(fields, source[closing.end() :].lstrip("\n"), lines)


def _load(head: str, path: Path | str) -> dict[str, Any]:
    cure = "write one `key: value` a line, and put quotes around a value that holds a colon"
    try:
        fields = yaml.load(head, yaml.BaseLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        wrong = f"the front matter is not YAML: {getattr(error, 'problem', None) or error}"
        raise InputError(path, wrong, cure, mark.line + 1 if mark else 1) from None
    if fields is None:
        return {}
    if not isinstance(fields, dict):
        raise InputError(path, "the front matter is not a list of fields", cure, 2)
    return {key: None if isinstance(value, str) and value in NOTHING else value for key, value in fields.items()}
