"""Maps: points and arcs on the outlines of the world, and a small one that shows where one place is.

Outlines: Natural Earth 1:110m, public domain; scripts/make_world.py made world.json from them.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from markupsafe import Markup, escape

from .projection import HEIGHT, WIDTH, project

Ring = list[tuple[float, float]]
LOCATOR = (300, 180)
"""Width and height of the small map, in points of the drawing."""


@dataclass(frozen=True)
class Dot:
    """A place: degrees, how many events, its name, where its link leads."""

    latitude: float
    longitude: float
    events: int
    name: str
    path: str


@dataclass(frozen=True)
class Arc:
    """Two places with degrees, how many events join them, what share of those is conflict (0 to 1), name and link."""

    start: tuple[float, float]
    end: tuple[float, float]
    events: int
    conflict: float
    name: str
    path: str


def draw_map(dots: Sequence[Dot], arcs: Sequence[Arc], outlines: str, label: str) -> Markup:
    """The world with its dots and arcs; `outlines` is the address of world.svg."""
    most = max((dot.events for dot in dots), default=1)
    widest = max((arc.events for arc in arcs), default=1)
    parts = [f'<image href="{escape(outlines)}" width="{WIDTH}" height="{HEIGHT}"/>']
    parts += [_arc(arc, widest) for arc in sorted(arcs, key=lambda arc: arc.events)]
    parts += [_dot(dot, most) for dot in sorted(dots, key=lambda dot: -dot.events)]
    return Markup(
        f'<svg class="chart map" viewBox="20 4 {WIDTH - 40} {HEIGHT - 44}" role="group" aria-label="{escape(label)}">'
        f"{''.join(parts)}</svg>"
    )


def _dot(dot: Dot, most: int) -> str:
    x, y = project(dot.longitude, dot.latitude)
    size = 2.2 + 8.5 * math.sqrt(dot.events / max(most, 30))
    name = escape(f"{dot.name}: {dot.events:,} event{'' if dot.events == 1 else 's'}")
    return (
        f'<a href="{escape(dot.path)}" aria-label="{name}"><title>{name}</title>'
        f'<circle class="dot" cx="{x}" cy="{y}" r="{size:.1f}"/></a>'
    )


def _arc(arc: Arc, widest: int) -> str:
    (x1, y1), (x2, y2) = project(*arc.start[::-1]), project(*arc.end[::-1])
    bend = 0.18 * math.hypot(x2 - x1, y2 - y1)
    name = escape(f"{arc.name}: {arc.events:,} event{'' if arc.events == 1 else 's'}")
    kind = "conf" if arc.conflict > 0.5 else "coop"
    width = 0.6 + 3.4 * arc.events / widest
    return (
        f'<a href="{escape(arc.path)}" aria-label="{name}"><title>{name}</title>'
        f'<path class="arc {kind}" stroke-width="{width:.1f}"'
        f' d="M{x1} {y1}Q{(x1 + x2) / 2:.1f} {(y1 + y2) / 2 - bend:.1f} {x2} {y2}"/></a>'
    )


@cache
def read_outlines() -> dict[str, list[Ring]]:
    """Rings of every country, in points of the drawing, by the country's name."""
    text = (files(__package__) / "world.json").read_text(encoding="utf-8")
    outlines: dict[str, list[Ring]] = json.loads(text)
    return outlines


def draw_locator(latitude: float, longitude: float) -> str:
    """A small map around a place, as an SVG file of its own."""
    x, y = project(longitude, latitude)
    width, height = LOCATOR
    left, top = min(max(x - width / 2, 0), WIDTH - width), min(max(y - height / 2, 0), HEIGHT - height)
    rings = [
        ring
        for rings in read_outlines().values()
        for ring in rings
        if any(left - 40 < px < left + width + 40 and top - 40 < py < top + height + 40 for px, py in ring)
    ]
    paths = "".join(f'<path d="M{"L".join(f"{px:g} {py:g}" for px, py in ring)}Z"/>' for ring in rings)
    style = (
        "svg{background:#f3f6f7}path{fill:#e6e1d6;stroke:#fff;stroke-width:.6;stroke-linejoin:round}"
        "circle{fill:#be3b28;stroke:#fff;stroke-width:1.2}"
        "@media(prefers-color-scheme:dark){svg{background:#1a1d21}path{fill:#33373d;stroke:#141619}"
        "circle{fill:#e8695a;stroke:#141619}}"
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{left:.1f} {top:.1f} {width} {height}"'
        f' width="{width}" height="{height}">'
        f'<style>{style}</style>{paths}<circle cx="{x}" cy="{y}" r="4.5"/></svg>'
    )
