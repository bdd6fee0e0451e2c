"""The commands themselves: parse the arguments, call the engine, print."""

import json
import sys
from pathlib import Path

import click

from .. import __version__
from ..reading import InputError
from .output import print_json, print_problems, reported, show_progress

FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
DATABASE = click.option("--db", default="communique.db", show_default=True, type=click.Path(path_type=Path), help="The database.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Communiqué: news articles in, dated and evidenced records of diplomatic events out."""


@main.command()
@FILES
@click.option("--explain", is_flag=True, help="Say for each record what decided, and for each cue that gave none, why not.")
def extract(files: tuple[Path, ...], explain: bool) -> None:
    """Print the records of articles as JSON lines; '-' reads standard input."""
    from ..explain import explain_extraction
    from ..extract import extract_events
    from ..reading import read_articles

    with reported():
        articles, problems = read_articles(files)
        for article in articles:
            extraction = extract_events(article)
            if explain:
                print_json(explain_extraction(extraction))
            else:
                print_json(record.as_json() for record in extraction.records)
    raise SystemExit(print_problems(problems))


@main.command()
@click.argument("seeds", default="seeds", type=click.Path(path_type=Path))
@DATABASE
@click.option("--replace", is_flag=True, help="Replace a database that stands even where some articles could not be read.")
def build(seeds: Path, db: Path, replace: bool) -> None:
    """Build the database of SEEDS: read, extract, merge, correct, write whole."""
    from ..building import build_database

    with reported():
        if not seeds.is_dir():
            raise InputError(seeds, "there is no such folder", "give a folder with articles, such as seeds")
        report = build_database(seeds, db, show_progress, replace)
    status = print_problems(report.problems)
    if report.written:
        click.echo(f"{db}: {report.events} events from {report.articles} articles", err=True)
    raise SystemExit(status)


@main.command()
@FILES
@DATABASE
def add(files: tuple[Path, ...], db: Path) -> None:
    """Add articles to a database; what it has already is not read again."""
    from ..building import add_articles

    with reported():
        report = add_articles(files, db, show_progress)
    print_problems(report.problems)
    if report.written:
        click.echo(f"{db}: {report.articles} articles added, {report.events} events", err=True)
    raise SystemExit(1 if any(problem.fatal for problem in report.problems) else 0)


@main.command()
@DATABASE
@click.option("--port", default=8001, show_default=True, type=click.IntRange(1, 65535))
@click.option("--host", default="127.0.0.1", show_default=True)
def serve(db: Path, port: int, host: str) -> None:
    """Serve a database with Datasette, read-only."""
    try:
        from ..site import serve as serve_site
    except ImportError:
        raise click.ClickException("the site needs Datasette; install it with: pip install 'communique[site]'") from None
    with reported():
        try:
            raise SystemExit(serve_site(db, port=port, host=host))
        except FileNotFoundError as error:
            raise InputError(db, str(error), "run: communique build") from None


@main.command()
@FILES
def check(files: tuple[Path, ...]) -> None:
    """Validate articles, corrections (.yaml), reviewed articles and records (.jsonl): what is wrong, where, how to mend it."""
    from ..checking import check_paths

    count, problems = check_paths(files)
    status = print_problems(problems)
    if not status:
        click.echo(f"{count} file{'s' if count != 1 else ''}: nothing wrong", err=True)
    raise SystemExit(status)


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--published", help="Day of publication, YEAR-MONTH-DAY; the article's own where left out.")
@click.option("--json", "as_json", is_flag=True, help="JSON lines (the only form so far).")
def dates(file: Path, published: str | None, as_json: bool) -> None:
    """Print the time expressions of an article."""
    from ..dates.report import mentions_as_json
    from ..reading import read_article

    with reported():
        article = read_article(file)
        try:
            print_json(mentions_as_json(article.text, published or article.published))
        except ValueError as error:
            raise InputError(file, str(error), "write --published as YEAR-MONTH-DAY") from None


@main.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="JSON lines (the only form so far).")
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
        out.write_text(json.dumps({"summary": scores.summary, "rows": scores.rows()}, indent=1) + "\n", encoding="utf-8")
    if as_json:
        print_json([scores.summary])
        return
    for name, value in scores.summary.items():
        click.echo(f"{name:16} {value}")
    for row in scores.rows():
        if row["scope"] == "act":
            click.echo(f"  {row['name']:22} gold {row['gold']:4}  found {row['found']:4}  right {row['right']:4}")


@main.command()
@click.option("--format", "formats", default="all", show_default=True, help="csv,excel,participants,sources,jsonl,parquet,ics,timelinejs,geojson")
@click.option("--out", default="export", show_default=True, type=click.Path(path_type=Path), help="Folder for the files.")
@DATABASE
def export(formats: str, out: Path, db: Path) -> None:
    """Write complete downloads with checksums and a data package descriptor."""
    from ..export import export_database

    with reported():
        if not db.is_file():
            raise InputError(db, "there is no database", "run: communique build")
        for path in export_database(db, out, None if formats == "all" else formats.split(",")):
            click.echo(str(path))


if __name__ == "__main__":
    sys.exit(main())
