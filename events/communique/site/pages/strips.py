"""The bars over time that several pages show, for any view."""

from typing import Any

from markupsafe import Markup

from ..charts.bins import Bin, count_by_quad, length_of_key, make_bins, unit_of
from ..charts.strip import draw_strip
from ..filters import Filter
from ..listing import count_months, summarize


async def make_strip(datasette: Any, view: Filter, *, label: str, height: int = 150) -> tuple[Markup, list[Bin]]:
    """Bars for the events of `view`, each a link to the timeline of its period; and the bars' numbers."""
    years = [row for row in await summarize(datasette, view) if row["year"] is not None]
    if not years:
        return Markup(""), []
    first, last = min(row["year"] for row in years), max(row["year"] for row in years)
    unit = unit_of(first, last)
    if unit == "month":
        rows = await count_months(datasette, view)
    else:
        rows = [{**row, "bin": f"{row['year']:04}"[: length_of_key(unit)]} for row in years]
    counts = count_by_quad(rows)
    bins = make_bins(first, last, counts)
    while bins and not bins[0].total and unit == "month":
        bins = bins[1:]
    while bins and not bins[-1].total:
        bins = bins[:-1]

    def address(one: Bin) -> str:
        return str(datasette.urls.path(f"/timeline?{view.query(since=one.since, until=one.until)}"))

    return draw_strip(bins, address, height=height, label=label), [one for one in bins if one.total]
