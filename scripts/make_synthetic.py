"""Make a large, made-up database, to see how the site bears a hundred thousand events.

We believe that scale is tested with data that has the shape of the real thing: a few countries are told of most, dates
are partly known, and acts have their usual shares. Nothing in it happened.

    python scripts/make_synthetic.py 100000 build/synthetic.db
"""

import argparse
import calendar
import hashlib
import random
from pathlib import Path
from typing import Any

from communique.store import Build, Dataset, Link, MergedEvent, write_database
from communique_schema import ACTS, Act, Article, Event, Relation

STATES = (
    ("USA", "United States", "Washington", 38.9, -77.04), ("RUS", "Russia", "Moscow", 55.75, 37.62),
    ("CHN", "China", "Beijing", 39.9, 116.4), ("FRA", "France", "Paris", 48.86, 2.35),
    ("GBR", "United Kingdom", "London", 51.51, -0.13), ("DEU", "Germany", "Berlin", 52.52, 13.4),
    ("TUR", "Turkey", "Ankara", 39.93, 32.86), ("SYR", "Syria", "Damascus", 33.51, 36.29),
    ("IRN", "Iran", "Tehran", 35.69, 51.39), ("ISR", "Israel", "Jerusalem", 31.78, 35.22),
    ("EGY", "Egypt", "Cairo", 30.04, 31.24), ("SAU", "Saudi Arabia", "Riyadh", 24.71, 46.68),
    ("IND", "India", "New Delhi", 28.61, 77.21), ("PAK", "Pakistan", "Islamabad", 33.68, 73.05),
    ("JPN", "Japan", "Tokyo", 35.68, 139.69), ("KOR", "South Korea", "Seoul", 37.57, 126.98),
    ("BRA", "Brazil", "Brasilia", -15.79, -47.88), ("MEX", "Mexico", "Mexico City", 19.43, -99.13),
    ("NGA", "Nigeria", "Abuja", 9.06, 7.49), ("KEN", "Kenya", "Nairobi", -1.29, 36.82),
    ("ETH", "Ethiopia", "Addis Ababa", 9.03, 38.74), ("ZAF", "South Africa", "Pretoria", -25.75, 28.19),
    ("AUS", "Australia", "Canberra", -35.28, 149.13), ("IDN", "Indonesia", "Jakarta", -6.2, 106.82),
    ("VNM", "Vietnam", "Hanoi", 21.03, 105.85), ("POL", "Poland", "Warsaw", 52.23, 21.01),
    ("UKR", "Ukraine", "Kyiv", 50.45, 30.52), ("ITA", "Italy", "Rome", 41.9, 12.5),
    ("ESP", "Spain", "Madrid", 40.42, -3.7), ("NLD", "Netherlands", "The Hague", 52.08, 4.3),
    ("GRC", "Greece", "Athens", 37.98, 23.73), ("QAT", "Qatar", "Doha", 25.29, 51.53),
    ("ARE", "United Arab Emirates", "Abu Dhabi", 24.45, 54.38), ("CAN", "Canada", "Ottawa", 45.42, -75.7),
    ("ARG", "Argentina", "Buenos Aires", -34.6, -58.38), ("CHL", "Chile", "Santiago", -33.45, -70.67),
)  # fmt: skip
GIVEN = (
    "Ada",
    "Boris",
    "Clara",
    "Daniel",
    "Elif",
    "Farid",
    "Grace",
    "Hugo",
    "Ines",
    "Jamal",
    "Kira",
    "Lars",
    "Mina",
    "Nadia",
)
FAMILY = (
    "Adeyemi",
    "Berg",
    "Castro",
    "Demir",
    "Eriksen",
    "Fischer",
    "Garcia",
    "Haddad",
    "Ito",
    "Jansen",
    "Kaya",
    "Lopez",
)
OFFICES = ("foreign minister", "defense minister", "head of government", "ambassador", "special envoy", "head of state")
STAPLES = {
    "meeting": 22,
    "visit": 14,
    "talks": 8,
    "criticism": 9,
    "agreement_signed": 7,
    "sanctions_imposed": 5,
    "armed_attack": 4,
}
STATUSES = ("occurred",) * 16 + ("ongoing", "planned", "proposed", "denied", "cancelled")
PER_ARTICLE = 10


def main() -> None:
    """Read the arguments, make the dataset, write it."""
    parser = argparse.ArgumentParser(description="Make a large, made-up database.")
    parser.add_argument("events", type=int, help="how many events")
    parser.add_argument("path", type=Path, help="where to write the database")
    parser.add_argument("--seed", type=int, default=7, help="of the random numbers: the same seed, the same database")
    given = parser.parse_args()
    given.path.parent.mkdir(parents=True, exist_ok=True)
    write_database(given.path, make_dataset(given.events, given.seed))
    print(f"{given.path}: {given.events:,} events, {given.path.stat().st_size / 1e6:.0f} MB")


def make_dataset(count: int, seed: int = 7) -> Dataset:
    """A dataset of `count` events. The same count and seed give the same dataset."""
    dice = random.Random(seed)
    articles: list[Article] = []
    events: list[MergedEvent] = []
    while len(events) < count:
        article, told = make_article(dice, len(articles), min(PER_ARTICLE, count - len(events)))
        articles.append(article)
        events.extend(told)
    ids = [one.event.id for one in events]
    links = [Link(ids[i], ids[i - 1], dice.choice(list(Relation))) for i in range(1, len(ids), 50)]
    build = Build("2026-01-01T00:00:00Z", "0", len(articles), len(events), f"made up, seed {seed}")
    return Dataset(articles=articles, events=events, links=links, corrections=[], build=build)


def make_article(dice: random.Random, number: int, count: int) -> tuple[Article, list[MergedEvent]]:
    """An article with one sentence an event, and the events."""
    rows = [make_fields(dice) for _ in range(count)]
    text = "\n\n".join(row["title"] + "." for row in rows)
    article = Article(
        id=f"made-up-{number:06}",
        title=rows[0]["title"],
        published="2023-01-01",
        publisher=f"Gazette {number % 40}",
        text=text,
    )
    told, start = [], 0
    for row in rows:
        quote = row["title"]
        made = hashlib.sha256(f"{article.id} {start}".encode()).hexdigest()[:12]
        evidence = [{"article": article.id, "in": "text", "quote": quote, "start": start, "end": start + len(quote)}]
        event = Event.make(
            id=made, article=article.id, evidence=evidence, extractor="made up", extractor_version="0", **row
        )
        told.append(MergedEvent(event))
        start += len(quote) + 3
    return article, told


def make_fields(dice: random.Random) -> dict[str, Any]:
    """Act, date, place and participants of one event."""
    act = dice.choices(list(ACTS), [STAPLES.get(str(act), 1) for act in ACTS])[0]
    weights = [1 / (1 + i * 0.35) for i in range(len(STATES))]
    first, second = dice.choices(STATES, weights, k=2)
    while second is first:
        second = dice.choice(STATES)
    host = dice.choice((first, second))
    reciprocal = ACTS[Act(act)].reciprocal
    participants = [make_party(dice, first, "actor"), make_party(dice, second, "actor" if reciprocal else "recipient")]
    if dice.random() < 0.06:
        participants.append({"role": "mediator", "kind": "organization", "name": "United Nations", "country": "UN"})
    place = (
        {"name": host[2], "country": host[0], "latitude": host[3], "longitude": host[4]}
        if dice.random() < 0.6
        else None
    )
    title = f"{first[1]} and {second[1]}: {ACTS[Act(act)].label.lower()}" + (f" in {place['name']}" if place else "")
    return {
        "act": act,
        "title": title,
        "date": make_date(dice),
        "place": place,
        "participants": participants,
        "status": dice.choice(STATUSES),
        "certainty": dice.choice(("stated",) * 8 + ("reported", "disputed")),
    }


def make_party(dice: random.Random, state: tuple[Any, ...], role: str) -> dict[str, Any]:
    """A state, or a person who serves it."""
    if dice.random() < 0.5:
        return {"role": role, "kind": "state", "name": state[1], "country": state[0]}
    name = f"{dice.choice(GIVEN)} {dice.choice(FAMILY)}"
    return {"role": role, "kind": "person", "name": name, "country": state[0], "office": dice.choice(OFFICES)}


def make_date(dice: random.Random) -> dict[str, Any]:
    """A date as precise as news dates are: most to the day, some to the month or year, a few open or unknown."""
    year = min(int(dice.triangular(1960, 2024, 2021)), 2023)
    month = dice.randint(1, 12)
    day = dice.randint(1, calendar.monthrange(year, month)[1])
    form = dice.random()
    edtf = (
        f"{year}-{month:02}-{day:02}" if form < 0.72
        else f"{year}-{month:02}" if form < 0.84
        else f"{year}" if form < 0.92
        else f"[..{year}]" if form < 0.95
        else f"{year}/.." if form < 0.97
        else f"[{year}-01..{year}-06]" if form < 0.99
        else None
    )  # fmt: skip
    return {"edtf": edtf, "basis": "explicit" if edtf else "unknown"}


if __name__ == "__main__":
    main()
