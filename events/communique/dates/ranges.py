"""Joins expressions into ranges, and reads the prepositions that open or close them.

"from Monday to Friday", "5-7 March", "between 2011 and 2015" become one mention whose parts are mentions as well;
"since 1984", "until 2011", "before March", "by Friday" keep their span and change their EDTF.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from communique_schema.edtf import EdtfError, parse_edtf

from communique.dates.grammar.parsed import Row
from communique.dates.meanings.absolute import Day, Month
from communique.dates.meanings.context import Direction, Meaning
from communique.dates.meanings.period import Period, Unit
from communique.dates.meanings.relative import Weekday
from communique.dates.scan import Found

_OPENERS = {"since": "since", "until": "until", "till": "until", "before": "before", "after": "after", "by": "by"}


def find_relation(row: Row, found: Found) -> str | None:
    """The preposition that bounds the expression: since, until, before, after, by, from; None without one."""
    before = row.at(found.place - 1)
    if row.at(found.place).fresh:
        return None
    if before.low in ("in", "on", "from") and row.at(found.place - 2).low in ("starting", "beginning", "starts"):
        return "from"
    if before.low in ("to", "through") and row.at(found.place - 2).low in ("up", "on", "prior"):
        return "before" if row.at(found.place - 2).low == "prior" else "until"
    if before.low in ("starting", "beginning"):
        return "from"
    if before.low == "from" and row.low(found.end) in ("on", "onward", "onwards"):
        return "from"
    if row.low(found.end) in ("onward", "onwards"):
        return "from"
    return _OPENERS.get(before.low)


def bound(relation: str, period: Period, edtf: str, published: date | None, direction: Direction) -> str | None:
    """The EDTF of "RELATION period": since 1984 is 1984/.., before 2011 is [..2010], by Friday [published..Friday]."""
    first, last = period.first, period.last
    if first is None or last is None:
        return None
    point = edtf.strip("[]").rstrip("~")
    low, high = point.split("..") if ".." in point else point.split("/") if "/" in point else (point, point)
    match relation:
        case "since" | "from":
            return f"{low}/.." if low else None
        case "until":
            return f"/{high}" if high else None
        case "after":
            return f"[{low}..]" if low else None
        case "before" if ".." in point:
            return _up_to(last, high, published, direction)
        case "before" if first == date.min:
            return None
        case "before":
            return f"[..{_just_before(period)}]"
        case "by":
            return _up_to(last, high, published, direction)
    return None


def _up_to(last: date, high: str, published: date | None, direction: Direction) -> str | None:
    """From publication to a day ahead of it; else everything up to that day."""
    if published is not None and last > published and direction is not Direction.PAST:
        return f"[{published}..{last}]"
    return f"[..{high}]" if high else None


def _just_before(period: Period) -> str:
    """The last day, month or year before the period, in its own grain where EDTF has one."""
    if period.unit in (Unit.DAY, Unit.MONTH, Unit.YEAR):
        return period.step(-1).timex
    assert period.first is not None
    return str(period.first - timedelta(days=1))


def joins_range(row: Row, left: Found, right: Found) -> tuple[int, bool] | None:
    """Where the range of two neighbors starts (a token place, "from" and "between" included) and whether that word
    stands there; None if they are not joined."""
    gap = [row.next(place).low for place in range(left.end, right.place)]
    if any(row.at(place).fresh for place in range(left.end, right.place + 1)):
        return None
    opener = row.at(left.place - 1).low if not row.at(left.place).fresh else ""
    comma = gap[:1] == [","]
    word = " ".join(gap[1:] if comma else gap)
    if word in ("to", "until", "till", "through", "up to", "and until", "-", "–", "—", "to about", "until about"):
        if word in ("-", "–", "—") and not _may_dash(row, left, right):
            return None
        return (left.place - 1, True) if opener == "from" else (left.place, False)
    if word in ("and", "and the") and opener == "between":
        return left.place - 1, True
    if word in ("and", "and on", "and the") and _are_neighbors(left, right):
        return left.place, False
    return None


def _are_neighbors(left: Found, right: Found) -> bool:
    """Two days, months or years that follow on each other: "on Wednesday and Thursday"."""
    a, b = left.reading.period, right.reading.period
    if a is None or b is None or a.unit is not b.unit or a.first is None or left.reading.type != right.reading.type:
        return False
    return a.unit in (Unit.DAY, Unit.MONTH, Unit.YEAR, Unit.DECADE) and left.reading.type == "DATE" and a.step(1) == b


def _may_dash(row: Row, left: Found, right: Found) -> bool:
    """A dash joins a range unless the left side labels an entry ("2017 - ...")."""
    return (
        not row.at(left.place).fresh
        or row.at(left.end).tight
        or (
            left.reading.period is not None
            and (right.reading.period is not None and left.reading.period.unit is right.reading.period.unit)
        )
    )


def span_edtf(low: str | None, high: str | None) -> str | None:
    """low/high; None where an end is unknown or they stand in the wrong order."""
    if not low or not high:
        return None
    first = low.strip("[]").split("..")[0].split("/")[0].rstrip("~").replace("X", "0")
    last = high.strip("[]").split("..")[-1].split("/")[-1].rstrip("~").replace("X", "9")
    try:
        return str(parse_edtf(f"{first}/{last}")) if first and last else None
    except EdtfError:
        return None


def order_ends(left: Found, right: Found, published: date | None) -> tuple[Found, Found]:
    """A range whose ends were read apart and came out backward: "from Monday to Friday" on a Wednesday, "November to
    February".

    The end moves on by a week or a year; where that would pass publication in a past clause, the start moves back.
    """
    a, b = left.reading.period, right.reading.period
    if a is None or b is None or a.first is None or b.first is None or a.unit is not b.unit or a.first <= b.first:
        return left, right
    later = _turn(right.meaning, b, 1)
    if later is not None and later.first is not None:
        past = Direction.PAST in (left.direction, right.direction)
        if not past or published is None or later.first <= published:
            return left, _move(right, later)
    earlier = _turn(left.meaning, a, -1)
    return (_move(left, earlier), right) if earlier is not None else (left, right)


def _turn(meaning: Meaning, period: Period, sign: int) -> Period | None:
    """The next (or last) such weekday, day or month; None where its year was written."""
    if isinstance(meaning, Weekday):
        return period.step(7 * sign)
    if (
        isinstance(meaning, (Day, Month))
        and meaning.year is None
        and meaning.month
        and (period.number, period.day) != (2, 29)
    ):
        return replace(period, year=period.year + sign)
    return None


def _move(found: Found, period: Period) -> Found:
    return replace(found, reading=replace(found.reading, period=period, value=period.timex))
