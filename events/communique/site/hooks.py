"""What the plugin adds to Datasette: routes, links from cells to our pages, words for templates, headers."""

import re
from pathlib import Path
from typing import Any

from datasette import hookimpl
from markupsafe import Markup, escape

from . import assets, words
from .answer import embed_json
from .database import read_house
from .headers import wrap_answers
from .quads import FAMILIES, LABELS, QUADS, family_of, label_of, quad_of
from .routes import ROUTES

STATIC = Path(__file__).parent / "static"
_ID = re.compile(r"[a-z0-9]{12}")
_CODE = re.compile(r"[A-Z][A-Z0-9]{1,15}")

PARTY_COLUMNS = ("country", "party", "place_country", "code")
LINKED_COLUMNS = {
    "event": "/events/{}", "other": "/events/{}", "now": "/events/{}", "alias": "/events/{}", "actor": "/people/{}",
    "article": "/articles/{}",
}  # fmt: skip
"""Columns whose cells lead to a page of ours."""


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """Our pages."""
    return list(ROUTES)


@hookimpl
def asgi_wrapper(datasette: Any) -> Any:
    """Headers and compression for every answer."""
    return wrap_answers


@hookimpl
def prepare_jinja2_environment(env: Any, datasette: Any) -> None:
    """Words and numbers for templates."""
    env.filters["date_in_words"] = words.describe_date
    env.filters["machine_date"] = words.machine_date
    env.filters["act_label"] = label_of
    env.filters["act_family"] = family_of
    env.filters["act_quad"] = quad_of
    env.filters["embed_json"] = embed_json
    env.filters["sentence"] = words.make_sentence
    env.filters["join_words"] = words.join_words
    env.globals["count_of"] = words.count_of
    env.globals["asset"] = lambda name: datasette.urls.path(assets.address(name))
    env.globals["at"] = datasette.urls.path
    env.globals["words"] = words
    env.globals["quads"] = {"names": tuple(QUADS), "labels": LABELS, "families": FAMILIES}


@hookimpl
def extra_template_vars(datasette: Any, template: str | None) -> Any:
    """The house, for Datasette's own pages, which wear our head and foot."""

    async def read() -> dict[str, Any]:
        return {"house": await read_house(datasette)}

    return None if (template or "").startswith("communique/") else read


@hookimpl
def extra_css_urls(template: str | None, datasette: Any) -> list[dict[str, str]]:
    """Our look on Datasette's own pages."""
    own = (template or "").startswith("communique/")
    return (
        [] if own else [{"url": datasette.urls.path(assets.address(name))} for name in ("fonts.css", "datasette.css")]
    )


@hookimpl
def menu_links(datasette: Any) -> list[dict[str, str]]:
    """Our pages in Datasette's menu."""
    pages = (
        ("Timeline", "/timeline"),
        ("Questions", "/questions"),
        ("Codebook", "/codebook"),
        ("Downloads", "/downloads"),
    )
    return [{"href": datasette.urls.path(path), "label": label} for label, path in pages]


@hookimpl
def render_cell(value: Any, column: str, table: str | None, datasette: Any) -> Markup | None:
    """Links from Datasette's cells to our pages."""
    if not isinstance(value, str) or not value:
        return None
    path = None
    if column == "id" and (not table or table in ("events", "timeline")) and _ID.fullmatch(value):
        path = f"/events/{value}"
    elif _CODE.fullmatch(value) and (column in PARTY_COLUMNS or (table == "pairs" and column == "other")):
        path = f"/countries/{value}"
    elif table == "actor_aliases" and column == "alias":
        path = f"/people/{value}"
    elif column in LINKED_COLUMNS and re.fullmatch(r"[a-z0-9-]+", value):
        path = LINKED_COLUMNS[column].format(value)
    return Markup('<a href="{}">{}</a>').format(datasette.urls.path(path), escape(value)) if path else None


@hookimpl(tryfirst=True)
def handle_exception(datasette: Any, request: Any, exception: Exception) -> Any:
    """A page that is not there says so in our house; everything else is Datasette's to tell."""
    from datasette.utils.asgi import NotFound

    from .answer import show

    wants_page = not request.path.endswith((".json", ".csv"))
    if not isinstance(exception, NotFound) or not wants_page:
        return None

    async def answer() -> Any:
        return await show(datasette, request, "missing.html", message=str(exception), http_status=404)

    return answer
