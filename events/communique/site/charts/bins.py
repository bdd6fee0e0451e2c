"""Events counted over time: years, months or decades, chosen so that the bars stay wide enough to see.

>>> [one.key for one in make_bins(2019, 2020, {})][:2]
['2019-01', '2019-02']
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ..quads import quad_of
from ..words import MONTHS

FEWEST_YEARS, MOST_YEARS = 4, 240
"""Spans of at most so many years are drawn by months; longer than the second, by decades."""


@dataclass(frozen=True)
class Bin:
    """A bar: its address (`2019`, `2019-03`), its days, its name for readers, and counts by quad."""

    key: str
    since: str
    until: str
    label: str
    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        """All events of the bar."""
        return sum(self.counts.values())


def unit_of(first: int, last: int) -> str:
    """`month`, `year` or `decade` for the years from `first` to `last`."""
    span = last - first + 1
    return "month" if span <= FEWEST_YEARS else "year" if span <= MOST_YEARS else "decade"


def count_by_quad(rows: Iterable[Mapping[str, object]]) -> dict[str, Counter[str]]:
    """Rows of `bin`, `act` and `events` as counts by bin and quad."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        counts[str(row["bin"])][quad_of(str(row["act"]))] += int(str(row["events"]))
    return dict(counts)


def make_bins(first: int, last: int, counts: Mapping[str, Mapping[str, int]]) -> list[Bin]:
    """Bars without gaps from the year `first` to `last`; `counts` by key, and by quad below."""
    unit = unit_of(first, last)
    if unit == "month":
        keys = [
            (f"{year}-{month:02}", f"{MONTHS[month - 1]} {year}")
            for year in range(first, last + 1)
            for month in range(1, 13)
        ]
    elif unit == "year":
        keys = [(f"{year:04}", str(year)) for year in range(first, last + 1)]
    else:
        keys = [(f"{year // 10:03}", f"the {year // 10}0s") for year in range(first - first % 10, last + 1, 10)]
    return [Bin(key, *_ends(key), label, counts.get(key, {})) for key, label in keys]


def _ends(key: str) -> tuple[str, str]:
    return (f"{key}0", f"{key}9") if len(key) == 3 else (key, key)


def length_of_key(unit: str) -> int:
    """How many characters of a day make the key of a bin."""
    return {"decade": 3, "year": 4, "month": 7}[unit]
