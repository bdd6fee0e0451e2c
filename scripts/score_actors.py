"""Scores the reading of lone phrases ("the Mongolian President") on the development data beside the codebook.

    python scripts/score_actors.py [SHARED] [--errors]

SHARED is the folder with data/actor_cases.jsonl (default: shared/ beside the checkout). Shares are told over all
cases that expect a country, or a sector, by kind of case. The cases' own codes for organizations are coarser than
ours, so any of the codes in `SAME_BODY` counts for them; cases that their authors expected to fail are counted apart.
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import dateparser
from communique.gazetteer import load_gazetteer
from communique.phrases import PhraseActor, phrase_actor

HERE = Path(__file__).resolve().parent
WRITTEN = date(2022, 11, 15)
"""The cases were written in the course of 2022: their "today"."""
SAME_BODY = {"UNO": {"UN", "WHO", "ICJ"}, "EUR": {"EU"}}
"""Codes of the cases, and which of ours say the same."""
NO_SECTORS = {"", "UNK", "None"}
"""Sectors that say that nothing is known."""


class Verdict(NamedTuple):
    """How one case was read; None where the case expects nothing of it."""

    kind: str
    country: bool | None
    sector: bool | None
    row: dict[str, Any]
    answer: PhraseActor


def read_cases(shared: Path) -> list[dict[str, Any]]:
    """Return the rows of the file of cases."""
    text = (shared / "data" / "actor_cases.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def read_day(text: str) -> date:
    """Return the day that a case is asked for."""
    if text.lower() in ("", "today"):
        return WRITTEN
    parsed = dateparser.parse(text, languages=["en"], settings={"DATE_ORDER": "MDY"})
    return parsed.date() if parsed else WRITTEN


def judge_case(row: dict[str, Any]) -> Verdict:
    """Compare one case with what the phrase is read as."""
    answer = phrase_actor(row["text"], on=read_day(row["query_date"]), context=row["context"])
    country = sector = None
    if row["country"] is not None:
        country = fits_country(row["country"], answer.country)
    if row["sector"] is not None:
        sector = (answer.sector or "") == row["sector"] or {answer.sector or "", row["sector"]} <= NO_SECTORS
    return Verdict(name_kind(row), country, sector, row, answer)


def fits_country(wanted: str, found: str | None) -> bool:
    """Say whether a country code is the one wanted."""
    if wanted == "IGO":
        return any(e.code == found for e in load_gazetteer().entries.values() if e.kind == "organization")
    return (found or "") in SAME_BODY.get(wanted, {wanted})


def name_kind(row: dict[str, Any]) -> str:
    """Return what kind of case it is: the method asked, or how many words are capitalized."""
    if row["known_fail"]:
        return "expected to fail"
    if row["method"] != "agent_to_code":
        return str(row["method"])
    words = row["text"].split()
    capitals = sum(word[:1].isupper() for word in words[1:]) + words[0][:1].isupper()
    if not capitals or (capitals == 1 and words[0][:1].isupper() and len(words) > 1 and not words[1][:1].isupper()):
        return "common nouns"
    return "names alone" if capitals == len(words) else "names and nouns"


def report(verdicts: list[Verdict]) -> Iterator[str]:
    """Yield the lines of the report: one kind of case a line, then all."""
    groups: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        groups[verdict.kind].append(verdict)
    named = [v for v in verdicts if v.row["country"] and v.kind != "expected to fail"]
    for name, members in [*sorted(groups.items()), ("all", verdicts), ("all that expect a country by name", named)]:
        country = [v.country for v in members if v.country is not None]
        sector = [v.sector for v in members if v.sector is not None]
        yield f"{name:36} country {share(country)}   sector {share(sector)}"


def share(rights: list[bool]) -> str:
    """Return how many are right, as a share and as counts."""
    return f"{sum(rights) / len(rights):.3f} ({sum(rights)}/{len(rights)})" if rights else "-"


def main() -> None:
    """Score the cases and print the report."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("shared", nargs="?", type=Path, default=HERE.parents[1] / "shared")
    parser.add_argument("--errors", action="store_true", help="print the cases that were read wrongly")
    arguments = parser.parse_args()
    verdicts = [judge_case(row) for row in read_cases(arguments.shared)]
    print("\n".join(report(verdicts)))
    if arguments.errors:
        for v in verdicts:
            if v.country is False or v.sector is False:
                wanted = (v.row["country"], v.row["sector"])
                print(f"{v.row['text']!r} {v.row['query_date']}: {wanted} was read as {v.answer}")


if __name__ == "__main__":
    main()
