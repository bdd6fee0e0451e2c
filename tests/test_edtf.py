"""EDTF dates: are the bounds what the codebook's table says, and do bad strings fail with a cure?"""

from __future__ import annotations

import calendar
import re
from datetime import date

import pytest
from communique_schema import EventDate
from communique_schema.edtf import EdtfError, Precision, parse_edtf
from communique_schema.spelling import spell_by_codebook
from hypothesis import given
from hypothesis import strategies as st

# text, earliest, latest, precision: the table of codebook section 3, and the forms of the notes.
BOUNDS = [
    ("2022-12-28", "2022-12-28", "2022-12-28", "day"),
    ("2020-01", "2020-01-01", "2020-01-31", "month"),
    ("2020-02", "2020-02-01", "2020-02-29", "month"),
    ("2011", "2011-01-01", "2011-12-31", "year"),
    ("199X", "1990-01-01", "1999-12-31", "decade"),
    ("19XX", "1900-01-01", "1999-12-31", "century"),
    ("2011-XX", "2011-01-01", "2011-12-31", "year"),
    ("2011-02-XX", "2011-02-01", "2011-02-28", "month"),
    ("[2022-12-01..2022-12-28]", "2022-12-01", "2022-12-28", "interval"),
    ("[2020-01..2020-04]", "2020-01-01", "2020-04-30", "interval"),
    ("2020/2022-12-28", "2020-01-01", "2022-12-28", "interval"),
    ("2020-21", "2020-03-01", "2020-05-31", "season"),
    ("2020-22", "2020-06-01", "2020-08-31", "season"),
    ("2020-23", "2020-09-01", "2020-11-30", "season"),
    ("2020-24", "2020-12-01", "2021-02-28", "season"),
    ("2019-24", "2019-12-01", "2020-02-29", "season"),
    ("2020-33", "2020-01-01", "2020-03-31", "quarter"),
    ("2020-36", "2020-10-01", "2020-12-31", "quarter"),
    ("2020-40", "2020-01-01", "2020-06-30", "half"),
    ("2020-41", "2020-07-01", "2020-12-31", "half"),
    ("1984/..", "1984-01-01", None, "interval"),
    ("1984/", "1984-01-01", None, "interval"),
    ("/2011", None, "2011-12-31", "interval"),
    ("../2011", None, "2011-12-31", "interval"),
    ("[2011..]", "2011-01-01", None, "interval"),
    ("[..2010]", None, "2010-12-31", "interval"),
    ("[2011,2012]", "2011-01-01", "2012-12-31", "interval"),
    ("2011~", "2011-01-01", "2011-12-31", "year"),
    ("2020-01-15?", "2020-01-15", "2020-01-15", "day"),
    ("2020-01-15%", "2020-01-15", "2020-01-15", "day"),
    ("1979-08~", "1979-08-01", "1979-08-31", "month"),
]

REFUSED = [
    "", " ", "yesterday", "2021-13", "2021-02-30", "2021-00", "2021-1-1", "21-01-01", "2021-21-01", "20211", "/", "..",
    "../..", "[..]", "[2021]", "[]", "2021/2020", "[2021..2020]", "2021/2022/2023", "2021-03-10T10:00", "199X-05",
    "2021-XX-05", "0000", "2021 AD", "-2021", "٢٠٢١", "[2011,]",
]  # fmt: skip


@pytest.mark.parametrize(("text", "earliest", "latest", "precision"), BOUNDS)
def test_are_the_bounds_the_first_and_last_day_meant(
    text: str, earliest: str | None, latest: str | None, precision: str
) -> None:
    read = parse_edtf(text)
    assert (read.earliest, read.latest) == tuple(date.fromisoformat(d) if d else None for d in (earliest, latest))
    assert read.precision == precision


@pytest.mark.parametrize("text", REFUSED)
def test_does_a_bad_date_fail_with_its_own_name(text: str) -> None:
    with pytest.raises(EdtfError) as failure:
        parse_edtf(text)
    assert repr(text) in str(failure.value)


def test_does_something_that_is_no_string_fail_as_a_value() -> None:
    with pytest.raises(EdtfError):
        parse_edtf(2021)  # type: ignore[arg-type]


def test_are_qualifiers_kept_apart() -> None:
    expected = {"": (False, False), "~": (True, False), "?": (False, True), "%": (True, True)}
    for mark, qualifiers in expected.items():
        read = parse_edtf(f"2011{mark}")
        assert (read.approximate, read.uncertain) == qualifiers
    assert parse_edtf("2011~/2012").approximate


def test_are_blanks_dropped_from_the_canonical_form() -> None:
    assert str(parse_edtf(" [ 2011 , 2012 ] ")) == "[2011,2012]"


years = st.integers(min_value=1000, max_value=2900).map(str)
months = st.builds("{}-{:02}".format, years, st.integers(1, 12))
days = st.dates(min_value=date(1000, 1, 1), max_value=date(2900, 1, 1)).map(str)
whole = st.one_of(years, months, days)
points = st.builds("{}{}".format, whole, st.sampled_from(["", "~", "?", "%"]))


@given(points, points)
def test_are_bounds_ordered_and_do_they_survive_printing(a: str, b: str) -> None:
    first, last = sorted((a, b), key=lambda text: (parse_edtf(text).earliest, parse_edtf(text).latest))
    for text in (a, f"{first}/{last}", f"[{first}..{last}]", f"{a}/..", f"[..{a}]", f"[{a},{b}]"):
        read = parse_edtf(text)
        assert parse_edtf(str(read)) == read
        assert read.earliest is None or read.latest is None or read.earliest <= read.latest


@given(st.one_of(whole, st.builds("{}/{}".format, years, years), st.builds("[{}..{}]".format, months, months)))
def test_do_we_agree_with_the_edtf_package_where_it_is_right(text: str) -> None:
    oracle = pytest.importorskip("edtf")
    try:
        read = parse_edtf(text)
    except EdtfError:
        return  # ends in the wrong order: the oracle lets them pass
    theirs = oracle.parse_edtf(text)
    assert read.earliest is not None
    assert read.latest is not None
    assert tuple(theirs.lower_strict()[:3]) == (read.earliest.year, read.earliest.month, read.earliest.day)
    assert tuple(theirs.upper_strict()[:3]) == (read.latest.year, read.latest.month, read.latest.day)


@given(st.integers(1000, 2900), st.integers(1, 12))
def test_does_a_month_end_on_its_last_day(year: int, month: int) -> None:
    latest = parse_edtf(f"{year}-{month:02}").latest
    assert latest is not None
    assert latest.day == calendar.monthrange(year, month)[1]


def test_is_precision_a_closed_list() -> None:
    assert {row[3] for row in BOUNDS} | {"unknown"} == {p.value for p in Precision}


# One point of the codebook (section 3): a year, a month, a day or a season, perhaps approximate or doubtful; quarters
# are written like seasons.
POINT = r"[0-9]{4}(-(0[1-9]|1[0-2])(-[0-3][0-9])?|-2[1-4]|-3[3-6])?[~?]?"
FORMS = re.compile(
    rf"{POINT}|{POINT}/({POINT}|\.\.)?|(\.\.)?/{POINT}|\[{POINT}\.\.({POINT})?\]|\[\.\.{POINT}\]|\[{POINT}(,{POINT})+\]"
)


@pytest.mark.parametrize(
    ("edtf", "once", "lasted"),
    [
        ("199X", "[1990..1999]", "1990/1999"),
        ("19XX~", "[1900..1999]", "1900/1999"),
        ("2018-41", "[2018-07..2018-12]", "2018-07/2018-12"),
        ("199X/..", "1990/..", "1990/.."),
        ("/199X", "/1999", "/1999"),
        ("198X/199X", "1980/1999", "1980/1999"),
        ("[..19XX]", "[..1999]", "[..1999]"),
        ("[199X..2001-04]", "[1990..2001-04]", "[1990..2001-04]"),
        ("[198X,2001]", "[1980-01-01..2001-12-31]", "[1980-01-01..2001-12-31]"),
        ("2011-02-XX", "2011-02", "2011-02"),
        ("2011%", "2011~", "2011~"),
        ("2014-22", "2014-22", "2014-22"),
        ("2022-12-28~", "2022-12-28~", "2022-12-28~"),
        ("2020/2022-12-28", "2020/2022-12-28", "2020/2022-12-28"),
    ],
)
def test_is_a_date_spelled_as_the_codebook_lists_it(edtf: str, once: str, lasted: str) -> None:
    assert spell_by_codebook(edtf) == once
    assert spell_by_codebook(edtf, lasted=True) == lasted


decades = st.integers(100, 290).map("{}X".format)
centuries = st.integers(10, 29).map("{}XX".format)
halves = st.builds("{}-{}".format, years, st.integers(40, 41))
seasons = st.builds("{}-{}".format, years, st.sampled_from([21, 22, 23, 24, 33, 34, 35, 36]))
open_parts = st.one_of(st.builds("{}-XX".format, years), st.builds("{}-XX".format, months))
any_point = st.builds(
    "{}{}".format,
    st.one_of(whole, decades, centuries, halves, seasons, open_parts),
    st.sampled_from(["", "~", "?", "%"]),
)


@given(any_point, any_point, st.booleans())
def test_is_every_date_of_an_event_readable_by_the_codebooks_forms(a: str, b: str, lasted: bool) -> None:
    first, last = sorted((a, b), key=lambda text: (parse_edtf(text).earliest, parse_edtf(text).latest))
    shapes = (
        a,
        f"{first}/{last}",
        f"[{first}..{last}]",
        f"{a}/..",
        f"{a}/",
        f"/{a}",
        f"../{a}",
        f"[{a}..]",
        f"[..{a}]",
    )
    for text in (*shapes, f"[{a},{b}]"):
        try:
            read = parse_edtf(text)
        except EdtfError:
            continue  # ends in the wrong order
        spelled = spell_by_codebook(text, lasted=lasted)
        assert FORMS.fullmatch(spelled), (text, spelled)
        assert FORMS.fullmatch(EventDate.from_edtf(text).edtf or ""), text
        again = parse_edtf(spelled)
        assert (again.earliest, again.latest) == (read.earliest, read.latest), (text, spelled)
