"""Is a lone phrase read as whose it is and in which sector, on its day, and left open where it does not tell?"""

from datetime import date

import pytest
from communique.gazetteer import load_gazetteer
from communique.phrases import phrase_actor
from communique.phrases.misspellings import find_misspelled
from communique.phrases.words import find_sectors, split_phrase
from hypothesis import given, settings
from hypothesis import strategies as st


@pytest.mark.parametrize(
    ("text", "country", "sector"),
    [
        # a name alone: states have no sector, capitals stand for governments, other towns for their people
        ("Uruguay", "URY", None),
        ("the Philippines", "PHL", None),
        ("Ankara", "TUR", "GOV"),
        ("LISBON", "PRT", "GOV"),
        ("Izmir", "TUR", "CVL"),
        ("the Kremlin", "RUS", "GOV"),
        ("Transnistria", "MDA", "PRE"),
        # adjective, genitive or "of" and a noun
        ("Peruvian fishermen", "PER", "CVL"),
        ("two Swedish frigates", "SWE", "MIL"),
        ("Ghana's finance ministry", "GHA", "GOV"),
        ("the navy of Chile", "CHL", "MIL"),
        ("Bolivian tin miners' unions", "BOL", "LAB"),
        ("Danish dairy farmers", "DNK", "AGR"),
        ("the Moroccan king", "MAR", "GOV"),
        ("Thai spy agency", "THA", "SPY"),
        ("Kuala Lumpur police", "MYS", "COP"),
        ("a Kenya-based newspaper", "KEN", "JRN"),
        # the head of the phrase, not what is told of it
        ("a team of lightly armed police", None, "COP"),
        ("dozens of Irish teachers", "IRL", "EDU"),
        ("Spain's ambassador to Mali", "ESP", "GOV"),
        ("professor of history at the University of Oslo in Norway", "NOR", "EDU"),
        ("lawyers in Tunisia", "TUN", "JUD"),
        # who heads a body is of the body's sector
        ("president of the high court", None, "JUD"),
        ("chairman of the airline", None, "BUS"),
        ("president of the republic", None, "GOV"),
        # bodies and groups with names of their own
        ("the CIA", "USA", "SPY"),
        ("Fidesz", "HUN", "PTY"),
        ("Huawei", "CHN", "BUS"),
        ("Tamil Tigers", "LKA", "REB"),
        ("Polisario fighters", "ESH", "REB"),
        ("European Union lawmakers", "EU", "LEG"),
        ("African Union", "AU", None),
        ("the International Court of Justice", "ICJ", "JUD"),
        # offices held no more
        ("a former minister", None, "ELI"),
        ("retired Egyptian general", "EGY", "ELI"),
        ("a former nurse", None, "MED"),
    ],
)
def test_phrases(text: str, country: str | None, sector: str | None) -> None:
    answer = phrase_actor(text)
    assert (answer.country, answer.sector) == (country, sector), answer.reason


@pytest.mark.parametrize("text", ["", "  ", "he", "two men", "yesterday", "a demand", "the turkey", "42", "…"])
def test_phrases_that_tell_nothing_are_left_open(text: str) -> None:
    assert phrase_actor(text)[:2] == (None, None)


@pytest.mark.parametrize(
    ("day", "sector"),
    [(None, "GOV"), (date(2010, 5, 1), "GOV"), (date(2022, 5, 1), "ELI"), (date(2005, 12, 1), "GOV")],
)
def test_an_office_is_held_on_its_days_only(day: date | None, sector: str) -> None:
    assert phrase_actor("Angela Merkel", on=day)[:2] == ("DEU", sector)


def test_the_text_around_tells_the_state_where_the_phrase_does_not() -> None:
    assert phrase_actor("the finance minister").country is None
    assert phrase_actor("the finance minister", context="Budget talks in Nepal").country == "NPL"
    assert phrase_actor("the Lao finance minister", context="Budget talks in Nepal").country == "LAO"


@pytest.mark.parametrize(
    ("word", "code"), [("Phillippines", "PHL"), ("Columbians", "COL"), ("Azerbijan", "AZE"), ("Portugese", "PRT")]
)
def test_one_slip_of_the_pen_is_forgiven(word: str, code: str) -> None:
    entry = find_misspelled([word])
    assert entry is not None
    assert entry.code == code


@pytest.mark.parametrize("word", ["Austria", "Slovene", "Nigerien", "Malian", "colombians", "Marion", "Serbian"])
def test_other_words_and_right_spellings_are_left_alone(word: str) -> None:
    assert find_misspelled([word]) is None


def test_the_longest_wording_wins() -> None:
    (found,) = find_sectors(split_phrase("People's Liberation Army"))
    assert (found.sector, found.country) == ("MIL", "CHN")


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.text(max_size=20) | st.sampled_from(["president of ", "Kenya's ", "former ", "a group of "]), max_size=5
    )
)
def test_any_text_is_read_without_error(pieces: list[str]) -> None:
    answer = phrase_actor("".join(pieces))
    assert answer.reason


@given(st.sampled_from([e for e in load_gazetteer().entries.values() if e.kind == "state"]))
def test_every_state_is_itself(state: object) -> None:
    assert phrase_actor(state.name).country == state.code  # type: ignore[attr-defined]
