"""States that are gone, in whose place an heir stands today: to their last day Moscow, Prague and Belgrade are theirs.

The heir's own name is the old state's too where no such republic acted for itself: "the Russians" of 1968 are the
Soviet Union, while Serbia was a republic beside Yugoslavia all along.

>>> state_on("RUS", date(1977, 8, 29))
'SUN'
>>> state_on("RUS", date(1992, 1, 1))
'RUS'
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Predecessor:
    """A state that is gone: its code, its heir's, its first and last day; `sole` where the heir's own name meant it."""

    code: str
    heir: str
    since: date
    until: date
    sole: bool


PREDECESSORS = (
    Predecessor("SUN", "RUS", date(1922, 12, 30), date(1991, 12, 25), True),
    Predecessor("CSK", "CZE", date(1918, 10, 28), date(1992, 12, 31), True),
    Predecessor("YUG", "SRB", date(1918, 12, 1), date(2003, 2, 3), False),
)


def state_on(code: str, day: date, capital: bool = False) -> str:
    """The code of the state that a name (or a capital) stood for on a day."""
    for old in PREDECESSORS:
        if code == old.heir and old.since <= day <= old.until and (old.sole or capital):
            return old.code
    return code
