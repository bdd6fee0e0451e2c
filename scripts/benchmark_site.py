"""Measure how long the site takes to answer, page by page, with a large made-up database.

We believe that a page should be ready before a reader notices: p95 of server time under 150 ms with 100,000 events on
two cores. Pages are asked for one after another, over the same database, with varied filters, after one call to warm
up.

    python scripts/make_synthetic.py 100000 build/synthetic.db
    python scripts/benchmark_site.py build/synthetic.db
"""

import argparse
import asyncio
import random
import sqlite3
import statistics
import time
from pathlib import Path
from typing import Any

import yaml
from communique.site import find_configuration
from communique.site.server import NAME
from datasette.app import Datasette

LIMIT = 150
"""Milliseconds that p95 of a page may take."""


def main() -> int:
    """Ask for every kind of page, print a table, and return 1 where one is too slow."""
    parser = argparse.ArgumentParser(description="Measure how long the site takes to answer.")
    parser.add_argument("database", type=Path)
    parser.add_argument("--rounds", type=int, default=20, help="how often each kind of page is asked for")
    given = parser.parse_args()
    slow = asyncio.run(measure(given.database, given.rounds))
    print(
        f"\n{'all pages within' if not slow else 'slower than'} {LIMIT} ms at"
        f" p95{': ' + ', '.join(slow) if slow else ''}"
    )
    return 1 if slow else 0


async def measure(database: Path, rounds: int) -> list[str]:
    """Print p50, p95 and size for every kind of page; the kinds that are too slow. On a busy machine, see `p95 cpu`."""
    configuration, metadata = (yaml.safe_load(path.read_text(encoding="utf-8")) for path in find_configuration())
    for content in (configuration, metadata):
        content["databases"] = {database.stem: content["databases"][NAME]}
    datasette = Datasette(immutables=[str(database)], config=configuration, metadata=metadata)
    await datasette.invoke_startup()
    slow = []
    print(f"{'page':<44}{'p50 ms':>9}{'p95 ms':>9}{'p95 cpu':>9}{'kB':>8}")
    for kind, paths in list_pages(database, rounds).items():
        times, work, size = await ask(datasette, paths)
        high, busy = (statistics.quantiles(row, n=20)[-1] if len(row) > 1 else row[0] for row in (times, work))
        print(f"{kind:<44}{statistics.median(times):>9.0f}{high:>9.0f}{busy:>9.0f}{size / 1000:>8.0f}", flush=True)
        slow += [kind] if high > LIMIT else []
    return slow


async def ask(datasette: Any, paths: list[str]) -> tuple[list[float], list[float], int]:
    """Milliseconds of each answer, those of them that a processor worked on it, and the largest compressed size."""
    times, work, size = [], [], 0
    await datasette.client.get(paths[0])
    for path in paths:
        start, worked = time.perf_counter(), time.process_time()
        answer = await datasette.client.get(path, headers={"Accept-Encoding": "gzip"})
        times.append((time.perf_counter() - start) * 1000)
        work.append((time.process_time() - worked) * 1000)
        if answer.status_code != 200:
            raise SystemExit(f"{path} answered {answer.status_code}")
        size = max(size, int(answer.headers.get("content-length") or len(answer.content)))
    return times, work, size


def list_pages(database: Path, rounds: int) -> dict[str, list[str]]:
    """Addresses by kind of page, with filters that vary from round to round."""
    dice = random.Random(1)
    with sqlite3.connect(database) as db:
        events, people, articles = (
            [row[0] for row in db.execute(f"select id from {table} limit 5000")]
            for table in ("events", "actors", "articles")
        )
        codes = [
            row[0] for row in db.execute("select code from parties where events > 0 and kind = 'state' order by rank")
        ]
        people = [one for one in people if "-" in one]
    words = ["washington", "visit", "sanctions", "turkey syria", "ambassador", "moscow talks"]

    def repeat(make: Any) -> list[str]:
        return [make() for _ in range(rounds)]

    def pick_year() -> int:
        return dice.randint(1965, 2022)

    return {
        "/": ["/"] * rounds,
        "/timeline": ["/timeline"] * rounds,
        "/timeline?country": repeat(lambda: f"/timeline?country={dice.choice(codes)}"),
        "/timeline?country (the fullest)": repeat(lambda: f"/timeline?country={codes[0]}"),
        "/timeline?country&other": repeat(lambda: "/timeline?country={}&other={}".format(*dice.sample(codes, 2))),
        "/timeline?act": repeat(lambda: f"/timeline?act={dice.choice(['meeting', 'visit', 'expulsion'])}"),
        "/timeline?from&to": repeat(lambda: f"/timeline?from={pick_year()}&to=2022"),
        "/timeline?q": repeat(lambda: f"/timeline?q={dice.choice(words)}"),
        "/timeline/items.json": ["/timeline/items.json"] * rounds,
        "/timeline/items.json?lanes=country": ["/timeline/items.json?lanes=country"] * rounds,
        "/timeline/items.json?lanes=pair": ["/timeline/items.json?lanes=pair"] * rounds,
        "/timeline/items.json, a window": repeat(
            lambda: f"/timeline/items.json?start={pick_year()}-01-01&end=2022-06-30"
        ),
        "/events/ID": repeat(lambda: f"/events/{dice.choice(events)}"),
        "/articles/ID": repeat(lambda: f"/articles/{dice.choice(articles)}"),
        "/countries": ["/countries"] * rounds,
        "/countries/CODE": repeat(lambda: f"/countries/{dice.choice(codes[:12])}"),
        "/pairs/CODE/CODE": repeat(lambda: "/pairs/{}/{}".format(*dice.sample(codes[:12], 2))),
        "/people/KEY": repeat(lambda: f"/people/{dice.choice(people)}"),
        "/map": ["/map"] * rounds,
        "/map?country": repeat(lambda: f"/map?country={dice.choice(codes)}"),
        "/search?q": repeat(lambda: f"/search?q={dice.choice(words)}"),
        "/questions": ["/questions"] * rounds,
        "/codebook": ["/codebook"] * rounds,
        "/downloads": ["/downloads"] * rounds,
        "/feed.atom": ["/feed.atom"] * rounds,
        "Datasette: table events": [f"/{database.stem}/events"] * rounds,
        "Datasette: two countries": repeat(
            lambda: "/{}/events_between_two_countries.json?country={}&other={}".format(
                database.stem, *dice.sample(codes, 2)
            )
        ),
    }


if __name__ == "__main__":
    raise SystemExit(main())
