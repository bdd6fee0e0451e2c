"""The words by which news speaks of actors, read once from the package's data files.

Words live in data: offices.yaml (what people are called), institutions.yaml (what stands for a state), agencies.yaml
(national bodies with names of their own), words.yaml (small closed classes). Here they become one table by first word.

>>> load_lexicon().longest(("defense", "minister", "said"), 0)[0]
2
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from communique_schema import Office

NO_SINGULAR = frozenset(
    (
        "customs",
        "forces",
        "marines",
        "generals",
        "services",
        "sources",
        "commons",
        "affairs",
        "gunboats",
        "embassies",
        "shells",
    )
)


@dataclass(frozen=True, slots=True)
class OfficeWord:
    """A wording of an office: `plural` where several people hold it ("defense ministers")."""

    office: Office
    sector: str
    words: str
    plural: bool = False


@dataclass(frozen=True, slots=True)
class InstitutionWord:
    """A noun that stands for a state: `alone` where it may do so unnamed, `mission` where it is sent abroad."""

    sector: str
    words: str
    alone: bool = False
    mission: bool = False
    country: str | None = None


@dataclass(frozen=True, slots=True)
class ClosedWord:
    """A word of a closed class: kind is honorific, rank, former, then, modifier, counterpart, group, company or
    stand-in.
    """

    kind: str
    value: str = ""


Entry = OfficeWord | InstitutionWord | ClosedWord


def read_data(name: str) -> Any:
    """A YAML file of this package with every scalar as text ("on", "no" stay words)."""
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return yaml.load(files(__package__).joinpath("data", name).read_text(encoding="utf-8"), Loader=loader)


def pluralize(words: str) -> str:
    """Plural of a wording, made on its head: the last word before "of", "for", "to", "in" or "without"."""
    parts = words.split()
    cut = next(
        (i for i, part in enumerate(parts) if part in ("of", "for", "to", "in", "without", "d'affaires")), len(parts)
    )
    parts[cut - 1] = pluralize_word(parts[cut - 1])
    return " ".join(parts)


def pluralize_word(word: str) -> str:
    """English plural of one noun."""
    for end, plural in (("man", "men"), ("chargé", "chargés"), ("diplomacy", "diplomacy")):
        if word.endswith(end):
            return word[: -len(end)] + plural
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "ch", "sh", "x")) else "s")


def singularize(words: str) -> str:
    """Singular of a plural noun as one member of what it names ("soldiers", "gunmen"); other words as they are.

    >>> singularize("soldiers"), singularize("gunmen"), singularize("mercenaries"), singularize("customs")
    ('soldier', 'gunman', 'mercenary', 'customs')
    """
    last = words.rpartition(" ")[2]
    if last in NO_SINGULAR or last.endswith(("ss", "us", "is")):
        return words
    if last.endswith("men") and len(last) > 5:
        return words[:-3] + "man"
    if last.endswith("ies"):
        return words[:-3] + "y"
    return words[:-1] if last.endswith("s") else words


class Lexicon:
    """All wordings by their first word; a longer wording beats a shorter one, an earlier class a later one."""

    def __init__(self) -> None:
        self.by_first: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
        self.words: dict[str, Any] = read_data("words.yaml")
        self.national: dict[tuple[str, str], Office] = {}
        self.only: dict[str, str] = {}
        self._add_offices(read_data("offices.yaml"))
        self._add_institutions(read_data("institutions.yaml"))
        self._add_agencies(read_data("agencies.yaml"))
        self._add_closed()
        for entries in self.by_first.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        self.particles = frozenset(self.words["particles"])
        self.suffixes = frozenset(self.words["suffixes"])
        self.not_people = frozenset(self.words["not_people"])
        self.not_names = frozenset(self.words["not_names"])
        self.hyphen_tails = frozenset(self.words["hyphen_tails"])
        self.numbers = {word: int(number) for word, number in self.words["numbers"].items()}
        self.given_names = {name: gender for gender, names in self.words["given_names"].items() for name in names}
        self.not_people_first = frozenset(self.words["not_people_first"])
        self.own_codes: dict[str, str] = dict(self.words["own_codes"])
        self.seats_of_power: dict[str, str] = dict(read_data("places.yaml")["seats_of_power"])
        self.monarchies = frozenset(self.words["monarchies"])
        self.kingdoms = frozenset(self.words["kingdoms"])
        self.clubs = {club: tuple(codes) for club, codes in self.words["clubs"].items()}
        self.regions = {region: frozenset(codes) for region, codes in self.words["regions"].items()}

    def add(self, words: str, entry: Entry) -> None:
        """Enter a wording; the first entry of a wording stays."""
        parts = tuple(words.lower().replace("’", "'").replace("'s", " 's").split())
        entries = self.by_first.setdefault(parts[0], [])
        if all(known != parts for known, _ in entries):
            entries.append((parts, entry))

    def longest(self, words: tuple[str, ...], at: int) -> tuple[int, Entry] | None:
        """How many words the longest wording at this place takes, and its entry."""
        for parts, entry in self.by_first.get(words[at], ()):
            if words[at : at + len(parts)] == parts:
                return len(parts), entry
        return None

    def _add_offices(self, data: Any) -> None:
        domains = data["ministry_domains"]
        domains["any"] = [word for kind in ("foreign", "defense", "other") for word in domains[kind]]
        for entry in data["offices"]:
            office = Office(entry["office"])
            for pattern in entry["words"]:
                for words in self._fill_domain(pattern, domains):
                    self.add(words, OfficeWord(office, entry["sector"], words))
                    self.add(pluralize(words), OfficeWord(office, entry["sector"], words, plural=True))
        self.only = {words: state for state, offices in data["only"].items() for words in offices}
        for rule in data["national"]:
            for words in rule["words"]:
                for state in rule["states"]:
                    self.national[words, state] = Office(rule["office"])

    @staticmethod
    def _fill_domain(pattern: str, domains: dict[str, list[str]]) -> list[str]:
        for kind, words in domains.items():
            slot = "{domain}" if kind == "any" else "{domain:" + kind + "}"
            if slot in pattern:
                return [pattern.replace(slot, word) for word in words]
        return [pattern]

    def _add_institutions(self, data: Any) -> None:
        for entry in data:
            alone, mission = "alone" in entry, "mission" in entry
            for words in entry["words"]:
                self.add(words, InstitutionWord(entry["sector"], words, alone, mission))
                single = singularize(words)
                if single != words:
                    self.add(single, InstitutionWord(entry["sector"], single, False, mission))

    def _add_agencies(self, data: Any) -> None:
        for entry in data:
            for name in entry["names"]:
                self.add(name, InstitutionWord(entry["sector"], name, True, False, entry["country"]))

    def _add_closed(self) -> None:
        words = self.words
        for gender in "mfn":
            for word in words["honorifics"][gender]:
                self.add(word, ClosedWord("honorific", gender))
        for word in words["honorifics"]["military"]:
            self.add(word, ClosedWord("rank", "m"))
        for kind, key in (("former", "former"), ("then", "then"), ("counterpart", "counterparts")):
            for word in words[key]:
                self.add(word, ClosedWord(kind, word))
        for value, nouns in words["group_nouns"].items():
            for noun in nouns:
                self.add(noun, ClosedWord("group", value))
        for noun, value in words["stand_ins"].items():
            self.add(noun, ClosedWord("stand-in", value))
        for noun, value in words["company"].items():
            self.add(noun, ClosedWord("company", value))
        for word in words["modifiers"]:
            self.add(word, ClosedWord("modifier", word))


@cache
def load_lexicon() -> Lexicon:
    """The lexicon, read once."""
    return Lexicon()
