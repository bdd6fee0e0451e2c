"""Write the table of accuracy into README.md from seeds/accuracy.json, which `communique evaluate --out` wrote.

python scripts/write_accuracy.py
python scripts/write_accuracy.py --check     # writes nothing; 1 where the table is another one
"""

import argparse
import json
import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SECTION = re.compile(r"(<!-- accuracy: [^\n]* -->\n).*?(<!-- end of accuracy -->)", re.DOTALL)
FIGURES = {
    "event_f1": "events found (F1)",
    "precision": "of the records, events that the reviewer has too (precision)",
    "recall": "of the reviewer's events, found (recall)",
    "strict_f1": "found with act, date and parties all right (F1)",
    "act_right": "of the events found, act right",
    "date_right": "date right",
    "parties_right": "parties right, each in its role",
    "persons_f1": "persons (F1)",
    "place_right": "place right, where there is one",
    "status_right": "status right",
}


def main() -> int:
    """Write the table, or with `--check` compare it; the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where the table is out of date")
    check = parser.parse_args().check
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    new = place_table(text, make_table(json.loads((ROOT / "seeds/accuracy.json").read_text(encoding="utf-8"))))
    if check and new != text:
        print("the table of accuracy in README.md is not that of seeds/accuracy.json; run: make evaluate")
        return 1
    if not check:
        readme.write_text(new, encoding="utf-8")
    return 0


def make_table(figures: dict[str, Any]) -> str:
    """The table in Markdown: what was measured, on what."""
    summary, rows = figures["summary"], figures["rows"]
    lines = [
        f"Measured on {rows[0]['measured_on']}, {summary['gold']} events, by `make evaluate`:\n",
        "| | |",
        "|---|---|",
    ]
    lines += [f"| {words} | {summary[name]:.2f} |" for name, words in FIGURES.items() if summary[name] is not None]
    return "\n".join(lines) + "\n"


def place_table(text: str, table: str) -> str:
    """The README with the table between its two marks. Raises ValueError where it lacks the marks."""
    new, count = SECTION.subn(lambda match: f"{match[1]}{table}{match[2]}", text)
    if count != 1:
        raise ValueError("README.md lacks the marks <!-- accuracy: ... --> and <!-- end of accuracy -->")
    return new


if __name__ == "__main__":
    raise SystemExit(main())
