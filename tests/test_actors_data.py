"""Is the data of the actors' grammar sound: every entry with its examples, nobody listed twice, codes that exist?"""

import csv
from importlib.resources import files

import pytest
from communique.actors.lexicon import OfficeWord, load_lexicon, pluralize, read_data
from communique.actors.listed import find_listed, load_people, read_term
from communique.actors.people import fold_name
from communique.actors.states import bodies
from communique.actors.tokens import split_words
from communique_schema import Office

OFFICES = read_data("offices.yaml")["offices"]
ROWS = list(
    csv.DictReader((files("communique.actors") / "data" / "people.csv").read_text(encoding="utf-8").splitlines())
)


def offices_in(text: str) -> list[Office]:
    """Offices whose wordings stand in a text, the longest at each place."""
    keys = tuple(word.key for word in split_words(text))
    found, at = [], 0
    while at < len(keys):
        match = load_lexicon().longest(keys, at)
        if match is not None and isinstance(match[1], OfficeWord):
            found.append(match[1].office)
        at += match[0] if match else 1
    return found


@pytest.mark.parametrize("entry", OFFICES, ids=lambda entry: entry["office"])
def test_offices_find_their_examples(entry: dict[str, list[str]]) -> None:
    office = Office(entry["office"])
    assert all(office in offices_in(text) for text in entry["match"])
    assert not any(office in offices_in(text) for text in entry["refuse"])


@pytest.mark.parametrize(
    ("words", "plural"),
    [("foreign minister", "foreign ministers"), ("minister of foreign affairs", "ministers of foreign affairs"),
     ("spokesman", "spokesmen"), ("chargé d'affaires", "chargés d'affaires"), ("secretary", "secretaries"),
     ("attaché", "attachés")],
)  # fmt: skip
def test_plural_of_wordings(words: str, plural: str) -> None:
    assert pluralize(words) == plural


def test_nobody_is_listed_twice() -> None:
    names = [(*fold_name(row["name"]), row["country"]) for row in ROWS]
    assert len(names) == len(set(names))


def test_listed_people_have_codes_that_exist() -> None:
    assert not {row["name"]: row["country"] for row in ROWS if row["country"] not in bodies()}


def test_every_alias_finds_its_person() -> None:
    """An alias of two people is found with the country of each."""
    for row in ROWS:
        for name in (row["name"], *filter(None, row["aliases"].split(";"))):
            assert any(person.name == row["name"] for person in load_people()[fold_name(name)]), name


def test_terms_of_office_decide_by_year() -> None:
    merkel = find_listed("Merkel")
    assert merkel is not None
    assert merkel.offices_in(2017) == (Office.HEAD_OF_GOVERNMENT,)
    assert merkel.offices_in(2023) == ()


def test_a_name_of_two_people_is_nobody_without_a_country() -> None:
    assert find_listed("Rasmussen") is None


@pytest.mark.parametrize("text", ["foreign minister", "foreign minister 1990", "minister of magic 1990-1991"])
def test_a_term_that_cannot_be_read_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"term|valid"):
        read_term(text)
