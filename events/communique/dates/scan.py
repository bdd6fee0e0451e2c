"""Finds the time expressions of a text and resolves them in reading order.

One pass over the tokens: `openings` says where an expression may begin, the grammar reads the longest one there, the
discourse supplies what it leaves out.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from communique.dates import refusals
from communique.dates.discourse import Discourse
from communique.dates.ellipsis import restore_ellipses
from communique.dates.grammar.expression import read_expression
from communique.dates.grammar.parsed import Row
from communique.dates.grammar.slashed import Figures, shows_day_first
from communique.dates.meanings.absolute import Day, Fixed, Month
from communique.dates.meanings.context import Context, Direction, Meaning, Reading
from communique.dates.meanings.parts import Part, Time
from communique.dates.meanings.period import Unit
from communique.dates.meanings.recurring import TheWeekend
from communique.dates.meanings.relative import Anchor, Offset, Step, Weekday
from communique.dates.openings import find_openings
from communique.dates.words import load_words

FindDirection = Callable[[Row, int, int], Direction]

_CLAUSE = 10  # words that a clause with "since" may have before its date
_PAPERS = frozenset(load_words("attachment")["papers"])


@dataclass(frozen=True, slots=True)
class Found:
    """An expression in place: token range, meaning, and how it was resolved."""

    place: int
    end: int
    meaning: Meaning
    reading: Reading
    direction: Direction


def scan_row(row: Row, published: date | None, find_direction: FindDirection) -> list[Found]:
    """All expressions of the row, resolved, in order."""
    spans = find_spans(row)
    discourse = Discourse(published, _is_history(row, spans, published), _order_of_figures(spans))
    found: list[Found] = []
    starts = [place for place, token in enumerate(row.tokens) if token.fresh]
    paragraph = -1
    for place, end, meaning in spans:
        while paragraph + 1 < len(starts) and starts[paragraph + 1] <= place:
            paragraph += 1
            discourse.start_paragraph()
        finder = find_direction
        if found and _is_joined(row, found[-1], place, meaning):
            finder = _repeat(found[-1].direction)
        found.append(_resolve(row, place, end, meaning, discourse, finder))
    return found


def _is_joined(row: Row, before: Found, place: int, meaning: Meaning) -> bool:
    """Whether two dates of a kind stand in one list, "for Monday and Tuesday": then they look the same way."""
    if type(before.meaning) is not type(meaning) or place - before.end > 2 or row.at(place).fresh:
        return False
    return all(row.low(at) in ("and", "or", ",", "on", "to", "-", "–") for at in range(before.end, place))


def _repeat(direction: Direction) -> FindDirection:
    return lambda row, place, end: direction


def find_spans(row: Row) -> list[tuple[int, int, Meaning]]:
    """Token ranges and meanings of all expressions, before any is resolved."""
    surnames = refusals.find_surnames(row)
    spans: list[tuple[int, int, Meaning]] = []
    end = 0
    for place in find_openings(row):
        parsed = read_expression(row, place) if place >= end else None
        if parsed is not None and not refusals.is_refused(row, place, parsed[1], surnames):
            end = parsed[1]
            spans.append((place, end, parsed[0]))
    return restore_ellipses(row, spans)


def _resolve(
    row: Row, place: int, end: int, meaning: Meaning, discourse: Discourse, find_direction: FindDirection
) -> Found:
    label = row.at(place).fresh and (_is_label(row, end) or _is_stopped(row, end, meaning))
    entry = label and row.next(end).kind != "end"
    direction = Direction.PAST if entry else Direction.NONE  # entries are told in the present and lie in the past
    if not label and _depends_on_tense(meaning):
        direction = find_direction(row, place, end)
    if label:
        discourse.expect_entry()
    context = discourse.context(Context(direction=direction), dated=_counts_days(meaning))
    reading = meaning.resolve(context)
    if discourse.carried is not None and discourse.story is None and _is_bare(meaning) and reading.period is not None:
        again = meaning.resolve(replace(context, story=discourse.carried))
        reading = discourse.continue_carried(reading, again)
    if label and reading.period is not None:
        (discourse.open_entry if entry else discourse.start_section)(reading.period)
    if _looks_back(meaning) or _describes(row, place, end, meaning):
        discourse.glance(reading)
    else:
        discourse.note(reading)
    return Found(place, end, meaning, reading, direction)


def _is_label(row: Row, end: int) -> bool:
    """Whether the expression that opened the paragraph is a heading or the label of an entry."""
    after = row.next(end)
    return after.kind == "end" or (after.low in ("-", "–", "—", ":") and not (row.at(end + 1).tight and after.tight))


def _is_stopped(row: Row, end: int, meaning: Meaning) -> bool:
    """Whether a full stop closes the label of an entry: "26 April. At dawn police ..."."""
    text = row.next(end + 1).text
    return row.low(end) == "." and text[:1].isupper() and isinstance(meaning, (Day, Month, Fixed))


def _looks_back(meaning: Meaning) -> bool:
    """ "a week earlier", "the day before": a glance back from the date spoken of, which stays where it is."""
    if isinstance(meaning, Offset):
        return meaning.sign < 0 and isinstance(meaning.anchor, Anchor) and meaning.anchor is not Anchor.PUBLISHED
    return isinstance(meaning, Step) and meaning.count < 0 and meaning.anchor is not Anchor.PUBLISHED


def _describes(row: Row, place: int, end: int, meaning: Meaning) -> bool:
    """Whether a year only says which thing is meant, or how long a state has lasted, so that the story stays where it
    was: "the treaty of 1960", "the 1961 Convention", "a 1992 summit", "in prison since 1989"."""
    before = row.low(place - 1)
    if _written_year(meaning) is not None and _is_since(row, place):
        return True
    if not isinstance(meaning, Fixed) or meaning.period.unit is not Unit.YEAR or row.at(place).fresh:
        return False
    if before == "of":
        return row.low(place - 2) in _PAPERS
    if before == "a" and row.next(end).kind == "word":  # "a 1992 gathering" that somebody recalls
        return True
    near = [row.low(at) for at in range(end, end + 3)]
    return before in ("the", "a", "its", "their") and not _PAPERS.isdisjoint(near)


def _is_since(row: Row, place: int) -> bool:
    """Whether "since" stands before a date in its clause: "the first recall since the war of 1940"."""
    for at in range(place - 1, max(-1, place - _CLAUSE), -1):
        if row.at(at).low == "since":
            return True
        if row.at(at).fresh or row.at(at).kind not in ("word", "number"):
            return False
    return False


def _is_bare(meaning: Meaning) -> bool:
    return isinstance(meaning, (Day, Month)) and meaning.year is None


def _depends_on_tense(meaning: Meaning) -> bool:
    """Calendar dates in full need no look at the clause."""
    if isinstance(meaning, Fixed):
        return False
    return not (isinstance(meaning, (Day, Month)) and isinstance(meaning.year, int))


def _order_of_figures(spans: list[tuple[int, int, Meaning]]) -> bool | None:
    """Day first or month first, where any date in figures shows it."""
    for _, _, meaning in spans:
        if isinstance(meaning, Figures):
            shown = shows_day_first(meaning.text)
            if shown is not None:
                return shown
    return None


def _is_history(row: Row, spans: list[tuple[int, int, Meaning]], published: date | None) -> bool:
    """Whether the text tells the past throughout: many years named, most of them long gone, hardly a weekday or
    "today"."""
    if published is None:
        return False
    years = [_written_year(meaning) for _, _, meaning in spans]
    named = [year for year in years if year is not None]
    gone = sum(year < published.year - 1 for year in named)
    today = sum(_counts_from_publication(meaning) for _, _, meaning in spans)
    return len(named) >= 8 and gone >= 0.6 * len(named) and today <= 0.15 * len(named)


def _counts_from_publication(meaning: Meaning) -> bool:
    """Weekdays, "yesterday", "last week", "two days ago": the words of a report that has a day of its own."""
    inner = getattr(meaning, "inner", None) or getattr(meaning, "day", None)
    if isinstance(meaning, Part | Time) and inner is not None:
        return _counts_from_publication(inner)
    if isinstance(meaning, Step | Offset):
        return meaning.anchor is Anchor.PUBLISHED
    return isinstance(meaning, Weekday | TheWeekend)


def _counts_days(meaning: Meaning) -> bool:
    """Weekdays and "yesterday": the words of a report that has a day of its own, even amid a history."""
    inner = getattr(meaning, "inner", None) or getattr(meaning, "day", None)
    if isinstance(meaning, Part | Time) and inner is not None:
        return _counts_days(inner)
    if isinstance(meaning, Step):
        return meaning.anchor is Anchor.PUBLISHED and meaning.unit is Unit.DAY
    return isinstance(meaning, Weekday) and meaning.week is None and meaning.which != "after"


def _written_year(meaning: Meaning) -> int | None:
    if isinstance(meaning, (Day, Month)) and isinstance(meaning.year, int):
        return meaning.year
    if isinstance(meaning, Fixed) and meaning.period.unit <= Unit.YEAR:
        return meaning.period.year
    inner = getattr(meaning, "inner", None)
    return _written_year(inner) if inner is not None else None
