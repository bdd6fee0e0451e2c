"""Chronicles: a line that is nothing but a date heads what stands below it, down to the next such line.

Only a text with at least two different headings is a chronicle; one date alone at the top is the day of printing.

>>> find_headings(passages, dates)[120].text  # doctest: +SKIP
'February 2022'
"""

from collections.abc import Sequence

from ..dates import DateMention
from ..dates.attach import ActDate
from ..passages import Passage

MARKS = " \t.,:;–—-*#|()[]"


def find_headings(passages: Sequence[Passage], dates: Sequence[DateMention]) -> dict[int, ActDate]:
    """The date that heads a passage of the text, by the passage's start; empty where the text is no chronicle."""
    by_start = {date.start: date for date in reversed(dates) if date.edtf}
    heading: DateMention | None = None
    below: dict[int, ActDate] = {}
    told: set[str] = set()
    for passage in passages:
        if passage.where != "text":
            continue
        date = next((d for at in range(4) if (d := by_start.get(passage.start + at))), None)
        if date is not None and not passage.text.replace(date.text, "", 1).strip(MARKS):
            heading = date
            told.add(date.edtf or "")
        elif heading is not None:
            span = (heading.start, heading.end)
            below[passage.start] = ActDate(
                heading.edtf, heading.basis, heading.text, span, f"{heading.explanation}; heads what is told here"
            )
    return below if len(told) > 1 else {}
