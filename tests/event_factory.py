"""Records for tests of merging, corrections and scoring: a meeting of Norway and Denmark unless told otherwise.

make_record("a", act="expulsion", actors=["NOR"], recipients=["DNK"], edtf="2021-03-08")
"""

import hashlib
from collections.abc import Sequence

from communique_schema import Event, EventDate

NAMES = {"NOR": "Norway", "DNK": "Denmark", "SWE": "Sweden", "FIN": "Finland"}
QUOTE = "The ministers met."


def make_record(
    article: str,
    *,
    act: str = "meeting",
    edtf: str | None = "2021-03-08",
    basis: str = "relative",
    actors: Sequence[str] = ("NOR", "DNK"),
    recipients: Sequence[str] = (),
    people: Sequence[tuple[str, str]] = (),
    place: tuple[str, str] | None = None,
    status: str = "occurred",
    quote: str = QUOTE,
    start: int = 0,
) -> Event:
    """A record read from `article`; `people` are (name, country) of acting persons, `place` is (name, country)."""
    key = repr((article, act, edtf, tuple(actors), start))
    parties = [("actor", code) for code in actors] + [("recipient", code) for code in recipients]
    named = {country for _, country in people}
    return Event.make(
        id=hashlib.sha256(key.encode()).hexdigest()[:12],
        article=article,
        title="A made-up event",
        act=act,
        date=EventDate.from_edtf(edtf, basis=basis),
        place={"name": place[0], "country": place[1]} if place else None,
        participants=[
            {"role": role, "kind": "state", "name": NAMES[code], "country": code}
            for role, code in parties
            if code not in named
        ]
        + [{"role": "actor", "kind": "person", "name": name, "country": country} for name, country in people],
        status=status,
        evidence=[{"quote": quote, "start": start, "end": start + len(quote)}],
        extractor_version="0",
    )
