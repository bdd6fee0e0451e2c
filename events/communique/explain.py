"""Why each record is there, and why other cues gave none: what `communique extract --explain` prints."""

from collections.abc import Iterator
from typing import Any

from .extract import Extraction


def explain_extraction(extraction: Extraction) -> Iterator[dict[str, Any]]:
    """Records with their cue, frame and steps, then the cues that gave no record, with the reason."""
    for record, candidate in zip(extraction.records, extraction.candidates, strict=True):
        yield {
            "record": record.as_json(),
            "cue": candidate.token.text,
            "entry": candidate.cue.name,
            "frame": candidate.cue.frame,
            "date": candidate.date.explanation,
            "guessed": sorted(candidate.inferred),
            "steps": candidate.steps,
        }
    for refusal in extraction.refusals:
        yield {
            "refused": refusal.text,
            "in": refusal.where,
            "start": refusal.start,
            "entry": refusal.cue,
            "why": refusal.why,
        }
