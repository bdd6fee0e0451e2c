"""Is an act told twice one record, and are two acts of the same states two?"""

import pytest
from communique.extract import extract_events
from communique_schema import Article, Event


def read(text: str, title: str | None = None) -> list[Event]:
    return extract_events(Article(id="a", title=title, text=text, published="2024-05-15"), use_model=False).records


def test_other_persons_of_the_same_states_meet_again() -> None:
    text = (
        "Danish Prime Minister Mette Frederiksen met German Chancellor Olaf Scholz on Tuesday. "
        "Danish Foreign Minister Lars Rasmussen also met German Foreign Minister Annalena Baerbock on Tuesday."
    )
    assert [r.act for r in read(text)] == ["meeting", "meeting"]


def test_a_name_spelled_another_way_is_the_same_person() -> None:
    text = (
        "Danish envoy Mette Chaudhry met German Chancellor Olaf Scholz on Tuesday. "
        "Mette Chaudhury of Denmark and Scholz of Germany met on Tuesday in Berlin."
    )
    assert [r.act for r in read(text)] == ["meeting"]


def test_an_earlier_guest_is_another_visit() -> None:
    text = (
        "Danish Prime Minister Mette Frederiksen visited Kenya on Monday. "
        "Danish Foreign Minister Lars Rasmussen had visited Kenya several times."
    )
    assert [r.act for r in read(text)] == ["visit", "visit"]


def test_what_was_to_come_and_what_was_held_on_that_day_is_one() -> None:
    text = (
        "Denmark and Norway held talks in Oslo on Wednesday. "
        "Talks between Denmark and Norway are due on Wednesday, officials said on Tuesday."
    )
    assert [(r.act, r.status) for r in read(text)] == [("talks", "occurred")]


def test_what_was_to_come_joins_an_act_told_more_than_once() -> None:
    text = (
        "Denmark and Norway held talks in Oslo on Wednesday. Denmark and Norway are holding talks. "
        "Talks between Denmark and Norway are due on Wednesday, officials said on Tuesday."
    )
    assert [(r.act, r.status) for r in read(text)] == [("talks", "occurred")]


def test_what_is_to_come_on_another_day_is_another() -> None:
    text = "Denmark and Norway held talks in Oslo on Tuesday. Denmark and Norway will hold talks on Friday."
    assert [r.status for r in read(text)] == ["occurred", "planned"]


@pytest.mark.parametrize(
    ("title", "text", "acts"),
    [
        # the headline's word for it
        ("Kenya, Somalia agree to halt fighting", "Kenya and Somalia signed a truce on Monday.", ["agreement_signed"]),
        # one side named, the other left to the text
        (
            "Kenya recalls ambassador",
            "Kenya recalled its ambassador from Mogadishu on Monday.",
            ["ambassador_recalled"],
        ),
        # another act of the same states
        (
            "Kenya and Somalia sign trade deal",
            "Kenya expelled the Somali ambassador in 2019.",
            ["agreement_signed", "expulsion"],
        ),
    ],
)
def test_the_headline_tells_what_the_text_tells(title: str, text: str, acts: list[str]) -> None:
    assert sorted(r.act for r in read(text, title)) == acts


def test_a_headline_whose_parties_are_guessed_proves_no_act_by_itself() -> None:
    text = "Kenya expelled the Somali ambassador in 2019. Somalia accused Kenya of spying."
    assert "mobilization" not in {r.act for r in read(text, "How the army came to march to the border")}
