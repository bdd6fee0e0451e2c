"""Reviewed articles: what a careful person says that an article tells (one YAML file an article, keys of the codebook).

Records marked `optional` may be kept or left out: finding one earns nothing and costs nothing.
"""

import datetime as dt
from pathlib import Path

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
    try:
        data = yaml.safe_load(read_text(path))
        fields = dict(data["article"])
        if "text_file" in fields:
            fields["text"] = _read_beside(path, fields)
        article = Article(**{key: fields[key] for key in ARTICLE_KEYS if fields.get(key) is not None})
        events = [GoldEvent.model_validate(event) for event in data["events"] or []]
    except (yaml.YAMLError, KeyError, TypeError, ValidationError, ValueError) as error:
        raise InputError(path, f"this is no reviewed article: {error}", "see seeds/gold for the shape") from None
    for event in events:
        if event.quote not in article.text and event.quote not in (article.title or ""):
            raise InputError(path, f"the quote {event.quote[:60]!r} is not in the article", "copy it letter for letter")
    return GoldArticle(article=article, events=events, tone=fields.get("register"), affair=fields.get("affair"))


def _read_beside(path: Path, fields: dict[str, object]) -> str:
    """The text of an article kept in a file of its own, its title line left out."""
    text = read_text(path.parent / str(fields["text_file"]))
    title, _, rest = text.partition("\n")
    return rest.lstrip("\n") if title.strip() == str(fields.get("title", "")).strip() else text


def published_of(article: GoldArticle) -> dt.date | None:
    """The day of publication, None where it is not known."""
    return article.article.published
