"""An article in, validated records out: the engine in one function.

The parser takes a second to import, so that the loop is imported with the first article: `communique --help` and the
site need none of it.

>>> records = extract_events(article).records  # doctest: +SKIP
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from communique_schema import Article, Event

if TYPE_CHECKING:
    from .candidates import Candidate, Refusal


@dataclass
class Extraction:
    """What an article gave: records, the candidates behind them (same order), and what was refused and why."""

    records: list[Event] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)


def extract_events(article: Article, use_model: bool = True, domestic: bool = False) -> Extraction:
    """Read an article: every act it asserts, each once, in the order of the text. Same article, same records.

    `use_model` asks the learned reader too, where it is installed; without it the rules read alone. `domestic` records
    acts within one state and of people whom no state is known for as well, as PLOVER's coders do; the codebook leaves
    them out.
    """
    from .acts.memory import forget
    from .candidates import Refusal
    from .find import Finder
    from .records import make_record
    from .retelling.resolve import resolve_candidates
    from .setting.scenes import set_scenes

    finder = Finder(article, use_model, domestic)
    findings = finder.find()
    result = Extraction(refusals=findings.refusals)
    ids: set[str] = set()
    told = resolve_candidates(findings.candidates)
    for candidate in set_scenes(told, finder.places, article.published):
        try:
            record = make_record(candidate, article)
        except ValueError as error:
            quote = candidate.quotes[0]
            result.refusals.append(Refusal(quote.where, quote.start, quote.text, candidate.cue.name, str(error)))
            continue
        if record.id not in ids:
            ids.add(record.id)
            result.records.append(record)
            result.candidates.append(candidate)
    for passage in finder.passages:
        if passage.doc is not None:
            forget(passage.doc)
    return result
