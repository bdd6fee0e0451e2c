"""The site: a Datasette plugin that reads the database and nothing else.

We believe that Datasette is the engine and this is the house in front of it: pages for readers, rendered on the server,
that work without JavaScript and ask no other host for anything. Datasette's own pages stay one click away.

    communique.site.serve(Path("communique.db"))
"""

from .hooks import (
    asgi_wrapper,
    extra_css_urls,
    extra_template_vars,
    handle_exception,
    menu_links,
    prepare_jinja2_environment,
    register_routes,
    render_cell,
)
from .server import find_configuration, serve

__all__ = [
    "asgi_wrapper",
    "extra_css_urls",
    "extra_template_vars",
    "find_configuration",
    "handle_exception",
    "menu_links",
    "prepare_jinja2_environment",
    "register_routes",
    "render_cell",
    "serve",
]
