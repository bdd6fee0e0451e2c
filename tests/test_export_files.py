"""Can other programs read our downloads back, whole and unharmed?"""

import csv
import hashlib
import io
import json
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from communique.export import FORMATS, write_exports
from communique.export.calendars import escape, fold
from communique.export.tables import defuse
from communique.store import read_dataset, write_database
from communique_schema import Event
from dataset_factory import HOSTILE, make_dataset
from hypothesis import given
from hypothesis import strategies as st

pd = pytest.importorskip("pandas", reason="pip install 'communique[dev]'")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export")
    write_database(folder / "communique.db", make_dataset(hostile=True))
    write_exports(folder / "communique.db", folder / "downloads")
    return folder / "downloads"


@pytest.fixture(scope="module")
def expected(folder: Path) -> list[sqlite3.Row]:
    db = sqlite3.connect(folder.parent / "communique.db")
    db.row_factory = sqlite3.Row
    return db.execute("select * from events order by sort_key").fetchall()


def read_csv(path: Path, encoding: str = "utf-8") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as lines:
        return list(csv.DictReader(lines))


def test_every_file_is_there_and_its_checksum_holds(folder):
    sums = dict(line.split("  ")[::-1] for line in (folder / "SHA256SUMS").read_text().splitlines())
    files = {name for rows in FORMATS.values() for name in rows} | {"datapackage.json"}
    assert set(sums) == files
    for name, digest in sums.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest


def test_csv_is_what_the_database_holds(folder, expected):
    rows = read_csv(folder / "events.csv")
    assert [row["id"] for row in rows] == [row["id"] for row in expected]
    assert [row["title"] for row in rows] == [row["title"] for row in expected]
    assert [row["date_edtf"] for row in rows] == [row["date_edtf"] or "" for row in expected]


def test_pandas_reads_the_csv_as_python_does(folder):
    frame = pd.read_csv(folder / "events.csv", dtype=str, keep_default_na=False)
    assert frame.to_dict("records") == read_csv(folder / "events.csv")


def test_participants_and_sources_are_complete(folder):
    dataset = make_dataset(hostile=True)
    assert len(read_csv(folder / "participants.csv")) == sum(len(one.event.participants) for one in dataset.events)
    quotes = {row["quote"] for row in read_csv(folder / "sources.csv")}
    assert quotes == {evidence.quote for one in dataset.events for evidence in one.event.evidence}


def test_actors_are_listed_once_and_participants_lead_to_them(folder):
    actors = {row["id"]: row for row in read_csv(folder / "actors.csv")}
    participants = read_csv(folder / "participants.csv")
    assert {row["actor"] for row in participants} == set(actors)
    assert {row["actor_name"] for row in participants} == {row["name"] for row in actors.values()}
    assert (actors["tur-hulusi-akar"]["name"], actors["tur-hulusi-akar"]["country_name"]) == ("Hulusi Akar", "Turkey")


def test_excel_gets_a_mark_and_no_formula(folder):
    assert (folder / "events-excel.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    rows = read_csv(folder / "events-excel.csv", "utf-8-sig")
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]
    assert "'2020-01" in {row["date_edtf"] for row in rows}
    assert "2022-12-28" in {row["date_earliest"] for row in rows}


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("  =1+1", "'  =1+1"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("2020-01", "'2020-01"),
        ("1/2", "'1/2"),
        ("1E5", "'1E5"),
        ("2020-01-05", "2020-01-05"),
        ("Moscow - Kremlin", "Moscow - Kremlin"),
        ("a=b", "a=b"),
        (3, 3),
        (None, None),
    ],
)
def test_cells_are_defused_only_where_they_must_be(cell, shown):
    assert defuse(cell) == shown


def test_jsonl_is_the_records(folder):
    written = {one.event.id: one for one in make_dataset(hostile=True).events}
    lines = [json.loads(line) for line in (folder / "events.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line.pop("aliases") for line in lines] == [written[line["id"]].aliases for line in lines]
    assert {line["id"]: Event.model_validate(line) for line in lines} == {
        key: one.event for key, one in written.items()
    }


def test_parquet_has_days_as_dates(folder, expected):
    pq = pytest.importorskip("pyarrow.parquet")
    rows = pq.read_table(folder / "events.parquet").to_pylist()
    assert [row["title"] for row in rows] == [row["title"] for row in expected]
    assert [row["date_earliest"] and row["date_earliest"].isoformat() for row in rows] == [
        r["date_earliest"] for r in expected
    ]


def test_the_calendar_opens(folder, expected):
    icalendar = pytest.importorskip("icalendar")
    calendar = icalendar.Calendar.from_ical((folder / "timeline.ics").read_bytes())
    entries = {str(one["UID"]).removesuffix("@communique"): one for one in calendar.walk("VEVENT")}
    assert set(entries) == {row["id"] for row in expected if row["year"]}
    hostile = next(one for one in entries.values() if "HYPERLINK" in str(one["SUMMARY"]))
    assert str(hostile["SUMMARY"]) == HOSTILE
    ties = next(row for row in expected if row["act"] == "ties_severed")
    assert entries[ties["id"]].decoded("DTSTART").isoformat() == "2011-01-01"
    assert entries[ties["id"]].decoded("DTEND").isoformat() == "2012-01-01"


@given(st.text())
def test_folded_lines_are_short_and_unfold(text):
    folded = fold("SUMMARY:" + escape(text))
    lines = folded.split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert "".join(line[1:] if i else line for i, line in enumerate(lines)) == "SUMMARY:" + escape(text)


def test_timelinejs_escapes_what_it_will_show_as_html(folder, expected):
    slides = json.loads((folder / "timeline.json").read_text(encoding="utf-8"))["events"]
    assert len(slides) == sum(1 for row in expected if row["year"])
    assert all("<img" not in json.dumps(slide) for slide in slides)
    assert {"year": 2011} in [slide["start_date"] for slide in slides]
    assert {"year": 2020, "month": 1} in [slide["start_date"] for slide in slides]


def test_geojson_has_a_point_for_every_place(folder, expected):
    collection = json.loads((folder / "events.geojson").read_text(encoding="utf-8"))
    points = {one["id"]: one["geometry"]["coordinates"] for one in collection["features"]}
    assert points == {row["id"]: [row["longitude"], row["latitude"]] for row in expected if row["latitude"] is not None}


def test_the_data_package_is_valid(folder):
    frictionless = pytest.importorskip("frictionless")
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["title", "note", "rowNumber"])


def test_the_database_is_copied_whole(folder):
    assert read_dataset(folder / "communique.db") == read_dataset(folder.parent / "communique.db")


def test_an_unknown_format_is_refused_and_nothing_changes(folder):
    before = sorted(path.name for path in folder.iterdir())
    with pytest.raises(ValueError, match=r"unknown format xls; there are csv"):
        write_exports(folder.parent / "communique.db", folder, ["csv", "xls"])
    assert sorted(path.name for path in folder.iterdir()) == before


def test_a_failed_export_leaves_the_old_files(tmp_path, monkeypatch):
    write_database(tmp_path / "a.db", make_dataset())
    write_exports(tmp_path / "a.db", tmp_path / "out", ["csv"])
    before = (tmp_path / "out/events.csv").read_bytes()
    write_database(tmp_path / "a.db", make_dataset(hostile=True))
    monkeypatch.setitem(FORMATS, "ics", {"timeline.ics": lambda db, path: 1 / 0})
    with pytest.raises(ZeroDivisionError):
        write_exports(tmp_path / "a.db", tmp_path / "out", ["csv", "ics"])
    assert (tmp_path / "out/events.csv").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.db", "out"]


def test_an_empty_database_still_has_headers(tmp_path):
    write_database(
        tmp_path / "a.db", replace(make_dataset(), articles=[], events=[], links=[], corrections=[], records=[])
    )
    write_exports(tmp_path / "a.db", tmp_path / "out")
    header = next(csv.reader(io.StringIO((tmp_path / "out/events.csv").read_text())))
    assert header[:3] == ["id", "title", "date_edtf"]
    assert json.loads((tmp_path / "out/events.geojson").read_text())["features"] == []


def test_a_missing_database_says_what_to_do(tmp_path):
    with pytest.raises(FileNotFoundError, match="communique build"):
        write_exports(tmp_path / "none.db", tmp_path / "out")
    assert list(tmp_path.iterdir()) == []
