"""Measures how fast the gazetteer loads and how fast it finds the names of an article of 3,000 characters.

python scripts/benchmark_gazetteer.py
"""

import subprocess
import sys
from time import process_time
from typing import NamedTuple

from communique.gazetteer import load_gazetteer

SENTENCES = (
    "Turkish Foreign Minister Hakan Fidan met his Syrian counterpart in Moscow on Monday, the Kremlin said.",
    "The African Union urged Ethiopia and Eritrea to keep to the accord signed in Algiers.",
    "Iran-backed fighters fired at a U.S. base near Erbil, and Washington blamed Tehran.",
    "Japan's envoy left Geneva for New York, where the Security Council was to meet on North Korea.",
    "Nothing in the communiqué spoke of the border, the fishing rights or the prisoners.",
)
LOADING = (
    "from time import process_time as t; import communique.gazetteer as g; s = t(); g.load_gazetteer(); print(t() - s)"
)


class Speed(NamedTuple):
    """Seconds that loading takes in a fresh process, and that finding takes in an article of `characters`.

    Processor time, since on a busy machine the clock on the wall tells how busy it is.
    """

    loading: float
    finding: float
    characters: int


def write_article(characters: int = 3000) -> str:
    """Return a made-up article of so many characters, dense with names."""
    text = " ".join(SENTENCES)
    return (text + " ").join([""] * (characters // len(text) + 2))[:characters]


def measure_gazetteer(characters: int = 3000, rounds: int = 20) -> Speed:
    """Return the gazetteer's speed: loading once in a process of its own, finding as the best of `rounds`."""
    output = subprocess.run([sys.executable, "-c", LOADING], capture_output=True, text=True, check=True).stdout
    find, article, best = load_gazetteer().find, write_article(characters), float("inf")
    for _ in range(rounds):
        start = process_time()
        find(article)
        best = min(best, process_time() - start)
    return Speed(float(output), best, characters)


if __name__ == "__main__":
    speed = measure_gazetteer()
    print(f"loading {speed.loading:.3f} s, finding {speed.finding * 1000:.1f} ms in {speed.characters} characters")
