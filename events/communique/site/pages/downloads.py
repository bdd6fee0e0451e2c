"""Downloads: the files that `communique export` wrote beside the database, and what is made on the spot."""

from pathlib import Path
from typing import Any

from datasette.utils.asgi import asgi_send_file

from ..answer import missing, show
from ..database import fetch, read_house

FOLDER = "export"
"""The folder beside the database in which the site looks for exported files."""


async def show_downloads(datasette: Any, request: Any) -> Any:
    """`/downloads`"""
    house = await read_house(datasette)
    folder = _folder(house.path)
    files = [
        {"name": name, "size": (folder / name).stat().st_size, "sha256": digest}
        for name, digest in read_checksums(folder).items()
    ]
    builds = await fetch(datasette, "select * from builds order by built_at desc limit 5")
    return await show(datasette, request, "downloads.html", files=files, builds=builds)


async def send_download(datasette: Any, request: Any, send: Any) -> Any:
    """`/downloads/NAME`: a file that SHA256SUMS lists, and no other."""
    name = request.url_vars["name"]
    folder = _folder((await read_house(datasette)).path)
    if name != "SHA256SUMS" and name not in read_checksums(folder):
        raise missing(f"There is no download {name}.")
    if not (folder / name).is_file():
        raise missing(f"There is no download {name}.")
    await asgi_send_file(send, folder / name, filename=name, content_type="application/octet-stream", chunk_size=65536)
    return None


def _folder(database: str | None) -> Path:
    return Path(database or ".").parent / FOLDER


def read_checksums(folder: Path) -> dict[str, str]:
    """Digests by name, from the folder's SHA256SUMS; empty where nothing was exported."""
    try:
        lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return {}
    pairs = (line.split("  ", 1) for line in lines if "  " in line)
    return {name: digest for digest, name in pairs if (folder / name).is_file() and "/" not in name}
