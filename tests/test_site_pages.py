"""Does every page answer, say what it should, and keep hostile words harmless?"""

import csv
import io
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from dataset_factory import HOSTILE, MOSCOW, make_dataset

pytest.importorskip("datasette", reason="pip install 'communique[site]'")

from communique.export import write_exports
from communique.store import write_database
from make_synthetic import make_dataset as make_large
from site_client import SiteClient
from test_yaml import EXAMPLES, QUERIES

DATASET = make_dataset(hostile=True)
MEETING, TIES, SPIES, PLANNED, EXPULSION, RECALL, PLEDGE, ATTACK = (one.event.id for one in DATASET.events)
PAGES = [
    "/", "/timeline", "/timeline?country=TUR", "/timeline?country=TUR&other=SYR", "/timeline?from=2020&to=2022-12",
    "/timeline?q=ambassador", "/timeline?q=%22%27%28*", "/timeline?precision=rough", "/timeline?status=planned",
    "/timeline?country=NOWHERE", "/timeline?act=dance&from=yesterday", "/timeline?person=tur-hulusi-akar",
    "/timeline?lanes=country", "/articles", "/countries", "/countries/TUR", "/countries/RUS", "/countries/ABW",
    "/pairs/TUR/SYR", "/pairs/TUR/ABW", "/people/tur-hulusi-akar", "/map", "/map?country=TUR", "/search",
    "/search?q=Akar", "/search?q=nothing+holds+this", "/search?q=%3Cscript%3E", "/questions", "/codebook", "/accuracy",
    "/downloads", *(f"/events/{one.event.id}" for one in DATASET.events),
    *(f"/articles/{a.id}" for a in DATASET.articles),
]  # fmt: skip
DATASETTE = [
    "/communique", "/communique/events", "/communique/timeline", "/communique/participants", "/communique/articles",
    "/communique/actors", "/communique/parties", "/communique/evidence", "/communique/acts", "/communique/pairs",
    "/communique/events_per_year", "/communique/corrections", "/communique/accuracy", "/communique/builds",
    f"/communique/events/{MEETING}", "/communique/articles/hostile", "/communique/-/query?sql=select+1",
]  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> SiteClient:
    folder = tmp_path_factory.mktemp("site")
    write_database(folder / "communique.db", DATASET)
    write_exports(folder / "communique.db", folder / "export", ["csv", "jsonl"])
    client = SiteClient(folder / "communique.db")
    yield client
    client.close()


@pytest.mark.parametrize("path", PAGES)
def test_our_pages_answer_with_a_strict_policy(site, path):
    answer = site.get(path)
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    assert "unsafe-inline" not in policy
    assert "default-src 'none'" in policy
    assert answer.headers["content-language"] == "en"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert re.search(r"<title>[^<]+</title>", answer.text)
    assert '<link rel="canonical"' in answer.text
    assert 'property="og:title"' in answer.text


@pytest.mark.parametrize("path", PAGES)
def test_hostile_words_stay_words_and_nothing_is_inline(site, path):
    text = site.get(path).text
    tags = read_tags(text)
    assert ("img", "x") not in {(tag, attributes.get("src")) for tag, attributes in tags}
    assert not [
        a for _, a in tags if (a.get("href") or a.get("src") or a.get("action") or "").startswith("javascript:")
    ]
    assert not [a for tag, a in tags if tag == "script" and not a.get("src") and a.get("type") != "application/ld+json"]
    assert not [name for _, attributes in tags for name in attributes if name == "style" or name.startswith("on")]
    assert not [tag for tag, _ in tags if tag == "style"]
    assert "49" not in re.findall(r"\{\{(.*?)\}\}", text)


def read_tags(text: str) -> list[tuple[str, dict[str, str]]]:
    found = []
    parser = HTMLParser()
    parser.handle_starttag = lambda tag, attributes: found.append((tag, dict(attributes)))
    parser.feed(text)
    return found


@pytest.mark.parametrize("path", DATASETTE)
def test_datasettes_pages_go_on_working_in_our_clothes(site, path):
    answer = site.get(path)
    assert answer.status_code == 200
    assert 'class="brand"' in answer.text
    assert "<img src=x" not in answer.text


@pytest.mark.parametrize("path", [path for path in DATASETTE if path.count("/") == 2 and "query" not in path])
def test_tables_give_json_and_csv(site, path):
    assert site.get(f"{path}.json").json()["ok"] is True
    rows = list(csv.reader(io.StringIO(site.get(f"{path}.csv").text)))
    assert len(rows) >= 1


@pytest.mark.parametrize("name", QUERIES)
def test_every_question_is_answered(site, name):
    query = "&".join(f"{key}={value}" for key, value in EXAMPLES.items() if f":{key}" in QUERIES[name]["sql"])
    page, data = site.get(f"/communique/{name}?{query}"), site.get(f"/communique/{name}.json?{query}")
    assert page.status_code == 200
    assert data.json()["ok"] is True
    assert f'id="{name}"' in site.get("/questions").text


def test_writing_is_refused(site):
    answer = site.loop.run_until_complete(site.datasette.client.post("/communique/-/create", json={"table": "x"}))
    assert answer.status_code in (403, 405)


@pytest.mark.parametrize(
    ("path", "target"),
    [
        ("/events/zzzzzzzzzzz1", f"/events/{MEETING}"),
        ("/countries/tur", "/countries/TUR"),
        ("/pairs/TUR/TUR", "/countries/TUR"),
        ("/people/tur", "/countries/TUR"),
    ],
)
def test_old_and_other_addresses_lead_on(site, path, target):
    answer = site.get(path)
    assert answer.status_code == 301
    assert answer.headers["location"] == target


@pytest.mark.parametrize(
    "path",
    [
        "/events/aaaaaaaaaaaa",
        "/articles/none",
        "/countries/QQQ",
        "/people/nobody",
        "/downloads/secret.txt",
        "/pairs/TUR/QQQ",
        "/feeds/events.atom",
        "/no-such-database/table",
    ],
)
def test_what_is_not_there_says_so_in_our_house(site, path):
    answer = site.get(path)
    assert answer.status_code == 404
    assert "There is no such page" in answer.text


def test_an_event_tells_all(site):
    text = site.get(f"/events/{MEETING}").text
    for words in (
        "Turkish and Syrian defense ministers meet in Moscow", "December 28, 2022", "Hulusi Akar",
        "Sergei Shoigu", "host",
        "defense minister", "on Wednesday", "The Wednesday of the week of publication.", "Where the sources differ",
        "Formerly", "zzzzzzzzzzz1", "The second article names the city.", "Followed by",
        "@misc{communique-", "2 sources",
    ):  # fmt: skip
        assert words in text, words
    assert "<mark>Turkish Defense Minister Hulusi Akar met" in text
    assert '<time datetime="2022-12-28"' in text


def test_an_event_describes_itself_to_machines(site):
    for event in (MEETING, ATTACK):
        block = re.search(
            r'<script type="application/ld\+json">(.*?)</script>', site.get(f"/events/{event}").text, re.S
        )
        machine = json.loads(block[1])
        assert machine["@type"] == "Event"
    assert machine["name"] == HOSTILE


def test_event_as_json(site):
    event = site.get(f"/events/{MEETING}.json").json()
    assert [one["name"] for one in event["participants"]] == ["Hulusi Akar", "Ali Mahmoud Abbas", "Sergei Shoigu"]
    assert len(event["evidence"]) == 2


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (TIES, "2011"), (SPIES, "January 2020"), (PLANNED, "some time between January and April 2023"),
        (EXPULSION, "no later than 2019"), (RECALL, "date unknown"), (PLEDGE, "about December 28, 2022"),
    ],
)  # fmt: skip
def test_dates_are_told_as_sure_as_they_are(site, event, words):
    assert words in site.get(f"/events/{event}").text


def test_an_article_has_every_event_marked(site):
    text = site.get(f"/articles/{MOSCOW.id}").text
    for event in (MEETING, TIES, SPIES, PLANNED, PLEDGE):
        assert f'href="/events/{event}"' in text
    assert text.count("<mark>") == 5


@pytest.mark.parametrize(
    ("query", "events"),
    [
        ("", {MEETING, TIES, SPIES, PLANNED, EXPULSION, RECALL, PLEDGE, ATTACK}),
        ("country=SYR", {MEETING, TIES, SPIES, PLANNED, PLEDGE}),
        ("country=TUR&other=DEU", {RECALL}),
        ("other=NLD", {EXPULSION, ATTACK}),
        ("act=meeting&status=planned", {PLANNED}),
        ("from=2020&to=2020", {SPIES}),
        ("from=2011-06-15&to=2011-06-15", {TIES, EXPULSION}),  # before 2020: it may have been then
        ("to=2019", {TIES, EXPULSION}),
        ("precision=unknown", {RECALL}),
        ("q=mamlouk", {SPIES}),
        ("q=ambassador berlin", {RECALL}),
        ("person=tur-hulusi-akar", {MEETING}),
        ("place=rus-moscow", {MEETING}),
        ("family=rupture", {TIES, EXPULSION, RECALL}),
        ("certainty=reported", {RECALL}),
    ],
)
def test_a_view_is_the_same_as_page_csv_and_json(site, query, events):
    rows = list(csv.DictReader(io.StringIO(site.get(f"/timeline.csv?{query}").text)))
    assert {row["id"] for row in rows} == events
    assert [row["id"] for row in site.get(f"/timeline.json?{query}").json()] == [row["id"] for row in rows]
    page = site.get(f"/timeline?{query}").text
    assert set(re.findall(r'class="title" href="/events/(\w{12})"', page)) == events
    link = re.search(r'href="(/communique/-/query\?[^"]+)"', page)[1].replace("&amp;", "&")
    answer = site.get(link.replace("/query?", "/query.json?"))
    assert {row["id"] for row in answer.json()["rows"]} == events


def test_the_drawing_gets_items_with_dates_as_sure_as_they_are(site):
    answer = site.get("/timeline/items.json").json()
    items = {item["event"]: item for item in answer["items"]}
    assert answer["mode"] == "items"
    assert set(items) == {one.event.id for one in DATASET.events} - {RECALL}
    assert (items[TIES]["start"], items[TIES]["end"], items[TIES]["precision"]) == ("2011-01-01", "2011-12-31", "year")
    assert items[EXPULSION]["start"] is None
    assert items[PLANNED]["status"] == "planned"


@pytest.mark.parametrize("lanes", ["family", "country", "pair", "none", "nonsense"])
def test_every_item_stands_in_a_lane_that_is_there(site, lanes):
    answer = site.get(f"/timeline/items.json?lanes={lanes}").json()
    assert {item["lane"] for item in answer["items"]} <= {lane["id"] for lane in answer["lanes"]}


def test_a_window_shows_what_may_lie_in_it(site):
    answer = site.get("/timeline/items.json?start=2011-03-01&end=2011-04-01").json()
    assert {item["event"] for item in answer["items"]} == {TIES, EXPULSION}


@pytest.mark.parametrize("path", ["/feed.atom", "/countries/TUR/feed.atom", "/feed.atom?country=NLD"])
def test_feeds_are_sound(site, path):
    feed = ElementTree.fromstring(site.get(path).content)
    names = {"a": "http://www.w3.org/2005/Atom"}
    assert feed.find("a:id", names).text
    assert feed.findall("a:entry", names)
    assert all(entry.find("a:link", names).get("href").startswith("http") for entry in feed.findall("a:entry", names))


def test_downloads_are_those_that_were_exported(site):
    text = site.get("/downloads").text
    assert "/downloads/events.csv" in text
    assert "timeline.ics" not in text
    answer = site.get("/downloads/events.jsonl")
    assert answer.status_code == 200
    assert len(answer.text.splitlines()) == len(DATASET.events)
    assert site.get("/downloads/..%2Fcommunique.db").status_code != 200


def test_the_map_draws_places_and_pairs(site):
    text = site.get("/map").text
    assert 'class="dot"' in text
    assert 'class="arc' in text
    assert "Moscow" in text
    drawing = site.get("/map/locator.svg?lat=55.75&lon=37.62")
    ElementTree.fromstring(drawing.content)
    assert site.get("/map/locator.svg?lat=91&lon=0").status_code == 404
    assert site.get("/map/locator.svg?lat=a&lon=0").status_code == 404


def test_search_finds_words_in_quotes_names_and_articles(site):
    text = site.get("/search?q=Mamlouk").text
    assert "<mark>Mamlouk</mark>" in text
    assert "/people/syr-ali-mamlouk" in text
    assert f"/articles/{MOSCOW.id}" in text


def test_text_is_compressed_where_the_reader_takes_it(site):
    answer = site.get("/timeline", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in site.get("/timeline", headers={"Accept-Encoding": "identity"}).headers


def test_static_files_are_kept_by_their_content(site):
    for link in re.findall(r'(?:href|src)="(/-/static-plugins/[^"]+)"', site.get("/timeline").text):
        answer = site.get(link)
        assert answer.status_code == 200
        assert "immutable" in answer.headers["cache-control"]


def test_no_page_names_another_host(site):
    allowed = (
        "https://example.org/moscow",
        "https://creativecommons.org/",
        "https://schema.org",
        "http://localhost",
        "http://www.w3.org",
    )
    for path in PAGES:
        for link in re.findall(r'(?:src|href|action)="(https?://[^"]+)"', site.get(path).text):
            assert link.startswith(allowed), link


@pytest.mark.parametrize(
    "path", sorted(Path(__file__).parents[1].glob("events/communique/site/static/*.css")), ids=lambda p: p.name
)
def test_styles_ask_no_other_host(path):
    assert not re.search(r"url\(['\"]?(https?:)?//", path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> SiteClient:
    path = tmp_path_factory.mktemp("large") / "communique.db"
    write_database(path, make_large(2300))
    client = SiteClient(path)
    yield client
    client.close()


@pytest.mark.parametrize(
    ("table", "count"), [("events", 2300), ("timeline", 2300), ("actors", None), ("articles", 230), ("parties", None)]
)
def test_paging_through_a_table_loses_no_row_and_repeats_none(large, table, count):
    key = "code" if table == "parties" else "id"
    seen, path = [], f"/communique/{table}.json?_size=200"
    while path:
        answer = large.get(path).json()
        seen += [row[key] for row in answer["rows"]]
        path = (answer.get("next_url") or "").replace("http://localhost", "")
        assert len(seen) <= 3000
    assert len(seen) == len(set(seen))
    assert count is None or len(seen) == count


@pytest.mark.parametrize("query", ["", "country=USA", "from=2000&to=2010", "q=moscow"])
def test_a_download_of_any_size_has_every_row_once(large, query):
    rows = list(csv.DictReader(io.StringIO(large.get(f"/timeline.csv?{query}").text)))
    total = int(re.search(r'class="deck">([\d,]+) event', large.get(f"/timeline?{query}").text)[1].replace(",", ""))
    assert len(rows) == len({row["id"] for row in rows}) == total
    assert [row["id"] for row in large.get(f"/timeline.json?{query}").json()] == [row["id"] for row in rows]
    assert [row["sort_key"] for row in rows] == sorted((row["sort_key"] for row in rows), reverse=True)


@pytest.mark.parametrize("lanes", ["family", "country", "pair", "none"])
def test_above_a_thousand_items_periods_are_counted(large, lanes):
    answer = large.get(f"/timeline/items.json?lanes={lanes}").json()
    assert answer["mode"] == "bins"
    assert {one["lane"] for one in answer["bins"]} <= {lane["id"] for lane in answer["lanes"]}
    if lanes in ("family", "none"):
        assert sum(one["n"] for one in answer["bins"]) == answer["total"]
    window = large.get(f"/timeline/items.json?lanes={lanes}&start=2015-01-01&end=2015-06-30").json()
    assert window["mode"] == "items"
    assert 0 < window["total"] < 1000
