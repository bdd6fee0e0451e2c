"""Does every name and every former key of a person lead to the one page, view and row?"""

import csv
import io

import pytest
from test_actors_table import TOLD, assemble_people

pytest.importorskip("datasette", reason="pip install 'communique[site]'")

from communique.store import write_database
from site_client import SiteClient


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    path = tmp_path_factory.mktemp("people") / "communique.db"
    write_database(path, assemble_people(TOLD))
    client = SiteClient(path)
    yield client
    client.close()


@pytest.mark.parametrize(
    ("key", "target"),
    [
        ("nor-berg", "/people/nor-anna-berg"),
        ("nor-ana-berg", "/people/nor-anna-berg"),
        ("dnk-frederiksen", "/people/dnk-mette-frederiksen"),
        ("nor-jens-stoltenberg", "/people/nato-jens-stoltenberg"),
    ],
)
def test_another_key_leads_to_the_page_of_today(site, key, target):
    answer = site.get(f"/people/{key}")
    assert (answer.status_code, answer.headers["location"]) == (302, target)


def test_a_key_of_two_people_leads_to_the_search(tmp_path):
    told = [
        ("a", "1990-03-01", [("George Bush", "USA"), ("Holm", "DNK")]),
        ("b", "2003-03-02", [("George Bush", "USA"), ("Holm", "DNK")]),
    ]
    write_database(tmp_path / "x.db", assemble_people(told))
    client = SiteClient(tmp_path / "x.db")
    answer = client.get("/people/usa-george-bush")
    assert (answer.status_code, answer.headers["location"]) == (302, "/search?q=george+bush")
    page = client.get("/search?q=george+bush").text
    assert "/people/usa-george-h-w-bush" in page
    assert "/people/usa-george-w-bush" in page
    client.close()


def test_the_page_tells_the_other_names_and_every_event(site):
    text = site.get("/people/nor-anna-berg").text
    assert "<h1>Anna Berg</h1>" in text
    assert "Ana Berg; Berg" in text
    assert "3 events" in text


@pytest.mark.parametrize("person", ["nor-anna-berg", "nor-berg"])
def test_a_view_of_a_person_is_the_same_under_every_key(site, person):
    rows = list(csv.DictReader(io.StringIO(site.get(f"/timeline.csv?person={person}").text)))
    assert [row["date_edtf"] for row in rows] == ["2021-03-03", "2021-03-02", "2021-03-01"]
    assert "Anna Berg" in site.get(f"/timeline?person={person}").text


@pytest.mark.parametrize("words", ["Berg", "Ana Berg", "anna"])
def test_the_search_finds_a_person_by_any_name_once(site, words):
    assert site.get("/search", params={"q": words}).text.count('href="/people/nor-anna-berg"') == 1


def test_a_question_about_a_person_finds_what_is_told_under_other_names(site):
    rows = site.get("/communique/events_of_a_person.json?person=Anna+Berg&_shape=array").json()
    assert [row["told_as"] for row in rows] == ["Ana Berg", "Berg", "Anna Berg"]
    assert {row["person"] for row in rows} == {"Anna Berg"}


def test_an_event_leads_from_each_name_to_the_person(site):
    rows = site.get("/timeline.json?person=nor-anna-berg").json()
    for row in rows:
        assert 'href="/people/nor-anna-berg"' in site.get(f"/events/{row['id']}").text


def test_the_table_of_other_keys_links_to_people(site):
    text = site.get("/communique/actor_aliases").text
    assert 'href="/people/nor-berg"' in text
    assert 'href="/people/nor-anna-berg"' in text or "/communique/actors/nor-anna-berg" in text
