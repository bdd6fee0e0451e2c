"""Figures of an examination, as a line for people and as JSON for tables."""

import json
from pathlib import Path
from typing import Any

from training_scores import Scores
from training_tally import Tally


def describe_scores(scores: Scores) -> str:
    """One line: cues, roles, statuses, dates."""
    cues = scores.cues
    roles = ", ".join(f"{role} {tally.f1:.3f}" for role, tally in scores.roles.items() if role != "date")
    return (
        f"cues P {cues.precision:.3f} R {cues.recall:.3f} F1 {cues.f1:.3f}; roles F1 {roles}; "
        f"status {scores.status_accuracy:.3f}; date P {scores.dates.precision:.3f} R {scores.dates.recall:.3f}"
    )


def write_scores(scores: dict[str, Scores], path: Path) -> None:
    """Write the figures of each split."""
    path.write_text(
        json.dumps({name: _as_mapping(found) for name, found in scores.items()}, indent=1) + "\n", encoding="utf-8"
    )


def _as_mapping(scores: Scores) -> dict[str, Any]:
    return {
        "cues": _figures(scores.cues),
        "by_act": {act: _figures(tally) for act, tally in sorted(scores.by_act.items())},
        "roles": {role: _figures(tally) for role, tally in scores.roles.items() if role != "date"},
        "dates": _figures(scores.dates),
        "status_accuracy": round(scores.status_accuracy, 4),
    }


def _figures(tally: Tally) -> dict[str, float]:
    return {
        "precision": round(tally.precision, 4),
        "recall": round(tally.recall, 4),
        "f1": round(tally.f1, 4),
        "wanted": tally.wanted,
    }
