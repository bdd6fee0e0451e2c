"""Is an act placed where its own words, or the story at that moment, say that it was, and nowhere else?"""

import pytest
from communique.extract import extract_events
from communique_schema import Article

PLACED = [
    # the phrase of place hangs deeper than the verb
    ("The presidents of Chile and Peru conferred for four hours in Bergen on Friday.", "meeting", "Bergen"),
    ("The king of Norway received the king of Denmark at a hotel in Bergen.", "meeting", "Bergen"),
    ("Norway's king thanked Denmark in a speech in Bergen.", "endorsement", "Bergen"),
    ("Norway seized a Danish trawler in the port of Bergen.", "coercion", "Bergen"),
    # what stands between a deed and its place
    ("The ministers of Norway and Chile shook hands before the cameras in Bergen.", "meeting", "Bergen"),
    ("The presidents of Chile and Peru sat down on the fringes of an assembly in Bergen.", "meeting", "Bergen"),
    ("The Chilean ambassador was called in to the ministry in Oslo.", "summons", "Oslo"),
    ("On Monday the kings of Norway and Denmark found themselves in Bergen for a summit.", "meeting", "Bergen"),
    ("Brazil reinforced its garrisons in the State of Roraima against Guyana.", "mobilization", "Roraima"),
    # troops leave a place
    ("Danish forces left Norway in 1989.", "withdrawal", "Norway"),
    ("Norway withdrew its soldiers from Denmark on Monday.", "withdrawal", "Denmark"),
    # who did it was there
    ("The Danish king, whom Norway's king received in Bergen, urged Chile to yield.", "request", "Bergen"),
    ("Norway's minister, who is in Bergen, accused Denmark of espionage.", "accusation", "Bergen"),
    ("ASTANA. December 28. Kazakhstan and Iran signed a treaty here on Tuesday.", "agreement_signed", "Astana"),
    # who did it had gathered there
    ("Meeting in the Norwegian capital, the ministers of Chile and Peru signed a treaty.", "agreement_signed", "Oslo"),
    ("Speaking in Bergen, Norway's foreign minister accused Denmark of espionage.", "accusation", "Bergen"),
    # the journey leads there
    ("Chile's foreign minister went to Oslo and signed a treaty with Norway.", "agreement_signed", "Oslo"),
    ("Chile's foreign minister flew to Bergen to meet the Peruvian foreign minister.", "meeting", "Bergen"),
    ("Chile's president called on Norway's king in Oslo, who promised to send aid to Chile.", "pledge", "Oslo"),
    # what was called off was to be there
    ("Norway called off a meeting with Denmark that was set for Bergen.", "meeting_cancelled", "Bergen"),
    ("Norway broke off the talks with Denmark in Bergen.", "talks_suspended", "Bergen"),
    # crowds and targets
    ("Demonstrators in Bergen burned Danish flags on Monday.", "protest", "Bergen"),
    ("Norwegian forces shelled the Danish town of Ribe.", "armed_attack", "Ribe"),
    ("The ministers of Norway and Denmark met in Mossvik, a small town in southern Norway.", "meeting", "Mossvik"),
    # the scene holds for the same parties on the same day
    (
        "Norway's king met the Danish king in Bergen on Monday. The two kings signed a treaty.",
        "agreement_signed",
        "Bergen",
    ),
    ("OSLO, Dec 28 - Norway and Denmark signed a treaty on Tuesday.", "agreement_signed", "Oslo"),
]
NOWHERE = [
    ("Norway's king, who is to visit Bergen, accused Denmark of espionage.", "accusation"),
    ("Norway invited Denmark's king to the summit in Bergen.", "pledge_to_meet"),
    ("Norway called for talks with Denmark on the palace in Bergen.", "request"),
    ("Norway criticized Denmark in a report on attacks in Bergen.", "criticism"),
    ("Chile's foreign minister visited Bergen and Trondheim in Norway.", "visit"),
    ("Norway severed relations with Denmark after its king had flown to Bergen.", "ties_severed"),
    ("OSLO, Dec 28 - Chile and Peru signed a treaty on Tuesday.", "agreement_signed"),
    ("OSLO, Dec 28 - Norway and Denmark signed a treaty in 2011.", "agreement_signed"),
    (
        "Norway's king met the Danish king in Bergen in 2011. Norway and Denmark signed a treaty on Monday.",
        "agreement_signed",
    ),
]


def place_of(text: str, act: str) -> str | None:
    """The place of the one record of an act, as the rules alone read it."""
    records = extract_events(Article(id="a", text=text, published="2022-12-28"), use_model=False).records
    [record] = [r for r in records if r.act == act]
    return record.place.name if record.place else None


@pytest.mark.parametrize(("text", "act", "place"), PLACED)
def test_where_was_it(text: str, act: str, place: str) -> None:
    assert place_of(text, act) == place


@pytest.mark.parametrize(("text", "act"), NOWHERE)
def test_is_a_place_of_something_else_left_alone(text: str, act: str) -> None:
    assert place_of(text, act) is None
