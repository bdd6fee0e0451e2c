"""Commands for looking inside and for measuring: dates, actors, evaluate."""

import json
from pathlib import Path

import click

from ..reading import InputError
from .commands import main
from .output import print_json, reported

FILE = click.argument("file", type=click.Path(path_type=Path))
AS_LINES = click.option("--json", "as_json", is_flag=True, help="JSON lines; what is printed without it as well.")


@main.command()
@FILE
@click.option("--published", help="Day of publication, YEAR-MONTH-DAY; the article's own where left out.")
@AS_LINES
def dates(file: Path, published: str | None, as_json: bool) -> None:
    """Print the time expressions of an article."""
    from ..dates.report import mentions_as_json
    from ..reading import read_article

    with reported():
        article = read_article(file)
        try:
            rows = mentions_as_json(article.text, published or article.published)
        except ValueError as error:
            raise InputError("--published", str(error), "write it as YEAR-MONTH-DAY") from None
    print_json(dict(row) for row in rows)


@main.command()
@FILE
@AS_LINES
def actors(file: Path, as_json: bool) -> None:
    """Print the actors that an article mentions."""
    from ..actors.report import mentions_as_json
    from ..parse import parse_passages
    from ..reading import read_article, split_passages

    with reported():
        article = read_article(file)
    print_json(mentions_as_json(list(parse_passages(split_passages(article))), article.published))


@main.command()
@click.argument("gold", default="seeds/gold", type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), help="Write the figures here, for the accuracy page.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def evaluate(gold: Path, out: Path | None, as_json: bool) -> None:
    """Measure accuracy against reviewed articles, by act and by field."""
    from ..evaluation import evaluate as measure
    from ..evaluation import read_gold
    from ..extract import extract_events

    with reported():
        golds = read_gold(gold)
        founds = {g.article.id: extract_events(g.article).records for g in golds}
        scores = measure(golds, founds, f"{gold.name}: {len(golds)} articles")
        if out is not None:
            _write_figures(out, {"summary": scores.summary, "rows": scores.rows()})
    if as_json:
        print_json([scores.summary])
        return
    for name, value in scores.summary.items():
        click.echo(f"{name:16} {value}")
    for row in scores.rows():
        if row["scope"] == "act":
            click.echo(f"  {row['name']:22} gold {row['gold']:4}  found {row['found']:4}  right {row['right']:4}")


def _write_figures(out: Path, figures: dict[str, object]) -> None:
    try:
        out.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    except OSError as error:
        raise InputError(out, f"cannot be written: {error.strerror}", "choose a folder that exists") from None
