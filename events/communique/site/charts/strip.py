"""Events over time as bars: cooperation above the line, conflict below, deeds farther out than words.

We believe that one glance should tell how two states stood to each other in a year, and that the same numbers must be
there for somebody who cannot see the bars: the caller shows `Bin`s as a table too.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from markupsafe import Markup, escape

from ..quads import LABELS
from ..words import count_of
from .bins import Bin

WIDTH = 960
TALLEST, WIDEST = 16, 56
"""Points that one event may be tall and one bar wide, so that a handful of events does not fill the page."""
_ABOVE = ("verbal-cooperation", "material-cooperation")
_BELOW = ("verbal-conflict", "material-conflict")


def draw_strip(
    bins: Sequence[Bin], address: Callable[[Bin], str] | None = None, *, height: int = 150, label: str, on: str = ""
) -> Markup:
    """The bars as SVG. `address` gives a bar's link; `label` says what is drawn; `on` is the key of the chosen bar."""
    if not bins:
        return Markup("")
    up = max((sum(one.counts.get(quad, 0) for quad in _ABOVE) for one in bins), default=0)
    down = max((sum(one.counts.get(quad, 0) for quad in _BELOW) for one in bins), default=0)
    room = height - 26
    scale = min(room / max(up + down, 1), TALLEST)
    height = round((up + down) * scale) + height - room
    room = height - 26
    axis = 4 + up * scale
    step = min(WIDTH / len(bins), WIDEST)
    parts = [_bar(one, i, step, axis, scale, room, address, one.key == on) for i, one in enumerate(bins)]
    parts.append(f'<line class="axis" x1="0" x2="{len(bins) * step:.1f}" y1="{axis:.1f}" y2="{axis:.1f}"/>')
    parts.extend(_ticks(bins, step, height))
    return Markup(
        f'<svg class="chart" viewBox="0 0 {WIDTH} {height}" role="group"'
        f' aria-label="{escape(label)}">{"".join(parts)}</svg>'
    )


def _bar(
    one: Bin,
    i: int,
    step: float,
    axis: float,
    scale: float,
    room: float,
    address: Callable[[Bin], str] | None,
    on: bool,
) -> str:
    left, width = i * step, max(step - min(1.5, step * 0.2), 0.8)
    rects, y = [], axis
    for quad in _ABOVE:
        tall = one.counts.get(quad, 0) * scale
        y -= tall
        rects.append((quad, y, tall))
    y = axis
    for quad in _BELOW:
        tall = one.counts.get(quad, 0) * scale
        rects.append((quad, y, tall))
        y += tall
    drawn = "".join(
        f'<rect class="q-{quad}" x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{tall:.1f}"/>'
        for quad, top, tall in rects
        if tall
    )
    if not drawn and not on:
        return ""
    title = f"<title>{escape(describe_bin(one))}</title>"
    hit = f'<rect class="hit" x="{left:.1f}" y="0" width="{step:.1f}" height="{room + 8:.0f}"/>'
    if address is None:
        return f"<g>{title}{hit}{drawn}</g>"
    name = escape(describe_bin(one))
    mark = ' class="on"' if on else ""
    return f'<a href="{escape(address(one))}" aria-label="{name}"{mark}>{title}{hit}{drawn}</a>'


def describe_bin(one: Bin) -> str:
    """`2016: 12 events, 5 cooperation in words, 7 conflict in deeds`."""
    parts = [f"{number:,} {LABELS[quad].lower()}" for quad, number in one.counts.items() if number]
    return f"{one.label}: {count_of(one.total, 'event')}" + (f" ({', '.join(parts)})" if parts else "")


def _ticks(bins: Sequence[Bin], step: float, height: int) -> list[str]:
    """Years under the bars, as many as fit, always round ones."""
    years = [(i, int((one.key + "0")[:4])) for i, one in enumerate(bins)]
    starts = [years[0], *(b for a, b in pairwise(years) if b[1] != a[1])]
    every = next((n for n in (1, 2, 5, 10, 20, 25, 50, 100, 200, 500) if _fits(starts, n, step)), 1000)
    shown = [(i, year) for i, year in starts if year % every == 0] or starts[:1]
    offset = step / 2 if len(bins[0].key) == 4 else 0
    return [
        f'<text x="{i * step + offset if i else 0:.1f}" y="{height - 4}"'
        f' text-anchor="{"middle" if i and offset else "start"}">{year}</text>'
        for i, year in shown
    ]


def _fits(starts: list[tuple[int, int]], every: int, step: float) -> bool:
    shown = [i * step for i, year in starts if year % every == 0]
    return all(b - a >= 46 for a, b in pairwise(shown))
