"""Does the report say of each mention where it stands, whom it denotes and why? And what does a lone phrase say?"""

import json
from datetime import date

import pytest
from communique.actors.describe import describe_actor
from communique.actors.report import mentions_as_json
from communique.parse import load_pipeline
from communique.passages import Passage


def test_report_is_json_with_spans_and_reasons() -> None:
    text = "Qatar's emir, Sheikh Tamim bin Hamad al-Thani, came. The emir brought gifts."
    rows = json.loads(json.dumps(mentions_as_json([Passage("text", 0, text, load_pipeline()(text))])))
    assert [text[row["start"] : row["end"]] for row in rows] == [row["text"] for row in rows]
    emir = rows[-1]
    assert emir["parties"][0]["country"] == "QAT"
    assert emir["parties"][0]["office"] == "head of state"
    assert emir["resolved_from"]
    assert emir["reason"]


@pytest.mark.parametrize(
    ("text", "country", "sector"),
    [
        ("two Chinese warplanes", "CHN", "MIL"),
        ("Pakistani Army", "PAK", "MIL"),
        ("Norway's central bank", "NOR", "GOV"),
        ("Minsk police station", "BLR", "COP"),
        ("the Ukrainian parliament", "UKR", "LEG"),
        ("Kenyan soldier", "KEN", "MIL"),
        ("a former Greek minister", "GRC", "ELI"),
        ("Danish farmers", "DNK", "AGR"),
        ("soldier", None, "MIL"),
    ],
)
def test_lone_phrases(text: str, country: str | None, sector: str) -> None:
    party = describe_actor(text)
    assert party is not None
    assert (party.country, party.sector) == (country, sector)


def test_context_lends_the_country() -> None:
    party = describe_actor("defense minister", context="a German newspaper")
    assert party is not None
    assert party.country == "DEU"


@pytest.mark.parametrize(("year", "sector"), [(2017, "GOV"), (2023, "ELI")])
def test_listed_terms_decide_the_sector(year: int, sector: str) -> None:
    party = describe_actor("Angela Merkel", when=date(year, 6, 1))
    assert party is not None
    assert (party.country, party.sector) == ("DEU", sector)


def test_a_phrase_without_actor_is_nobody() -> None:
    assert describe_actor("a heavy shower at noon") is None
