"""Is a file what it should be? Articles, corrections, reviewed articles and records, told by name and shape."""

import json
from collections.abc import Sequence
from pathlib import Path

from communique_schema import Event
from pydantic import ValidationError

from .evaluation.gold import read_gold_file, read_sentences
from .merging import read_corrections
from .reading import InputError, Problem, read_articles
from .reading.decode import read_text
from .reading.files import SUFFIXES

KINDS = (".md", ".txt", ".yaml", ".yml", ".jsonl")


def check_paths(paths: Sequence[Path]) -> tuple[int, list[Problem]]:
    """Check files and folders; returns how many files were looked at and what is wrong."""
    problems: list[Problem] = []
    articles: list[Path] = []
    count = 0
    for given in paths:
        if given.is_dir() and not list_checked(given):
            cure = f"put files ending in {', '.join(KINDS)} there"
            problems.append(Problem(str(given), None, "the folder holds nothing to check", cure))
    for path in [inside for given in paths for inside in (list_checked(given) if given.is_dir() else [given])]:
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
    problems += read_articles(articles)[1]
    return count, problems


def list_checked(folder: Path) -> list[Path]:
    """The files of a folder that can be checked, in order; in a folder of seeds only `articles` holds articles."""
    found = sorted(p for p in folder.rglob("*") if p.suffix in KINDS and p.is_file())
    if not (folder / "articles").is_dir():
        return found
    return [p for p in found if p.suffix not in SUFFIXES or "articles" in p.relative_to(folder).parts]


def _check_yaml(path: Path) -> list[Problem]:
    text = read_text(path)
    if path.name.startswith("corrections"):
        return read_corrections(path)[1]
    if text.lstrip().startswith("-"):
        read_sentences(path)
    else:
        read_gold_file(path)
    return []


def check_records(path: Path) -> list[Problem]:
    """Check a file of records as JSON lines: each must be a valid record by itself."""
    problems = []
    for number, line in enumerate(read_text(path).split("\n"), 1):
        if not line.strip():
            continue
        try:
            Event.model_validate_json(line)
        except ValidationError as error:
            fault = error.errors()[0]
            where = ".".join(str(part) for part in fault["loc"]) or "record"
            problems.append(
                Problem(str(path), number, f"{where}: {fault['msg']}", "see schema/README.md for what the field holds")
            )
        except json.JSONDecodeError as error:
            problems.append(Problem(str(path), number, f"this is not JSON: {error.msg}", "write one record a line"))
    return problems
