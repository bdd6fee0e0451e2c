"""A small dataset for tests of database, exports and site: events told in our own words, and hostile strings.

dataset = make_dataset()            # two articles, seven events
dataset = make_dataset(hostile=True)  # the same, with titles and names that try to break out of a page
"""

import hashlib
from typing import Any

from communique.store import Build, Dataset, Link, MergedEvent
from communique_schema import Article, Event, Relation
from communique_schema.vocabulary import Status

MOSCOW = Article(
    id="defense-ministers-moscow",
    title="Defense ministers of Turkey and Syria sit down in Moscow",
    published="2022-12-28",  # type: ignore[arg-type]
    date_source="supplied by hand",
    publisher="The Test Gazette",
    url="https://example.org/moscow",
    text=(
        "Turkish Defense Minister Hulusi Akar met his Syrian counterpart Ali Mahmoud Abbas in Moscow on Wednesday, "
        "in a meeting hosted by Russia's Sergei Shoigu.\n\n"
        "Turkey and Syria severed diplomatic ties in 2011, after the war began.\n\n"
        "The two intelligence chiefs, Hakan Fidan and Ali Mamlouk, met in January 2020. The three ministers agreed to "
        "meet again, and the foreign ministers may see each other early next year."
    ),
)
REVIEW = Article(
    id="year-in-review",
    title="A year in review",
    published="2023-01-02",  # type: ignore[arg-type]
    text=(
        "In Moscow the defense ministers Akar and Abbas met on December 28.\n\n"
        "Moscow expelled two Dutch diplomats at some time before 2020, a charge that The Hague denies.\n\n"
        "Turkey reportedly recalled its ambassador from Berlin."
    ),
)
HOSTILE = '</script><img src=x onerror=alert(1)>"\'{{7*7}}&amp;<b>=HYPERLINK("http://x")'


def make_dataset(*, hostile: bool = False) -> Dataset:
    """The dataset; with `hostile`, an article and an event whose every string is an attack."""
    articles, events = [MOSCOW, REVIEW], list(_events())
    if hostile:
        article, event = _attack()
        articles, events = [*articles, article], [*events, event]
    ids = [one.event.id for one in events]
    return Dataset(
        articles=articles,
        events=events,
        links=[Link(ids[3], ids[0], Relation.FOLLOWS), Link(ids[0], ids[1], Relation.SAME_AFFAIR)],
        corrections=[
            {
                "id": "c1",
                "kind": "field",
                "event": "zzzzzzzzzzz1",
                "field": "place",
                "old": None,
                "new": "Moscow",
                "by": "editor",
                "on": "2026-01-02",
                "why": "the second article names the city",
            },
            {
                "id": "c2",
                "kind": "drop",
                "event": "zzzzzzzzzzz9",
                "field": None,
                "old": None,
                "new": None,
                "by": "editor",
                "on": "2026-01-02",
                "why": "an opinion",
            },
        ],
        build=Build("2026-01-02T03:04:05Z", "0.1.0", len(articles), len(events), "seeds/articles"),
        scores=[
            {
                "scope": "all",
                "name": "event",
                "gold": 100,
                "found": 95,
                "right": 76,
                "precision": 0.8,
                "recall": 0.76,
                "f1": 0.7795,
                "measured_on": "21 reviewed articles",
            },
            {
                "scope": "act",
                "name": "meeting",
                "gold": 30,
                "found": 28,
                "right": 25,
                "precision": 0.893,
                "recall": 0.833,
                "f1": 0.862,
                "measured_on": "21 reviewed articles",
            },
            {
                "scope": "field",
                "name": "date",
                "gold": 100,
                "found": 95,
                "right": 90,
                "precision": 0.947,
                "recall": 0.9,
                "f1": 0.923,
                "measured_on": "21 reviewed articles",
            },
        ],
        records=[one.event for one in events],
    )


def make_event(article: Article, quote: str, **fields: Any) -> Event:
    """An event told by `quote`, which must stand in the article's text."""
    start = article.text.index(quote)
    made = hashlib.sha256(f"{article.id}{start}{fields['act']}".encode()).hexdigest()[:12]
    evidence = [{"article": article.id, "in": "text", "quote": quote, "start": start, "end": start + len(quote)}]
    fields = {"id": made, "article": article.id, "evidence": evidence, "extractor_version": "0.1.0", **fields}
    return Event.make(**fields).check_quotes(article)


def person(name: str, country: str, office: str | None = None, role: str = "actor") -> dict[str, Any]:
    return {"role": role, "kind": "person", "name": name, "country": country, "office": office, "office_text": office}


def state(name: str, country: str, role: str = "actor") -> dict[str, Any]:
    return {"role": role, "kind": "state", "name": name, "country": country}


def _events() -> list[MergedEvent]:
    sides = [state("Turkey", "TUR"), state("Syria", "SYR")]
    moscow = {"name": "Moscow", "country": "RUS", "latitude": 55.75, "longitude": 37.62}
    meeting = make_event(
        MOSCOW,
        "Turkish Defense Minister Hulusi Akar met his Syrian counterpart Ali Mahmoud Abbas in Moscow on Wednesday",
        act="meeting",
        title="Turkish and Syrian defense ministers meet in Moscow",
        date={
            "edtf": "2022-12-28",
            "basis": "relative",
            "text": "on Wednesday",
            "start": 94,
            "end": 106,
            "explanation": "the Wednesday of the week of publication",
        },
        place=moscow,
        participants=[
            person("Hulusi Akar", "TUR", "defense minister"),
            person("Ali Mahmoud Abbas", "SYR", "defense minister"),
            person("Sergei Shoigu", "RUS", "defense minister", "host"),
        ],
        details={"level": "defense minister", "parties": 3},
    )
    told_again = make_event(
        REVIEW, "the defense ministers Akar and Abbas met on December 28", act="meeting", title="x",
        date={"edtf": "2022-12-28", "basis": "explicit"}, participants=sides,
    )  # fmt: skip
    meeting = meeting.model_copy(update={"evidence": [*meeting.evidence, *told_again.evidence]})
    rows = [
        make_event(MOSCOW, "Turkey and Syria severed diplomatic ties in 2011", act="ties_severed",
                   title="Turkey and Syria sever diplomatic ties", participants=sides,
                   date={"edtf": "2011", "basis": "explicit", "text": "in 2011"}),
        make_event(
            MOSCOW, "The two intelligence chiefs, Hakan Fidan and Ali Mamlouk, met in January 2020", act="meeting",
                   title="Hakan Fidan and Ali Mamlouk meet",
                   date={"edtf": "2020-01", "basis": "explicit", "text": "in January 2020"},
                   participants=[person("Hakan Fidan", "TUR", "intelligence chief"),
                                 person("Ali Mamlouk", "SYR", "intelligence chief")]),
        make_event(MOSCOW, "the foreign ministers may see each other early next year", act="meeting",
                   title="Turkish and Syrian foreign ministers to meet", status=Status.PLANNED, participants=sides,
                   date={"edtf": "[2023-01..2023-04]", "basis": "relative", "text": "early next year"}),
        make_event(REVIEW, "Moscow expelled two Dutch diplomats", act="expulsion", status=Status.DENIED,
                   title="Russia expels Dutch diplomats", certainty="disputed", attributed_to="Moscow",
                   date={"edtf": "[..2019]", "basis": "explicit", "text": "before 2020"}, details={"diplomats": 2},
                   participants=[state("Russia", "RUS"), state("Netherlands", "NLD", "recipient")]),
        make_event(REVIEW, "Turkey reportedly recalled its ambassador from Berlin", act="ambassador_recalled",
                   title="Turkey recalls its ambassador from Germany", certainty="reported",
                   date={"edtf": None, "basis": "unknown"}, confidence=0.61,
                   participants=[state("Turkey", "TUR"), state("Germany", "DEU", "recipient")]),
        make_event(MOSCOW, "The three ministers agreed to meet again", act="pledge_to_meet",
                   title="Turkey, Syria and Russia agree to meet again",
                   date={"edtf": "2022-12-28~", "basis": "publication"},
                   participants=[*sides, state("Russia", "RUS")]),
    ]  # fmt: skip
    first = MergedEvent(
        meeting, aliases=["zzzzzzzzzzz1"], disagreements=[{"article": REVIEW.id, "field": "place", "value": None}]
    )
    return [first, *(MergedEvent(row) for row in rows)]


def _attack() -> tuple[Article, MergedEvent]:
    article = Article(
        id="hostile",
        title=HOSTILE,
        publisher=HOSTILE,
        url="javascript:alert(1)",
        text=f"{HOSTILE} said {HOSTILE}\n\nNext.",
    )
    event = make_event(
        article, HOSTILE, act="criticism", title=HOSTILE, attributed_to=HOSTILE,
        date={"edtf": "2021-05-06", "basis": "explicit", "text": HOSTILE, "explanation": HOSTILE},
        place={"name": HOSTILE, "country": "NLD", "latitude": 52.0, "longitude": 4.3},
        participants=[person(HOSTILE, "NLD", "other"), state("Germany", "DEU", "recipient")],
    )  # fmt: skip
    return article, MergedEvent(event)
