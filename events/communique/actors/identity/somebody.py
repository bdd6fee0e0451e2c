"""One real person: where at home, under which names, in which offices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from communique_schema import Office

from ..listed import Listed
from .names import names_agree
from .tellings import Words, person_key, split_name


@dataclass(slots=True, eq=False)
class Somebody:
    """A person of one country (`home`), by all names known, with what the list of people says, where it has the person.

    `offices` are those told beside a full name; `told` is whether anything tells of the person at all.
    """

    home: str | None
    names: set[Words]
    listed: Listed | None = None
    offices: set[Office] = field(default_factory=set)
    told: bool = False

    @property
    def key(self) -> str:
        """The key: of the listed name, else of the fullest name; initials count for less than names."""
        return person_key(self.home, split_name(self.listed.name) if self.listed else min(self.names, key=rate_name))

    def may_be_called(self, words: Words) -> bool:
        """Whether a name agrees with one by which the person is known."""
        return any(names_agree(words, name, self.home or "") for name in self.names)

    def is_listed_as(self, words: Words) -> bool:
        """Whether the list has this word in a name of the person: "Salman" in "King Salman"."""
        names = (self.listed.name, *self.listed.aliases) if self.listed else ()
        return any(set(words) <= set(split_name(name)) for name in names)

    def held(self, office: Office | None, year: int | None) -> bool:
        """Whether some article, or the list for this year, gives the person this office."""
        return office in self.offices or (self.listed is not None and office in self.listed.offices_in(year))

    def may_hold(self, office: Office | None, year: int | None) -> bool:
        """Whether nothing is known against it: the person held it, or is told with no office at all."""
        return self.held(office, year) or not (self.offices - {Office.OTHER} or (self.listed and self.listed.terms))


def tells(office: Office | None) -> bool:
    """Whether an office tells people apart: the codebook's `other` does not."""
    return office is not None and office is not Office.OTHER


def rate_name(words: Words) -> tuple[int, int, int, Words]:
    """Sorts names, the fullest first.

    >>> min([("j", "r", "okello"), ("james", "okello"), ("okello",)], key=rate_name)
    ('james', 'okello')
    """
    return -sum(len(word) > 1 for word in words), -len(words), -sum(map(len, words)), words


def pick_holder(people: Sequence[Somebody], office: Office | None, year: int | None) -> Somebody | None:
    """The only one of these people, or the only one who can hold the office told; None where it could be several."""
    if tells(office):
        holders = [one for one in people if one.held(office, year)]
        people = holders or [one for one in people if one.may_hold(office, year)]
    return people[0] if len(people) == 1 else None
