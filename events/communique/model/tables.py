"""The order of the model's answers: which output stands for which act, status and role."""

from communique_schema import Act, Status

ACTS = tuple(Act)
"""Acts of the cue head, in the codebook's order; one more output, the last, stands for "no cue"."""
STATUSES = tuple(Status)
SPAN_ROLES = ("actor", "recipient", "host", "mediator", "date", "place")
"""Answers of the span head: what a mention is to the act of a cue."""
DISTANCES = (-40, -25, -15, -9, -5, -2, 0, 2, 5, 9, 15, 25, 40)
"""Borders of the classes of distance, in tokens from the cue to the span's first token (negative: the span comes
before).
"""


def distance_class(distance: int) -> int:
    """Which class a distance falls into, 0 to len(DISTANCES)."""
    return sum(distance >= border for border in DISTANCES)
