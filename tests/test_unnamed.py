"""Foreign parties that are told of without a name, and acts of one side that are international all the same."""

import pytest
from communique.extract import extract_events
from communique_schema import Article


def acts(text: str) -> list[tuple[str, set[str]]]:
    records = extract_events(Article(id="case", text=text), use_model=False).records
    return [(r.act.value, {p.country or p.name for p in r.participants}) for r in records]


@pytest.mark.parametrize(
    ("text", "act", "side"),
    [
        ("Norway and its western allies held a naval exercise in the fjord.", "cooperation", "NOR"),
        ("Colombia signed an accord with rebel groups on Friday.", "agreement_signed", "COL"),
        ("Bhutan agreed to let in foreign monitors before the vote.", "pledge", "BTN"),
        ("The foreign ministers of the Arab League met on Friday.", "meeting", "ARL"),
        ("Hezbollah released nine villagers on Friday.", "release", "HEZBOLLAH"),
        ("Turkey urged world powers to act on Friday.", "request", "TUR"),
        ("Syria shelled a rebel-held town on Friday.", "armed_attack", "SYR"),
        ("Iran accused foreign governments of stirring up the crowds.", "accusation", "IRN"),
    ],
)
def test_who_is_abroad_needs_no_name(text: str, act: str, side: str) -> None:
    found = acts(text)
    assert any(told == act and side in sides for told, sides in found), found


@pytest.mark.parametrize(
    "text",
    [
        "Norway and its towns held a naval exercise in the fjord.",
        "Colombia signed an accord with the unions on Friday.",
        "Bhutan agreed to let in reporters before the vote.",
        "The foreign minister of Chad met voters on Friday.",
        "Chad released nine villagers on Friday.",
        "Turkey urged voters to act on Friday.",
        "Syria shelled a town of its own on Friday.",
        "Iran accused judges of stirring up the crowds.",
    ],
)
def test_who_is_at_home_makes_no_act_between_states(text: str) -> None:
    assert acts(text) == []


def test_two_that_speak_together_are_two_sides() -> None:
    assert ("endorsement", {"TCD", "NER"}) in acts("Chad and Niger hailed the step on Friday.")
    assert acts("Chad hailed the step on Friday.") == []
