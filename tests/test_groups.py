"""Who are "the two countries", and who is first in a list after a date?"""

import pytest
from communique.actors import find_actors
from communique.extract import extract_events
from communique.passages import Passage
from communique_schema import Article, Role


def members(text: str, title: str) -> list[str | None]:
    passages = [Passage("title", 0, title), Passage("text", 0, text)]
    told = [m for m in find_actors(passages) if m.form == "group"]
    return [party.country for party in told[-1].parties]


def actors(text: str) -> list[str]:
    record = extract_events(Article(id="case", text=text), use_model=False).records[0]
    return sorted(p.country or "" for p in record.participants if p.role is Role.ACTOR)


GROUPS = [
    # a third one, thanked or asked in between, does not put one of the pair out
    ("Peru and Chile quarrel", "Peru and Chile met. Peru thanked Oman, Iraq and Chile. Both sides left.", "PER CHL"),
    # two who are spoken of beside each other are meant, whatever the title says
    ("Peru and Chile quarrel", "Peru and Chile met. Later Peru turned to Oman. The two countries met.", "PER OMN"),
    # a country in the title that only lends the venue is none of the two
    ("Peru and Chile talk in Kuwait", "Peru came late. Chile asked Oman and Iraq. The two countries met.", "OMN IRQ"),
]


@pytest.mark.parametrize(("title", "text", "expected"), GROUPS)
def test_the_two_are_those_a_reader_thinks_of(title: str, text: str, expected: str) -> None:
    assert sorted(code or "" for code in members(text, title)) == sorted(expected.split())


LISTS = [
    ("In March 2014 Saudi Arabia, Oman and Bahrain recalled their ambassadors from Doha.", ["BHR", "OMN", "SAU"]),
    ("In late March, Oman and Bahrain recalled their ambassadors from Doha.", ["BHR", "OMN"]),
    ("On Friday, 2 March, Oman and Bahrain recalled their ambassadors from Doha.", ["BHR", "OMN"]),
    # a body of state is that of the country it is said to be in
    ("France looked on. The junta in Niger expelled the Danish ambassador.", ["NER"]),
]


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_the_doers_are_those_named(text: str, expected: list[str]) -> None:
    assert actors(text) == expected
