"""What the text speaks of as it goes: the last date named, and the time a paragraph has moved to.

We believe that news starts every paragraph at the day of publication and leaves it when a year is named; that a
chronology's headings and labels ("2017", "Feb 13 - ...") date what stands under them; and that a history never comes
back to the day it was printed, so that its bare months belong to the year told last.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from communique.dates.meanings.context import Context, Reading
from communique.dates.meanings.period import Period, Unit

_REMEMBERED = 8  # mentions looked back at for "the same day" or "that year"
_WEEK = 8  # days before publication that a report's own weekdays lie in
_NEAR = 200  # days a bare date may lie behind the date of the paragraph before and still continue it


@dataclass
class Discourse:
    """The state of reading. `history` says that the whole text tells the past and its dates chain from one to the
    next."""

    published: date | None
    history: bool = False
    day_first: bool | None = None
    recent: tuple[Period, ...] = ()
    story: Period | None = None
    heading: Period | None = None
    entry: Period | None = None
    carried: Period | None = None
    here: tuple[Period, ...] = ()

    def start_paragraph(self) -> None:
        """Come back to the heading, or to publication; what the last paragraph told may be continued by a date near
        it."""
        self.here = ()
        if self.history or self.published is None:
            return
        self.carried = self.story if self.story is not None and self.story.unit <= Unit.MONTH else None
        self.story = self.heading

    def start_section(self, heading: Period) -> None:
        """A heading that is a date: everything under it belongs to it."""
        self.heading = self.story = self.entry = heading
        self.recent = (heading, *self.recent)[:_REMEMBERED]

    def expect_entry(self) -> None:
        """A label comes: what it leaves out is that of the entry before it or of the heading."""
        self.story = self.entry or self.story

    def open_entry(self, label: Period) -> None:
        """A label that dates an entry: its paragraph speaks of that date, and the next label counts from it."""
        self.story = self.entry = label
        if self.heading is not None and self.heading.unit is Unit.YEAR and label.year != self.heading.year:
            self.heading = label.widen(Unit.YEAR)

    def glance(self, reading: Reading) -> None:
        """A look back ("in the preceding month, on the 29th"): it serves the paragraph's bare days, and moves nothing
        else."""
        if reading.period is not None:
            self.here = (reading.period, *self.here)[:_REMEMBERED]

    def note(self, reading: Reading) -> None:
        """Remember what was just read."""
        period = reading.period
        if (
            period is None
            or reading.type in ("DURATION", "SET")
            or reading.value in ("PRESENT_REF", "PAST_REF", "FUTURE_REF")
        ):
            return
        self.recent = (period, *self.recent)[:_REMEMBERED]
        self.here = (period, *self.here)[:_REMEMBERED]
        if self.history or self.published is None:
            if (period.unit <= Unit.DECADE and reading.explicit) or self.story is None or period.unit <= Unit.YEAR:
                self.story = period
        elif (reading.explicit and period.year != self.published.year) or (
            self.story is not None and period.year == self.story.year
        ):
            self.story = period
        elif self.heading is None:
            self.story = None

    def context(self, base: Context, *, dated: bool = False) -> Context:
        """The context of the next expression; `base` brings its direction, `dated` says that it is a weekday or
        "yesterday", which in a history's lead count from publication too."""
        return Context(
            self.published if not self.history or (dated and self._is_at_publication()) else None,
            base.direction,
            self.recent[0] if self.recent else None,
            self.story,
            self.day_first,
            self.recent,
            self.history,
            self.here,
        )

    def _is_at_publication(self) -> bool:
        """Whether a paragraph of a history has named no date but days of the week before publication: it reports."""
        if self.published is None or self.entry is not None:
            return False
        return all(period.last is not None and 0 <= (self.published - period.last).days < _WEEK for period in self.here)

    def continue_carried(self, reading: Reading, again: Reading) -> Reading:
        """Of a bare date read by tense and read again as a continuation of the paragraph before, the one that follows
        on it."""
        before, there = self.carried, again.period
        if self.here and before is not None and self.here[0].year != before.year:
            return reading  # the paragraph has left that time
        if before is None or there is None or before.first is None or there.first is None:
            return reading
        gap = (there.first - before.first).days
        return again if 0 <= gap <= _NEAR else reading
