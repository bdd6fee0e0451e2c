"""Who holds an office: the person whom "the president" or "the Turkish minister" means, of those the article names."""

from __future__ import annotations

from collections.abc import Sequence

from communique_schema import Office

from .article import Article
from .discourse import Referent
from .lexicon import OfficeWord, load_lexicon
from .offices import office_in
from .people import Held, Person
from .phrases import Phrase

GENERIC = frozenset(
    (
        "minister",
        "leader",
        "envoy",
        "official",
        "diplomat",
        "chief",
        "head",
        "secretary",
        "negotiator",
        "mediator",
        "ambassador",
        "chairman",
    )
)


MINISTERS = frozenset((Office.FOREIGN_MINISTER, Office.DEFENSE_MINISTER, Office.OTHER_MINISTER, Office.DEPUTY_MINISTER))


LEADERS = frozenset((Office.HEAD_OF_STATE, Office.HEAD_OF_GOVERNMENT))


BESIDE = 300
"""How many characters away somebody introduced is still beside a phrase."""


LOOSE = frozenset((Office.OTHER, Office.SPOKESPERSON))


ALIKE = {
    "minister": MINISTERS,
    "leader": LEADERS,
    "envoy": frozenset((Office.SPECIAL_ENVOY, Office.AMBASSADOR)),
    "ambassador": frozenset((Office.AMBASSADOR,)),
    "diplomat": frozenset((Office.AMBASSADOR, Office.SPECIAL_ENVOY)),
    "secretary": frozenset((Office.FOREIGN_MINISTER, Office.DEFENSE_MINISTER)),
}


MONARCHS = frozenset(("king", "queen", "emir", "amir", "sultan", "monarch", "grand duke"))
"""Titles that only a monarchy's head has."""


def may_be_called(country: str | None, texts: Sequence[str], word: OfficeWord) -> bool:
    """Whether a state's head may be called so: "the king" is no republic's, "the president" no kingdom's."""
    if word.words in MONARCHS:
        return country in load_lexicon().monarchies or any(word.words in text.lower() for text in texts)
    return word.words != "president" or country not in load_lexicon().kingdoms


def local_holder(article: Article, word: OfficeWord, phrase: Phrase) -> Person | None:
    """The holder of an office of the state that this sentence speaks of: "Paris agreed before the president left"."""
    for referent in article.discourse.back(0):
        if article.discourse.is_body(referent) and referent.subject and word.office in LEADERS | MINISTERS:
            person = holder_of(article, word, referent.parties[0].country or "", phrase)
            if person is not None:
                return person
    return None


def holder_of(article: Article, word: OfficeWord, nation: str, phrase: Phrase) -> Person | None:
    """The person of a state whom a title means: the one who holds the office, or a like one for loose words
    ("leader").
    """
    office = office_in(word, nation)
    bridged = bridge_to(article, office, nation, phrase)
    if bridged is not None:
        return bridged
    wanted = ALIKE.get(word.words, frozenset((office,)))
    if office is Office.OTHER:
        return holder_by_words(article, word, nation)
    if (phrase.kind == "office" and any(chunk.tag == "n" for chunk in phrase.chunks)) or phrase.chunks[0].key in (
        "a",
        "an",
    ):
        return None
    fits = [person for person in article.people.everyone if person.country == nation and person.offices() & wanted]
    if not fits and word.words == "leader":
        fits = [
            person for person in article.people.everyone if person.country == nation and person.holds(Office.OTHER)
        ][:1]
    fits.sort(key=lambda person: -person.last_seen)
    if len(fits) > 1 and (nearest := nearest_of(article, fits, phrase)) is not None:
        return nearest
    return fits[0] if len(fits) == 1 or (fits and fits[0].last_seen > fits[1].last_seen) else None


def nearest_of(article: Article, people: Sequence[Person], phrase: Phrase) -> Person | None:
    """Of several holders of an office at different times, the one whom the article is about, else the one introduced
    beside the phrase, before it or after.
    """
    often = sorted(people, key=lambda person: -person.times)
    if often[0].times >= 2 * often[1].times:
        return often[0]
    at = article.row.passage.start + phrase.start
    distances = sorted((abs(person.span[0] - at), index) for index, person in enumerate(people) if person.span)
    if not distances or distances[0][0] > BESIDE or (len(distances) > 1 and distances[1][0] < 2 * distances[0][0]):
        return None
    return people[distances[0][1]]


def bridge_to(article: Article, office: Office, nation: str, phrase: Phrase) -> Person | None:
    """A person told of just before by the bare name: "Rasool landed on Sunday. Nine days earlier ... South Africa's
    ambassador".
    """
    if (
        phrase.kind != "office"
        or phrase.former
        or phrase.number
        or office in LOOSE
        or article.people.holders(office, nation)
    ):
        return None
    before = [
        ref for ref in article.discourse.back(1) if ref.person is not None and ref.sentence < article.discourse.sentence
    ]
    unplaced = {
        id(ref.person): ref
        for ref in before
        if ref.person and not ref.person.country and not ref.person.held and ref.subject
    }
    if len(unplaced) != 1:
        return None
    person = next(iter(unplaced.values())).person
    assert person is not None
    person.country, person.country_reason = nation, "the title told in the next sentence"
    person.held.append(Held(office, phrase.office_text, "GOV", False, article.row.passage.start + phrase.start))
    return person


def holder_by_words(article: Article, word: OfficeWord, nation: str) -> Person | None:
    """The person of a state whose title has the same words ("crown prince")."""
    fits = [
        person
        for person in article.people.everyone
        if person.country == nation and any(held.text and word.words in held.text.lower() for held in person.held)
    ]
    return fits[0] if len(fits) == 1 and word.words not in GENERIC else None


def has_office(article: Article, referent: Referent, word: OfficeWord, phrase: Phrase) -> bool:
    """Whether somebody spoken of may be called by this bare title."""
    if referent.plural or not (referent.person or referent.official):
        return False
    offices = {party.office for party in referent.parties}
    if referent.person is not None:
        offices |= referent.person.offices()
    wanted = ALIKE.get(word.words, frozenset((word.office,)))
    texts = [party.office_text or "" for party in referent.parties] + (
        [held.text or "" for held in referent.person.held] if referent.person else []
    )
    if word.office is Office.OTHER or (word.words in GENERIC and word.words not in ALIKE):
        return any(word.words in text.lower() for text in texts)
    return bool(offices & wanted) and any(may_be_called(party.country, texts, word) for party in referent.parties)
