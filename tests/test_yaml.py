"""Do datasette.yaml and metadata.yaml say the truth about the built database? Datasette would not notice a lie."""

import re
import sqlite3
from pathlib import Path

import pytest
import yaml
from communique.store import write_database
from communique_schema import ACTS
from dataset_factory import make_dataset

ROOT = Path(__file__).parents[1]
CONFIGURATION = yaml.safe_load((ROOT / "datasette.yaml").read_text(encoding="utf-8"))
METADATA = yaml.safe_load((ROOT / "metadata.yaml").read_text(encoding="utf-8"))
TABLES = CONFIGURATION["databases"]["communique"]["tables"]
QUERIES = CONFIGURATION["databases"]["communique"]["queries"]
NOTES = METADATA["databases"]["communique"]["tables"]

TABLE_KEYS = {"label_column", "sort", "sort_desc", "facets", "fts_table", "fts_pk", "size", "hidden"}
QUERY_KEYS = {"title", "description", "sql"}
NOTE_KEYS = {"title", "description", "license", "license_url", "source", "source_url", "columns"}
EXAMPLES = {
    "country": "TUR",
    "other": "SYR",
    "act": "meeting",
    "from": "2011-01-01",
    "to": "2023-12-31",
    "person": "Akar",
}


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    path = tmp_path_factory.mktemp("yaml") / "communique.db"
    write_database(path, make_dataset())
    return sqlite3.connect(path)


def list_columns(db: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in db.execute(f"pragma table_info([{table}])")]


def list_tables(db: sqlite3.Connection) -> set[str]:
    rows = db.execute("select name from sqlite_master where type in ('table', 'view')")
    return {name for (name,) in rows if "_fts" not in name and not name.startswith("sqlite_")}


def test_no_key_is_unknown():
    assert set(CONFIGURATION) == {"settings", "databases"}
    assert set(CONFIGURATION["databases"]["communique"]) == {"tables", "queries"}
    assert set().union(*(set(table) for table in TABLES.values())) <= TABLE_KEYS
    assert set().union(*(set(query) for query in QUERIES.values())) <= QUERY_KEYS
    assert set(METADATA) == {"title", "description", "license", "license_url", "source", "source_url", "databases"}
    assert set().union(*(set(note) for note in NOTES.values())) <= NOTE_KEYS


def test_every_setting_is_one_of_datasettes():
    app = pytest.importorskip("datasette.app")
    known = {setting.name for setting in app.SETTINGS}
    assert set(CONFIGURATION["settings"]) <= known


def test_every_table_is_described_and_no_other(db):
    assert set(NOTES) == list_tables(db)
    assert set(TABLES) <= list_tables(db)


def test_every_column_is_described_and_no_other(db):
    for table in list_tables(db):
        assert set(NOTES[table]["columns"]) == set(list_columns(db, table)), table
        assert all(str(text).strip() for text in NOTES[table]["columns"].values()), table


def test_every_table_repeats_its_license():
    assert [name for name, note in NOTES.items() if not note.get("license")] == []


@pytest.mark.parametrize("table", TABLES)
def test_columns_named_in_the_configuration_exist(db, table):
    columns = set(list_columns(db, table))
    named = {TABLES[table][key] for key in ("label_column", "sort", "sort_desc") if key in TABLES[table]}
    assert named | set(TABLES[table].get("facets", [])) <= columns


@pytest.mark.parametrize("table", [name for name in TABLES if "fts_table" in TABLES[name]])
def test_full_text_tables_exist(db, table):
    assert db.execute("select 1 from sqlite_master where name = ?", [TABLES[table]["fts_table"]]).fetchone()


@pytest.mark.parametrize("table", [name for name in TABLES if {"sort", "sort_desc"} & set(TABLES[name])])
def test_default_sorts_are_unique_so_that_no_row_is_lost(db, table):
    column = TABLES[table].get("sort") or TABLES[table]["sort_desc"]
    assert db.execute(f"select count(*) - count(distinct [{column}]) from [{table}]").fetchone() == (0,)


@pytest.mark.parametrize("table", [name for name in TABLES if "facets" in TABLES[name]])
def test_facets_have_an_index(db, table):
    firsts = set(list_columns(db, table)[:1])
    for row in db.execute(f"pragma index_list([{table}])").fetchall():
        firsts.add(db.execute(f"pragma index_info([{row[1]}])").fetchone()[2])
    assert set(TABLES[table]["facets"]) <= firsts


@pytest.mark.parametrize("name", QUERIES)
def test_every_query_runs_and_its_parameters_have_examples(db, name):
    query = QUERIES[name]
    assert query["title"].endswith("?")
    assert query["description"]
    wanted = set(re.findall(r"(?<![:\w]):(\w+)", query["sql"]))
    assert wanted <= set(EXAMPLES)
    db.execute(query["sql"], {key: EXAMPLES[key] for key in wanted}).fetchall()


def test_acts_named_in_queries_are_in_the_codebook():
    named = re.findall(r"act (?:=|in) \(?([^)\n]*)", " ".join(query["sql"] for query in QUERIES.values()))
    acts = {act for text in named for act in re.findall(r"'(\w+)'", text)}
    assert acts <= {str(act) for act in ACTS}
    assert acts
