"""Score the engine on reviewed articles that are kept beside this repository, with the scorer that is kept there.

    python scripts/evaluate_shared.py ../shared

The folder holds gold/*.yaml, gold_articles.py (reviewed articles to article files) and score_events.py (the scorer).
Where it is missing, this says so and is content.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path


def main() -> int:
    """Extract from every reviewed article and hand the records to the scorer; its exit status."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("shared", type=Path)
    parser.add_argument("--show", type=int, default=0, help="how many of the worst articles the scorer explains")
    given = parser.parse_args()
    gold, scorer, converter = (given.shared / name for name in ("gold", "score_events.py", "gold_articles.py"))
    if not (gold.is_dir() and scorer.is_file() and converter.is_file()):
        print(f"{given.shared}: no reviewed articles there; only seeds/gold was measured")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        articles, records = Path(folder) / "articles", Path(folder) / "records.jsonl"
        subprocess.run([sys.executable, converter, gold, articles], check=True)
        with records.open("wb") as out:
            subprocess.run([sys.executable, "-m", "communique", "extract", articles], stdout=out, check=True)
        show = ["--show", str(given.show)] if given.show else []
        return subprocess.run([sys.executable, scorer, gold, records, *show], check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
