"""Listed people in lone phrases, and the sector of the office that they hold on a day."""

from collections.abc import Sequence
from datetime import date

from communique_schema import Office

from ..actors.listed import Listed, Term, find_listed

SECTORS = {
    Office.INTELLIGENCE_CHIEF: "SPY",
    Office.MILITARY_CHIEF: "MIL",
    Office.LEGISLATOR: "LEG",
}
"""Offices that are not the government's (GOV)."""
LONGEST = 6
JUNE = 6


def find_person(words: Sequence[str], on: date | None) -> Listed | None:
    """Return the listed person whom a phrase names, by the longest name in it; None for nobody or for several."""
    for count in range(min(LONGEST, len(words)), 0, -1):
        for at in range(len(words) - count + 1):
            name = words[at : at + count]
            if name[0][:1].isupper() and name[-1][:1].isupper():
                found = find_listed(" ".join(name), None, on.year if on else None)
                if found is not None:
                    return found
    return None


def sector_on(person: Listed, on: date | None, told: str | None) -> str | None:
    """Return the sector of the office held on a day, else what the phrase tells, else the elite where offices are past.

    Terms are told in years: in the year of a change the older office counts until the end of June.
    """
    held = [term for term in person.terms if on is None or _covers(term, on)]
    if held and told != "REL":
        return SECTORS.get(held[-1].office, "GOV")
    if told is not None:
        return told
    return "ELI" if on is not None and any(term.since < on.year for term in person.terms) else None


def _covers(term: Term, on: date) -> bool:
    if term.since == term.until == on.year:
        return True
    begins = term.since < on.year or (term.since == on.year and on.month > JUNE)
    ends = term.until is None or term.until > on.year or (term.until == on.year and on.month <= JUNE)
    return begins and ends
