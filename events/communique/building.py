"""Seeds in, one database out: read, extract, merge, correct, write whole.

The same seeds give the same database byte for byte, apart from the row that says when it was built. A database that stands
is replaced only by a whole new one; where an article could not be read the old one stays, unless `replace` says otherwise.
"""

import datetime as dt
import json
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from communique_schema import Article, Event

from . import __version__
from .extract import extract_events
from .merging import apply_corrections, link_events, merge_records, read_corrections
from .merging.corrections import Correction, pairs_of
from .reading import InputError, Problem, read_articles
from .store import Build, Dataset, read_dataset, write_database

Progress = Callable[[Sequence[Article]], Iterable[Article]]


@dataclass
class Report:
    """What a build did: counts, whether the database was written, and what was wrong with the input."""

    articles: int = 0
    events: int = 0
    written: bool = False
    problems: list[Problem] = field(default_factory=list)


def build_database(seeds: Path, db: Path, progress: Progress = iter, replace: bool = False) -> Report:
    """Build the database of a seeds folder (or of a folder of articles). Raises InputError where nothing can be built at all."""
    folder = seeds / "articles" if (seeds / "articles").is_dir() else seeds
    articles, problems = read_articles([folder])
    corrections: list[Correction] = []
    if (seeds / "corrections.yaml").is_file():
        corrections, found = read_corrections(seeds / "corrections.yaml")
        problems += found
    records = extract_all(articles, progress, problems)
    dataset, more = assemble(articles, records, corrections, str(seeds.name), read_scores(seeds))
    problems += more
    report = Report(len(articles), len(dataset.events), problems=problems)
    fatal = any(problem.fatal for problem in problems)
    if not articles:
        return report
    if fatal and db.exists() and not replace:
        problems.append(Problem(str(db), None, "the database was left as it was", "mend what is named above, or build with --replace"))
        return report
    write(db, dataset)
    report.written = True
    return report


def add_articles(paths: Sequence[Path], db: Path, progress: Progress = iter) -> Report:
    """Add articles to a database; those it has by id or text are not read again. Good ones go in, bad ones are reported."""
    try:
        before = read_dataset(db)
    except FileNotFoundError:
        raise InputError(db, "there is no database", "build one first: communique build --db " + str(db)) from None
    articles, problems = read_articles(paths)
    known = {a.id for a in before.articles} | {a.text for a in before.articles}
    new = [a for a in articles if a.id not in known and a.text not in known]
    problems += [Problem(a.id, None, "the database has this article already", "nothing to do", fatal=False) for a in articles if a not in new]
    report = Report(len(new), problems=problems)
    if not new:
        return report
    records = [*before.records, *extract_all(new, progress, problems)]
    corrections = [Correction.model_validate(restore_correction(row)) for row in before.corrections]
    dataset, more = assemble([*before.articles, *new], records, corrections, before.build.seeds, before.scores)
    problems += more
    write(db, dataset)
    report.events, report.written = len(dataset.events), True
    return report


def restore_correction(row: dict[str, Any]) -> dict[str, Any]:
    """A row of the corrections table as the entry it was made from."""
    entry = {"kind": row["kind"], "field": row["field"], "value": row["new"], "by": row["by"], "on": row["on"], "why": row["why"]}
    if row["kind"] in ("same", "different"):
        return {**entry, "events": row["event"].split()}
    return {**entry, "event": row["event"]}


def extract_all(articles: Sequence[Article], progress: Progress, problems: list[Problem]) -> list[Event]:
    """Records of all articles; an article that gives none is noted, one that fails is reported and the rest goes on."""
    records: list[Event] = []
    for article in progress(articles):
        found = extract_events(article).records
        if not found:
            problems.append(Problem(article.id, None, "no event was found in this article", "look with: communique extract --explain", fatal=False))
        records += found
    return records


def assemble(
    articles: Sequence[Article], records: Sequence[Event], corrections: Sequence[Correction], seeds: str, scores: list[dict[str, Any]] | None
) -> tuple[Dataset, list[Problem]]:
    """Merge, correct and link: all that the database says, and the corrections that speak of no event."""
    merged = merge_records(records, pairs_of(corrections, "same"), pairs_of(corrections, "different"))
    events, rows, unknown = apply_corrections(merged, corrections)
    problems = [
        Problem("corrections.yaml", None, f"no event has the id {name!r}", "copy the id from the event's page", fatal=False) for name in unknown
    ]
    build = Build(built_at(), __version__, len(articles), len(events), seeds)
    return Dataset(list(articles), events, link_events(events), rows, build, scores, list(records)), problems


def built_at() -> str:
    """The time of building in UTC; SOURCE_DATE_EPOCH, where set, makes it repeatable."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = dt.datetime.fromtimestamp(int(epoch), dt.UTC) if epoch else dt.datetime.now(dt.UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def read_scores(seeds: Path) -> list[dict[str, Any]] | None:
    """Rows of accuracy that `communique evaluate --out` wrote beside the seeds; None where it never did."""
    path = seeds / "accuracy.json"
    if not path.is_file():
        return None
    rows: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["rows"]
    return rows


def write(db: Path, dataset: Dataset) -> None:
    """Write the database whole. Raises InputError where the path cannot be written."""
    try:
        write_database(db, dataset)
    except OSError as error:
        raise InputError(db, f"cannot be written: {error.strerror or error}", "choose a folder that exists and that you may write to") from None
