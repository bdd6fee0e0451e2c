"""Does each act get its own date? Sentences in tests/data/dates_attached mark the trigger of an act with the date it
must get."""

from __future__ import annotations

from pathlib import Path

import pytest
from communique.dates import Basis, find_dates
from communique.dates.attach import ActDate, date_of_act
from communique.dates.model import as_date
from communique.passages import Passage
from marked import Case, read_cases

FOLDER = Path(__file__).parent / "data" / "dates_attached"
CASES = [case for path in sorted(FOLDER.glob("*.txt")) for case in read_cases(path)]


def parse(text: str, where: str = "text") -> Passage:
    """The text as one parsed passage."""
    from communique.parse import load_pipeline

    return Passage("title" if where == "title" else "text", 0, text, load_pipeline()(text))


def date_word(passage: Passage, start: int, published: str | None, **known: object) -> ActDate:
    """The date of the act whose trigger starts at `start`."""
    assert passage.doc is not None
    [token] = [token for token in passage.doc if token.idx == start]
    mentions = find_dates(passage.text, published, passages=[passage])
    return date_of_act(token, passage=passage, mentions=mentions, published=as_date(published), **known)  # type: ignore[arg-type]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.place)
def test_does_each_act_get_its_own_date(case: Case) -> None:
    passage = parse(case.text)
    for mark in case.marks:
        found = date_word(passage, mark.start, case.settings["published"] or None, status=case.settings.get("status"))
        assert found.edtf == mark.attributes.get("edtf"), (mark.text, found.explanation)


def test_does_the_span_slice_to_the_wording() -> None:
    passage = parse("The ministers met in Oslo on Wednesday.")
    found = date_word(passage, 14, "2022-12-28")
    assert found.span is not None
    assert passage.text[slice(*found.span)] == found.text == "Wednesday"
    assert found.basis is Basis.RELATIVE


def test_does_a_headline_take_the_date_of_the_lead() -> None:
    lead = ActDate("2022-12-27", Basis.RELATIVE, "Tuesday", (40, 47), "told in the lead")
    found = date_word(parse("Ministers met in Oslo", "title"), 10, "2022-12-28", previous=lead)
    assert found.edtf == "2022-12-27"


def test_does_no_date_leave_only_the_publication_date_as_basis() -> None:
    found = date_word(parse("Chile rejected the offer."), 6, "2022-12-28")
    assert (found.basis, found.text, found.span) == (Basis.PUBLICATION, None, None)
    assert date_word(parse("Chile rejected the offer."), 6, None).basis is Basis.UNKNOWN
