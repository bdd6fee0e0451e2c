"""Is the database a product: the same from the same seeds, whole or not at all, and grown without being built anew?"""

import hashlib
import sqlite3

import pytest
from communique.assembling import EPOCH_VARIABLE
from communique.building import add_articles, build_database

FIRST = "Norway expelled two Danish diplomats on Monday. Denmark recalled its ambassador from Oslo on Tuesday."
SECOND = "Norway expelled two diplomats of Denmark on Monday, the Foreign Ministry said."


@pytest.fixture
def seeds(write, tmp_path):
    write("seeds/articles/first.md", FIRST, published="2021-03-10")
    write("seeds/articles/second.md", SECOND, published="2021-03-11")
    return tmp_path / "seeds"


def dump(path, without=()):
    """All rows of all tables of our own, but those of `without`."""
    with sqlite3.connect(path) as db:
        names = [row[0] for row in db.execute("select name from sqlite_master where type = 'table' order by name")]
        return {name: sorted(map(repr, db.execute(f'select * from "{name}"'))) for name in names if name not in without}


def test_two_builds_are_the_same_byte_for_byte(seeds, tmp_path, monkeypatch):
    monkeypatch.setenv(EPOCH_VARIABLE, "1700000000")
    one, two = tmp_path / "one.db", tmp_path / "two.db"
    for path in (one, two):
        assert build_database(seeds, path).written
    assert hashlib.sha256(one.read_bytes()).digest() == hashlib.sha256(two.read_bytes()).digest()
    with sqlite3.connect(one) as db:
        assert db.execute("select built_at from builds").fetchall() == [("2023-11-14T22:13:20Z",)]


def test_without_a_fixed_time_only_the_row_of_the_build_differs(seeds, tmp_path, monkeypatch):
    one, two = tmp_path / "one.db", tmp_path / "two.db"
    build_database(seeds, one)
    monkeypatch.setattr("communique.assembling.built_at", lambda: "2001-01-01T00:00:00Z")
    build_database(seeds, two)
    assert dump(one)["builds"] != dump(two)["builds"]
    assert dump(one, {"builds"}) == dump(two, {"builds"})
    with sqlite3.connect(two) as db, sqlite3.connect(one) as other:
        (when,) = other.execute("select built_at from builds").fetchone()
        db.execute("update builds set built_at = ?", [when])
    differing = [a for a, b in zip(one.read_bytes(), two.read_bytes(), strict=True) if a != b]
    assert len(differing) <= 8  # SQLite's own counter of changes, in its file header, twice


def test_two_articles_on_one_act_are_one_event_with_two_sources(seeds, tmp_path):
    db = tmp_path / "x.db"
    build_database(seeds, db)
    with sqlite3.connect(db) as connection:
        rows = connection.execute("select act, sources from events order by act").fetchall()
    assert rows == [("ambassador_recalled", 1), ("expulsion", 2)]


def test_a_broken_build_leaves_the_old_database_and_no_litter(seeds, tmp_path, monkeypatch):
    db = tmp_path / "communique.db"
    build_database(seeds, db)
    before = db.read_bytes()

    def fail(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("communique.store.write._create_indexes", fail)
    with pytest.raises(KeyboardInterrupt):
        build_database(seeds, db)
    assert db.read_bytes() == before
    assert sorted(p.name for p in tmp_path.iterdir()) == ["communique.db", "seeds"]


def test_an_article_on_which_the_reader_fails_is_reported_and_the_rest_is_built(seeds, tmp_path, monkeypatch):
    from communique import building

    honest = building.extract_events

    def fail_on_first(article):
        if article.id == "first":
            raise IndexError("out of words")
        return honest(article)

    monkeypatch.setattr(building, "extract_events", fail_on_first)
    report = build_database(seeds, tmp_path / "x.db")
    assert (report.written, report.events) == (True, 1)
    assert [(p.path, "out of words" in p.wrong) for p in report.problems] == [("first", True)]


def test_adding_an_article_gives_what_building_all_gives(seeds, tmp_path, monkeypatch):
    monkeypatch.setenv(EPOCH_VARIABLE, "1700000000")
    whole, grown = tmp_path / "whole.db", tmp_path / "grown.db"
    build_database(seeds, whole)
    later = seeds / "articles" / "first.md"
    text = later.read_bytes()
    later.unlink()
    build_database(seeds, grown)
    later.write_bytes(text)
    report = add_articles([later], grown)
    assert (report.written, report.articles, report.problems) == (True, 1, [])
    assert dump(whole) == dump(grown)


def test_adding_what_is_there_changes_nothing(seeds, tmp_path):
    db = tmp_path / "x.db"
    build_database(seeds, db)
    before = db.read_bytes()
    report = add_articles([seeds / "articles"], db)
    assert not report.written
    assert [p.fatal for p in report.problems] == [False, False]
    assert db.read_bytes() == before


def test_the_seeds_of_this_repository_build_into_events_with_evidence(database):
    with sqlite3.connect(database) as db:
        assert db.execute("select count(*) from events").fetchone()[0] >= 3
        bare = db.execute("select id from events where id not in (select event from evidence)").fetchall()
        broken = db.execute("pragma foreign_key_check").fetchall()
    assert (bare, broken) == ([], [])
