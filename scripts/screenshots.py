"""Take the pictures of the site that the README shows.

We believe that a picture in a README should be of the program as it is: this serves a database, opens it in headless
Chromium and writes docs/screenshot-*.png.

    python scripts/screenshots.py                # of communique.db
    python scripts/screenshots.py some.db docs
"""

import argparse
import os
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import sync_playwright

PAGES = (
    ("home", "/", "light", 1280),
    ("timeline", "/timeline", "light", 1280),
    ("event", "/events/{event}", "light", 1280),
    ("map", "/map", "light", 1280),
    ("timeline-dark", "/timeline", "dark", 1280),
    ("timeline-narrow", "/timeline", "light", 390),
)
"""Name of the picture, address, color scheme, width in pixels."""


def main() -> int:
    """Serve the database and take every picture; the exit status."""
    parser = argparse.ArgumentParser(description="Take pictures of the site.")
    parser.add_argument("database", type=Path, nargs="?", default=Path("communique.db"))
    parser.add_argument("folder", type=Path, nargs="?", default=Path("docs"))
    given = parser.parse_args()
    chromium = os.environ.get("COMMUNIQUE_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        print("Chromium is not installed: apt-get install chromium, or name it in COMMUNIQUE_CHROMIUM", file=sys.stderr)
        return 1
    given.folder.mkdir(parents=True, exist_ok=True)
    port = find_port()
    server = start_server(given.database, port)
    try:
        wait_for_port(port)
        take_pictures(chromium, f"http://127.0.0.1:{port}", find_examples(given.database), given.folder)
    finally:
        server.terminate()
        server.wait()
    return 0


def take_pictures(chromium: str, address: str, examples: dict[str, str], folder: Path) -> None:
    """Open every page and write its picture."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, path, scheme, width in PAGES:
            options: dict[str, Any] = {"viewport": {"width": width, "height": 900}, "color_scheme": scheme}
            context = browser.new_context(**options)
            take_picture(context.new_page(), address + path.format(**examples), folder / f"screenshot-{name}.png")
            context.close()
        browser.close()


def take_picture(page: Any, address: str, path: Path) -> None:
    """Write the picture of a page, at most 1,500 pixels high; of the timeline, when its drawing is there."""
    page.goto(address, wait_until="networkidle")
    if page.locator("#drawing").count():
        page.wait_for_selector("#drawing[data-ready=yes]")
        page.wait_for_timeout(400)
    height = min(page.evaluate("document.documentElement.scrollHeight"), 1500)
    page.screenshot(
        path=str(path), clip={"x": 0, "y": 0, "width": page.viewport_size["width"], "height": height}, full_page=True
    )
    print(path)


def find_examples(database: Path) -> dict[str, str]:
    """What addresses stand for: the event with the most participants among those with a place."""
    import sqlite3

    questions = {
        "event": "select events.id from events join participants on event = events.id where place is not null"
        " group by events.id order by count(*) desc, events.id limit 1",
    }
    with sqlite3.connect(database) as db:
        return {name: db.execute(sql).fetchone()[0] for name, sql in questions.items()}


def find_port() -> int:
    """A port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start_server(database: Path, port: int) -> "subprocess.Popen[bytes]":
    """The site in a process of its own."""
    command = [sys.executable, "-m", "communique", "serve", "--db", str(database), "--port", str(port)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def wait_for_port(port: int, seconds: float = 30) -> None:
    """Wait until the site answers. Raises TimeoutError where it does not."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError(f"the site did not answer within {seconds:g} seconds")


if __name__ == "__main__":
    raise SystemExit(main())
