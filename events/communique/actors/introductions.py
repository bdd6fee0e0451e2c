"""First pass: learn the people of the article from "title + name + nationality", wherever they are introduced.

A run of capitalized words is a person's name where a title, an apposition or an honorific says so, where the gazetteer
knows it, where it is part of a name already learned, or where the parser sees a person of two words or more. Countries
that nobody states are inferred last, from the article's own states, and the reason is kept.
"""

from __future__ import annotations

from collections.abc import Sequence

from communique_schema import Office

from .chunks import Chunk
from .lexicon import load_lexicon
from .listed import find_holder, find_listed
from .offices import best_office, gender_of, office_in, office_of, sector_of
from .people import Held, People, Person, fold_name
from .phrases import Phrase
from .reading import Row
from .states import is_state, organization_codes

TITLED = frozenset(("titled", "apposed", "counterpart", "offices", "owned", "related"))


STYLES = frozenset(("Pope", "King", "Queen", "Sultan", "Archbishop"))


SHARED_REACH = 600


COPULAS = frozenset(("is", "was", "became", "becomes", "remains", "become"))


def introduce_people(rows: Sequence[Row], year: int | None = None) -> People:
    """The people whom the article names, with what it says of them; surnames alone are led back to them later."""
    people = People()
    ordered = sorted(rows, key=lambda row: row.number if row.number >= 0 else len(rows))
    for certain in (True, False):
        for row in ordered:
            for phrase in row.phrases:
                for index, name in enumerate(phrase.names):
                    if is_certain(phrase, name, row) is certain and (certain or is_likely(name, row, people)):
                        introduce(people, phrase, name, index, row, year)
    learn_predicates(people, ordered)
    learn_shared_titles(people, ordered)
    return people


def learn_predicates(people: People, rows: Sequence[Row]) -> None:
    """Office and country told by the verb "be": "Wong became the first Australian foreign minister"."""
    for row in rows:
        for left, right in zip(row.phrases, row.phrases[1:], strict=False):
            between = row.passage.text[left.end : right.start].lower().split()
            if (
                left.names
                and right.kind == "office"
                and right.offices
                and between
                and len(between) < 5
                and between[-1] in COPULAS
            ):
                person = people.find(left.names[-1].text)
                country = right.nations[0] if right.nations else person.country if person else None
                if person is not None:
                    person.country = person.country or country
                    word = best_office(right.offices, country)
                    assert word is not None
                    former = right.former or (between[-1] == "was" and right.chunks[0].key != "the")
                    person.held.append(
                        Held(
                            office_in(word, country),
                            right.office_text,
                            sector_of(word, country),
                            former,
                            order_of(row, right),
                        )
                    )


def learn_shared_titles(people: People, rows: Sequence[Row]) -> None:
    """A title told of several states before their people are named bare: "the foreign ministers of Turkey and Syria
    ... Syria's Mekdad".
    """
    for row in rows:
        for phrase in row.phrases:
            if phrase.kind == "offices" and not phrase.names and len(phrase.nations) > 1 and not phrase.former:
                word, at = phrase.offices[0], order_of(row, phrase)
                for person in people.everyone:
                    near = person.span is not None and 0 < person.span[0] - at < SHARED_REACH
                    if (
                        near
                        and not person.held
                        and person.country in phrase.nations
                        and not people.holders(office_in(word, person.country), person.country or "")
                    ):
                        person.held.append(
                            Held(
                                office_in(word, person.country),
                                phrase.office_text,
                                sector_of(word, person.country),
                                False,
                                at,
                            )
                        )


def is_certain(phrase: Phrase, name: Chunk, row: Row) -> bool:
    """Whether the words around the name prove a person: a title, an apposition, an honorific, the gazetteer."""
    if phrase.honorific or find_listed(name.text) is not None:
        return True
    if phrase.kind == "owned":
        return row.says_person(name.start, name.end) or (
            len(name.key.split()) > 1 and name.tag == "P" and not row.says_other(name.start, name.end)
        )
    if phrase.kind == "counterpart" or phrase.kind in ("titled", "offices"):
        return (
            not row.says_other(name.start, name.end)
            or len(name.key.split()) > 1
            or bool(phrase.offices and phrase.offices[-1].office is not Office.OTHER)
        )
    return phrase.kind in TITLED or (phrase.kind == "forces" and bool(phrase.offices))


def is_likely(name: Chunk, row: Row, people: People) -> bool:
    """Whether an untitled name is a person's: part of a known name, or two words and more that the parser calls a
    person.
    """
    if people.find(name.text) is not None:
        return True
    words = fold_name(name.text)
    if len(name.key.split()) < 2 or name.tag != "P":
        return False
    if row.says_person(name.start, name.end) or words[0] in load_lexicon().given_names:
        return True
    head = row.head_of(name.start, name.end)
    return head is not None and head.dep_ in ("nsubj", "agent") and not row.says_other(name.start, name.end)


def introduce(people: People, phrase: Phrase, name: Chunk, index: int, row: Row, year: int | None) -> Person:
    """Enter one named person with country, office and gender as this phrase tells them."""
    country = nation_of(phrase, index)
    if phrase.whose is not None and (owner := people.find(phrase.whose.text)) is not None:
        country = owner.country
    word = best_office(phrase.offices, country)
    office = office_of(phrase, country)
    start = row.passage.start + name.start
    span = (start, row.passage.start + name.end) if row.number >= 0 else None
    person = people.introduce(name.text, country=country, office=office, honorific=gender_of(phrase), span=span)
    listed = find_listed(name.text, person.country, year)
    if listed is None and office is not None and len(person.words) == 1:
        listed = find_holder(name.text, office, person.country, None if phrase.former else year)
    if listed is not None:
        if not person.country:
            person.country, person.country_reason = listed.country, "the list of people known without a title"
        person.listed = listed.offices_in(year)
        if len(person.words) == 1:
            person.name = strip_style(listed.name)
    if not person.country and word is not None and word.words in load_lexicon().only:
        person.country, person.country_reason = load_lexicon().only[word.words], "an office that only this state has"
    person.gender = person.gender or gender_of(phrase).strip("n") or load_lexicon().given_names.get(person.words[0], "")
    person.honorific = person.honorific or phrase.honorific
    person.times += 1
    if word is not None and office is not None:
        person.held.append(
            Held(
                Office.OTHER if phrase.former else office,
                phrase.office_text,
                sector_of(word, country),
                phrase.former,
                order_of(row, phrase),
            )
        )
    elif phrase.honorific == "military":
        person.held.append(Held(Office.OTHER, None, "MIL", False, order_of(row, phrase)))
    return person


def strip_style(name: str) -> str:
    """A listed name without its style, as records write names: "Francis" of "Pope Francis"."""
    first, _, rest = name.partition(" ")
    return rest if first in STYLES and rest else name


def order_of(row: Row, phrase: Phrase) -> int:
    """Place of a phrase in reading order; the title stands before the text."""
    return row.passage.start + phrase.start if row.number >= 0 else -1


def nation_of(phrase: Phrase, index: int) -> str | None:
    """The nationality that a phrase gives its n-th name; several names share one nationality or take theirs in
    order.
    """
    if phrase.name_nations and index < len(phrase.name_nations):
        return phrase.name_nations[index]
    if len(phrase.names) > 1 and len(phrase.nations) == len(phrase.names):
        return phrase.nations[index]
    if not phrase.nations:
        return None
    states = [code for code in phrase.nations if is_state(code)]
    organizations = [code for code in phrase.nations if code in organization_codes()]
    if len(phrase.names) == 1 or len(phrase.nations) == 1:
        first = phrase.nations[0]
        return first if not organizations or first in organizations or not states else states[0]
    return None
