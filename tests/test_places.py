"""Is a place found where the text names one, under its usual name, and is a capital that acts left alone?"""

import re
from pathlib import Path

import pytest
from communique.gazetteer import load_gazetteer
from communique.gazetteer.rules import read_overlay
from communique.parse import load_pipeline
from communique.passages import Passage
from communique.places import PlaceMention, find_places, sense_of_place
from communique.places.datelines import find_dateline
from communique.places.words import Rule, load_rules
from hypothesis import given, settings
from hypothesis import strategies as st
from marked import Case, read_cases

PIECES = ["in ", "CAIRO, May 3 - ", "the Syrian town of Azaz", " here", "’s capital", "Kenya", "Kuznica, Poland", "\n"]
SENTENCES = list(read_cases(Path(__file__).parent / "data" / "places" / "sentences.txt"))


def split_paragraphs(text: str, *, parsed: bool = True) -> list[Passage]:
    """The paragraphs of a text as passages."""
    passages = []
    for match in re.finditer(r"\S(?:.*\S)?", text):
        doc = load_pipeline()(match.group()) if parsed else None
        passages.append(Passage("text", match.start(), match.group(), doc))
    return passages


def describe(place: PlaceMention) -> str:
    return f"{place.text!r} at {place.start} is {place.name!r} ({place.country}, {place.kind}) because: {place.reason}"


@pytest.mark.parametrize("case", SENTENCES, ids=lambda case: case.place)
def test_marked_places_are_found_and_no_others(case: Case) -> None:
    found = find_places(split_paragraphs(case.text))
    for mark in case.marks:
        near = [place for place in found if place.start < mark.end and mark.start < place.end]
        assert near, f"{mark.text!r} was not found in {case.text!r}"
        place = near[0]
        bare = re.sub(r"^the ", "", mark.text)
        assert case.text[place.start : place.end] == place.text
        assert place.name == mark.attributes.get("name", bare), describe(place)
        assert (place.country or "") == mark.attributes["country"], describe(place)
        assert place.kind == mark.attributes.get("kind", "city"), describe(place)
        assert place.dateline == ("dateline" in mark.attributes), describe(place)
    others = [p for p in found if not any(m.start < p.end and p.start < m.end for m in case.marks)]
    assert not others, [describe(place) for place in others]


@pytest.mark.parametrize(("name", "rule"), load_rules().items())
def test_every_rule_has_an_example_and_a_counterexample(name: str, rule: Rule) -> None:
    for marked, wanted in ((rule.example, True), (rule.counterexample, False)):
        start, end = marked.index("["), marked.index("]") - 1
        text = marked.replace("[", "").replace("]", "")
        match = next(m for m in load_gazetteer().find(text) if m.start == start and m.end == end)
        reason = sense_of_place(match, Passage("text", 0, text, load_pipeline()(text)))
        assert bool(reason) == wanted, f"{name}: {marked!r}: {reason}"


@pytest.mark.parametrize("row", read_overlay("seats.csv"), ids=lambda row: row["name"])
def test_a_seat_of_power_acts_or_is_a_building(row: dict[str, str]) -> None:
    for text, is_place in ((row["example"], False), (row["counterexample"], True)):
        passage = Passage("text", 0, text, load_pipeline()(text))
        seats = [m for m in load_gazetteer().find(text) if m.sense == "seat"]
        assert all(bool(sense_of_place(m, passage)) == is_place for m in seats), text


@pytest.mark.parametrize("case", [case for case in SENTENCES if len(case.marks) < 2][:25], ids=lambda case: case.place)
def test_words_alone_never_contradict_the_answer(case: Case) -> None:
    """Passages that were not parsed may miss places, but what they name is right."""
    for place in find_places(split_paragraphs(case.text, parsed=False)):
        assert any(m.start < place.end and place.start < m.end for m in case.marks), describe(place)


@pytest.mark.parametrize(
    "text",
    [
        "CAIRO, March 3 (Agency) - The envoy left.",
        "CAIRO (Agency) — The envoy left.",
        "Cairo, 3 March – The envoy left.",
        "CAIRO, March 3, 1974 -- The envoy left.",
        "CAIRO: The envoy left.",
        "CAIRO, January 5. /AGENCY/. The envoy left.",
    ],
)
def test_datelines_are_read(text: str) -> None:
    dateline = find_dateline(text)
    assert dateline is not None
    assert text[dateline.start : dateline.end].upper() == "CAIRO"


@pytest.mark.parametrize(
    "text", ["Cairo - and not Tunis - hosts the talks.", "Cairo: a city at night", "The envoy left Cairo.", "", "- "]
)
def test_other_openings_are_no_datelines(text: str) -> None:
    assert find_dateline(text) is None


def test_a_place_without_coordinates_stays_without() -> None:
    (place,) = find_places(split_paragraphs("The convoy stopped in Velikodnya for water."))
    assert (place.country, place.latitude, place.longitude) == (None, None, None)


def test_the_title_holds_places_too() -> None:
    text = "Envoys meet in Oslo"
    (place,) = find_places([Passage("title", 0, text, load_pipeline()(text))])
    assert (place.where, place.name, place.dateline) == ("title", "Oslo", False)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=60) | st.sampled_from(PIECES), max_size=6).map("".join))
def test_any_text_is_read_without_error_and_offsets_hold(text: str) -> None:
    """Neither odd letters nor odd mixtures of cues break the search."""
    for place in find_places([Passage("text", 7, text)]):
        assert text[place.start - 7 : place.end - 7] == place.text
        assert place.latitude is None or -90 <= place.latitude <= 90
