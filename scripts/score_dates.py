#!/usr/bin/env python3
"""Scores the date module on the development data beside the codebook: date_cases.jsonl and wikiwars_timex3.jsonl.

    python scripts/score_dates.py [SHARED] [--errors N]

SHARED is the folder with score_timex.py and data/ (default: shared/ beside the checkout). WikiWars is split by turns
into two halves:
the grammar was tuned on the first, the second was only measured.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from communique.dates import DateMention, find_dates
from communique.dates.report import mentions_as_json
from communique_schema.edtf import parse_edtf

HERE = Path(__file__).resolve().parent
Row = dict[str, Any]


def read_lines(path: Path) -> list[Row]:
    """The rows of a JSON lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def load_scorer(shared: Path) -> ModuleType:
    """score_timex.py, which is no package."""
    spec = importlib.util.spec_from_file_location("score_timex", shared / "score_timex.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"no score_timex.py in {shared}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def score_wikiwars(shared: Path, half: int) -> dict[str, float]:
    """TempEval-3 scores on every other history, from the first (half 0) or the second (half 1)."""
    documents = read_lines(shared / "data" / "wikiwars_timex3.jsonl")[half::2]
    gold = {document["id"]: document for document in documents}
    found = {
        key: {"id": key, "timexes": mentions_as_json(document["text"], document["dct"], ranges=False)}
        for key, document in gold.items()
    }
    scores: dict[str, float] = load_scorer(shared).score(gold, found)
    return scores


def judge_case(case: Row) -> bool:
    """Whether a phrase is read as expected.

    An exact date: the first day found, cut to the grain that the case is matched at, is the one expected (and the
    last, for a range).
    An approximate date: the day expected lies within the bounds found. An unresolved one: no single day is claimed.
    """
    mentions = find_dates(case["expr"], case["pub_date"])
    bounds = [bounds_of(mention) for mention in mentions if mention.edtf]
    if case["date_type"] == "unresolved":
        return not any(low is not None and low == high for low, high in bounds)
    if not bounds:
        return False
    low, high = bounds[0]
    wanted = date.fromisoformat(case["date"])
    if case["date_type"] == "approximate":
        return (low is None or low <= wanted) and (high is None or wanted <= high)
    size = {"day": 10, "month": 7, "year": 4}[case["match"]]
    last = case["date_end"]
    return str(low)[:size] == case["date"][:size] and (last is None or str(high)[:size] == last[:size])


def bounds_of(mention: DateMention) -> tuple[date | None, date | None]:
    """First and last day of a settled mention."""
    read = parse_edtf(mention.edtf or "")
    return read.earliest, read.latest


def main() -> None:
    """Print all scores."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", nargs="?", type=Path, default=HERE.parent.parent / "shared")
    parser.add_argument("--errors", type=int, default=0, help="how many failed cases to show")
    options = parser.parse_args()
    cases = read_lines(options.shared / "data" / "date_cases.jsonl")
    failed = [case for case in cases if not judge_case(case)]
    refusals = [case for case in cases if case["date_type"] == "unresolved"]
    print(f"date cases {len(cases) - len(failed)}/{len(cases)}, ", end="")
    print(f"refusals {sum(case not in failed for case in refusals)}/{len(refusals)}")
    for case in failed[: options.errors]:
        found = [(mention.text, mention.edtf) for mention in find_dates(case["expr"], case["pub_date"])]
        print("  ", case["expr"], case["pub_date"], "expected", case["date"], case["date_end"], "found", found)
    for half, name in enumerate(("tuned half", "other half")):
        scores = score_wikiwars(options.shared, half)
        figures = "  ".join(
            f"{key[:-3]} {100 * scores[key]:.1f}" for key in ("strict_F1", "relaxed_F1", "type_F1", "value_F1")
        )
        print(f"WikiWars {name}: {figures}")


if __name__ == "__main__":
    main()
