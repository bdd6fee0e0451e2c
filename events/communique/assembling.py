"""Records of many articles and the decisions of people become the dataset that one database is written from.

Records are put in one order first (publication, article, place in it), so that the result does not depend on the order
in which the articles were read or added.
"""

import datetime as dt
import os
from collections.abc import Sequence
from typing import Any

from communique_schema import Article, Event, Where

from . import __version__
from .merging import Correction, apply_corrections, link_events, merge_records, pairs_of
from .reading import InputError, Problem
from .store import Build, Dataset

EPOCH_VARIABLE = "SOURCE_DATE_EPOCH"
"""Seconds since 1970 that stand for the time of building (https://reproducible-builds.org/specs/source-date-epoch/)."""


def assemble(
    articles: Sequence[Article],
    records: Sequence[Event],
    corrections: Sequence[Correction],
    seeds: str,
    scores: list[dict[str, Any]] | None,
) -> tuple[Dataset, list[Problem]]:
    """Merge, correct and link: all that the database says, and what is wrong with the corrections."""
    ordered = sort_records(records, articles)
    merged = merge_records(ordered, pairs_of(corrections, "same"), pairs_of(corrections, "different"))
    events, rows, problems = apply_corrections(merged, corrections)
    build = Build(built_at(), __version__, len(articles), len(events), seeds)
    return Dataset(list(articles), events, link_events(events), rows, build, scores, ordered), problems


def sort_records(records: Sequence[Event], articles: Sequence[Article]) -> list[Event]:
    """Records by publication (unknown last), article, title before text, and place of the first evidence."""
    published = {article.id: article.published or dt.date.max for article in articles}

    def key(record: Event) -> tuple[dt.date, str, bool, int, str]:
        first = record.evidence[0]
        return published[record.article], record.article, first.where is Where.TEXT, first.start, record.id

    return sorted(records, key=key)


def built_at() -> str:
    """The time of building in UTC; SOURCE_DATE_EPOCH makes it repeatable. Raises InputError on a bad one."""
    epoch = os.environ.get(EPOCH_VARIABLE)
    try:
        moment = dt.datetime.fromtimestamp(int(epoch), dt.UTC) if epoch else dt.datetime.now(dt.UTC)
    except ValueError:
        raise InputError(EPOCH_VARIABLE, f"{epoch!r} is no number of seconds", "unset it, or give seconds") from None
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
