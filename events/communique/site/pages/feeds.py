"""The Atom feed of the newest events of any view, and the files for robots."""

from typing import Any
from xml.sax.saxutils import escape, quoteattr

from ..answer import canonical, send_text
from ..database import read_house
from ..filters import Filter
from ..listing import list_events
from ..quads import label_of
from ..words import describe_date

ENTRIES = 50


async def send_feed(datasette: Any, request: Any) -> Any:
    """`/feed.atom?...` and `/countries/TUR/feed.atom`."""
    code = request.url_vars.get("code")
    view = Filter(country=code) if code else Filter.read(request.args)
    house = await read_house(datasette)
    rows = await list_events(datasette, view, limit=ENTRIES)
    built = house.build.get("built_at") or "1970-01-01T00:00:00Z"
    here = canonical(datasette, request) + (f"?{view.query()}" if view.pairs() and not code else "")
    who = f": {house.name(code)}" if code else ""
    entries = "".join(_entry(row, datasette, request, built) for row in rows)
    return send_text(
        '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">'
        f"<title>{clean('Communiqué, newest events' + who)}</title><id>{clean(here)}</id>"
        f"<updated>{clean(built)}</updated>"
        '<link rel="self"'
        f" href={quoteattr(clean_signs(here))}/><author><name>Communiqué</name></author>{entries}\n</feed>\n",
        "application/atom+xml",
    )


def _entry(row: dict[str, Any], datasette: Any, request: Any, built: str) -> str:
    address = datasette.absolute_url(request, datasette.urls.path(f"/events/{row['id']}"))
    summary = f"{label_of(row['act'])}, {describe_date(row['date_edtf'])}" + (
        f", {row['place_name']}" if row["place_name"] else ""
    )
    published = f"<published>{row['date_earliest']}T00:00:00Z</published>" if row["date_earliest"] else ""
    return (
        f"\n<entry><title>{clean(row['title'])}</title><id>{clean(address)}</id><updated>{clean(built)}</updated>{published}"
        f"<link href={quoteattr(clean_signs(address))}/><summary>{clean(summary)}</summary></entry>"
    )


def clean_signs(text: str) -> str:
    """Text without the control signs that XML cannot hold."""
    return "".join(c for c in text if c >= " " or c in "\t\n\r")


def clean(text: str) -> str:
    """Text that can stand between XML's tags."""
    return escape(clean_signs(text))


async def send_robots(datasette: Any, request: Any) -> Any:
    """`/robots.txt`: pages may be read; endless filters and SQL need not be."""
    return send_text("User-agent: *\nDisallow: /timeline?\nDisallow: /search\nDisallow: /*/-/\n", "text/plain")
