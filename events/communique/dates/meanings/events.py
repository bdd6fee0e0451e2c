"""Time counted from an event that the sentence names: "the day after the vote", "a week before the summit"."""

from __future__ import annotations

from dataclasses import dataclass

from communique.dates.meanings.context import Context, Reading
from communique.dates.meanings.relative import Offset


@dataclass(frozen=True, slots=True)
class Event:
    """A distance from an event. The event's own date is not in the expression, so it stays open here."""

    offset: Offset

    def resolve(self, context: Context) -> Reading:
        """Open, with the grain of the unit (XXXX-XX-XX)."""
        open_value = self.offset.resolve(Context()).value
        return Reading("DATE", open_value, edtf=None, why="counts from an event whose date the words do not tell")
