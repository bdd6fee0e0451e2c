"""EDTF (ISO 8601-2): a date as precise as a text allows and no more.

We believe that a date is a value with bounds, and that an open or unknown bound is an answer, not an error. This module
reads the forms that the codebook (section 3) writes, computes the first and the last day they allow, and prints them in
one canonical spelling, so that two records with the same date carry the same string.

>>> parse_edtf("[2020-01..2020-04]").latest
datetime.date(2020, 4, 30)
>>> parse_edtf("1984/..").latest is None
True
>>> str(parse_edtf("[ 2011 , 2012 ]"))
'[2011,2012]'

Forms: `2021-03-10`, `2020-01`, `2011`, `199X` (decade), `19XX` (century), `2020-21`..`2020-24` (spring to winter,
northern), `2020-33`..`2020-36` (quarters), `2020-40`, `2020-41` (halves); each with `~` (approximate), `?` (doubtful)
or `%` (both); `a/b` lasted through, `a/..` still going on, `/b` and `../b` start unknown or open; `[a..b]` once inside,
`[a..]`, `[..b]`; `[a,b]` one of these. Source: https://www.loc.gov/standards/datetime/ (levels 0 to 2 in part).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache


class EdtfError(ValueError):
    """A string that is no EDTF date of the forms this project uses. The message names the string and what is wrong."""


class Precision(StrEnum):
    """How wide a date is. `interval` is every form with two ends, lasting or not; `unknown` is a date never given."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    INTERVAL = "interval"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Edtf:
    """A read EDTF date: canonical `text`, first and last possible day (None: open or unknown), width, qualifiers."""

    text: str
    earliest: date | None
    latest: date | None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False

    def __str__(self) -> str:
        return self.text


_POINT = re.compile(r"([0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-([0-9]{2}|XX))?(?:-([0-9]{2}|XX))?([~?%]?)")
# EDTF level 2 sub-year groupings: code -> (first month, months, precision).
_GROUPINGS = {
    **{21 + i: (3 + 3 * i, 3, Precision.SEASON) for i in range(4)},
    **{33 + i: (1 + 3 * i, 3, Precision.QUARTER) for i in range(4)},
    **{40 + i: (1 + 6 * i, 6, Precision.HALF) for i in range(2)},
}


def parse_edtf(text: str) -> Edtf:
    """Read `text`, blanks ignored, as an EDTF date.

    Raises EdtfError for anything that is not one of the module's forms, and for ends in the wrong order.
    """
    if not isinstance(text, str):
        raise EdtfError(f"an EDTF date is a string, not {type(text).__name__}")
    return _parse_text(text)


@lru_cache(maxsize=4096)
def _parse_text(text: str) -> Edtf:
    """The same once a text: a chronicle asks for the same days again and again."""
    squeezed = "".join(text.split())
    if squeezed.startswith("[") and squeezed.endswith("]"):
        return _parse_one_of(squeezed[1:-1], text)
    if "/" in squeezed:
        return _parse_interval(squeezed, text)
    return _parse_point(squeezed, text)


def _parse_interval(squeezed: str, text: str) -> Edtf:
    ends = squeezed.split("/")
    if len(ends) != 2:
        raise EdtfError(f"{text!r}: an interval has two ends, as in 2020/2021")
    first, last = (None if end in ("", "..") else _parse_point(end, text) for end in ends)
    return _join_ends(first, last, f"{_spell_end(ends[0], first)}/{_spell_end(ends[1], last)}", text)


def _parse_one_of(inside: str, text: str) -> Edtf:
    if "," in inside:
        choices = [_parse_point(choice, text) for choice in inside.split(",")]
        earliest = min(choice.earliest for choice in choices if choice.earliest)
        latest = max(choice.latest for choice in choices if choice.latest)
        return Edtf(f"[{','.join(map(str, choices))}]", earliest, latest, Precision.INTERVAL, *_qualifiers(choices))
    ends = inside.split("..")
    if len(ends) != 2:
        raise EdtfError(f"{text!r}: square brackets hold a range or a list, as in [2020-01..2020-04] or [2011,2012]")
    first, last = (_parse_point(end, text) if end else None for end in ends)
    return _join_ends(first, last, f"[{first or ''}..{last or ''}]", text)


def _join_ends(first: Edtf | None, last: Edtf | None, spelling: str, text: str) -> Edtf:
    earliest, latest = first.earliest if first else None, last.latest if last else None
    if first is None and last is None:
        raise EdtfError(f"{text!r}: at least one end must be a date")
    if earliest and latest and earliest > latest:
        raise EdtfError(f"{text!r}: ends before it starts")
    return Edtf(spelling, earliest, latest, Precision.INTERVAL, *_qualifiers([e for e in (first, last) if e]))


def _parse_point(squeezed: str, text: str) -> Edtf:
    """A single day, month, grouping, year, decade or century, perhaps qualified."""
    matched = _POINT.fullmatch(squeezed)
    if not matched:
        raise EdtfError(f"{text!r}: {squeezed or 'nothing'!r} is no date such as 2021-03-10, 2020-01, 2011 or 199X")
    year, month, day, mark = matched.groups()
    if year in {"0000", "000X", "00XX"}:
        raise EdtfError(f"{text!r}: years before 1 are not kept")
    try:
        earliest, latest, precision = _bound_point(year, month, day)
    except ValueError as error:
        raise EdtfError(f"{text!r}: {squeezed!r} is not in the calendar ({error})") from None
    return Edtf(squeezed, earliest, latest, precision, approximate=mark in {"~", "%"}, uncertain=mark in {"?", "%"})


def _bound_point(year: str, month: str | None, day: str | None) -> tuple[date, date, Precision]:
    if year.endswith("X"):
        if month or day:
            raise ValueError("a decade or century has no month")
        precision = Precision.CENTURY if year.endswith("XX") else Precision.DECADE
        return date(int(year.replace("X", "0")), 1, 1), date(int(year.replace("X", "9")), 12, 31), precision
    number = int(year)
    if month in (None, "XX"):
        if day not in (None, "XX"):
            raise ValueError("a day needs its month")
        return date(number, 1, 1), date(number, 12, 31), Precision.YEAR
    assert month is not None
    if int(month) in _GROUPINGS:
        if day:
            raise ValueError("a season, quarter or half has no day")
        return _bound_grouping(number, int(month))
    if day in (None, "XX"):
        return date(number, int(month), 1), _last_of_month(number, int(month)), Precision.MONTH
    assert day is not None
    whole = date(number, int(month), int(day))
    return whole, whole, Precision.DAY


def _bound_grouping(year: int, code: int) -> tuple[date, date, Precision]:
    """Winter (24) runs from December of its year to the February after, as northern news counts it."""
    start, months, precision = _GROUPINGS[code]
    over, last = divmod(start + months - 2, 12)
    return date(year, start, 1), _last_of_month(year + over, last + 1), precision


def _last_of_month(year: int, month: int) -> date:
    if not 1 <= month <= 12:
        raise ValueError("month must be in 1..12")
    return date(year, month, calendar.monthrange(year, month)[1])


def _spell_end(written: str, end: Edtf | None) -> str:
    return written if end is None else str(end)


def _qualifiers(points: list[Edtf]) -> tuple[bool, bool]:
    return any(p.approximate for p in points), any(p.uncertain for p in points)
