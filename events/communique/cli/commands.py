"""Commands that read and write: extract, build, add, check, serve, export. Each is thin over the engine."""

from pathlib import Path

import click

from .. import __version__
from ..reading import InputError
from .output import print_json, print_problems, reported, show_progress

FILES = click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
DATABASE = click.option(
    "--db", default="communique.db", show_default=True, type=click.Path(path_type=Path), help="The database."
)

MODEL = click.option(
    "--model/--no-model", default=True, help="Ask the learned reader too (the default), or read by rules alone."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """Communiqué: news articles in, dated and evidenced records of diplomatic events out."""


@main.command()
@FILES
@click.option(
    "--explain", is_flag=True, help="Say for each record what decided, and for each cue that gave none, why not."
)
@click.option(
    "--domestic",
    is_flag=True,
    help="Record acts within one state too, as PLOVER's coders do: police, courts, parties, unions, protesters.",
)
@MODEL
def extract(files: tuple[Path, ...], explain: bool, domestic: bool, model: bool) -> None:
    """Print the records of articles as JSON lines; '-' reads standard input."""
    from ..building import fault_of_ours
    from ..explain import explain_extraction
    from ..extract import extract_events
    from ..reading import read_articles

    articles, problems = read_articles(files)
    for article in articles:
        try:
            extraction = extract_events(article, model, domestic)
        except Exception as error:
            problems.append(fault_of_ours(article.id, error))
            continue
        print_json(explain_extraction(extraction) if explain else (r.as_json() for r in extraction.records))
    raise SystemExit(print_problems(problems))


@main.command()
@click.argument("seeds", default="seeds", type=click.Path(path_type=Path))
@DATABASE
@click.option("--replace", is_flag=True, help="Replace a database that stands even where some input could not be read.")
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
        raise click.ClickException(
            "the site needs Datasette; install it with: pip install 'communique[site]'"
        ) from None
    with reported():
        if not db.is_file():
            raise InputError(db, "there is no database", "build one first: communique build")
        raise SystemExit(serve_site(db, port=port, host=host))


@main.command()
@FILES
def check(files: tuple[Path, ...]) -> None:
    """Validate articles, corrections and reviewed articles (.yaml), records (.jsonl): what is wrong and the cure."""
    from ..checking import check_paths

    count, problems = check_paths(files)
    status = print_problems(problems)
    if not status:
        click.echo(f"{count} file{'s' if count != 1 else ''}: nothing wrong", err=True)
    raise SystemExit(status)


@main.command()
@click.option(
    "--format", "formats", default="all", show_default=True, help="Formats, joined by commas: csv,jsonl,ics,..."
)
@click.option(
    "--out", default="export", show_default=True, type=click.Path(path_type=Path), help="Folder for the files."
)
@DATABASE
def export(formats: str, out: Path, db: Path) -> None:
    """Write complete downloads with checksums and a data package descriptor."""
    from ..export import FORMATS, write_exports

    with reported():
        try:
            paths = write_exports(db, out, None if formats == "all" else formats.split(","))
        except FileNotFoundError:
            raise InputError(db, "there is no database", "build one first: communique build") from None
        except OSError as error:
            raise InputError(out, f"cannot be written: {error}", "choose a folder of your own") from None
        except ImportError:
            raise InputError("parquet", "needs pyarrow", "pip install 'communique[export]'") from None
        except ValueError as error:
            raise InputError("--format", str(error), f"use all, or some of {','.join(FORMATS)}") from None
    for path in paths:
        click.echo(str(path))
