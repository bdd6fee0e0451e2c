"""Accuracy: how well the program reads, by act and by field, and what it is known to get wrong."""

from typing import Any

from communique_schema import ACTS, Act

from ..answer import show
from ..database import fetch


async def show_accuracy(datasette: Any, request: Any) -> Any:
    """`/accuracy`"""
    rows = await fetch(datasette, "select * from accuracy order by id")
    for row in rows:
        row["label"] = (
            ACTS[Act(row["name"])].label if row["scope"] == "act" and row["name"] in set(ACTS) else row["name"]
        )
    scopes = (("all", "Whole records"), ("act", "By act"), ("field", "By field"))
    groups = [(label, [row for row in rows if row["scope"] == scope]) for scope, label in scopes]
    other = [row for row in rows if row["scope"] not in dict(scopes)]
    measured = list(dict.fromkeys(row["measured_on"] for row in rows if row["measured_on"]))
    return await show(
        datasette,
        request,
        "accuracy.html",
        groups=[(label, found) for label, found in [*groups, ("Others", other)] if found],
        measured=measured,
    )
