"""Has the built database one row for each real-world actor, under every name, from articles in any order?"""

import sqlite3

import pytest
from communique.assembling import assemble
from communique.building import add_articles, build_database
from communique.store import write_database
from communique.store.rows import list_rows
from communique_schema import Article
from event_factory import make_record
from hypothesis import given, settings
from hypothesis import strategies as st

ARTICLES = [Article(id=name, text="-", published=f"2021-04-{n:02}") for n, name in enumerate("abcdef", 1)]


def assemble_people(told):
    """The dataset of records that each name their people: article, day, [(name, country)]."""
    records = [make_record(article, edtf=day, people=people) for article, day, people in told]
    return assemble(ARTICLES, records, [], "seeds", None)[0]


def query(path, sql, *parameters):
    with sqlite3.connect(path) as db:
        return db.execute(sql, parameters).fetchall()


TOLD = [
    ("a", "2021-03-01", [("Anna Berg", "NOR"), ("Holm", "DNK")]),
    ("b", "2021-03-02", [("Berg", "NOR"), ("Mette Holm", "DNK")]),
    ("c", "2021-03-03", [("Ana Berg", "NOR"), ("Lars Holm", "DNK")]),
    ("d", "2021-03-04", [("Jens Stoltenberg", "NOR"), ("Mette Frederiksen", "DNK")]),
    ("e", "2021-03-04", [("Stoltenberg", "NOR"), ("Frederiksen", "DNK")]),
]


@pytest.fixture(scope="module")
def people_db(tmp_path_factory):
    path = tmp_path_factory.mktemp("actors") / "communique.db"
    write_database(path, assemble_people(TOLD))
    return path


def test_one_row_for_each_person_with_all_names(people_db):
    rows = query(people_db, "select id, name, aliases, events from actors where kind = 'person' order by id")
    assert rows == [
        ("dnk-holm", "Holm", None, 1),  # there are two of that surname
        ("dnk-lars-holm", "Lars Holm", None, 1),
        ("dnk-mette-frederiksen", "Mette Frederiksen", "Frederiksen", 1),
        ("dnk-mette-holm", "Mette Holm", None, 1),
        ("nato-jens-stoltenberg", "Jens Stoltenberg", "Stoltenberg", 1),
        ("nor-anna-berg", "Anna Berg", "Ana Berg; Berg", 3),
    ]


def test_participants_of_every_event_refer_to_that_row(people_db):
    told = query(people_db, "select name from participants where actor = 'nor-anna-berg' order by name")
    assert told == [("Ana Berg",), ("Anna Berg",), ("Berg",)]


def test_a_state_has_its_usual_name_and_its_code(people_db):
    dataset = assemble_people([("a", "2021-03-01", [])])
    event = dataset.events[0].event
    event.participants[0].name = "Kingdom of Norway"
    (row,) = [row for row in list_rows(dataset)["actors"] if row["id"] == "nor"]
    assert (row["name"], row["country"], row["kind"]) == ("Norway", "NOR", "state")
    assert "Kingdom of Norway" in row["aliases"]


def test_a_state_that_is_no_more_has_a_name_rather_than_a_code():
    dataset = assemble_people([("a", "1987-03-01", [("Mikhail Gorbachev", "NOR")]), ("b", "1987-03-02", [])])
    for merged, name in zip(dataset.events, ("SUN", "Soviet Union"), strict=True):
        merged.event.participants[0].name, merged.event.participants[0].country = name, "SUN"
    (row,) = [row for row in list_rows(dataset)["actors"] if row["id"] == "sun"]
    assert (row["name"], row["aliases"]) == ("Soviet Union", "SUN")


def test_other_keys_lead_to_the_row(people_db):
    rows = query(people_db, "select alias, actor from actor_aliases order by alias")
    assert ("nor-berg", "nor-anna-berg") in rows
    assert ("nor-ana-berg", "nor-anna-berg") in rows
    assert ("dnk-frederiksen", "dnk-mette-frederiksen") in rows
    assert "dnk-holm" not in dict(rows)  # it is a row by itself
    assert not query(people_db, "select alias from actor_aliases where alias in (select id from actors)")


@pytest.mark.parametrize("word", ["frederiksen", "mette", "ana", "berg"])
def test_full_text_finds_every_name(people_db, word):
    sql = "select id from actors where rowid in (select rowid from actors_fts where actors_fts match ?)"
    assert query(people_db, sql, word)


NAMES = st.sampled_from(["Anna Berg", "Ana Berg", "Berg", "Ole Berg", "A. Berg", "Anna Lise Berg", "Stoltenberg",
                         "Jens Stoltenberg", "Holm", "Mette Holm"])  # fmt: skip
TOLDS = st.lists(
    st.tuples(
        st.sampled_from("abcdef"),
        st.sampled_from(["2021-03-08", "2021-03-09", "1999-03-08"]),
        st.lists(st.tuples(NAMES, st.sampled_from(["NOR", "DNK"])), max_size=2),
    ),
    max_size=8,
    unique_by=lambda one: one[:2],
)


@settings(max_examples=60)
@given(st.randoms(use_true_random=False), TOLDS)
def test_any_order_of_articles_gives_the_same_actors(random, told):
    rows, shuffled = (list_rows(assemble_people(one)) for one in (told, random.sample(told, len(told))))
    for table in ("actors", "actor_aliases", "participants"):
        assert list(rows[table]) == list(shuffled[table])


@settings(max_examples=100)
@given(TOLDS, TOLDS)
def test_articles_added_later_leave_every_person_findable(before, later):
    both = before + [one for one in later if one[:2] not in {old[:2] for old in before}]
    old, new = (list_rows(assemble_people(told)) for told in (before, both))
    known = {row["id"] for row in new["actors"]} | {row["alias"] for row in new["actor_aliases"]}
    assert {row["id"] for row in old["actors"] if row["kind"] == "person"} <= known


FIRST = (
    "Turkish President Recep Tayyip Erdogan met Norwegian Foreign Minister Kari Solbakken in Ankara on Monday. "
    "Russia expelled two Danish diplomats on Tuesday."
)
SECOND = "Erdoğan of Turkey telephoned Norway's foreign minister, Kari Sølbakken, on Tuesday."
THIRD = "Foreign Minister Solbakken of Norway and President Erdogan of Turkey held talks in Oslo on Thursday."


@pytest.fixture(scope="module")
def seeds(tmp_path_factory):
    folder = tmp_path_factory.mktemp("seeds") / "articles"
    folder.mkdir()
    for day, (name, text) in enumerate({"first": FIRST, "second": SECOND, "third": THIRD}.items(), 23):
        (folder / f"{name}.md").write_text(f"---\ntitle: News\npublished: 2019-10-{day}\n---\n{text}\n", "utf-8")
    return folder.parent


@pytest.fixture(scope="module")
def built(seeds, tmp_path_factory):
    path = tmp_path_factory.mktemp("built") / "whole.db"
    build_database(seeds, path)
    return path


def test_articles_that_write_one_name_in_many_ways_tell_of_one_actor(built):
    rows = query(built, "select id, name, events from actors where kind = 'person' order by id")
    assert rows == [
        ("nor-kari-solbakken", "Kari Sølbakken", 3),
        ("tur-recep-tayyip-erdogan", "Recep Tayyip Erdogan", 3),
    ]
    ((aliases,),) = query(built, "select aliases from actors where id = 'nor-kari-solbakken'")
    assert aliases == "Kari Solbakken; Solbakken"


def test_articles_added_one_by_one_in_another_order_give_the_same_actors(seeds, built, tmp_path):
    path, folder = tmp_path / "grown.db", seeds / "articles"
    build_database(folder / "third.md", path)
    assert query(path, "select id from actors where kind = 'person' and country = 'NOR'") == [("nor-solbakken",)]
    for name in ("second", "first"):
        add_articles([folder / f"{name}.md"], path)
    for table in ("actors", "actor_aliases"):
        assert query(path, f"select * from {table}") == query(built, f"select * from {table}")
    assert query(path, "select actor from actor_aliases where alias = 'nor-solbakken'") == [("nor-kari-solbakken",)]
