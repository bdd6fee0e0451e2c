"""Does the article that the project began with give its three events, right in every field?"""

import json

import pytest
from communique.extract import extract_events
from communique.reading import read_article

ARTICLE = "seeds/articles/turkish-syrian-defense-chiefs.md"


@pytest.fixture(scope="module")
def records(root):
    return [record.as_json() for record in extract_events(read_article(root / ARTICLE)).records]


def find(records, act, edtf):
    found = [record for record in records if (record["act"], record["date"]["edtf"]) == (act, edtf)]
    assert len(found) == 1, [(r["act"], r["date"]["edtf"], r["title"]) for r in records]
    return found[0]


def people(record):
    return [(p["role"], p["name"], p["country"], p["office"]) for p in record["participants"]]


def test_ties_were_severed_in_2011(records):
    record = find(records, "ties_severed", "2011")
    assert {(p["role"], p["kind"], p["name"], p["country"]) for p in record["participants"]} == {
        ("actor", "state", "Turkey", "TUR"),
        ("actor", "state", "Syria", "SYR"),
    }
    assert record["title"] == "Turkey and Syria sever relations"
    assert (record["event_type"], record["mode"], record["cameo"]) == ("SANCTION", "discontinue", "161")
    assert (record["date"]["earliest"], record["date"]["latest"]) == ("2011-01-01", "2011-12-31")
    assert (record["date"]["precision"], record["date"]["basis"]) == ("year", "explicit")
    assert (record["status"], record["certainty"], record["place"]) == ("occurred", "stated", None)
    assert record["attributed_to"] is None
    assert "ties between Ankara and Damascus were severed" in record["evidence"][0]["quote"]


def test_the_intelligence_chiefs_met_in_january_2020(records):
    record = find(records, "meeting", "2020-01")
    assert people(record) == [
        ("actor", "Hakan Fidan", "TUR", "intelligence chief"),
        ("actor", "Ali Mamlouk", "SYR", "intelligence chief"),
    ]
    assert (record["event_type"], record["mode"], record["cameo"]) == ("CONSULT", None, "040")
    assert (record["date"]["earliest"], record["date"]["latest"]) == ("2020-01-01", "2020-01-31")
    assert (record["date"]["precision"], record["date"]["basis"]) == ("month", "explicit")
    assert (record["status"], record["certainty"], record["place"]) == ("occurred", "stated", None)
    assert "January 2020 meeting" in record["evidence"][0]["quote"]


def test_the_defense_ministers_met_in_moscow(records):
    record = find(records, "meeting", "2022-12-28")
    named = people(record)
    assert ("actor", "Hulusi Akar", "TUR", "defense minister") in named
    assert ("actor", "Ali Mahmoud Abbas", "SYR", "defense minister") in named
    assert ("host", "Sergei Shoigu", "RUS", "defense minister") in named
    assert {country for _, _, country, _ in named} == {"TUR", "SYR", "RUS"}
    assert (record["event_type"], record["mode"], record["cameo"]) == ("CONSULT", "multilateral", "040")
    assert (record["place"]["name"], record["place"]["country"]) == ("Moscow", "RUS")
    assert (record["date"]["precision"], record["date"]["basis"]) == ("day", "relative")
    assert "Wednesday" in record["date"]["text"]
    assert (record["status"], record["certainty"]) == ("occurred", "stated")
    assert record["title"].endswith("meet in Moscow")
    quote = record["evidence"][0]["quote"]
    assert "Hulusi Akar" in quote
    assert "gathered in a meeting hosted by" in quote


def test_every_quote_stands_where_it_says(records, root):
    article = read_article(root / ARTICLE)
    sources = {"text": article.text, "title": article.title}
    for record in records:
        for evidence in record["evidence"]:
            assert sources[evidence["in"]][evidence["start"] : evidence["end"]] == evidence["quote"]


def test_the_footer_gives_no_event(records):
    assert "50101" not in json.dumps(records)
    assert "replying" not in json.dumps(records)
