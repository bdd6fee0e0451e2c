"""Who the people of an article are: every name is led back to one person, who gathers the fullest name, country and
offices.

A surname is the person introduced before; a family name may stand first ("Xi Jinping", later "Xi"). Two of one
surname stay
apart by given name, country or office. Names alike by letters only are never the same: surname and country have to
agree.

>>> people = People()
>>> first = people.introduce("Hulusi Akar", country="TUR")
>>> people.find("Akar") is first
True
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from communique_schema import Office

from .lexicon import load_lexicon

FAMILY_FIRST = frozenset(("CHN", "TWN", "HKG", "PRK", "KOR", "VNM", "KHM", "SGP", "MYS", "JPN", "MMR", "HUN"))
ARTICLES = frozenset(("al", "el", "as", "ad", "ar", "an", "ash", "az"))
_STROKES = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "e"}
)


@lru_cache(maxsize=4096)
def fold_name(name: str) -> tuple[str, ...]:
    """Words of a name for comparing: small letters, no accents, no article al-, hyphens undone.

    >>> fold_name("Bashar al-Assad")
    ('bashar', 'assad')
    """
    plain = "".join(
        letter for letter in unicodedata.normalize("NFKD", name.lower()) if not unicodedata.combining(letter)
    ).translate(_STROKES)
    plain = re.sub(r"['’ʼ`ʻ.]", "", plain)
    words = tuple(word for word in re.split(r"[\s‐‑–-]+", plain) if word)
    return tuple(word for word in words if word not in ARTICLES) or words


@dataclass(frozen=True, slots=True)
class Held:
    """An office as told once: the codebook's word, the wording, the sector, whether it was held before, and where it
    stands.
    """

    office: Office
    text: str | None
    sector: str
    former: bool
    at: int


@dataclass(slots=True)
class Person:
    """A person of the article. `names` in the order met; `at` the offset of the first mention (title: None)."""

    name: str
    words: tuple[str, ...]
    country: str | None = None
    gender: str = ""
    held: list[Held] = field(default_factory=list)
    span: tuple[int, int] | None = None
    country_reason: str = ""
    guessed: bool = False
    last_seen: int = -1
    honorific: str = ""
    listed: tuple[Office, ...] = ()
    times: int = 0

    def offices(self) -> frozenset[Office]:
        """Offices held now: those told as current, and those listed for the time that the text does not call former."""
        told = {held.office for held in self.held if not held.former}
        former = any(held.former for held in self.held)
        return frozenset(told if former else told | set(self.listed))

    def office_at(self, at: int) -> Held | None:
        """The office told last before this offset, or the first one told later."""
        before = [held for held in self.held if held.at <= at]
        current = [held for held in before if not held.former] or before or self.held
        named = [held for held in current if held.office is not Office.OTHER] or current
        return named[-1] if named else None

    def holds(self, office: Office, country: str | None = None) -> bool:
        """Whether the article gives this person this office now (of this country, where one is given)."""
        return (country is None or self.country == country) and office in self.offices()


class People:
    """The people of one article, by the words of their names."""

    def __init__(self) -> None:
        self.everyone: list[Person] = []
        self.by_word: dict[str, list[Person]] = {}

    def introduce(
        self,
        name: str,
        *,
        country: str | None = None,
        office: Office | None = None,
        honorific: str = "",
        span: tuple[int, int] | None = None,
    ) -> Person:
        """The person of this name, new where nobody known fits; the fullest name stays."""
        words = fold_name(name)
        person = self.find(name, country=country, office=office, honorific=honorific)
        if person is None:
            person = Person(name, words, country, span=span)
            self.everyone.append(person)
        elif len(words) > len(person.words) or (
            len(words) == len(person.words) and not name.isascii() and person.name.isascii()
        ):
            person.name, person.words = name, words
        for word in words:
            known = self.by_word.setdefault(word, [])
            if all(other is not person for other in known):
                known.append(person)
        if country and not person.country:
            person.country, person.country_reason = country, "the words beside the name"
        return person

    def find(
        self, name: str, *, country: str | None = None, office: Office | None = None, honorific: str = ""
    ) -> Person | None:
        """The known person whom this name means, the best of several by part of the name, country, office, then
        recency.
        """
        words = fold_name(name)
        if not words:
            return None
        rated = []
        for person in {id(person): person for word in words for person in self.by_word.get(word, ())}.values():
            fit = rate_name(words, person, honorific)
            if fit <= 0 or (country and person.country and country != person.country):
                continue
            fit += (1 if country and person.country == country else 0) + (0.5 if office and person.holds(office) else 0)
            if honorific in ("m", "f") and person.gender and honorific != person.gender:
                continue
            rated.append((fit, person.last_seen, person))
        return max(rated, key=lambda row: row[:2])[2] if rated else None

    def holders(self, office: Office, country: str) -> list[Person]:
        """People of this country who hold this office in the article."""
        return [person for person in self.everyone if person.holds(office, country)]


def rate_name(words: tuple[str, ...], person: Person, honorific: str) -> float:
    """How well a name fits a person: 0 not at all, 4 the same words."""
    known = person.words
    if words == known:
        return 4
    if len(words) > 1 and len(known) > 1:
        shorter, longer = sorted((words, known), key=len)
        if set(shorter) <= set(longer) and (shorter[-1] == longer[-1] or len(shorter) < len(longer)):
            return 3.5
        return 3.5 if initials_fit(shorter, longer) else 0
    shorter, longer = (words, known) if len(words) == 1 else (known, words)
    word = shorter[0]
    if longer[-1] == word:
        return 3
    if longer[0] == word:
        family_first = person.country in FAMILY_FIRST or (
            len(longer) >= 2 and len(known) > 1 and not person.country and len(word) <= 4
        )
        return 3 if family_first or honorific in ("m", "f", "n") else 1.5
    return 2 if word in longer and word not in load_lexicon().particles else 0


def initials_fit(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether "J. Biden" may be "Joe Biden": the same last word, the others one the other's initial."""
    return (
        shorter[-1] == longer[-1]
        and shorter[0] != longer[0]
        and shorter[0][0] == longer[0][0]
        and min(len(shorter[0]), len(longer[0])) == 1
    )
