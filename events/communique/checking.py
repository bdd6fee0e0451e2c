"""Is a file what it should be? Articles, corrections, reviewed articles and records, each told by its name and shape."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from communique_schema import Event
from pydantic import ValidationError

from .evaluation.gold import read_gold_file
from .merging import read_corrections
from .reading import InputError, Problem, read_articles
from .reading.decode import read_text


def check_paths(paths: Sequence[Path]) -> tuple[int, list[Problem]]:
    """Check files and folders; returns how many files were looked at and what is wrong."""
    problems: list[Problem] = []
    articles: list[Path] = []
    count = 0
    for path in _open_folders(paths):
        count += 1
        try:
            if path.suffix == ".jsonl":
                problems += check_records(path)
            elif path.suffix in (".yaml", ".yml"):
                problems += _check_yaml(path)
            else:
                articles.append(path)
        except InputError as error:
            problems.append(error.problem)
    read, found = read_articles(articles)
    problems += found
    problems += [
        Problem(a.id, None, "no publication date: what depends on it stays unknown", "give `published: YEAR-MONTH-DAY` if you know it", fatal=False)
        for a in read
        if a.published is None
    ]
    return count, problems


def _open_folders(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(p for p in path.rglob("*") if p.suffix in (".md", ".txt", ".yaml", ".jsonl") and p.is_file())
        else:
            yield path


def _check_yaml(path: Path) -> list[Problem]:
    if path.name.startswith("corrections"):
        return read_corrections(path)[1]
    read_gold_file(path)
    return []


def check_records(path: Path) -> list[Problem]:
    """Check a file of records as JSON lines: each must be a valid record by itself."""
    problems = []
    for number, line in enumerate(read_text(path).splitlines(), 1):
        if not line.strip():
            continue
        try:
            Event.model_validate_json(line)
        except ValidationError as error:
            fault = error.errors()[0]
            where = ".".join(str(part) for part in fault["loc"]) or "record"
            problems.append(Problem(str(path), number, f"{where}: {fault['msg']}", "see schema/README.md for what the field holds"))
        except json.JSONDecodeError as error:
            problems.append(Problem(str(path), number, f"this is not JSON: {error.msg}", "write one record a line"))
    return problems
