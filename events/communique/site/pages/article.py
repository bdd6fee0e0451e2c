"""One article, its text as it was read, with every event marked where it is told."""

from typing import Any

from ..answer import missing, show
from ..database import fetch, fetch_one
from ..listing import COLUMNS
from ..marks import Span, cut_text, find_paragraphs

LONGEST = 200_000
"""Characters of an article that a page shows; the rest is in the database."""


async def show_articles(datasette: Any, request: Any) -> Any:
    """`/articles`: all of them, newest first."""
    rows = await fetch(
        datasette,
        "select id, title, published, publisher, events, length(text) as size from articles order by"
        " sort_key desc limit 1000",
    )
    return await show(datasette, request, "articles.html", rows=rows)


async def show_article(datasette: Any, request: Any) -> Any:
    """`/articles/ID`"""
    key = request.url_vars["id"]
    article = await fetch_one(datasette, "select * from articles where id = :id", {"id": key})
    if article is None:
        raise missing(f"There is no article {key}.")
    events = await fetch(
        datasette,
        f"select {COLUMNS}, min(evidence.found_in = 'text') as in_text, min(evidence.starts) as first from evidence"
        " join events on events.id = evidence.event where evidence.article = :id group by events.id"
        " order by in_text, first",
        {"id": key},
    )
    numbers = {row["id"]: number for number, row in enumerate(events, 1)}
    spans: dict[str, list[Span]] = {"title": [], "text": []}
    for row in await fetch(
        datasette, "select * from evidence where article = :id order by starts, ends desc", {"id": key}
    ):
        spans[row["found_in"]].append(Span(row["starts"], row["ends"], row["event"]))
    text = article["text"][:LONGEST]
    return await show(
        datasette,
        request,
        "article.html",
        article=article,
        events=events,
        by_id={row["id"]: row for row in events},
        numbers=numbers,
        heading=cut_text(article["title"] or key, 0, len(article["title"] or key), spans["title"]),
        paragraphs=[cut_text(text, start, end, spans["text"]) for start, end in find_paragraphs(text)],
        cut=len(article["text"]) > LONGEST,
    )
