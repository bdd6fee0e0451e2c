"""All people of a database from all that is told of them: those named in full first, then who has a surname only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from communique_schema import Kind

from .homes import find_home, find_in_list, list_people_of
from .somebody import Somebody, pick_holder, rate_name, tells
from .tellings import Telling, Words, body_key, split_name


def identify(tellings: Iterable[Telling]) -> dict[Telling, str]:
    """The key of the actor that each telling means; the order of the tellings changes nothing."""
    told = dict.fromkeys(tellings)
    people = join_people(one for one in told if one.kind is Kind.PERSON)
    return {one: people[one].key if one in people else body_key(one) for one in told}


def may_be_one(one: Telling, other: Telling) -> bool:
    """Whether two tellings would be of one actor if nothing else were told."""
    return len(set(identify((one, other)).values())) == 1


def join_people(tellings: Iterable[Telling]) -> dict[Telling, Somebody]:
    """Who each telling of a person means."""
    told = sorted(set(tellings), key=lambda one: (one.name, one.country or "", one.office or "", one.year or 0))
    register = Register(told)
    full = [one for one in told if len(one.words) > 1 or find_in_list(one)]
    bare = [one for one in told if len(one.words) == 1 and not find_in_list(one)]
    for one in sorted(full, key=lambda one: (find_in_list(one) is None, rate_name(one.words))):
        register.note(one, register.find_full(one))
    known = {one: register.find_bare(one) for one in bare}
    return register.meant | known


class Register:
    """The people found so far, by country and by the words of their names that can be a surname."""

    def __init__(self, told: list[Telling]) -> None:
        countries: dict[Words, set[str | None]] = defaultdict(set)
        for one in told:
            countries[one.words].add(one.country)
        self.places = {words: frozenset(codes) for words, codes in countries.items()}
        self.meant: dict[Telling, Somebody] = {}
        self.exact: dict[tuple[str | None, Words], Somebody] = {}
        self.by_surname: dict[tuple[str, str], list[Somebody]] = defaultdict(list)
        for country in sorted({one.country for one in told if one.country}):
            for person in list_people_of(country):
                somebody = self.add(Somebody(country, {split_name(person.name)}, person))
                for name in (person.name, *person.aliases):
                    self._index(somebody, country, split_name(name))

    def add(self, somebody: Somebody) -> Somebody:
        """Enter somebody new, with the one name known."""
        for words in somebody.names:
            self.exact[somebody.home, words] = somebody
            self._index(somebody, somebody.home, (words[0], words[-1]))
        return somebody

    def _index(self, somebody: Somebody, home: str | None, words: Words) -> None:
        for word in set(words) if home else ():
            known = self.by_surname[home or "", word]
            known += [] if somebody in known else [somebody]

    def note(self, one: Telling, somebody: Somebody) -> None:
        """Remember whom a telling means, with the name and the office that it tells."""
        self.meant[one] = somebody
        somebody.told = True
        if len(one.words) > 1:
            somebody.names.add(one.words)
            self.exact.setdefault((somebody.home, one.words), somebody)
            self._index(somebody, one.country, (one.words[0], one.words[-1]))
        if one.office:
            somebody.offices.add(one.office)

    def find_full(self, one: Telling) -> Somebody:
        """Whom a full name means: the listed person, the same name, the only one whose name agrees, or somebody new."""
        listed = find_in_list(one)
        if listed is not None:
            words = split_name(listed.name)
            return self.exact.get((listed.country, words)) or self.add(Somebody(listed.country, {words}, listed))
        home = find_home(one, self.places[one.words])
        if (home, one.words) in self.exact:
            return self.exact[home, one.words]
        alike = [somebody for somebody in self._near(home, one.words) if somebody.may_be_called(one.words)]
        return alike[0] if len(alike) == 1 else self.add(Somebody(home, {one.words}))

    def find_bare(self, one: Telling) -> Somebody:
        """Whom a surname means: the only one known of this country (and office, where told), else itself alone."""
        home = find_home(one, self.places[one.words])
        alike = [
            somebody
            for somebody in self._near(home, one.words)
            if (somebody.told and somebody.may_be_called(one.words))
            or (tells(one.office) and somebody.is_listed_as(one.words) and somebody.held(one.office, one.year))
        ]
        return pick_holder(alike, one.office, one.year) or Somebody(home, {one.words})

    def _near(self, home: str | None, words: Words) -> Iterator[Somebody]:
        found = {id(one): one for word in (words[0], words[-1]) for one in self.by_surname[home or "", word]}
        return iter(found.values())
