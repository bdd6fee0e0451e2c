"""Is the database whole, the same each time, and never half-written?"""

import os
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from communique.slugs import make_slug
from communique.store import BrokenDatabaseError, Link, read_dataset, write_database
from communique.store.tables import TABLES, VIEWS
from communique_schema import Relation
from dataset_factory import make_dataset
from hypothesis import given, settings
from hypothesis import strategies as st


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "communique.db"
    write_database(path, make_dataset(hostile=True))
    return path


def query(path: Path, sql: str, *parameters: object) -> list[tuple[object, ...]]:
    with sqlite3.connect(path) as connection:
        return connection.execute(sql, parameters).fetchall()


def by_id(dataset):
    return {one.event.id: one for one in dataset.events}


def test_what_was_written_is_read_back_equal(database):
    written, read = make_dataset(hostile=True), read_dataset(database)
    assert by_id(read) == by_id(written)
    assert sorted(read.articles, key=lambda a: a.id) == sorted(written.articles, key=lambda a: a.id)
    assert set(read.links) == set(written.links)
    assert read.corrections == written.corrections
    assert read.scores == written.scores
    assert read.build == written.build
    assert {e.id: e for e in read.records} == {e.id: e for e in written.records}


def test_the_same_input_gives_the_same_bytes(tmp_path):
    dataset = make_dataset(hostile=True)
    shuffled = replace(
        dataset, articles=dataset.articles[::-1], events=dataset.events[::-1], links=dataset.links[::-1],
        corrections=dataset.corrections[::-1], records=dataset.records[::-1],
    )  # fmt: skip
    for name, one in (("a", dataset), ("b", dataset), ("c", shuffled)):
        write_database(tmp_path / name, one)
    first = (tmp_path / "a").read_bytes()
    assert (tmp_path / "b").read_bytes() == first
    assert (tmp_path / "c").read_bytes() == first


def test_another_time_of_build_changes_the_builds_row_only(tmp_path):
    dataset = make_dataset()
    write_database(tmp_path / "a", dataset)
    write_database(tmp_path / "b", replace(dataset, build=replace(dataset.build, built_at="2027-01-01T00:00:00Z")))
    dumps = [list(sqlite3.connect(tmp_path / name).iterdump()) for name in "ab"]
    changed = [line for line, other in zip(*dumps, strict=True) if line != other]
    assert len(changed) == 1
    assert "builds" in changed[0]


def test_an_interrupted_build_leaves_the_old_database(tmp_path, monkeypatch):
    path = tmp_path / "communique.db"
    write_database(path, make_dataset())
    before = path.read_bytes()
    monkeypatch.setattr("communique.store.write.count_everything", lambda db: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write_database(path, make_dataset(hostile=True))
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["communique.db"]


def test_what_a_killed_build_left_is_swept_and_a_running_one_is_let_alone(tmp_path):
    path = tmp_path / "communique.db"
    dead, running = tmp_path / ".communique.db.99999999.building", tmp_path / f".communique.db.{os.getppid()}.building"
    dead.touch()
    running.touch()
    write_database(path, make_dataset())
    assert not dead.exists()
    assert running.exists()


def test_a_link_that_leads_nowhere_is_refused(tmp_path):
    dataset = make_dataset()
    broken = replace(dataset, links=[Link(dataset.events[0].event.id, "nowhere00000", Relation.REPEATS)])
    with pytest.raises(BrokenDatabaseError, match="links refers to events"):
        write_database(tmp_path / "communique.db", broken)
    assert os.listdir(tmp_path) == []


def test_a_folder_that_does_not_exist_is_an_error_of_the_system(tmp_path):
    with pytest.raises((OSError, sqlite3.OperationalError)):
        write_database(tmp_path / "missing" / "communique.db", make_dataset())


def test_reading_a_database_that_is_not_there_says_what_to_do(tmp_path):
    with pytest.raises(FileNotFoundError, match="communique build"):
        read_dataset(tmp_path / "none.db")


def test_an_empty_dataset_is_a_database_too(tmp_path):
    empty = replace(make_dataset(), articles=[], events=[], links=[], corrections=[], scores=None, records=[])
    write_database(tmp_path / "empty.db", empty)
    read = read_dataset(tmp_path / "empty.db")
    assert (read.articles, read.events, read.scores) == ([], [], None)
    assert query(tmp_path / "empty.db", "select count(*) from acts") == [(43,)]


def test_the_tables_are_those_declared_with_their_columns(database):
    found = {
        name
        for (name,) in query(database, "select name from sqlite_master where type = 'table' and name not like '%fts%'")
    }
    assert found - {"sqlite_stat1", "sqlite_stat4", "sqlite_sequence"} == set(TABLES)
    for name, table in TABLES.items():
        assert [row[1] for row in query(database, f"pragma table_info({name})")] == list(table.columns)
    assert {name for (name,) in query(database, "select name from sqlite_master where type = 'view'")} == set(VIEWS)


def test_every_reference_holds_and_the_file_is_sound(database):
    assert query(database, "pragma foreign_key_check") == []
    assert query(database, "pragma integrity_check") == [("ok",)]
    assert query(database, "select count(*) from sqlite_stat1")[0][0] > 20


def test_the_sort_key_is_unique_and_sorts_by_time(database):
    keys = [key for (key,) in query(database, "select sort_key from timeline")]
    assert keys == sorted(set(keys), reverse=True)
    assert keys[-1].startswith("0000-00-00|")


@pytest.mark.parametrize(
    ("table", "words", "count"),
    [
        ("events_fts", "ministers AND moscow", 1),
        ("events_fts", "akar", 1),
        ("evidence_fts", "expels", 1),
        ("actors_fts", "mamlouk", 1),
        ("articles_fts", "berlin", 1),
    ],
)
def test_full_text_finds(database, table, words, count):
    found = query(database, f"select count(*) from {table} where {table} match ?", words)[0][0]
    assert found == count


def test_counts_agree_with_the_rows(database):
    assert query(database, "select events, first_year, last_year from parties where code = 'TUR'") == [(6, 2011, 2023)]
    assert query(database, "select events from pairs where party = 'SYR' and other = 'TUR'") == [(5,)]
    assert query(database, "select sum(events) from events_per_year where party is null") == [(7,)]
    assert query(database, "select events from acts where act = 'meeting'") == [(3,)]
    assert query(
        database, "select sources, quotes from events where title like '%defense ministers meet in Moscow'"
    ) == [(2, 2)]


def test_a_correction_leads_to_the_event_that_carries_its_id_today(database):
    rows = dict(query(database, "select id, now from corrections"))
    assert rows["c1"] == query(database, "select event from event_aliases where alias = 'zzzzzzzzzzz1'")[0][0]
    assert rows["c2"] is None


@given(st.text(min_size=1))
@settings(max_examples=200)
def test_a_folded_name_can_stand_in_an_address(name):
    folded = make_slug(name)
    assert folded
    assert len(folded) <= 80
    assert set(folded) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
