"""Dates, statuses and counts in words that a reader understands at once.

We believe that a page should say how sure a date is as plainly as the date itself: "about 2011", "some time between
January and April 2020", "no later than 2019". What cannot be read is shown as it is.

>>> describe_date("2022-12-28"), describe_date("[2020-01..2020-04]"), describe_date("[..2019]")
('December 28, 2022', 'some time between January and April 2020', 'no later than 2019')
>>> describe_date("1984/.."), describe_date("2011~"), describe_date("2014-22"), describe_date(None)
('since 1984', 'about 2011', 'summer 2014', 'date unknown')
"""

import re

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
PARTS = {
    21: "spring", 22: "summer", 23: "fall", 24: "winter", 33: "first quarter of", 34: "second quarter of",
    35: "third quarter of", 36: "fourth quarter of", 40: "first half of", 41: "second half of",
}  # fmt: skip
QUALIFIERS = {"~": "about ", "?": "perhaps ", "%": "perhaps about "}

_POINT = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?([~?%]?)")
_DECADE = re.compile(r"(\d{3})X([~?%]?)")
_CENTURY = re.compile(r"(\d{2})XX([~?%]?)")
_MACHINE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?")


def describe_date(edtf: str | None, *, short: bool = False) -> str:
    """An EDTF date in words; with `short`, months are cut to three letters and ranges written with a dash."""
    if not edtf:
        return "date unknown"
    if edtf.startswith("[") and ".." in edtf:
        return _describe_once(*edtf[1:-1].split("..", 1), short=short)
    if edtf.startswith("["):
        return " or ".join(_point(part, short) for part in edtf[1:-1].split(","))
    if "/" in edtf:
        return _describe_lasting(*edtf.split("/", 1), short=short)
    return _point(edtf, short)


def machine_date(edtf: str | None) -> str | None:
    """The value of a `datetime` attribute, where the date is one that HTML can say: a day, a month or a year."""
    plain = (edtf or "").rstrip("~?%")
    return plain if _MACHINE.fullmatch(plain) else None


def _describe_once(start: str, end: str, *, short: bool) -> str:
    if not start:
        return f"by {_point(end, short)}" if short else f"no later than {_point(end, short)}"
    if not end:
        return f"from {_point(start, short)}" if short else f"on or after {_point(start, short)}"
    if short:
        return _join(start, end, "–", short)
    if (decade := start[:3]) == end[:3] and (start, end) == (f"{decade}0", f"{decade}9"):
        return f"some time in the {start}s"
    return f"some time between {_join(start, end, ' and ', short)}"


def _describe_lasting(start: str, end: str, *, short: bool) -> str:
    if end == "..":
        return f"since {_point(start, short)}"
    if start in ("", ".."):
        return f"until {_point(end, short)}"
    return _join(start, end, "–", short) if short else f"from {_join(start, end, ' to ', short)}"


def _join(start: str, end: str, word: str, short: bool) -> str:
    """Two dates, year and month said once where both lie in them: January and April 2020, March 3–9, 2020."""
    first, last = _point(start, short), _point(end, short)
    year = end[:4]
    if start[:4] == year and first != year:
        first = first.removesuffix(f", {year}").removesuffix(f" {year}")
        if start[:7] == end[:7] and len(start) == len(end) == 10:
            last = last.split(" ", 1)[1]
    return f"{first}{word}{last}"


def _point(text: str, short: bool) -> str:
    if found := _DECADE.fullmatch(text):
        return f"{QUALIFIERS.get(found[2], '')}the {found[1]}0s"
    if found := _CENTURY.fullmatch(text):
        return f"{QUALIFIERS.get(found[2], '')}the {found[1]}00s"
    found = _POINT.fullmatch(text)
    if not found:
        return text
    year, month, day, qualifier = found.groups()
    about = QUALIFIERS.get(qualifier, "")
    if not month:
        return f"{about}{year}"
    number = int(month)
    if number > 12:
        return f"{about}{PARTS.get(number, month)} {year}"
    name = MONTHS[number - 1][:3] if short else MONTHS[number - 1]
    return f"{about}{name} {int(day)}, {year}" if day else f"{about}{name} {year}"


BASES = {
    "explicit": "The article names the date.",
    "relative": "Worked out from the day of publication or from another date.",
    "publication": "The article gives no time; only its own date is known.",
    "unknown": "Nothing in the article says when.",
}
"""How a date is known, in a sentence."""

STATUSES = {
    "occurred": "It happened.",
    "ongoing": "It was going on when the article was written.",
    "planned": "Planned when the article was written; whether it took place is not said.",
    "proposed": "Proposed when the article was written.",
    "cancelled": "Called off.",
    "denied": "Somebody denies that it happened.",
}
"""What a status means, in a sentence."""

CERTAINTIES = {
    "stated": "Stated as fact or on the record.",
    "reported": "Reported by unnamed sources or by other media.",
    "disputed": "The sides disagree.",
}
"""What a certainty means, in a sentence."""


def count_of(number: int, one: str, many: str | None = None) -> str:
    """`1 event`, `2,300 events`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def make_sentence(text: str) -> str:
    """`text` with a capital at its start and a full stop at its end; empty stays empty."""
    return text[:1].upper() + text[1:] + ("" if text[-1:] in ("", ".", "!", "?") else ".")


def join_words(words: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""
