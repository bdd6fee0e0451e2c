"""Search: events, quotes, people, countries, places and articles that hold the reader's words."""

from typing import Any

from ..answer import show
from ..database import Row, fetch
from ..filters import Filter, quote_words
from ..listing import count_events, list_events

OPEN, CLOSE = "\x02", "\x03"
"""Signs that full text puts around what it found; no article holds them, and the template never trusts the rest."""
SNIPPETS = f"'{OPEN}', '{CLOSE}', '…'"


async def show_search(datasette: Any, request: Any) -> Any:
    """`/search?q=`"""
    asked = (request.args.get("q") or "").strip()[:200]
    words = quote_words(asked)
    if not words:
        return await show(datasette, request, "search.html", q=asked, found=False)
    view = Filter(q=asked)
    return await show(
        datasette,
        request,
        "search.html",
        q=asked,
        found=True,
        view=view,
        total=await count_events(datasette, view),
        events=await list_events(datasette, view, limit=20),
        quotes=await _search(
            datasette,
            f"select evidence.event, events.title, snippet(evidence_fts, 0, {SNIPPETS}, 40) as text from evidence_fts"
            " join evidence on evidence.id = evidence_fts.rowid join events on events.id = evidence.event"
            " where evidence_fts match :q limit 12",
            words,
        ),
        people=await _search(
            datasette,
            "select actors.* from actors_fts join actors on actors.rowid = actors_fts.rowid"
            " where actors_fts match :q and kind = 'person' order by events desc, name limit 12",
            words,
        ),
        parties=await _search(
            datasette,
            "select parties.* from parties_fts join parties on parties.rowid = parties_fts.rowid"
            " where parties_fts match :q order by events desc, parties.name limit 12",
            words,
        ),
        places=await fetch(
            datasette,
            "select id, name, country, events from places where name like '%' || :words || '%' order"
            " by events desc limit 8",
            {"words": asked},
        ),
        articles=await _search(
            datasette,
            "select articles.id, articles.title, articles.published, snippet(articles_fts, 1,"
            f" {SNIPPETS}, 28) as text from articles_fts"
            " join articles on articles.rowid = articles_fts.rowid where articles_fts match :q limit 12",
            words,
        ),
    )


async def _search(datasette: Any, sql: str, words: str) -> list[Row]:
    rows = await fetch(datasette, sql, {"q": words})
    return [{**row, "pieces": cut_snippet(row["text"] or "")} if "text" in row else row for row in rows]


def cut_snippet(text: str) -> list[tuple[str, bool]]:
    """A snippet in pieces: the words, and whether they were searched for.

    >>> cut_snippet("a \\x02b\\x03 c")
    [('a ', False), ('b', True), (' c', False)]
    """
    pieces: list[tuple[str, bool]] = []
    for number, part in enumerate(text.split(OPEN)):
        found, _, rest = part.partition(CLOSE) if number else ("", "", part)
        pieces += [(found, True)] if found else []
        pieces += [(rest, False)] if rest else []
    return pieces
