"""The bars over time that several pages show, for any view."""

from typing import Any

from markupsafe import Markup

from ..charts.bins import Bin, count_by_quad, length_of_key, make_bins, unit_of
from ..charts.strip import draw_strip
from ..database import fetch_one, read_house
from ..filters import Filter
from ..listing import count_bins


async def make_strip(datasette: Any, view: Filter, *, label: str, height: int = 150) -> tuple[Markup, list[Bin]]:
    """Bars for the events of `view` in every year they span, each a link to the timeline of that year; and the bars' numbers."""
    first, last = await find_years(datasette, view)
    if first is None or last is None:
        return Markup(""), []
    counts = count_by_quad(await count_bins(datasette, view, length_of_key(unit_of(first, last))))
    bins = make_bins(first, last, counts)
    while bins and not bins[0].total and unit_of(first, last) == "month":
        bins = bins[1:]
    while bins and not bins[-1].total:
        bins = bins[:-1]

    def address(one: Bin) -> str:
        return str(datasette.urls.path(f"/timeline?{view.query(since=one.since, until=one.until)}"))

    return draw_strip(bins, address, height=height, label=label), [one for one in bins if one.total]


async def find_years(datasette: Any, view: Filter) -> tuple[int | None, int | None]:
    """The first and the last year in which a view has events."""
    where, parameters = view.where()
    if where == "1":
        house = await read_house(datasette)
        return house.first_year, house.last_year
    row = await fetch_one(datasette, f"select min(year) as a, max(year) as b from events where {where}", parameters)
    return (row["a"], row["b"]) if row else (None, None)
