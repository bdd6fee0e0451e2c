"""Are time expressions found where they stand, read as marked, and is everything else left alone?

The cases are sentences in tests/data/dates: every mark must be found with its span and attributes, and nothing else.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from communique.dates import DateMention, find_dates
from marked import Case, Mark, read_cases

FOLDER = Path(__file__).parent / "data" / "dates"
CASES = [case for path in sorted(FOLDER.glob("*.txt")) for case in read_cases(path)]


def describe(mention: DateMention, mark: Mark) -> dict[str, str | None]:
    """The attributes that a mark speaks of, as the mention has them."""
    return {key: None if (value := getattr(mention, key)) is None else str(value) for key in mark.attributes}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.place)
def test_is_every_mark_found_and_nothing_else(case: Case) -> None:
    mentions = find_dates(case.text, case.settings.get("published") or None)
    parts = {(part.start, part.end) for mention in mentions for part in mention.parts}
    marked = {(mark.start, mark.end) for mark in case.marks}
    found = [mention for mention in mentions if (mention.start, mention.end) in marked - parts or
             (mention.start, mention.end) not in parts]  # fmt: skip
    assert [mention.text for mention in found] == [mark.text for mark in case.marks]
    for mention, mark in zip(found, case.marks, strict=True):
        assert (mention.start, mention.end) == (mark.start, mark.end)
        assert describe(mention, mark) == mark.attributes, mention.explanation


def test_are_there_as_many_refusals_as_a_grammar_needs() -> None:
    refused = [case for case in CASES if not case.marks]
    assert len(CASES) >= 300
    assert len(refused) >= 80
