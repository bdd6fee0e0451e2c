"""Times and parts of the day: Wednesday evening, the morning of 3 May, this afternoon, last night, 6:30 a.m. on
Tuesday, early Friday, the small hours of Wednesday, overnight, midnight.
"""

from __future__ import annotations

from communique.dates.grammar.deictic import read_determiner
from communique.dates.grammar.numbers import read_cardinal
from communique.dates.grammar.parsed import Parsed, Parser, Row
from communique.dates.meanings.context import Meaning
from communique.dates.meanings.parts import Overnight, Part, Time
from communique.dates.meanings.period import Unit
from communique.dates.meanings.relative import Anchor, Step
from communique.dates.words import DAY_PARTS

_TODAY = Step(Unit.DAY, 0)
_ZONES = frozenset(
    [
        "gmt",
        "utc",
        "est",
        "edt",
        "cet",
        "cest",
        "bst",
        "pst",
        "pdt",
        "msk",
        "ist",
        "jst",
        "et",
        "pt",
        "ct",
        "cst",
        "cdt",
    ]
)


def make_day_part_parser(read_day: Parser) -> Parser:
    """The parser of times of day; `read_day` reads the day they belong to."""

    def read_day_part(row: Row, place: int) -> Parsed:
        """Any time of day, with its day where it stands beside it."""
        return _read_tonight(row, place) or _read_clock(row, place, read_day) or _read_part(row, place, read_day)

    return read_day_part


def _read_tonight(row: Row, place: int) -> Parsed:
    low = row.at(place).low
    if low == "tonight":
        return Time("NI", _TODAY), place + 1
    if low == "overnight" and row.low(place + 1) not in ("stay", "success", "flight", "bag"):
        return Overnight(), place + 1
    if low == "last" and row.low(place + 1) in ("night", "evening"):
        return Time("NI" if row.low(place + 1) == "night" else "EV", Step(Unit.DAY, -1)), place + 2
    return None


def _read_clock(row: Row, place: int, read_day: Parser) -> Parsed:
    """6:30 a.m., 6 p.m. on Tuesday, 18:30 GMT, noon Wednesday."""
    token = row.at(place)
    hour_mark = row.next(place + 1)
    if token.kind == "clock":
        hour, minute = (int(part) for part in token.low.split(":")[:2])
    elif token.kind == "number" and token.low.isdigit() and hour_mark.kind == "hour" and 1 <= int(token.low) <= 12:
        hour, minute = int(token.low), 0
    elif hour_mark.low in ("o'clock", "o’clock") and 1 <= (read_cardinal(row, place) or (0, 0))[0] <= 12:
        return Time(f"{int((read_cardinal(row, place) or (0, 0))[0]):02}:00", _TODAY), place + 2
    else:
        return None
    end = place + 1
    if hour_mark.kind == "hour":
        hour, end = hour % 12 + (12 if hour_mark.low.startswith("p") else 0), end + 1
    elif not _is_clock_here(row, place):
        return None
    if row.low(end) in _ZONES:
        end += 1
    elif row.follow(end, "local", "time") and row.next(end + 2).kind != "mark":
        end += 2
    day, end = _read_day_behind(row, end, read_day)
    return Time(f"{hour:02}:{minute:02}", day or _TODAY), end


def _is_clock_here(row: Row, place: int) -> bool:
    """12:30 is a time after "at", "by", "around" or before a zone or "on"; a score or a verse otherwise."""
    return row.at(place - 1).low in (
        "at",
        "by",
        "around",
        "about",
        "from",
        "until",
        "since",
        "before",
        "after",
    ) or row.low(place + 1) in _ZONES | {"on"}


def _read_day_behind(row: Row, end: int, read_day: Parser) -> tuple[Meaning | None, int]:
    """The day behind a time: "on Tuesday", "Tuesday", ", March 3", "of 3 May"."""
    start = end + 1 if row.low(end) in ("on", "of", ",") else end
    if row.low(start) in ("on", "of") and start > end:
        start += 1
    found = None if row.at(start).fresh else read_day(row, start)
    return found if found else (None, end)


def _read_part(row: Row, place: int, read_day: Parser) -> Parsed:
    """this morning, the next morning, the same evening, that night, the evening before, the morning of 3 May, dawn on
    Friday."""
    found = read_determiner(row, place)
    if found is not None and row.low(found[3]) in DAY_PARTS:
        count, anchor, word, end = found
        if word in ("past", "coming", "last", "current"):
            return None
        if row.low(end) == "night" and row.low(end + 1) == "time":
            return None
        return Time(DAY_PARTS[row.low(end)], Step(Unit.DAY, count, anchor)), end + 1
    share = row.at(place).low if row.at(place).low in ("early", "late", "mid") else ""
    start = place + 1 if share else place
    start = start + 1 if share and row.low(start) in ("on", "-", "in") else start
    if (share and row.low(start) in ("the",)) or row.at(place).low == "the":
        start += 1
    if start > place and row.at(start).fresh:
        return None
    code, end = _read_part_noun(row, start)
    if not code:
        return None
    return _close_part(row, place, end, code, share, read_day)


def _read_part_noun(row: Row, start: int) -> tuple[str, int]:
    """morning, the early hours, the small hours, the early morning hours."""
    low = row.at(start).low
    if low in ("small", "wee", "early", "predawn", "pre") and row.low(start + 1) == "hours":
        return "MO", start + 2
    if low in ("early", "late") and row.low(start + 1) in DAY_PARTS:
        code, end = DAY_PARTS[row.low(start + 1)], start + 2
    elif low in DAY_PARTS and low != "overnight":
        code, end = DAY_PARTS[low], start + 1
    else:
        return "", start
    return code, end + 1 if row.low(end) == "hours" else end


def _close_part(row: Row, place: int, end: int, code: str, share: str, read_day: Parser) -> Parsed:
    mod = {"early": "START", "late": "END", "mid": "MID"}.get(share)
    if row.low(end) in ("before", "after") and row.at(place).low == "the" and row.next(end + 1).kind in ("mark", "end"):
        return Time(code, Step(Unit.DAY, -1 if row.low(end) == "before" else 1, Anchor.REFERENCE), mod), end + 1
    day, stop = _read_day_behind(row, end, read_day)
    if day is not None:
        return Time(code, day, mod), stop
    if row.at(place - 1).low in ("at", "by", "around", "until", "in", "on", "before", "after", "since") and code:
        definite = row.at(place).low == "the" and row.at(place - 1).low in ("in", "on")
        anchored = definite or row.at(place - 1).low in ("by", "until") or ":" in code  # "at noon" is a time of its day
        return Time(code, Step(Unit.DAY, 0, Anchor.EITHER) if anchored else None, mod), end
    return None


def make_day_with_part_parser(read_day: Parser) -> Parser:
    """The parser of a day with its part beside it: Wednesday evening, early Friday, late on Thursday."""

    def read_day_with_part(row: Row, place: int) -> Parsed:
        share = row.at(place).low if row.at(place).low in ("early", "late", "later", "earlier", "overnight") else ""
        start = place + 1 if share else place
        start = start + 1 if share and row.low(start) == "on" else start
        if start > place and row.at(start).fresh:
            return None
        found = read_day(row, start)
        if found is None:
            return None
        day, end = found
        end_of_part = end + 1 if row.low(end) in ("early", "late") else end
        if row.follow(end, "in", "the") and row.low(end + 2) in DAY_PARTS:
            end_of_part = end + 2
        if row.low(end_of_part) in DAY_PARTS and row.low(end_of_part) != "overnight":
            code = DAY_PARTS[row.low(end_of_part)]
            return Time(code, day, {"early": "START", "late": "END"}.get(share)), end_of_part + 1
        if row.follow(end, "at") and row.next(end + 1).kind in ("clock", "number"):
            timed = _read_clock(row, end + 1, lambda *_: None)
            if timed is not None and isinstance(timed[0], Time):
                return Time(timed[0].code, day), timed[1]
        if not share:
            return None
        if share == "overnight":
            return Time("NI", day), end
        return Part(day, share, {"early": "START", "late": "END", "earlier": "START", "later": "END"}[share]), end

    return read_day_with_part
