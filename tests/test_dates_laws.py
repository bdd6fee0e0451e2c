"""Laws of the date module that hold for any text: offsets slice, bounds are ordered, EDTF survives printing, and
moving the day
of publication moves what depends on it and nothing else."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from itertools import pairwise

import pytest
from communique.dates import Basis, find_dates
from communique_schema.edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

WORDS = (
    """
Monday Friday last next this the of and to from in on by since until before after early late mid end beginning first
second half
week weeks day days month year years decade ago later earlier two three 5 14 14th 31 30 2011 1999 2021 March May
February Feb. 11
Sept. summer winter quarter 1990s 20th century yesterday today tomorrow tonight morning evening night 6:30 p.m. a an
few several
every daily now recently Christmas Easter 12/5/2020 2020-02-30 , . - – ; : ( ) ¶ ↵ met will meet said that BC 490 same
following
previous past coming weekend about more than nearly 2020 29 08 '98 half-hour one-day minister 12.5.2019 10 mai %
""".replace("\n", " ")
    .replace("¶", "\n\n")
    .replace("↵", "\n")
    .split(" ")
)
steady = settings(deadline=None)  # other work on the machine is no failure
texts = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)
days = st.dates(min_value=date(1950, 1, 1), max_value=date(2050, 12, 31))


@steady
@given(texts, st.none() | days)
def test_do_offsets_slice_and_do_mentions_keep_order(text: str, published: date | None) -> None:
    mentions = find_dates(text, published)
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.text != ""
    flat = [m for m in mentions if not m.is_range]
    assert all(a.end <= b.start for a, b in pairwise(flat))


@steady
@given(st.text(max_size=60) | st.text(alphabet="0123456789 /-.,:'’stndrhMayJn", max_size=40), st.none() | days)
def test_is_any_text_at_all_read_without_failing(text: str, published: date | None) -> None:
    for mention in find_dates(text, published):
        assert text[mention.start : mention.end] == mention.text


@steady
@given(
    st.integers(1, 10**9),
    st.sampled_from(["seconds", "days", "weeks", "months", "years", "decades", "centuries", "millennia"]),
    st.sampled_from(
        ["{} {} ago", "{} {} later", "the past {} {}", "the next {} {}", "{} {} after 3 May 2021", "a {}-{}-old plan"]
    ),
)
def test_is_a_distance_beyond_the_calendar_left_open(count: int, unit: str, pattern: str) -> None:
    for mention in find_dates("It came " + pattern.format(count, unit) + ".", "2022-12-28"):
        assert mention.edtf is None or parse_edtf(mention.edtf)


@steady
@given(texts, st.none() | days)
def test_is_every_edtf_canonical_and_ordered(text: str, published: date | None) -> None:
    for mention in find_dates(text, published):
        if mention.edtf is not None:
            read = parse_edtf(mention.edtf)
            assert str(read) == mention.edtf
            assert parse_edtf(str(read)) == read
        else:
            assert mention.basis is Basis.UNKNOWN or mention.point is not None


@steady
@given(texts)
def test_does_nothing_relative_settle_without_a_publication_date(text: str) -> None:
    named = {m.start for m in find_dates(text) if m.basis is Basis.EXPLICIT}
    for mention in find_dates(text):
        if mention.basis is Basis.RELATIVE:
            assert any(start < mention.end for start in named) or named, mention


@steady
@given(
    days,
    st.sampled_from(
        ["yesterday", "last week", "last month", "last year", "three years ago", "on Tuesday", "next Friday"]
    ),
)
def test_do_relative_dates_move_with_publication(published: date, phrase: str) -> None:
    moved = published + timedelta(days=371)  # the same day of the week, another year
    text = f"They met {phrase}."
    [before], [after] = find_dates(text, published), find_dates(text, moved)
    assert before.edtf != after.edtf
    assert before.text == after.text


@steady
@given(
    days,
    st.sampled_from(
        ["on 5 March 2011", "in May 1999", "in 2011", "in the 1980s", "in spring 2020", "on Christmas 2004"]
    ),
)
def test_do_explicit_dates_stay_when_publication_moves(published: date, phrase: str) -> None:
    text = f"They met {phrase}."
    [before], [after] = find_dates(text, published), find_dates(text, published.replace(year=published.year + 1, day=1))
    assert before.edtf == after.edtf is not None
    assert before.basis is Basis.EXPLICIT


@steady
@given(days)
def test_is_a_past_weekday_within_the_week_before(published: date) -> None:
    for name in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"):
        [past], [future] = (
            find_dates(f"They met on {name}.", published),
            find_dates(f"They will meet on {name}.", published),
        )
        assert past.edtf is not None
        assert future.edtf is not None
        assert published - timedelta(days=7) < date.fromisoformat(past.edtf) <= published
        assert published <= date.fromisoformat(future.edtf) < published + timedelta(days=7)


@steady
@given(days, st.dates(min_value=date(1900, 1, 1), max_value=date(2090, 12, 31)))
def test_is_a_full_date_read_the_same_in_every_spelling(published: date, day: date) -> None:
    month = f"{day:%B}"
    spellings = [
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"the {day.day}{suffix(day.day)} of {month} {day.year}",
        f"{day:%A}, {month} {day.day}, {day.year}",
        day.isoformat(),
    ]
    for spelling in spellings:
        [mention] = find_dates(f"They met on {spelling}.", published)
        assert (mention.text, mention.edtf, mention.value) == (spelling, day.isoformat(), day.isoformat())


def suffix(day: int) -> str:
    """st, nd, rd or th."""
    return "th" if 10 <= day <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def test_does_a_bad_publication_date_fail() -> None:
    with pytest.raises(ValueError, match="isoformat"):
        find_dates("They met.", "soon")


def test_is_spacy_left_alone() -> None:
    code = "import sys, communique.dates as d; assert not d.find_dates('Hi'); assert 'spacy' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
