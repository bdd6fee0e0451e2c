"""Phrases with a name: "Turkish Defense Minister Hulusi Akar", "Mr. Putin", "Akar", "Britain's Boris Johnson"."""

from __future__ import annotations

from .article import Answer, Article
from .people import Person
from .phrases import Phrase
from .pronouns import owner_of


def read_named(article: Article, phrase: Phrase) -> Answer | None:
    """A phrase with a person's name."""
    people = [
        person for index, name in enumerate(phrase.names) if (person := article.person_named(phrase, index)) is not None
    ]
    if not people:
        return None
    person = people[0]
    if len(people) == 1 and phrase.possessor is not None and (not person.country or person.guessed):
        place_by_owner(article, phrase, person)
    parties = tuple(article.party_of_person(person, phrase) for person in people)
    titled = phrase.kind != "name" or bool(phrase.honorific)
    full = len(phrase.names[0].key.split()) > 1
    form = "title" if phrase.offices else "name" if full else "surname"
    span = (
        person.span
        if person.span and not full and person.span[0] != article.row.passage.start + phrase.names[0].start
        else None
    )
    reason = "a name with its title" if titled else "a person's name" if full else f"the surname of {person.name}"
    if person.country_reason and not phrase.nations:
        reason += f"; country from {person.country_reason}"
    return Answer(parties, form, reason, person=person if len(people) == 1 else None, span=span)


def place_by_owner(article: Article, phrase: Phrase, person: Person) -> None:
    """ "Its ambassador, Jane Roe" is of the state that "its" means."""
    owner = owner_of(article, phrase.possessor) if phrase.possessor is not None else None
    countries = {party.country for party in owner.parties} if owner is not None else set()
    if len(countries) == 1 and (country := countries.pop()):
        person.country, person.country_reason, person.guessed = country, "the owner of the title", False
