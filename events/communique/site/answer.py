"""Answers: pages, data and redirects, with the headers that keep readers safe.

We believe that a page of ours runs no script but our own files, so that a hostile headline stays a headline even
where a template forgot to escape it.
"""

import json
from collections.abc import Awaitable, Callable
from typing import Any

from datasette.utils.asgi import Response
from markupsafe import Markup

from .database import read_house

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
    " connect-src 'self';"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"
)
"""The Content-Security-Policy of our own pages: no inline script or style, no other host."""


async def show(datasette: Any, request: Any, template: str, **context: Any) -> Any:
    """A page of ours from templates/communique/`template`."""
    house = await read_house(datasette)
    context = {"house": house, "request": request, "canonical": canonical(datasette, request), **context}
    html = await datasette.render_template(f"communique/{template}", context, request=request)
    return Response.html(html, status=context.get("http_status", 200), headers=page_headers())


def page_headers() -> dict[str, str]:
    """Headers of our own pages."""
    return {"Content-Security-Policy": POLICY, "Content-Language": "en", "Cache-Control": "max-age=60, public"}


def canonical(datasette: Any, request: Any) -> str:
    """The page's full address without its query string."""
    return str(datasette.absolute_url(request, request.path))


class MissingError(LookupError):
    """There is no such page. The message says what is not there."""


def missing(what: str) -> MissingError:
    """Raise this to say that there is no such page."""
    return MissingError(what)


def say_missing(view: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    """`view`, with a page of our own where it finds nothing. Datasette would log a fault for each mistyped address."""

    async def answer(datasette: Any, request: Any, send: Any) -> Any:
        try:
            return (
                await view(datasette, request, send)
                if view.__name__ == "send_download"
                else await view(datasette, request)
            )
        except MissingError as error:
            return await show(datasette, request, "missing.html", message=str(error), http_status=404)

    return answer


def send_json(value: Any) -> Any:
    """JSON for scripts and for people who build on the data; anybody may fetch it."""
    body = json.dumps(value, ensure_ascii=False)
    return Response(body, content_type="application/json; charset=utf-8", headers={"Access-Control-Allow-Origin": "*"})


def send_text(body: str, content_type: str) -> Any:
    """A feed, a drawing or another text of our making."""
    headers = {
        "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
        "Cache-Control": "max-age=300",
    }
    return Response(body, content_type=f"{content_type}; charset=utf-8", headers=headers)


def move(datasette: Any, path: str) -> Any:
    """Send the reader on, for good."""
    return Response.redirect(datasette.urls.path(path), status=301)


def point(datasette: Any, path: str) -> Any:
    """Send the reader on for now: what the address means may change with the next build."""
    return Response.redirect(datasette.urls.path(path), status=302)


def embed_json(value: Any) -> Markup:
    """JSON that can stand inside a script element whatever its strings hold."""
    text = json.dumps(value, ensure_ascii=False)
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return Markup(text)
