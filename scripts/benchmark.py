"""How fast is extraction, what does it add to spaCy's own parse, and how much does the cue scan spare? Then the others.

    python scripts/benchmark.py                  # extraction, then scripts/benchmark_*.py
    python scripts/benchmark.py --only-extraction

Extraction is compared with bare `nlp.pipe` over the same passages in the same run, in seconds of processor time. The
reviewed articles in seeds/gold are diplomatic news; items of seeds/corpus without any event stand for general news,
though most were written to look like events.
"""

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import yaml
from communique.evaluation import read_gold
from communique.extract import extract_events
from communique.parse import load_pipeline
from communique.reading import split_passages
from communique.scan import has_cue, is_international
from communique_schema import Article

ROOT = Path(__file__).resolve().parent.parent
IMPORT = "from time import process_time as t; s = t(); import communique.extract; print(t() - s)"


def main() -> int:
    """Print every figure; 1 where a benchmark fails."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only-extraction", action="store_true", help="leave the other benchmarks out")
    parser.add_argument("--site", type=Path, help="database for the site's benchmark; left out where not given")
    given = parser.parse_args()
    measure_extraction([gold.article for gold in read_gold(ROOT / "seeds/gold")])
    measure_scan(list(read_quiet_items(ROOT / "seeds/corpus/sentences")))
    others = [] if given.only_extraction else list(list_others(given.site))
    return max(
        [subprocess.run([sys.executable, *map(str, command)], check=False).returncode for command in others], default=0
    )


def measure_extraction(articles: Sequence[Article]) -> None:
    """Seconds of bare parsing and of whole extraction, and what the rules add to the parse of what they had parsed."""
    pipeline = load_pipeline()
    every = [passage.text for article in articles for passage in split_passages(article)]
    cued = [text for text in every if has_cue(text)]
    extract_events(articles[0])
    sentences = sum(len(list(doc.sents)) for doc in pipeline.pipe(every))
    bare, scanned = (time_call(lambda texts=texts: list(pipeline.pipe(texts))) for texts in (every, cued))
    ruled, whole = (
        time_call(lambda model=model: [extract_events(article, use_model=model) for article in articles])
        for model in (False, True)
    )
    print(f"extraction over {len(articles)} reviewed articles, {sentences} sentences, {len(every)} passages")
    print(f"  bare nlp.pipe, every passage   {bare:7.2f} s {sentences / bare:7.0f} sentences/s")
    print(f"  passages with a cue, parse     {scanned:7.2f} s {len(cued):7} passages")
    print(f"  extraction by rules            {ruled:7.2f} s {sentences / ruled:7.0f} sentences/s")
    print(f"  rules add to that parse        {(ruled - scanned) / scanned:7.0%}")
    print(f"  extraction by both witnesses   {whole:7.2f} s {sentences / whole:7.0f} sentences/s")
    print(f"  peak memory                    {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:7.0f} MB")
    seconds = subprocess.run([sys.executable, "-c", IMPORT], capture_output=True, text=True, check=True).stdout
    print(f"  import without the model       {float(seconds):7.2f} s")


def measure_scan(texts: Sequence[str]) -> None:
    """The share of short texts without any event that the scans spare the parse."""
    if texts:
        spared = sum(not (has_cue(text) and is_international([text])) for text in texts)
        print(f"scan over {len(texts)} items without any event: {spared / len(texts):.0%} are not parsed")


def read_quiet_items(folder: Path) -> Iterator[str]:
    """The sentences of the corpus that tell no event."""
    for path in sorted(folder.glob("*.yaml")):
        items: list[dict[str, Any]] = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        yield from (item["text"] for item in items if not item["events"])


def list_others(database: Path | None) -> Iterator[list[Path]]:
    """Command lines of the other benchmarks, each a script beside this one."""
    for path in sorted(Path(__file__).parent.glob("benchmark_*.py")):
        if path.stem != "benchmark_site":
            yield [path]
        elif database is not None:
            yield [path, database]


def time_call(call: Any) -> float:
    """Seconds of processor time that a call takes: what else the machine does is left out."""
    start = time.process_time()
    call()
    return time.process_time() - start


if __name__ == "__main__":
    raise SystemExit(main())
