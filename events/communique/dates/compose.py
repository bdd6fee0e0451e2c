"""Turns resolved expressions into mentions: adds what prepositions do, joins ranges, says the basis."""

from __future__ import annotations

from datetime import date

from communique.dates import ranges
from communique.dates.grammar.parsed import Row
from communique.dates.model import Basis, DateMention, TimexType
from communique.dates.scan import Found


def compose_mentions(row: Row, found: list[Found], published: date | None) -> list[DateMention]:
    """All mentions in reading order, a range before its parts."""
    mentions: list[DateMention] = []
    at = 0
    while at < len(found):
        if at + 1 < len(found) and (joined := ranges.joins_range(row, found[at], found[at + 1])):
            mentions += _make_range(row, found[at], found[at + 1], joined[0], published)
            at += 2
            continue
        mentions.append(_make_mention(row, found[at], published, ranges.find_relation(row, found[at])))
        at += 1
    return mentions


def _make_mention(row: Row, found: Found, published: date | None, relation: str | None) -> DateMention:
    reading = found.reading
    point = reading.date_edtf
    edtf = point
    timed = reading.type == "TIME" and relation in ("by", "before", "after", "until")  # "by evening": that day still
    if relation and point and reading.period and reading.type in ("DATE", "TIME") and not timed:
        edtf = ranges.bound(relation, reading.period, point, published, found.direction)
    start, end = row.at(found.place).start, row.at(found.end - 1).end
    basis = Basis.UNKNOWN if point is None else Basis.EXPLICIT if reading.explicit else Basis.RELATIVE
    return DateMention(
        start, end, row.text[start:end], TimexType(reading.type), reading.value, reading.mod or None, edtf, basis,
        reading.why, relation, point, reading.period,
    )  # fmt: skip


def _make_range(row: Row, left: Found, right: Found, place: int, published: date | None) -> list[DateMention]:
    """The range mention and its two ends."""
    left, right = ranges.order_ends(left, right, published)
    parts = tuple(_make_mention(row, side, published, None) for side in (left, right))
    edtf = ranges.span_edtf(parts[0].point, parts[1].point)
    start, end = row.at(place).start, row.at(right.end - 1).end
    value = f"{parts[0].value}/{parts[1].value}" if parts[0].value and parts[1].value else None
    explicit = all(part.basis is Basis.EXPLICIT for part in parts)
    basis = Basis.UNKNOWN if edtf is None else Basis.EXPLICIT if explicit else Basis.RELATIVE
    why = f"from {parts[0].explanation} to {parts[1].explanation}"
    period, text = left.reading.period, row.text[start:end]
    whole = DateMention(
        start, end, text, TimexType.DURATION, value, None, edtf, basis, why, None, edtf, period, parts
    )  # fmt: skip
    return [whole, *parts]
