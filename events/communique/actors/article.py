"""The article being read: its rows, its people, its own states, and the memory of what has been spoken of so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from communique_schema import Kind, Office
from spacy.tokens import Token

from .discourse import Discourse, Referent
from .homelands import infer_countries
from .introductions import introduce_people, nation_of
from .mentions import Party
from .offices import best_office, gender_of, office_in, office_of, sector_of
from .people import Held, Person
from .phrases import Phrase
from .reading import SUBJECTS, Row, count_states, find_home
from .senses import is_place
from .states import is_state


@dataclass(frozen=True, slots=True)
class Answer:
    """Whom a phrase denotes, in what form, from which earlier words, and why."""

    parties: tuple[Party, ...]
    form: str
    reason: str
    source: Referent | None = None
    person: Person | None = None
    official: bool = False
    span: tuple[int, int] | None = None


class Article:
    """What the rules of resolution know while they read the rows of one article in order."""

    def __init__(self, rows: Sequence[Row], published: date | None = None) -> None:
        self.rows = rows
        self.counts: Counter[str] = count_states(rows)
        self.home = find_home(rows)
        self.people = introduce_people(rows, published.year if published else None)
        infer_countries(self.people, rows, self.counts, self.home)
        self.discourse = Discourse()
        self.title_states = tuple(
            dict.fromkeys(
                code
                for row in rows
                if row.number < 0
                for index, chunk in enumerate(row.chunks)
                for code in chunk.codes
                if chunk.tag in "NACSIGRX" and not is_place(row.chunks, index, row.tokens)
            )
        )
        self.row: Row = rows[0]

    def forget(self) -> None:
        """Begin a new reading: what was spoken of is forgotten, what was learned of people stays."""
        self.discourse = Discourse()
        for person in self.people.everyone:
            person.last_seen = -1

    def object_of(self, phrase: Phrase) -> Referent | None:
        """Who acts upon this phrase in its own clause: of "Biden congratulated both leaders" Biden, who is none of
        them.
        """
        head = self.row.head_of(phrase.start, phrase.end)
        while head is not None and head.dep_ in ("pobj", "prep", "poss", "conj") and head.head != head:
            head = head.head
        if head is None or head.dep_ not in ("dobj", "dative"):
            return None
        for referent in self.discourse.back(0):
            subject = (
                self.row.head_of(referent.phrase.start, referent.phrase.end)
                if referent.where == self.row.passage.where
                else None
            )
            if referent.subject and not referent.plural and subject is not None and subject.head == head.head:
                return referent
        return None

    def person_named(self, phrase: Phrase, index: int) -> Person | None:
        """The person whom the n-th name of a phrase means."""
        word = best_office(phrase.offices, None)
        country = nation_of(phrase, index)
        office = office_in(word, country) if word else None
        name = phrase.names[index]
        return self.people.find(
            name.text, country=country, office=office, honorific=gender_of(phrase)
        ) or self.people.find(name.text)

    def party_of_person(self, person: Person, phrase: Phrase | None = None, at: int | None = None) -> Party:
        """A person as a party, with the office held as the text tells it here."""
        person.last_seen = len(self.discourse.referents)
        where = (
            at
            if at is not None
            else (self.row.passage.start + phrase.end if phrase is not None and self.row.number >= 0 else 0)
        )
        held = person.office_at(where)
        if phrase is not None and phrase.offices and len(phrase.names) == 1:
            word = best_office(phrase.offices, person.country)
            assert word is not None
            office = Office.OTHER if phrase.former else office_of(phrase, person.country) or Office.OTHER
            held = Held(office, phrase.office_text, sector_of(word, person.country), phrase.former, where)
        return Party(
            Kind.PERSON,
            person.name,
            person.country,
            held.sector if held else None,
            held.office if held else None,
            held.text if held else None,
        )

    def subject_state(self, without: frozenset[str] = frozenset()) -> str | None:
        """The state last spoken of as a subject, else the article's most frequent one."""
        ranked = [code for code, _ in self.counts.most_common() if is_state(code)]
        titled = [code for code in self.title_states if is_state(code)]
        main = set(titled if len(titled) == 2 else ranked[:3]) - without

        def fits(referent: Referent) -> bool:
            return self.discourse.is_body(referent) and referent.subject and referent.parties[0].country in main

        known = self.discourse.antecedent(fits, reach=6)
        if known is not None:
            return known.parties[0].country
        return next((code for code in ranked if code in main), None)

    def remember(self, row: Row, phrase: Phrase, answer: Answer) -> Referent:
        """Enter an answered phrase in the discourse."""
        head = row.head_of(phrase.start, phrase.end)
        subject = is_subject(head.dep_, head.head.dep_) if head is not None else self.opens_sentence(row, phrase)
        start = row.passage.start + phrase.start
        referent = Referent(
            answer.parties,
            row.passage.where,
            start,
            start + phrase.end - phrase.start,
            row.number,
            self.discourse.sentence,
            subject,
            phrase,
            answer.person,
            len(answer.parties) > 1 or answer.form == "group",
            answer.official,
            main=subject and (head is None or is_main(head)),
        )
        self.discourse.add(referent)
        return referent

    def text_between(self, left: Referent, right: Referent) -> str:
        """The text between two phrases of one passage; a mark that joins nothing where they stand in two."""
        row = next((row for row in self.rows if row.number == left.paragraph), self.row)
        if left.paragraph != right.paragraph:
            return "-"
        return row.passage.text[left.end - row.passage.start : right.start - row.passage.start]

    def opens_sentence(self, row: Row, phrase: Phrase) -> bool:
        """Without a parse the first phrase of a sentence is taken for its subject."""
        return not any(ref.sentence == self.discourse.sentence for ref in self.discourse.referents[-6:])


def is_main(subject: Token) -> bool:
    """Whether a subject's verb is the sentence's own, or one joined to it."""
    verb = subject.head if subject.dep_ in SUBJECTS else subject.head.head
    while verb.dep_ == "conj" and verb.head != verb:
        verb = verb.head
    return verb.dep_ == "ROOT"


def is_subject(dep: str, above: str) -> bool:
    """Whether a dependency is a subject's (or of a member of a coordinated subject)."""
    return dep in SUBJECTS or (dep == "conj" and above in SUBJECTS)


def is_definite(phrase: Phrase) -> bool:
    """Whether a phrase speaks of something known: "the", "this", a capital letter, or nothing before a capitalized
    title.
    """
    first = phrase.chunks[0]
    return (
        first.key in ("the", "this", "these", "those", "both")
        or first.tag in "np"
        or (first.text[0].isupper() and first.tag in "OEQM" and first.key not in ("a", "an"))
    )
