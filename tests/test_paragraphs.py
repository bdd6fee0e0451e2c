"""Does a text fall into the paragraphs that a reader sees, each a range of it?"""

import pytest
from communique.reading.paragraphs import paragraph_ranges, split_passages
from communique_schema import Article
from hypothesis import given
from hypothesis import strategies as st

WRAPPED = """\
The foreign ministers of the two countries met in Geneva on Monday and
agreed to send their ambassadors back before the end of the year, a
spokesman said.

Nobody had expected it."""


def paragraphs(text):
    return [text[start:end] for start, end in paragraph_ranges(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One.\n\nTwo.", ["One.", "Two."]),
        ("One.\nTwo.", ["One.", "Two."]),  # pasted without blank lines
        ("  One.  \n \n\n\tTwo.\n", ["One.", "Two."]),
        ("One.\n\nShare | Tweet | Email\n\nTwo.", ["One.", "Two."]),  # a bar in the middle is passed over
        ("One.\n\nYour Comment\n\nFirst! I was first.", ["One."]),  # nothing below the comments is read
        (WRAPPED, [WRAPPED.split("\n\n")[0], "Nobody had expected it."]),
        ("- One point\n- Another", ["- One point", "- Another"]),
        ("", []),
        ("\n\n", []),
    ],
)
def test_paragraphs(text, expected):
    assert paragraphs(text) == expected


def test_the_title_is_a_passage_of_its_own_where_there_is_one():
    assert [p.where for p in split_passages(Article(id="a", title="Talks", text="One."))] == ["title", "text"]
    assert [p.where for p in split_passages(Article(id="a", title=" ", text="One."))] == ["text"]
    assert [p.where for p in split_passages(Article(id="a", text="One."))] == ["text"]


@given(st.text(st.sampled_from("ab .\n\t\r“é"), max_size=200))
def test_every_passage_stands_where_it_says_in_order_and_none_overlap(text):
    passages = split_passages(Article(id="a", text=text))
    assert all(text[p.start : p.start + len(p.text)] == p.text == p.text.strip() for p in passages)
    ends = [0, *(p.start + len(p.text) for p in passages)]
    assert all(end <= p.start for end, p in zip(ends, passages, strict=False))
    assert "".join("".join(p.text for p in passages).split()) == "".join(text.split())
