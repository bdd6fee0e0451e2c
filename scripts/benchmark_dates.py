#!/usr/bin/env python3
"""Measures the date grammar: characters a second on news prose, and how its cost grows on text made to slow it down.

    python scripts/benchmark_dates.py [--growth]

The grammar is timed without the parse. `--growth` compares 50 KB with 1 MB of adversarial text: a linear cost grows
20-fold.
"""

from __future__ import annotations

import argparse
import time
from datetime import date
from typing import TypedDict

from communique.dates import find_dates

PUBLISHED = date(2022, 12, 28)
PROSE = """\
The foreign ministers of the two countries met in Lisbon on Wednesday for the first time since 2011, officials said.

They agreed to hold a second round of talks in the first week of February and to reopen the consulates that were shut
in March 2016,
a day after the attack on the embassy. Nothing was signed. Earlier this month a planned visit had been called off at
short notice.

"We shall not go back to where we stood ten years ago," the host told reporters, adding that the border would stay
open from Monday
to Friday. Resolution 2254 was mentioned twice. In the 1990s some 2000 troops had been stationed there; they left
within two months.
"""
ADVERSARIES = {
    "weekdays": "Monday ",
    "figures": "12/11/2020/3 4/5/ 7.8.2020 99 ",
    "nested": "the day before ",
    "parts": "the end of the first week of ",
    "lists": "3, 4 and ",
    "years": "2011-",
    "blank lines": "May\n\n",
}


class Growth(TypedDict):
    """Seconds for 50 KB and 1 MB of one kind of text, and how many times longer the latter took."""

    text: str
    small: float
    large: float
    times: float


def measure_speed(characters: int = 200_000) -> float:
    """Characters a second on news prose, the best of three."""
    text = PROSE * (characters // len(PROSE) + 1)
    return max(len(text) / time_reading(text) for _ in range(3))


def measure_growth(kind: str, small: int = 50_000, large: int = 1_000_000) -> Growth:
    """How the cost of one kind of adversarial text grows."""
    unit = ADVERSARIES[kind]
    seconds = [time_reading(unit * (size // len(unit))) for size in (small, large)]
    return Growth(
        text=kind, small=round(seconds[0], 3), large=round(seconds[1], 3), times=round(seconds[1] / seconds[0], 1)
    )


def time_reading(text: str) -> float:
    """Seconds of processor time for one reading of `text`."""
    started = time.process_time()
    find_dates(text, PUBLISHED)
    return time.process_time() - started


def main() -> None:
    """Print the measurements."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--growth", action="store_true", help="also compare 50 KB with 1 MB of adversarial text")
    options = parser.parse_args()
    print(f"{measure_speed():,.0f} characters a second on news prose")
    for kind in ADVERSARIES if options.growth else ():
        growth = measure_growth(kind)
        print(f"{kind:12} 50 KB {growth['small']:6.2f} s   1 MB {growth['large']:6.2f} s   {growth['times']:.1f} times")


if __name__ == "__main__":
    main()
