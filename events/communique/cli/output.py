"""What commands print: JSON lines to standard output, problems and progress to standard error."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import click
from communique_schema import Article

from ..reading import InputError, Problem


def print_json(rows: Iterable[dict[str, Any]]) -> None:
    """One JSON object a line, letters as they are."""
    for row in rows:
        click.echo(json.dumps(row, ensure_ascii=False))


def print_problems(problems: Sequence[Problem]) -> int:
    """Problems to standard error; the exit status they call for."""
    for problem in problems:
        click.echo(str(problem), err=True)
    return 1 if problems else 0


def show_progress(articles: Sequence[Article]) -> Iterator[Article]:
    """The articles, with a bar on standard error where that is a terminal."""
    if not sys.stderr.isatty():
        yield from articles
        return
    with click.progressbar(articles, label="Reading articles", file=sys.stderr) as bar:
        yield from bar


@contextmanager
def reported() -> Iterator[None]:
    """Turn an input that cannot be used at all into its message and exit status 1."""
    try:
        yield
    except InputError as error:
        click.echo(str(error.problem), err=True)
        raise SystemExit(1) from None
