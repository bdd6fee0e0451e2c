"""GeoJSON (RFC 7946): one point an event that has a place."""

import json
import sqlite3
from pathlib import Path

from .rows import list_rows


def write_geojson(db: sqlite3.Connection, path: Path) -> None:
    """A FeatureCollection, one feature a line, longitude first."""
    with path.open("w", encoding="utf-8", newline="\n") as lines:
        lines.write('{"type": "FeatureCollection", "features": [')
        begun = False
        for row in list_rows(db, "events"):
            latitude, longitude = row.pop("latitude"), row.pop("longitude")
            if latitude is None or longitude is None:
                continue
            feature = {
                "type": "Feature",
                "id": row["id"],
                "geometry": {"type": "Point", "coordinates": [longitude, latitude]},
                "properties": row,
            }
            lines.write((",\n" if begun else "\n") + json.dumps(feature, ensure_ascii=False))
            begun = True
        lines.write("\n]}\n")
