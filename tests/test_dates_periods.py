"""Does the arithmetic of periods keep its grain, its bounds and its spellings?"""

from __future__ import annotations

from datetime import date

import pytest
from communique.dates.meanings.period import Period, Unit
from communique.dates.meanings.recurring import find_easter
from communique_schema.edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

steady = settings(deadline=None)
days = st.dates(min_value=date(1600, 1, 1), max_value=date(2400, 12, 31))
units = st.sampled_from(list(Unit))


@steady
@given(days, units)
def test_does_a_period_hold_the_day_it_was_made_from(day: date, unit: Unit) -> None:
    period = Period.of(day, unit)
    assert period.first is not None
    assert period.last is not None
    if unit is Unit.WEEKEND:  # the weekend of the week: the day may lie before it
        assert (period.first - day).days < 6
    else:
        assert period.first <= day <= period.last


@steady
@given(days, units, st.integers(-50, 50))
def test_does_a_step_there_and_back_lead_home(day: date, unit: Unit, count: int) -> None:
    period = Period.of(day, unit)
    assert period.step(count).step(-count) == period
    assert period.step(0) == period


@steady
@given(days, units)
def test_do_neighbors_touch_without_overlap(day: date, unit: Unit) -> None:
    period = Period.of(day, unit)
    after = period.step(1)
    assert period.last is not None
    assert after.first is not None
    assert (after.first - period.last).days == (6 if unit is Unit.WEEKEND else 1)


@steady
@given(days, units)
def test_does_edtf_give_the_same_bounds(day: date, unit: Unit) -> None:
    period = Period.of(day, unit)
    read = parse_edtf(period.edtf or "")
    assert (read.earliest, read.latest) == (period.first, period.last)


@pytest.mark.parametrize(
    ("unit", "timex", "edtf"),
    [
        (Unit.DAY, "2021-03-10", "2021-03-10"),
        (Unit.WEEK, "2021-W10", "[2021-03-08..2021-03-14]"),
        (Unit.WEEKEND, "2021-W10-WE", "[2021-03-13..2021-03-14]"),
        (Unit.MONTH, "2021-03", "2021-03"),
        (Unit.QUARTER, "2021-Q1", "2021-33"),
        (Unit.SEASON, "2021-SP", "2021-21"),
        (Unit.HALF, "2021-H1", "[2021-01..2021-06]"),
        (Unit.YEAR, "2021", "2021"),
        (Unit.DECADE, "202", "202X"),
        (Unit.CENTURY, "20", "20XX"),
    ],
)
def test_is_every_unit_spelled_as_timex3_and_edtf_do(unit: Unit, timex: str, edtf: str) -> None:
    period = Period.of(date(2021, 3, 10), unit)
    assert (period.timex, period.edtf) == (timex, edtf)


def test_is_there_no_year_zero() -> None:
    assert Period(Unit.YEAR, -1).step(1) == Period(Unit.YEAR, 1)
    assert Period(Unit.YEAR, 1).step(-1) == Period(Unit.YEAR, -1)
    assert Period(Unit.YEAR, -490).timex == "BC0490"
    assert Period(Unit.YEAR, -490).edtf is None


def test_does_a_step_beyond_the_calendar_fail() -> None:
    with pytest.raises(ValueError, match="calendar"):
        Period(Unit.YEAR, 9000).step(5000)
    with pytest.raises(ValueError, match=r"calendar|range"):
        Period.of(date(2021, 3, 10), Unit.DAY).step(10_000_000)


@pytest.mark.parametrize("day", ["1961-04-02", "2000-04-23", "2019-04-21", "2024-03-31", "2038-04-25"])
def test_is_easter_where_the_almanac_has_it(day: str) -> None:
    assert find_easter(int(day[:4])) == date.fromisoformat(day)
