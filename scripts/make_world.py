"""Make the outlines of the world's countries for the site's maps, from Natural Earth by way of npm's world-atlas.

We believe that a map of dots needs coasts and borders and no tile server. The outlines are Natural Earth's 1:110m
countries (public domain; packaged by world-atlas 2.0.2, ISC), projected once and rounded to a tenth of a point.

    python scripts/make_world.py
"""

import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from communique.site.charts.projection import HEIGHT, WIDTH, project

SITE = Path(__file__).parents[1] / "events/communique/site"
PACKAGE = "world-atlas@2.0.2"
Ring = list[tuple[float, float]]


def main() -> None:
    """Write charts/world.json (rings by country) and static/world.svg (the whole world)."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "install", "--silent", "--prefix", folder, PACKAGE], check=True)
        topology = json.loads(
            (Path(folder) / "node_modules/world-atlas/countries-110m.json").read_text(encoding="utf-8")
        )
    arcs = decode_arcs(topology)
    countries = {
        shape["properties"]["name"]: [draw(part) for ring in list_rings(shape, arcs) for part in cut_at_date_line(ring)]
        for shape in topology["objects"]["countries"]["geometries"]
        if shape["properties"]["name"] != "Antarctica"
    }
    (SITE / "charts/world.json").write_text(
        json.dumps(countries, ensure_ascii=False, separators=(",", ":")), encoding="utf-8"
    )
    paths = "\n".join(f'<path d="{"".join(map(path, rings))}"/>' for rings in countries.values())
    style = (
        "path{fill:#e6e1d6;stroke:#fff;stroke-width:.5;stroke-linejoin:round}"
        "@media(prefers-color-scheme:dark){path{fill:#2c2f34;stroke:#17191c}}"
    )
    (SITE / "static/world.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH}'
        f' {HEIGHT}"><style>{style}</style>\n{paths}\n</svg>\n',
        encoding="utf-8",
    )


def decode_arcs(topology: dict[str, Any]) -> list[Ring]:
    """The topology's arcs as lines of degrees (each point is stored as its distance from the one before)."""
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    lines = []
    for arc in topology["arcs"]:
        x = y = 0
        line = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * sx + tx, y * sy + ty))
        lines.append(line)
    return lines


def list_rings(shape: dict[str, Any], arcs: list[Ring]) -> list[Ring]:
    """The rings of a country; an arc numbered ~n is arc n backwards."""
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    rings = []
    for numbers in (ring for polygon in polygons for ring in polygon):
        line: Ring = []
        for number in numbers:
            part = arcs[number] if number >= 0 else arcs[~number][::-1]
            line += part[1:] if line else part
        rings.append(line)
    return rings


def cut_at_date_line(ring: Ring) -> list[Ring]:
    """The ring itself, or, where it crosses the 180th meridian, its part on either side of the map."""
    unrolled = [ring[0]]
    for longitude, latitude in ring[1:]:
        turns = round((unrolled[-1][0] - longitude) / 360)
        unrolled.append((longitude + 360 * turns, latitude))
    west, east = min(x for x, _ in unrolled), max(x for x, _ in unrolled)
    if west >= -180 and east <= 180:
        return [ring]
    parts = []
    for shift in (-360, 0, 360):
        moved = [(min(max(x + shift, -180.0), 180.0), y) for x, y in unrolled]
        if max(x for x, _ in moved) - min(x for x, _ in moved) > 0.01:
            parts.append(moved)
    return parts


def draw(ring: Ring) -> Ring:
    """The ring in points of the drawing, points that fall together left out."""
    points = [project(*point) for point in ring]
    return [point for i, point in enumerate(points) if i == 0 or point != points[i - 1]]


def path(ring: Ring) -> str:
    """A ring as SVG path data."""
    return "M" + "L".join(f"{x:g} {y:g}" for x, y in ring) + "Z"


if __name__ == "__main__":
    main()
