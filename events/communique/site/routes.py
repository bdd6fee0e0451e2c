"""Addresses and what answers them. An address that was published once goes on working."""

from .answer import say_missing
from .pages.accuracy import show_accuracy
from .pages.article import show_article, show_articles
from .pages.codebook import show_codebook
from .pages.downloads import send_download, show_downloads
from .pages.event import send_event, show_event
from .pages.feeds import send_feed, send_robots
from .pages.home import show_home
from .pages.map import send_locator, show_map
from .pages.party import show_countries, show_country, show_pair
from .pages.person import show_person
from .pages.questions import show_questions
from .pages.search import show_search
from .pages.timeline import send_csv, send_items, send_rows, show_timeline

PAGES = (
    (r"^/$", show_home),
    (r"^/timeline$", show_timeline),
    (r"^/timeline\.csv$", send_csv),
    (r"^/timeline\.json$", send_rows),
    (r"^/timeline/items\.json$", send_items),
    (r"^/events/(?P<id>[a-z0-9]{12})$", show_event),
    (r"^/events/(?P<id>[a-z0-9]{12})\.json$", send_event),
    (r"^/articles$", show_articles),
    (r"^/articles/(?P<id>[a-z0-9-]+)$", show_article),
    (r"^/countries$", show_countries),
    (r"^/countries/(?P<code>[A-Za-z0-9]+)$", show_country),
    (r"^/countries/(?P<code>[A-Z0-9]+)/feed\.atom$", send_feed),
    (r"^/pairs/(?P<code>[A-Z0-9]+)/(?P<other>[A-Z0-9]+)$", show_pair),
    (r"^/people/(?P<key>[a-z0-9-]+)$", show_person),
    (r"^/map$", show_map),
    (r"^/map/locator\.svg$", send_locator),
    (r"^/search$", show_search),
    (r"^/questions$", show_questions),
    (r"^/codebook$", show_codebook),
    (r"^/accuracy$", show_accuracy),
    (r"^/downloads$", show_downloads),
    (r"^/downloads/(?P<name>[A-Za-z0-9._-]+)$", send_download),
    (r"^/feed\.atom$", send_feed),
    (r"^/robots\.txt$", send_robots),
)
"""Regular expressions of paths and the functions that answer them."""

ROUTES = tuple((path, say_missing(view)) for path, view in PAGES)
"""The same, for Datasette."""
