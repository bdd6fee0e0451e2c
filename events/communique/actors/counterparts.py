"""Counterparts: the office travels from whoever "his" is to the other state's man or woman.

"Turkish Defense Minister Hulusi Akar and his Syrian counterpart Ali Mahmoud Abbas": Abbas is Syria's defense minister.
"""

from __future__ import annotations

from dataclasses import replace

from communique_schema import Kind

from .article import Answer, Article
from .company import has_main_pair, main_bodies
from .discourse import Referent
from .introductions import nation_of
from .mentions import Party
from .people import Held
from .phrases import Phrase
from .pronouns import owner_of
from .states import party_of

HOSTS = frozenset(("host", "hosts"))


def read_counterpart(article: Article, phrase: Phrase) -> Answer | None:
    """ "His Syrian counterpart Ali Mahmoud Abbas": the office travels from whoever "his" is; "guest" and "host" carry
    none.
    """
    owner = (
        owner_of(article, phrase.possessor)
        if phrase.possessor is not None
        else article.discourse.antecedent(article.discourse.is_person, reach=1)
    )
    office = (
        owner.parties[0]
        if owner is not None
        and owner.parties
        and phrase.noun is not None
        and phrase.noun.key not in ("guest", "guests", "host", "hosts")
        else None
    )
    parties: list[Party] = []
    people = [article.person_named(phrase, index) for index in range(len(phrase.names))]
    for index, person in enumerate(people):
        nation = nation_of(phrase, index)
        if person is None:
            continue
        person.country = person.country or nation
        if office is not None and office.office and not any(held.office is office.office for held in person.held):
            person.held.append(
                Held(
                    office.office,
                    phrase.office_text,
                    office.sector or "GOV",
                    False,
                    article.row.passage.start + phrase.start,
                )
            )
        parties.append(article.party_of_person(person, at=article.row.passage.start + phrase.end))
    single = people[0] if len(people) == 1 else None
    if not parties:
        parties = [counterpart_of(article, nation, office, phrase) for nation in phrase.nations]
    reason = f"the counterpart of {office.name}" if office is not None else "a counterpart"
    if not parties and phrase.noun is not None and phrase.noun.key in HOSTS:
        parties = host_of(article, owner)
        reason = "the other state that the article is about"
    if not parties:
        return (
            Answer((), "counterpart", "whose counterpart, of which state, was not told", owner)
            if phrase.possessor and office is not None
            else None
        )
    if single is None and len(parties) == 1 and parties[0].kind is Kind.PERSON:
        single = article.people.find(parties[0].name, country=parties[0].country)
    return Answer(tuple(parties), "counterpart", reason, owner, single, official=len(parties) == 1)


def host_of(article: Article, guest: Referent | None) -> list[Party]:
    """ "His hosts", said of an envoy: the other one of the two states that the article is about."""
    home = guest.parties[0].country if guest is not None and guest.parties else None
    main = main_bodies(article, 2, "states")
    if home not in main or len(main) != 2 or not has_main_pair(article, 2, "states"):
        return []
    return [party_of(code) for code in main if code != home]


def counterpart_of(article: Article, nation: str, office: Party | None, phrase: Phrase) -> Party:
    """The unnamed counterpart of a state: its holder of the same office where the article names one."""
    if office is not None and office.office is not None:
        holders = [person for person in article.people.holders(office.office, nation) if person.name != office.name]
        if len(holders) == 1:
            return article.party_of_person(holders[0])
    return replace(
        party_of(nation),
        office=office.office if office else None,
        sector=office.sector if office else None,
        office_text=phrase.office_text,
    )
