"""Does the site work in a real browser: with and without scripts, by keyboard, narrow, dark, printed, and for axe-core?

Needs the package playwright and Chromium: `apt-get install chromium`, or COMMUNIQUE_CHROMIUM with its path.
"""

import csv
import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest

pytest.importorskip("datasette", reason="pip install 'communique[site]'")
sync_api = pytest.importorskip("playwright.sync_api", reason="pip install 'communique[dev]'")
CHROMIUM = os.environ.get("COMMUNIQUE_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed: apt-get install chromium"),
]

from communique.export import write_exports  # noqa: E402
from communique.store import write_database  # noqa: E402
from dataset_factory import MOSCOW, make_dataset  # noqa: E402
from make_synthetic import make_dataset as make_large  # noqa: E402
from site_client import SiteServer  # noqa: E402

DATASET = make_dataset(hostile=True)
MEETING, TIES = DATASET.events[0].event.id, DATASET.events[1].event.id
PAGES = {
    "home": "/",
    "timeline": "/timeline",
    "event": f"/events/{MEETING}",
    "hostile": f"/events/{DATASET.events[-1].event.id}",
    "article": f"/articles/{MOSCOW.id}",
    "countries": "/countries",
    "country": "/countries/TUR",
    "pair": "/pairs/TUR/SYR",
    "person": "/people/tur-hulusi-akar",
    "map": "/map",
    "search": "/search?q=Akar",
    "questions": "/questions",
    "codebook": "/codebook",
    "accuracy": "/accuracy",
    "downloads": "/downloads",
    "articles": "/articles",
    "missing": "/events/aaaaaaaaaaaa",
}


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("browser")
    write_database(folder / "communique.db", DATASET)
    write_exports(folder / "communique.db", folder / "export", ["csv"])
    with SiteServer(folder / "communique.db") as running:
        yield running


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("large")
    write_database(folder / "communique.db", make_large(1500))
    with SiteServer(folder / "communique.db") as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


class Watched:
    """A page whose complaints and requests to other hosts are written down."""

    def __init__(self, browser: Any, address: str, **options: Any) -> None:
        self.context = browser.new_context(accept_downloads=True, **options)
        self.page = self.context.new_page()
        self.complaints: list[str] = []
        self.page.on("console", lambda line: line.type in ("error", "warning") and self.complaints.append(line.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda one: self._check(one.url, address))
        self.page.on("dialog", lambda dialog: (self.complaints.append(f"dialog: {dialog.message}"), dialog.dismiss()))

    def _check(self, url: str, address: str) -> None:
        if not url.startswith((address, "data:", "blob:")):
            self.complaints.append(f"asked another host: {url}")

    def __enter__(self) -> "Watched":
        return self

    def __exit__(self, *_: object) -> None:
        self.context.close()


def wait_for_drawing(page: Any) -> None:
    page.wait_for_selector("#drawing[data-ready=yes]", timeout=15000)
    page.wait_for_selector(".vis-item", timeout=15000)


@pytest.mark.parametrize("path", [path for name, path in PAGES.items() if name != "missing"])
def test_no_page_complains_or_asks_another_host(browser, address, path):
    with Watched(browser, address) as one:
        one.page.goto(address + path, wait_until="networkidle")
        assert one.complaints == []


@pytest.mark.parametrize(
    ("name", "scheme"),
    [
        *((name, "light") for name in PAGES),
        *((name, "dark") for name in ("home", "timeline", "event", "article", "search")),
    ],
)
def test_axe_finds_nothing_serious(browser, address, name, scheme):
    axe_module = pytest.importorskip("axe_playwright_python.sync_playwright")
    with Watched(browser, address, color_scheme=scheme) as one:
        one.page.goto(address + PAGES[name])
        if name == "timeline":
            wait_for_drawing(one.page)
        found = axe_module.Axe().run(
            one.page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
        )
        serious = [
            (rule["id"], [node["html"][:160] for node in rule["nodes"]][:4])
            for rule in found.response["violations"]
            if rule["impact"] in ("serious", "critical")
        ]
        assert serious == []


def test_a_filter_changes_the_address_and_the_rows(browser, address):
    with Watched(browser, address) as one:
        one.page.goto(f"{address}/timeline")
        one.page.select_option("#f-country", "TUR")
        one.page.select_option("#f-other", "SYR")
        one.page.select_option("#f-act", "meeting")
        with one.page.expect_navigation(wait_until="load"):
            one.page.click("form.filters button")
        assert "country=TUR" in one.page.url
        assert "act=meeting" in one.page.url
        assert one.page.text_content("h1") == "Turkey and Syria, Meeting"
        assert one.page.locator("tbody tr:not(.year) a.title").count() == 3
        assert one.complaints == []


def test_an_item_of_the_drawing_leads_to_its_event(browser, address):
    with Watched(browser, address) as one:
        one.page.goto(f"{address}/timeline")
        wait_for_drawing(one.page)
        one.page.locator(f'.vis-item a[href$="{TIES}"]').first.click()
        one.page.wait_for_url(f"**/events/{TIES}")
        assert one.page.locator("mark").first.is_visible()
        assert "severed diplomatic ties in 2011" in one.page.text_content("mark")
        assert one.complaints == []


def test_zooming_in_shows_events_where_bars_were(browser, large):
    with Watched(browser, large) as one:
        one.page.goto(f"{large}/timeline")
        wait_for_drawing(one.page)
        assert "counted by" in one.page.text_content("#drawing-says")
        assert one.page.locator(".vis-item.bin").count() > 20
        for _ in range(4):
            with one.page.expect_response("**/timeline/items.json*"):
                one.page.click("button[data-do=in]")
            one.page.wait_for_timeout(300)
        assert "counted by" not in one.page.text_content("#drawing-says")
        assert one.page.locator(".vis-item.bin").count() == 0
        with one.page.expect_response("**/timeline/items.json*"):
            one.page.click("button[data-do=fit]")
        one.page.wait_for_selector(".vis-item.bin")
        assert one.complaints == []


def test_the_csv_of_a_view_has_every_row(browser, large, tmp_path):
    with Watched(browser, large) as one:
        one.page.goto(f"{large}/timeline?country=TUR")
        told = int(one.page.text_content(".deck").split()[0].replace(",", ""))
        with one.page.expect_download() as started:
            one.page.click("text=CSV")
        started.value.save_as(tmp_path / "view.csv")
    with (tmp_path / "view.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert len(rows) == len({row["id"] for row in rows}) == told


def test_every_page_of_a_long_list_is_different(browser, large):
    with Watched(browser, large, java_script_enabled=False) as one:
        one.page.goto(f"{large}/timeline")
        seen: list[str] = []
        while True:
            seen += [link.get_attribute("href") for link in one.page.locator("tbody a.title").all()]
            if not one.page.locator("a[rel=next]").count():
                break
            with one.page.expect_navigation(wait_until="load"):
                one.page.click("a[rel=next]")
        assert len(seen) == len(set(seen)) == 1500


def test_the_keyboard_alone_reaches_an_event(browser, address):
    with Watched(browser, address) as one:
        one.page.goto(f"{address}/timeline?country=NLD&other=RUS")
        one.page.keyboard.press("Tab")
        assert one.page.evaluate("document.activeElement.textContent") == "Skip to the content"
        one.page.keyboard.press("Enter")
        for _ in range(80):
            one.page.keyboard.press("Tab")
            if one.page.evaluate("document.activeElement.matches('td a.title')"):
                break
        outline = one.page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline == "solid"
        one.page.keyboard.press("Enter")
        one.page.wait_for_url("**/events/*")


def test_without_javascript_the_timeline_is_a_dated_list(browser, address):
    with Watched(browser, address, java_script_enabled=False) as one:
        one.page.goto(f"{address}/timeline")
        assert one.page.locator("tbody a.title").count() == len(DATASET.events)
        assert one.page.locator("tr.year").all_text_contents() == [
            "2023", "2022", "2021", "2020", "2019", "2011", "Date unknown",
        ]  # fmt: skip
        assert not one.page.locator("#drawing").is_visible()
        with one.page.expect_navigation(wait_until="load"):
            one.page.click(".chart a >> nth=0")
        assert "from=2011" in one.page.url
        with one.page.expect_navigation(wait_until="load"):
            one.page.click("tbody a.title")
        assert one.page.locator("mark").first.is_visible()
        one.page.fill("#search-all", "Mamlouk")
        one.page.keyboard.press("Enter")
        one.page.wait_for_url("**/search?*")
        assert one.page.locator("text=Hakan Fidan and Ali Mamlouk meet").count() >= 1


@pytest.mark.parametrize("name", [name for name in PAGES if name != "missing"])
def test_a_narrow_screen_needs_no_sideways_scrolling(browser, address, name):
    with Watched(browser, address, viewport={"width": 360, "height": 740}) as one:
        one.page.goto(address + PAGES[name])
        assert one.page.evaluate("document.documentElement.scrollWidth") <= 360


def test_dark_is_dark(browser, address):
    with Watched(browser, address, color_scheme="dark") as one:
        one.page.goto(address)
        assert one.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(20, 22, 25)"


def test_an_event_prints(browser, address):
    with Watched(browser, address) as one:
        one.page.goto(f"{address}/events/{MEETING}")
        one.page.emulate_media(media="print")
        assert not one.page.locator(".masthead nav").is_visible()
        assert one.page.locator("mark").first.is_visible()
        assert one.page.pdf(format="A4").startswith(b"%PDF")


def test_nothing_jumps_while_a_page_loads(browser, address):
    with Watched(browser, address) as one:
        one.page.add_init_script(
            "window.shift = 0; new PerformanceObserver((list) => { for (const e of list.getEntries())"
            " if (!e.hadRecentInput) window.shift += e.value; }).observe({type: 'layout-shift', buffered: true});"
        )
        for path in ("/", f"/events/{MEETING}", "/codebook", "/map"):
            one.page.goto(address + path, wait_until="networkidle")
            assert one.page.evaluate("window.shift") < 0.1, path


def test_datasettes_pages_stay_in_the_house(browser, address):
    with Watched(browser, address) as one:
        for path in ("/communique", "/communique/events", "/communique/timeline", f"/communique/events/{MEETING}"):
            one.page.goto(address + path, wait_until="networkidle")
            assert one.page.locator("a.brand").is_visible()
        one.page.goto(f"{address}/communique/timeline")
        one.page.click(f'a[href="/events/{MEETING}"]')
        one.page.wait_for_url(f"**/events/{MEETING}")
        assert one.complaints == []
