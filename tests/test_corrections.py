"""Is what people decided applied last, kept beside what was read, and refused with its line where it makes no sense?"""

import sqlite3

import pytest
from communique.building import build_database
from communique.merging import apply_corrections, read_corrections
from communique.store import MergedEvent
from event_factory import make_record

EVENT = make_record("a", place=("Oslo", "NOR"))
BY = "by: N. N., on: 2024-05-01"


@pytest.fixture
def read(tmp_path):
    def call(text):
        path = tmp_path / "corrections.yaml"
        path.write_text(text, encoding="utf-8")
        return read_corrections(path)

    return call


@pytest.fixture
def correct(read):
    """The event after the corrections, their rows, and what is wrong with them."""

    def call(text):
        corrections, problems = read(text)
        assert problems == []
        events, rows, misfits = apply_corrections([MergedEvent(EVENT, ["zzzzzzzzzzzz"])], corrections)
        return (events[0].event if events else None), rows, misfits

    return call


@pytest.mark.parametrize(
    ("field", "value", "read_back"),
    [
        ("date.edtf", "2011", ("2011", "2011-01-01")),
        ("date.edtf", "2021-03-09", ("2021-03-09", "2021-03-09")),
        ("date.edtf", "null", (None, "None")),
        ("place.name", "Bergen", "Bergen"),
        ("place.name", "", None),
        ("place.latitude", "59.9", 59.9),
        ("status", "denied", "denied"),
        ("act", "visit", ("visit", "042")),
        ("attributed_to", "No", "No"),
        ("title", "1984", "1984"),
    ],
)
def test_a_field_is_set_as_written_and_everything_that_follows_from_it(correct, field, value, read_back):
    event, (row,), misfits = correct(f"- {{kind: set, event: {EVENT.id}, field: {field}, value: {value}, {BY}}}")
    assert misfits == []
    place = event.place
    assert read_back == {
        "date.edtf": (event.date.edtf, str(event.date.earliest)),
        "place.name": place.name if place else None,
        "place.latitude": place.latitude if place else None,
        "act": (event.act, event.cameo),
    }.get(field, getattr(event, field, None))
    assert (row["field"], row["by"], row["on"]) == (field, "N. N.", "2024-05-01")


def test_the_old_value_is_kept(correct):
    _, (row,), _ = correct(f"- {{kind: set, event: {EVENT.id}, field: place.name, value: Bergen, {BY}}}")
    assert (row["old"], row["new"]) == ("Oslo", "Bergen")


def test_another_place_does_not_inherit_where_the_old_one_lies(correct):
    event, _, _ = correct(f"- {{kind: set, event: {EVENT.id}, field: place.name, value: Copenhagen, {BY}}}")
    assert (event.place.name, event.place.country) == ("Copenhagen", None)


def test_an_event_is_dropped_also_by_an_id_it_once_had(correct):
    event, (row,), misfits = correct(f"- {{kind: drop, event: zzzzzzzzzzzz, why: an opinion, {BY}}}")
    assert (event, row["kind"], misfits) == (None, "drop", [])


def test_an_id_that_nobody_has_is_a_note_with_its_line(correct):
    _, _, (note,) = correct(f"# first line\n- {{kind: drop, event: nobodyhasthis, {BY}}}")
    assert (note.line, note.fatal) == (2, False)
    assert "nobodyhasthis" in note.wrong


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("date.edtf", "2022-13-45"),
        ("status", "finished"),
        ("act", "handshake"),
        ("place.latitude", "far north"),
        ("title", ""),
    ],
)
def test_a_value_that_does_not_fit_is_refused_and_the_event_stays(correct, field, value):
    event, rows, (misfit,) = correct(f"- {{kind: set, event: {EVENT.id}, field: {field}, value: '{value}', {BY}}}")
    assert (event, rows) == (EVENT, [])
    assert (misfit.line, misfit.fatal) == (1, True)
    assert field in misfit.wrong


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("kind: drop", 1, "not a list"),
        ("- {kind: drop", 1, "not YAML"),
        (f"- {{kind: burn, event: a, {BY}}}", 1, "kind"),
        (f"\n- {{kind: drop, {BY}}}", 2, "needs `event`"),
        (f"- {{kind: same, events: [a], {BY}}}", 1, "two ids or more"),
        (f"- {{kind: set, event: a, field: id, value: b, {BY}}}", 1, "field must be one of"),
        ("- {kind: drop, event: a, on: 2024-05-01}", 1, "by"),
        ("- {kind: drop, event: a, by: N. N., on: yesterday}", 1, "on"),
        (f"- {{kind: drop, event: a, reason: b, {BY}}}", 1, "reason"),
        ("- drop it", 1, "correction"),
    ],
)
def test_what_is_not_understood_is_named_with_its_line(read, text, line, words):
    found, (problem,) = read(text)
    assert found == []
    assert problem.line == line
    assert words in problem.wrong


@pytest.mark.parametrize("text", ["", "[]", "# nothing was decided yet\n"])
def test_no_corrections_are_no_fault(read, text):
    assert read(text) == ([], [])


def test_corrections_reach_the_database_and_survive_a_rebuild(write, tmp_path):
    write("seeds/articles/a.md", "Norway expelled two Danish diplomats on Monday.", published="2021-03-10")
    db = tmp_path / "x.db"
    build_database(tmp_path / "seeds", db)
    with sqlite3.connect(db) as connection:
        (name,) = connection.execute("select id from events").fetchone()
    decided = f"- {{kind: set, event: {name}, field: place.name, value: Oslo, {BY}, why: the ministry is there}}\n"
    (tmp_path / "seeds/corrections.yaml").write_text(decided, encoding="utf-8")
    for _ in range(2):
        assert build_database(tmp_path / "seeds", db).problems == []
        with sqlite3.connect(db) as connection:
            assert connection.execute("select old, new, why from corrections").fetchall() == [
                (None, "Oslo", "the ministry is there")
            ]
            assert connection.execute("select p.name from events e join places p on p.id = e.place").fetchall() == [
                ("Oslo",)
            ]
