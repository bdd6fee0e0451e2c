"""Reviewed articles: what a careful person says that an article tells (one YAML file an article, keys of the codebook).

Records marked `optional` may be kept or left out: finding one earns nothing and costs nothing.
"""

from pathlib import Path
from typing import Any

import yaml
from communique_schema import Act, Article, Certainty, Record, Status, parse_edtf
from pydantic import Field, ValidationError, field_validator

from ..reading.decode import read_text
from ..reading.problems import InputError


class GoldEvent(Record):
    """One reviewed record, in the few terms that are compared."""

    act: Act
    edtf: str | None = None
    status: Status = Status.OCCURRED
    certainty: Certainty = Certainty.STATED
    optional: bool = False
    actors: list[str] = Field(default_factory=list)
    recipients: list[str] = Field(default_factory=list)
    hosts: list[str] = Field(default_factory=list)
    mediators: list[str] = Field(default_factory=list)
    persons: list[str] = Field(default_factory=list)
    place: str | None = None
    quote: str = Field(min_length=1)
    cue: str | None = None
    """The word of the quote that tells the act, where a reviewer marked it; the first one of its spelling."""
    where: str = Field("text", alias="in")
    attributed_to: str | None = None
    note: str | None = None

    @field_validator("edtf")
    @classmethod
    def _check_edtf(cls, value: str | None) -> str | None:
        if value is not None:
            parse_edtf(value)
        return value


class GoldArticle(Record):
    """An article with its reviewed records; every quote stands in it."""

    article: Article
    events: list[GoldEvent]
    tone: str | None = None
    affair: str | None = None


SHAPE = "see seeds/gold for the shape"
ARTICLE_KEYS = ("id", "title", "published", "publisher", "url", "language", "text")


def read_gold(folder: Path) -> list[GoldArticle]:
    """Read a folder of reviewed articles, by name. Raises InputError naming file and fault."""
    paths = sorted(folder.glob("*.yaml"))
    if not paths:
        raise InputError(
            folder, "the folder holds no reviewed articles", "give a folder of .yaml files such as seeds/gold"
        )
    return [read_gold_file(path) for path in paths]


def read_gold_file(path: Path) -> GoldArticle:
    """Read one reviewed article. Raises InputError naming the fault."""
    data = _load(path)
    if not isinstance(data, dict) or not isinstance(data.get("article"), dict):
        raise InputError(path, "this is no reviewed article: it has no key `article`", SHAPE, 1)
    return _make_gold(path, dict(data["article"]), data.get("events"))


def read_sentences(path: Path) -> list[GoldArticle]:
    """Read a file of reviewed sentences: a list of items, each with its text and events. Raises InputError."""
    items = _load(path)
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        raise InputError(path, "this is no list of reviewed sentences", "see seeds/corpus/sentences for the shape", 1)
    return [_make_gold(path, item, item.get("events")) for item in items]


def _load(path: Path) -> Any:
    try:
        return yaml.load(read_text(path), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        wrong = f"this is not YAML: {getattr(error, 'problem', None) or error}"
        raise InputError(path, wrong, SHAPE, mark.line + 1 if mark else None) from None


def _make_gold(path: Path, fields: dict[str, Any], events: list[Any] | None) -> GoldArticle:
    name = fields.get("id", "the article")
    try:
        if "text_file" in fields:
            fields["text"] = _read_beside(path, fields)
        article = Article(**{key: fields[key] for key in ARTICLE_KEYS if fields.get(key) is not None})
        reviewed = [GoldEvent.model_validate(event) for event in events or []]
    except ValidationError as error:
        fault = error.errors()[0]
        where = ".".join(map(str, fault["loc"]))
        raise InputError(path, f"{name}: {where}: {fault['msg']} ({fault['input']!r})", SHAPE) from None
    for event in reviewed:
        if event.quote not in article.text and event.quote not in (article.title or ""):
            wrong = f"{name}: the quote {event.quote[:60]!r} is not in the article"
            raise InputError(path, wrong, "copy it letter for letter")
    return GoldArticle(article=article, events=reviewed, tone=fields.get("register"), affair=fields.get("affair"))


def _read_beside(path: Path, fields: dict[str, Any]) -> str:
    """The text of an article kept in a file of its own, its title line left out."""
    text = read_text(path.parent / str(fields["text_file"]))
    title, _, rest = text.partition("\n")
    return rest.lstrip("\n") if title.strip() == str(fields.get("title", "")).strip() else text
