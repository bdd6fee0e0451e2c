"""Files become Articles: one at a time, each with its own verdict, so that a bad one never stops the others.

>>> articles, problems = read_articles([Path("seeds/articles")])  # doctest: +SKIP
"""

import datetime as dt
import hashlib
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from communique_schema import Article
from pydantic import ValidationError

from .decode import decode, read_text
from .front_matter import FrontMatter, split_front_matter
from .problems import InputError, Problem

SUFFIXES = (".md", ".txt")
KEYS = tuple(name for name in Article.model_fields if name != "text")
STANDARD_INPUT = Path("-")


def read_article(path: Path, today: dt.date | None = None) -> Article:
    """Read one article file (`-` is standard input). Raises InputError naming file, line and cure."""
    piped = path == STANDARD_INPUT
    return make_article(decode(sys.stdin.buffer.read(), "standard input") if piped else read_text(path), path, today)


def make_article(source: str, path: Path, today: dt.date | None = None) -> Article:
    """Make an Article of a file's text. `today` (default: the day it is): no publication date may lie after it.

    `published` is among the article's `model_fields_set` where the file has that key, be it empty. Raises InputError.
    """
    front = split_front_matter(source, path)
    _refuse_unknown_keys(front, path)
    if not front.body.strip():
        raise InputError(path, "there is no text below the title", "paste the article's text below it")
    fields: dict[str, Any] = {k: v for k, v in front.fields.items() if v is not None or k == "published"}
    fields["id"] = str(
        fields.get("id") or slug(path.stem if path != STANDARD_INPUT else str(fields.get("title") or "article"))
    )
    if fields.get("published") is not None:
        fields["published"] = _read_date(str(fields["published"]), front, path, today or dt.date.today())
    try:
        return Article(**fields, text=front.body)
    except ValidationError as error:
        fault = error.errors()[0]
        key = str(fault["loc"][0]) if fault["loc"] else "front matter"
        raise InputError(
            path, f"{key}: {fault['msg']}", "see the README for what each field holds", front.lines.get(key)
        ) from None


def _refuse_unknown_keys(front: FrontMatter, path: Path) -> None:
    for key in front.fields:
        if key not in KEYS:
            raise InputError(path, f"unknown key {key!r}", f"use one of {', '.join(KEYS)}", front.lines.get(str(key)))


def _read_date(text: str, front: FrontMatter, path: Path, today: dt.date) -> dt.date:
    line = front.lines.get("published")
    try:
        published = dt.date.fromisoformat(text[:10] if re.fullmatch(r"\d{4}-\d\d-\d\d[T ].*", text) else text)
    except ValueError as error:
        wrong = f"published: {text!r} is no date ({error})"
        raise InputError(
            path, wrong, "write it as YEAR-MONTH-DAY, for example 2022-12-28, or leave it empty", line
        ) from None
    if published > today:
        raise InputError(path, f"published: {published} lies in the future", "mend the year, or leave it empty", line)
    return published


def slug(name: str) -> str:
    """Lower-case words joined by hyphens, at most 120 characters; a name without any letter gets a fingerprint."""
    words = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:120].strip("-")
    return words or "article-" + hashlib.sha256(name.encode()).hexdigest()[:8]


def list_files(paths: Iterable[Path]) -> Iterator[Path]:
    """The article files that the paths name, folders opened, in a fixed order. Raises InputError for empty folders."""
    for path in paths:
        if path != STANDARD_INPUT and path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.suffix in SUFFIXES and p.is_file())
            if not inside:
                raise InputError(
                    path, "the folder holds no articles", f"put files ending in {' or '.join(SUFFIXES)} there"
                )
            yield from inside
        else:
            yield path


def read_articles(paths: Iterable[Path], today: dt.date | None = None) -> tuple[list[Article], list[Problem]]:
    """Read every file that can be read, and say what is wrong with the others. Order follows the paths."""
    articles: list[Article] = []
    problems: list[Problem] = []
    seen: dict[str, Path] = {}
    for given in paths:
        try:
            for path in list_files([given]):
                try:
                    article = read_article(path, today)
                    _refuse_second_copy(article, path, seen)
                    articles.append(article)
                    problems += _note_missing_date(article, path)
                except InputError as error:
                    problems.append(error.problem)
        except InputError as error:
            problems.append(error.problem)
    return articles, problems


def _note_missing_date(article: Article, path: Path) -> Iterator[Problem]:
    """A file that says nothing of its date was perhaps forgotten; one that leaves `published:` empty was not."""
    if "published" not in article.model_fields_set:
        wrong = 'there is no publication date: dates such as "on Wednesday" stay unknown'
        cure = (
            "write `published: YEAR-MONTH-DAY` in the front matter, or leave `published:` empty where nobody knows it"
        )
        yield Problem(str(path), None, wrong, cure, fatal=False)


def _refuse_second_copy(article: Article, path: Path, seen: dict[str, Path]) -> None:
    fingerprint = "text " + hashlib.sha256(" ".join(article.text.split()).encode()).hexdigest()
    for key, what in ((f"id {article.id}", f"the id {article.id!r}"), (fingerprint, "the same text")):
        if key in seen:
            cure = "delete one of the two" + ("" if key == fingerprint else ", or give it another id")
            raise InputError(path, f"{what} was already read from {seen[key]}", cure)
        seen[key] = path
