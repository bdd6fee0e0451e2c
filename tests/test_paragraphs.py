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


LIST = """\
Malawi ordered the ambassador of the European Union out of the country
Rwanda expelled two diplomats of its neighbor in March
Kenya recalled its ambassador from Mogadishu in a quarrel over a border
Burundi shut an office"""

LEFT = """the ambassador left the country after a long quarrel over fish and
over the border in the lake"""
CHRONICLE = f"1954: {LEFT}\n1956: {LEFT}"


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
        ("- One point\n- Another", ["One point", "Another"]),  # bullets are not read
        ("1. Two envoys left.\n2) They came back.", ["Two envoys left.", "They came back."]),
        ("• 3 May: One left.\n• 4 May: One came.", ["3 May: One left.", "4 May: One came."]),
        (LIST, LIST.split("\n")),  # an unmarked list: lines end where there was room
        (CHRONICLE, ["1954: " + LEFT, "1956: " + LEFT]),
        ("-5 degrees\n2023 was cold.", ["-5 degrees", "2023 was cold."]),
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


FIRST = "The first envoy left the city in the morning and came back late in the evening."
SECOND = "The second envoy stayed behind, and nobody knew for how many days he would stay."
LINKS = "Recommended Stories\nlist of 2 items\nEnvoys return to Vienna\nEnvoys leave Vienna"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a list of links in the middle is passed over, one at the end ends the article
        (f"One.\n\n{LINKS}\n\n{FIRST}\n\n{SECOND}", ["One.", FIRST, SECOND]),
        (f"One.\n\n{LINKS}", ["One."]),
        # the articles that a list announces are no text: a title stands before each
        (f"One.\n\nMost read\n\nEnvoys return\n{FIRST}\nEnvoys leave\n{SECOND}", ["One."]),
        # captions: old pictures are no news, dated ones are read without their label
        ("FILE PHOTO: The two envoys shake hands\nOne.", ["One."]),
        ("FILE PHOTO: The envoys met in Accra on May 3, 2019.", ["The envoys met in Accra on May 3, 2019."]),
        ("Image caption The envoys met in Accra", ["The envoys met in Accra"]),
        # the hour of a live report
        ("14:32 GMT: One left.\n15.10 - Another came.", ["One left.", "Another came."]),
        ("10:05", ["10:05"]),
    ],
)
def test_furniture(text, expected):
    assert paragraphs(text) == expected


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("UPDATE 2-Chad recalls its envoy", "Chad recalls its envoy"),
        ("EXCLUSIVE: Chad recalls its envoy", "Chad recalls its envoy"),
        ("BREAKING NEWS | Chad recalls its envoy", "Chad recalls its envoy"),
        ("Update of the treaty: Chad signs", "Update of the treaty: Chad signs"),
        ("Live fire kills two", "Live fire kills two"),
        ("Exclusive:", "Exclusive:"),
    ],
)
def test_the_label_of_a_headline_is_not_read(title, read):
    (passage,) = split_passages(Article(id="a", title=title, text=" "))
    assert passage.text == read
    assert title[passage.start : passage.end] == read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the site's menu and its other headlines stand above the title's own line
        ("World\nSports\n\nEnvoys return to Vienna\n\nChad Recalls Its Envoy\n\nOne.", ["One."]),
        ("CHAD RECALLS ITS ENVOY!\nOne.", ["One."]),
        # nothing is passed over where the title has no line of its own, or prose stands above it
        ("World\n\nOne.", ["World", "One."]),
        (f"{FIRST}\n\nChad recalls its envoy\n\nOne.", [FIRST, "Chad recalls its envoy", "One."]),
    ],
)
def test_the_text_begins_below_the_line_of_the_title(text, expected):
    passages = split_passages(Article(id="a", title="Chad recalls its envoy", text=text))
    assert [p.text for p in passages[1:]] == expected
