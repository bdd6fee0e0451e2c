"""Is what somebody will do a promise or a threat, and what he will not do a refusal, never the deed itself?"""

import pytest
from communique.extract import extract_events
from communique_schema import Article


def read(text):
    """Act, status, actors and recipients of each record that the rules alone read."""
    records = extract_events(Article(id="a", text=text, published="2019-05-10"), use_model=False).records
    return [
        (
            str(r.act),
            str(r.status),
            sorted({str(p.country) for p in r.participants if p.role == "actor"}),
            sorted({str(p.country) for p in r.participants if p.role == "recipient"}),
        )
        for r in records
    ]


REFUSED = [
    ("Norway will not lift the ban on Chilean salmon.", ["NOR"], ["CHL"]),
    ("Peru won't recognize the government of Nicaragua.", ["PER"], ["NIC"]),
    ("The Taliban said they would not release the two Dutch engineers.", ["TALIBAN"], ["NLD"]),
    ("Eritrea will not withdraw its troops from Ethiopia.", ["ERI"], ["ETH"]),
    ("Vietnam will not hold talks with Cambodia.", ["VNM"], ["KHM"]),
]


@pytest.mark.parametrize(("text", "actors", "recipients"), REFUSED)
def test_what_somebody_will_not_do_is_a_refusal(text, actors, recipients):
    assert [(a, x, y) for a, _, x, y in read(text)] == [("rejection", actors, recipients)]


PROMISED = [
    ("Sweden will lift the sanctions on Zimbabwe.", "pledge"),
    ("Qatar said it would reopen its embassy in Niger.", "pledge"),
    ("Japan will provide two million dollars in aid to Kiribati.", "pledge"),
    ("France said it would withdraw its troops from Chad.", "concession"),
]


@pytest.mark.parametrize(("text", "act"), PROMISED)
def test_a_deed_that_somebody_will_do_is_a_promise(text, act):
    assert [a for a, *_ in read(text)] == [act]


PLANNED = [
    ("President Ana Cruz of Chile will visit Peru on Friday.", "visit"),
    ("The foreign ministers of Ghana and Togo will meet in Accra on Tuesday.", "meeting"),
    ("Qatar will reopen its embassy in Niger on Sunday.", "mission_opened"),
]


@pytest.mark.parametrize(("text", "act"), PLANNED)
def test_a_scheduled_act_stays_a_plan(text, act):
    assert [(a, s) for a, s, *_ in read(text)] == [(act, "planned")]


NO_REFUSAL = [
    "Norway will not only lift the ban on Chilean salmon but send inspectors to Chile.",
    "Sweden will not attack Denmark.",
    "Sweden will not impose sanctions on Denmark.",
    "The ban on Chilean salmon will not be lifted by itself.",
]


@pytest.mark.parametrize("text", NO_REFUSAL)
def test_not_to_do_harm_refuses_nothing(text):
    assert "rejection" not in [a for a, *_ in read(text)]
