"""Phrases with a name: "Turkish Defense Minister Hulusi Akar", "Mr. Putin", "Akar", "Britain's Boris Johnson"."""

from __future__ import annotations

from .article import Answer, Article
from .phrases import Phrase


def read_named(article: Article, phrase: Phrase) -> Answer | None:
    """A phrase with a person's name."""
    people = [
        person for index, name in enumerate(phrase.names) if (person := article.person_named(phrase, index)) is not None
    ]
    if not people:
        return None
    parties = tuple(article.party_of_person(person, phrase) for person in people)
    person = people[0]
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
