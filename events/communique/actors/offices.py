"""Which of the codebook's offices a phrase gives, and what it tells of the one who holds it."""

from __future__ import annotations

from collections.abc import Sequence

from communique_schema import Office

from .lexicon import OfficeWord, load_lexicon
from .phrases import Phrase
from .states import organization_codes

RANK = {office: rank for rank, office in enumerate(Office)}


HEADS = frozenset(("chief", "director", "head", "boss", "chairman"))


FEMALE_TITLES = frozenset(("queen", "princess", "empress", "first lady", "spokeswoman", "chairwoman", "congresswoman"))


MALE_TITLES = frozenset(
    (
        "king",
        "prince",
        "crown prince",
        "emperor",
        "sultan",
        "emir",
        "amir",
        "pope",
        "shah",
        "pontiff",
        "spokesman",
        "congressman",
    )
)


def best_office(words: Sequence[OfficeWord], country: str | None) -> OfficeWord | None:
    """The highest of several offices held together: of "State Councillor and Foreign Minister" the foreign minister."""
    return min(words, key=lambda word: RANK[office_in(word, country)], default=None)


def office_of(phrase: Phrase, country: str | None) -> Office | None:
    """The highest office of a phrase; the head of a spy agency is an intelligence chief ("CIA Director", "Mossad
    chief").
    """
    word = best_office(phrase.offices, country)
    if word is None:
        return None
    agency = phrase.institution
    if word.office is Office.OTHER and agency is not None and agency.sector == "SPY" and word.words in HEADS:
        return Office.INTELLIGENCE_CHIEF
    return office_in(word, country)


def office_in(word: OfficeWord, country: str | None) -> Office:
    """The codebook's office of a wording in this country ("secretary of state" is no foreign minister in Britain)."""
    single = word.words
    if country and word.office is Office.HEAD_OF_STATE and country in organization_codes():
        return Office.HEAD_OF_ORGANIZATION
    return load_lexicon().national.get((single, country or ""), word.office)


def sector_of(word: OfficeWord, country: str | None) -> str:
    """PLOVER sector of an office; officials of organizations are IGO."""
    return "IGO" if country in organization_codes() else word.sector if word.sector != "IGO" or not country else "GOV"


def gender_of(phrase: Phrase) -> str:
    """What honorific or title tell of gender: m, f, n (an honorific of either) or nothing."""
    if phrase.honorific in ("m", "f", "n"):
        return phrase.honorific
    words = {word.words for word in phrase.offices}
    return "f" if words & FEMALE_TITLES else "m" if words & MALE_TITLES else ""
