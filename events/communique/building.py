"""Seeds in, one database out: read, extract, merge, correct, write whole.

The same seeds give the same database byte for byte, apart from the row that says when it was built. A database that
stands is replaced only by a whole new one; where an article could not be read the old one stays, unless `replace` says
otherwise.

    build_database(Path("seeds"), Path("communique.db")).events
"""

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from communique_schema import Article, Event

from .assembling import assemble
from .extract import extract_events
from .merging import read_corrections, restore_correction
from .reading import InputError, Problem, read_articles
from .reading.decode import read_text
from .store import Dataset, read_dataset, write_database

Progress = Callable[[Sequence[Article]], Iterable[Article]]


@dataclass
class Report:
    """What a build did: counts, whether the database was written, and what was wrong with the input."""

    articles: int = 0
    events: int = 0
    written: bool = False
    problems: list[Problem] = field(default_factory=list)


def build_database(seeds: Path, db: Path, progress: Progress = iter, replace: bool = False) -> Report:
    """Build the database of a seeds folder, or of a folder of articles.

    `replace` puts the new database in the old one's place even where something could not be read. Raises InputError
    where nothing can be built at all.
    """
    refuse_unwritable(db)
    corrections, problems = read_corrections(seeds / "corrections.yaml")
    scores = read_scores(seeds / "accuracy.json")
    articles, found = read_articles([seeds / "articles" if (seeds / "articles").is_dir() else seeds])
    problems += found
    if not articles:
        return Report(problems=problems)
    records = extract_all(articles, progress, problems)
    dataset, more = assemble(articles, records, corrections, seeds.resolve().name, scores)
    report = Report(len(articles), len(dataset.events), problems=problems + more)
    if db.exists() and not replace and any(problem.fatal for problem in report.problems):
        cure = "mend what is named above, or build with --replace"
        report.problems.append(Problem(str(db), None, "the database was left as it was", cure))
        return report
    write(db, dataset)
    report.written = True
    return report


def add_articles(paths: Sequence[Path], db: Path, progress: Progress = iter) -> Report:
    """Add articles to a database: good ones go in, bad ones are reported, those it has are not read again.

    The result is what a build of all the articles together would give. Raises InputError where there is no database.
    """
    before = read_database(db)
    refuse_unwritable(db)
    articles, problems = read_articles(paths)
    known = {a.id for a in before.articles} | {a.text for a in before.articles}
    new = [a for a in articles if a.id not in known and a.text not in known]
    problems += [
        Problem(a.id, None, "the database has this article already", "nothing to do", fatal=False)
        for a in articles
        if a not in new
    ]
    report = Report(len(new), len(before.events), problems=problems)
    if new:
        records = [*before.records, *extract_all(new, progress, problems)]
        corrections = [restore_correction(row) for row in before.corrections]
        both = sorted([*before.articles, *new], key=lambda a: a.id)
        dataset, more = assemble(both, records, corrections, before.build.seeds, before.scores)
        problems += more
        write(db, dataset)
        report.events, report.written = len(dataset.events), True
    return report


def fault_of_ours(article: str, error: Exception) -> Problem:
    """The problem to report where reading an article failed inside: the others go on."""
    wrong = f"the reader failed on this article ({type(error).__name__}: {error})"
    return Problem(article, None, wrong, "report it with the article; it is a fault of ours")


def extract_all(articles: Sequence[Article], progress: Progress, problems: list[Problem]) -> list[Event]:
    """Records of all articles; an article that gives none is noted, one that fails is reported; the rest goes on."""
    records: list[Event] = []
    for article in progress(articles):
        try:
            found = extract_events(article).records
        except Exception as error:
            problems.append(fault_of_ours(article.id, error))
            continue
        if not found:
            cure = "if it tells one, see what was refused and why: communique extract --explain"
            problems.append(Problem(article.id, None, "no event was found in this article", cure, fatal=False))
        records += found
    return records


def read_database(db: Path) -> Dataset:
    """The dataset of a database. Raises InputError where there is none of ours."""
    try:
        return read_dataset(db)
    except FileNotFoundError:
        raise InputError(db, "there is no database", f"build one first: communique build --db {db}") from None
    except (sqlite3.DatabaseError, IndexError) as error:
        raise InputError(db, f"this is no database of this program ({error})", "name the one that was built") from None


def read_scores(path: Path) -> list[dict[str, Any]] | None:
    """Rows of accuracy that `communique evaluate --out` wrote beside the seeds; None where it never did."""
    if not path.is_file():
        return None
    try:
        rows: list[dict[str, Any]] = json.loads(read_text(path))["rows"]
    except (ValueError, KeyError, TypeError) as error:
        raise InputError(path, f"this is no table of accuracy ({error})", "delete it, or run: make evaluate") from None
    return rows


def refuse_unwritable(db: Path) -> None:
    """Say before the long work that a database cannot be written there. Raises InputError."""
    folder = db.resolve().parent
    if db.is_dir():
        raise InputError(db, "cannot be written: this is a folder", "give the name of a file, such as communique.db")
    if not folder.is_dir():
        raise InputError(db, f"cannot be written: there is no folder {folder}", f"make it first: mkdir -p {folder}")
    if not os.access(folder, os.W_OK):
        raise InputError(db, f"cannot be written: you may not write to {folder}", "choose a folder of your own")


def write(db: Path, dataset: Dataset) -> None:
    """Write the database whole. Raises InputError where the path cannot be written after all."""
    try:
        write_database(db, dataset)
    except (OSError, sqlite3.OperationalError) as error:
        raise InputError(
            db, f"cannot be written: {error}", "see that the disk has room and the folder is yours"
        ) from None
