"""Time seen from here: today, last week, this Wednesday, the same day, the following month, that year, the weekend."""

from __future__ import annotations

from communique.dates.grammar.parsed import Parsed, Phrases, Row
from communique.dates.meanings.absolute import Block, Month
from communique.dates.meanings.context import Meaning
from communique.dates.meanings.period import UNIT_OF_LETTER, Unit
from communique.dates.meanings.recurring import Recurring, TheWeekend
from communique.dates.meanings.relative import Anchor, Step, Weekday
from communique.dates.words import MONTHS, RISKY_WEEKDAYS, SEASONS, UNITS, WEEKDAYS, load_words

_TABLE = load_words("deictics")
_STEPS = {
    tuple(phrase.split()): (row["count"], Anchor[row["anchor"].upper()]) for phrase, row in _TABLE["steps"].items()
}
_PHRASES = Phrases(_STEPS)
DAYS: dict[str, int] = _TABLE["days"]
FIRST_WORDS = _PHRASES.first_words.union(DAYS)


def read_determiner(row: Row, place: int) -> tuple[int, Anchor, str, int] | None:
    """Steps, anchor, last word and end of "the following", "last", "that same"; None where no such words stand."""
    words = _PHRASES.longest(row, place)
    if words is None:
        return None
    count, anchor = _STEPS[words]
    return count, anchor, words[-1], place + len(words)


def read_year_phrase(row: Row, place: int) -> tuple[Meaning, int] | None:
    """A phrase that stands for a year behind a month: "last year", "that year", "the same year", "the following
    year"."""
    found = read_determiner(row, place)
    if found is None or row.at(place).fresh or row.low(found[3]) != "year":
        return None
    return Step(Unit.YEAR, found[0], found[1]), found[3] + 1


def read_day_word(row: Row, place: int) -> Parsed:
    """today, yesterday, tomorrow; the day before yesterday, the day after tomorrow."""
    for words, count in ((("day", "before", "yesterday"), -2), (("day", "after", "tomorrow"), 2)):
        start = place + 1 if row.at(place).low == "the" else place
        if row.has(start, *words) and not (start > place and row.at(start).fresh):
            return Step(Unit.DAY, count), start + 3
    low = row.at(place).low
    return (Step(Unit.DAY, DAYS[low]), place + 1) if low in DAYS else None


def read_unit_step(row: Row, place: int) -> Parsed:
    """last week, this year, the following month, that day, the weekend, next summer, last March."""
    found = read_determiner(row, place)
    if found is None:
        return _read_weekend(row, place)
    count, anchor, word, end = found
    if row.low(end) in ("calendar", "fiscal", "financial"):
        end += 1
    low, token = row.low(end), row.next(end)
    unit = UNITS.get(low)
    if unit is not None and not unit.clock and unit.letter in UNIT_OF_LETTER and not unit.plural and not unit.part:
        return _read_step(row, place, count, anchor, word, end)
    if low in SEASONS and word in ("last", "next", "this", "that", "past", "same", "following", "previous", "coming"):
        return _shift_season(SEASONS[low], count, anchor, word), end + 1
    if (
        low in MONTHS
        and token.text[0].isupper()
        and word in ("last", "next", "this", "past", "coming", "following", "that")
    ):
        return _shift_month(MONTHS[low], count, anchor, word), end + 1
    return None


def _read_step(row: Row, place: int, count: int, anchor: Anchor, word: str, end: int) -> Parsed:
    unit = UNIT_OF_LETTER[UNITS[row.low(end)].letter]
    bare = place == end - 1
    if word in ("past", "coming", "last") and not bare and row.at(place).low == "the":
        return None  # "the past week", "the last year" are windows
    if (
        unit is Unit.DAY
        and word in ("this", "last", "past", "coming", "current", "present", "next")
        and not (word == "next" and not bare)
    ):
        return None if word != "this" or row.low(end + 1) == "of" else (Step(unit, 0, Anchor.EITHER), end + 1)
    if bare and word in ("current", "same", "following", "past", "coming") and unit in (Unit.DAY, Unit.YEAR):
        return None
    if row.low(end + 1) == "-" and row.at(end + 1).tight and row.low(end + 2) not in ("long", ""):
        return None
    return Step(unit, count, anchor), end + 1


def _read_weekend(row: Row, place: int) -> Parsed:
    """the weekend: the one before publication, or the one in a future clause, is settled as a kind of weekday."""
    if (
        row.at(place).low == "the"
        and row.low(place + 1) == "weekend"
        and row.low(place + 2) not in ("of", "after", "before")
    ):
        return TheWeekend(), place + 2
    return None


def _shift_season(season: int, count: int, anchor: Anchor, word: str) -> Meaning:
    if word in ("that", "same"):
        return Block(Unit.SEASON, season, Step(Unit.YEAR, 0, Anchor.REFERENCE))
    return Recurring(Block(Unit.SEASON, season), count, anchor)


def _shift_month(month: int, count: int, anchor: Anchor, word: str) -> Meaning:
    if word == "that":
        return Month(month, Step(Unit.YEAR, 0, Anchor.REFERENCE))
    return Recurring(Month(month), count, anchor)


def read_weekday(row: Row, place: int) -> Parsed:
    """Wednesday, last Friday, next Monday, this coming Sunday, the following Tuesday, Wednesday of last week."""
    low = row.at(place).low
    if low in WEEKDAYS:
        if not _is_weekday_here(row, place):
            return None
        return _add_week(row, WEEKDAYS[low], place + 1)
    which, end = _read_which(row, place)
    if not which or row.low(end) not in WEEKDAYS or not row.at(end).text[0].isupper():
        return None
    return Weekday(WEEKDAYS[row.low(end)], which), end + 1


_WHICH = {
    ("last",): "last", ("this",): "this", ("next",): "next", ("this", "past"): "past", ("this", "last"): "past",
    ("past",): "past", ("this", "coming"): "coming", ("coming",): "coming", ("the", "coming"): "coming",
    ("the", "following"): "after", ("the", "next"): "after", ("that",): "that", ("the", "previous"): "previous",
    ("the", "past"): "past", ("the", "last"): "last", ("the", "same"): "that",
}  # fmt: skip
_WHICH_PHRASES = Phrases(_WHICH)


def _read_which(row: Row, place: int) -> tuple[str, int]:
    words = _WHICH_PHRASES.longest(row, place)
    return (_WHICH[words], place + len(words)) if words is not None else ("", place)


def _is_weekday_here(row: Row, place: int) -> bool:
    """Weekdays are capitalized. "Sun" and "Sat" and "Wed" and "Mon" count only with a full stop or beside a date."""
    token = row.at(place)
    if not token.text[0].isupper() or (token.text.isupper() and len(token.text) < 5):
        return False
    if token.low not in RISKY_WEEKDAYS or token.text.endswith("."):
        return True
    after = row.next(place + 1)
    return after.low in MONTHS or (after.low == "," and row.low(place + 2) in MONTHS)


def _add_week(row: Row, weekday: int, end: int) -> Parsed:
    """Wednesday last week, Wednesday of next week."""
    start = end + 1 if row.low(end) == "of" else end
    found = None if row.at(start).fresh else read_determiner(row, start)
    if found is not None and row.low(found[3]) == "week":
        return Weekday(weekday, week=Step(Unit.WEEK, found[0], found[1])), found[3] + 1
    return Weekday(weekday), end
