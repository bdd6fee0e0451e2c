"""Which words of a text does the date grammar look at, and does it miss any for that?"""

import pytest
from communique.dates.grammar.expression import read_expression
from communique.dates.grammar.parsed import Row
from communique.dates.grammar.tokens import cut_tokens
from communique.dates.openings import find_openings
from communique.dates.words import load_words
from hypothesis import given
from test_dates_laws import steady, texts

EXAMPLES = [
    row["example"] for table in ("references", "holidays", "named_days") for row in load_words(table) if row["example"]
]
LONG = [
    "no more than a couple of hundred years",
    "as many as twenty-two or twenty-three full years ago",
    "at the very latter part of the closing years of that same decade",
    "the morning after the end of the first week of June",
    "one and a half calendar years",
]


@pytest.mark.parametrize("text", [*EXAMPLES, *LONG])
def test_every_place_that_the_grammar_reads_is_an_opening(text: str) -> None:
    row = Row(cut_tokens(text), text)
    assert find_read(row) <= set(find_openings(row))


@steady
@given(texts)
def test_no_row_of_words_is_read_where_no_opening_is(text: str) -> None:
    row = Row(cut_tokens(text), text)
    assert find_read(row) <= set(find_openings(row))


def find_read(row: Row) -> set[int]:
    """The places at which the grammar reads an expression when it is asked everywhere."""
    return {place for place in range(len(row.tokens)) if read_expression(row, place) is not None}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The envoys met two weeks ago", ["the", "two", "weeks"]),
        ("the talks that a minister led", []),
        ("Two of the ships, weeks after the talks", ["weeks"]),
        ("At least three ships, a day late", ["a", "day"]),  # the comma parts the ships from the day
        ("The envoy left.\n\nMonday was quiet", ["monday"]),  # so does the end of a paragraph
        ("A treaty of the year 1960", ["a", "the", "year", "1960"]),
    ],
)
def test_words_that_only_open_an_expression_need_one_that_tells_time(text: str, words: list[str]) -> None:
    row = Row(cut_tokens(text), text)
    assert [row.tokens[place].low for place in find_openings(row)] == words
