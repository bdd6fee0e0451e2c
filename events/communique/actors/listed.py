"""People whom news names without a title, written by hand: whose they are, and which offices they held from when to
when.

The list says the country of a bare name ("Merkel") and whom "the Turkish president" of a year means, where the article
names him without his title. It never says an office in a record: that is what the text tells.

>>> find_listed("Angela Merkel").country
'DEU'
>>> find_listed("Angela Merkel").offices_in(2017)
(<Office.HEAD_OF_GOVERNMENT: 'head of government'>,)
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from communique_schema import Office

from .people import fold_name

OFFICE = re.compile(r"(?P<office>[a-z ]+) (?P<since>\d{4})-(?P<until>\d{4}|)")


@dataclass(frozen=True, slots=True)
class Term:
    """An office held from one year to another; `until` is None where it lasts."""

    office: Office
    since: int
    until: int | None

    def covers(self, year: int) -> bool:
        """Whether the office was held in this year."""
        return self.since <= year <= (self.until or 9999)


@dataclass(frozen=True, slots=True)
class Listed:
    """A listed person: full name, the code of the state (or body) served, the terms of office, other names."""

    name: str
    country: str
    terms: tuple[Term, ...]
    aliases: tuple[str, ...] = ()

    def offices_in(self, year: int | None) -> tuple[Office, ...]:
        """Offices held in a year; all offices ever held where the year is not known."""
        return tuple(term.office for term in self.terms if year is None or term.covers(year))

    def lives_by(self, year: int) -> bool:
        """Whether the person was in public life by this year, as far as terms of office tell."""
        return not self.terms or any(term.since - 15 <= year for term in self.terms)


@cache
def load_people() -> dict[tuple[str, ...], tuple[Listed, ...]]:
    """Listed people by the folded words of every name and alias. Raises ValueError where a term cannot be read."""
    found: dict[tuple[str, ...], tuple[Listed, ...]] = {}
    text = files(__package__).joinpath("data", "people.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        terms = tuple(read_term(term) for term in row["offices"].split(";") if term)
        person = Listed(row["name"], row["country"], terms, tuple(filter(None, row["aliases"].split(";"))))
        for name in (person.name, *person.aliases):
            words = fold_name(name)
            if person not in found.get(words, ()):
                found[words] = (*found.get(words, ()), person)
    return found


@cache
def by_surname() -> dict[str, tuple[Listed, ...]]:
    """Listed people by the last folded word of their full names."""
    found: dict[str, tuple[Listed, ...]] = {}
    for person in dict.fromkeys(person for people in load_people().values() for person in people):
        last = fold_name(person.name)[-1]
        found[last] = (*found.get(last, ()), person)
    return found


def find_holder(surname: str, office: Office, country: str | None = None, year: int | None = None) -> Listed | None:
    """The one listed person of this surname who holds (or ever held) this office: "President Clinton"."""
    words = fold_name(surname)
    if len(words) != 1:
        return None
    fits = [
        person
        for person in by_surname().get(words[0], ())
        if office in person.offices_in(year) and (country is None or person.country == country)
    ]
    return fits[0] if len(fits) == 1 else None


def find_governed(surname: str) -> str | None:
    """The country of several listed people of one surname, one of whom governed it: "the Bush administration"."""
    words = fold_name(surname)
    people = by_surname().get(words[0], ()) if len(words) == 1 else ()
    heads = {Office.HEAD_OF_STATE, Office.HEAD_OF_GOVERNMENT}
    governed = any(heads & set(person.offices_in(None)) for person in people)
    alone = len(people) > 1 and len({person.country for person in people}) == 1
    return people[0].country if alone and governed else None


def is_listed(word: str) -> bool:
    """Whether one word alone names a listed person ("Merkel")."""
    return fold_name(word) in load_people()


def read_term(text: str) -> Term:
    """A term of office as the list writes it.

    >>> read_term("foreign minister 2004-").until is None
    True
    """
    match = OFFICE.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"people.csv: a term is written 'office 1990-1995', not {text!r}")
    return Term(Office(match["office"]), int(match["since"]), int(match["until"]) if match["until"] else None)


def find_listed(name: str, country: str | None = None, year: int | None = None) -> Listed | None:
    """The one listed person of this name (of this country, in public life by this year); None for nobody or for
    several.
    """
    people = load_people().get(fold_name(name), ())
    fits = [p for p in people if (country is None or p.country == country) and (year is None or p.lives_by(year))]
    if len(fits) > 1 and year is not None:
        fits = [person for person in fits if person.offices_in(year)] or fits
    return fits[0] if len(fits) == 1 else None
