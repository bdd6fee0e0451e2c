"""Addresses of static files, each with a mark of its content, so that browsers keep them, but never too long."""

import hashlib
from functools import cache
from pathlib import Path

STATIC = Path(__file__).parent / "static"
_BASE = "/-/static-plugins/communique"


@cache
def address(name: str) -> str:
    """The address of the file `name` in static/. Raises FileNotFoundError where there is none."""
    mark = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:10]
    return f"{_BASE}/{name}?v={mark}"
