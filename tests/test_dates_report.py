"""Are mentions printed as data that anybody can read back?"""

from __future__ import annotations

import json

from communique.dates.report import mentions_as_json, print_lines

TEXT = "The envoys met on Wednesday and will meet from Monday to Friday."


def test_do_rows_survive_json_and_slice_to_the_text() -> None:
    rows = json.loads(json.dumps(mentions_as_json(TEXT, "2022-12-28")))
    assert [row["text"] for row in rows] == ["Wednesday", "from Monday to Friday", "Monday", "Friday"]
    assert all(TEXT[row["start"] : row["end"]] == row["text"] for row in rows)
    assert rows[1]["edtf"] == "2023-01-02/2023-01-06"


def test_can_ranges_be_left_out_as_timex3_does() -> None:
    assert [row["text"] for row in mentions_as_json(TEXT, "2022-12-28", ranges=False)] == [
        "Wednesday",
        "Monday",
        "Friday",
    ]


def test_does_a_line_tell_span_value_and_reason() -> None:
    line = next(print_lines(mentions_as_json(TEXT, "2022-12-28")))
    assert line.split("\t") == [
        "18-27", "Wednesday", "DATE 2022-12-28", "2022-12-28", "relative",
        "Wednesday on or before publication, Wed 28 Dec 2022; past tense",
    ]  # fmt: skip
