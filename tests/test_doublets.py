"""Does a sentence that tells one act with two words give one record, and one that tells two acts two?"""

import pytest
from communique.extract import extract_events
from communique_schema import Article, Event


def read(text: str) -> list[Event]:
    return extract_events(Article(id="a", text=text, published="2024-05-15"), use_model=False).records


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        # who is somewhere for talks is told to talk; who goes somewhere to meet somebody is told to go
        ("Two Danish officials are in Oslo for talks with Norwegian diplomats.", ["talks"]),
        ("While in Oslo, the Danish foreign minister is expected to meet Norwegian officials.", ["meeting"]),
        ("The Danish foreign minister flew to Oslo on Monday to meet Norwegian officials.", ["visit"]),
        ("The Danish queen travels to Oslo on Friday to be received by Harald V of Norway.", ["visit"]),
        # an order to leave is the expulsion it comes with
        (
            "Kenya declared the Somali ambassador persona non grata and ordered him to leave the country.",
            ["expulsion"],
        ),
        # two acts stay two
        ("The Danish foreign minister was in Oslo on Monday.", ["visit"]),
        ("The Danish foreign minister flew to Geneva on Monday to meet Norwegian officials.", ["meeting", "visit"]),
        ("Kenya expelled the Somali ambassador and ordered Uganda to leave Migingo.", ["demand", "expulsion"]),
        (
            "On Friday Kenya recalled its ambassador from Mogadishu and expelled the Somali ambassador.",
            ["ambassador_recalled", "expulsion"],
        ),
    ],
)
def test_acts_of_a_sentence(text: str, acts: list[str]) -> None:
    assert sorted(record.act for record in read(text)) == acts


def test_who_was_to_be_met_takes_part_in_the_visit() -> None:
    (visit,) = read("The Danish foreign minister flew to Oslo on Monday to meet Jonas Gahr Stoere of Norway.")
    assert [p.name for p in visit.participants if p.role == "recipient"] == ["Jonas Gahr Stoere"]


def test_a_stay_gives_the_talks_its_place_and_that_they_go_on() -> None:
    (talks,) = read("Two Danish officials are in Oslo for talks with Norwegian diplomats.")
    assert talks.place is not None
    assert (talks.place.name, talks.status) == ("Oslo", "ongoing")
