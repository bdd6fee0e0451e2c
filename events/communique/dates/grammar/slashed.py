"""Dates in figures: 2021-03-14, 2019-08-01T14:30:00, 14/3/2021, 3/14/2021, 14.3.2021; and dates in other languages.

dateparser reads these, under strict settings: every part must be written, nothing is filled in. 3/4/2021 is day first
unless another date of the text shows month first. Source: https://dateparser.readthedocs.io (settings STRICT_PARSING,
REQUIRE_PARTS, DATE_ORDER).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from communique.dates.grammar.parsed import Parsed, Row
from communique.dates.meanings.absolute import Fixed
from communique.dates.meanings.context import Context, Reading
from communique.dates.meanings.parts import Time
from communique.dates.meanings.period import Period, Unit
from communique.dates.words import load_words


@lru_cache(maxsize=4096)
def read_absolute(text: str, order: str = "DMY", language: str = "en") -> date | None:
    """The day that `text` names in full in `language` (ISO 639-1); None where it is no date or a part is missing.

    `order` of day, month and year is DMY, MDY or YMD.
    """
    import dateparser  # slow to import, and most texts have no such date

    found = dateparser.parse(
        text,
        languages=[language],
        settings={
            "STRICT_PARSING": True,
            "REQUIRE_PARTS": ["day", "month", "year"],
            "DATE_ORDER": order,
            "PREFER_LOCALE_DATE_ORDER": False,
            "PARSERS": ["absolute-time"],
        },
    )
    return found.date() if found else None


@dataclass(frozen=True, slots=True)
class Figures:
    """A date in figures whose order of day and month the text may have to tell."""

    text: str

    def resolve(self, context: Context) -> Reading:
        """The day; day first unless that is impossible or the text shows month first."""
        first, second = (int(part) for part in re.split(r"[/.]", self.text)[:2])
        month_first = second > 12 or (context.day_first is False and first <= 12)
        order = "MDY" if month_first else "DMY"
        if len(re.split(r"[/.]", self.text)[0]) == 4:
            order = "YMD"
        day = read_absolute(self.text, order)
        if day is None:
            return Reading("DATE", None, edtf=None, why="no such day")
        period = Period.of(day, Unit.DAY)
        return Reading("DATE", period.timex, period, explicit=True, why=f"figures read {order}")


def shows_day_first(text: str) -> bool | None:
    """Whether a date in figures is day first (15/8/2004) or month first (8/15/2004); None where it does not show."""
    first, second = (int(part) for part in re.split(r"[/.]", text)[:2])
    if first > 31 or (first <= 12 and second <= 12):
        return None
    return first > 12


def read_slashed(row: Row, place: int) -> Parsed:
    """14/3/2021, 14.3.2021, 2021/3/14."""
    token = row.at(place)
    if token.kind != "slash":
        return None
    first, second, last = (int(part) for part in re.split(r"[/.]", token.low))
    if len(token.low.rsplit("/" if "/" in token.low else ".", 1)[1]) == 2 and (first < 1000 and "." in token.low):
        return None  # 1.2.21 is as often a paragraph or a version
    fits = (1 <= first <= 31 and 1 <= second <= 12) or (1 <= first <= 12 and 1 <= second <= 31)
    if first >= 1000:
        fits = 1 <= second <= 12 and 1 <= last <= 31
    return (Figures(token.low), place + 1) if fits else None


def read_iso(row: Row, place: int) -> Parsed:
    """2021-03-14, perhaps with a time of day."""
    token = row.at(place)
    if token.kind != "iso":
        return None
    try:
        day = date.fromisoformat(token.text[:10])
    except ValueError:
        return None
    fixed = Fixed(Period.of(day, Unit.DAY))
    return (Time(token.text[11:], fixed) if len(token.text) > 10 else fixed), place + 1


_LANGUAGES = {month: language for language, months in load_words("months_abroad").items() for month in months}
_FOREIGN = re.compile(r"\d{1,2}\.?º?(?: de)? (?P<month>[^\W\d_]{3,12})(?: de)? \d{4}(?!\d)")


def read_foreign(row: Row, place: int) -> Parsed:
    """A full date in another language: "14 mars 2021", "7 de abril de 2019"."""
    token = row.at(place)
    if token.kind != "number" or len(token.low) > 2 or row.next(place + 1).kind not in ("word", "mark"):
        return None
    found = _FOREIGN.match(row.text, token.start)
    language = _LANGUAGES.get(found["month"].lower()) if found else None
    day = read_absolute(found.group(), language=language) if found and language else None
    if found is None or day is None:
        return None
    end = place + 1
    while row.at(end).start != -1 and row.at(end).start < found.end():
        end += 1
    return Fixed(Period.of(day, Unit.DAY)), end
