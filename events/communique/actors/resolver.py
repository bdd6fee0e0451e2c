"""Second pass: what each phrase denotes, read in order, every answer with its reason.

A rule that finds no plain answer says so with no parties; it never picks at random. The rules for names and titles are
here; those for pronouns stand in `pronouns`, for "the two countries" and other company in `company`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from communique_schema import Kind, Office

from .discourse import Discourse, Referent
from .introductions import best_office, gender_of, infer_countries, introduce_people, nation_of, office_in, sector_of
from .lexicon import InstitutionWord, OfficeWord
from .mentions import Party
from .people import Held, Person
from .phrases import Phrase
from .reading import SUBJECTS, Row, count_states, find_home
from .senses import is_place
from .states import is_state, party_of

GENERIC = frozenset(("minister", "leader", "envoy", "official", "diplomat", "chief", "head", "secretary", "negotiator", "mediator", "ambassador", "chairman"))
PEOPLE = frozenset(("men", "women", "officials", "diplomats", "envoys", "negotiators"))
MINISTERS = frozenset((Office.FOREIGN_MINISTER, Office.DEFENSE_MINISTER, Office.OTHER_MINISTER, Office.DEPUTY_MINISTER))
LEADERS = frozenset((Office.HEAD_OF_STATE, Office.HEAD_OF_GOVERNMENT))
ALIKE = {
    "minister": MINISTERS,
    "leader": LEADERS,
    "envoy": frozenset((Office.SPECIAL_ENVOY, Office.AMBASSADOR)),
    "ambassador": frozenset((Office.AMBASSADOR,)),
    "diplomat": frozenset((Office.AMBASSADOR, Office.SPECIAL_ENVOY)),
    "secretary": frozenset((Office.FOREIGN_MINISTER, Office.DEFENSE_MINISTER)),
}


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


class Resolver:
    """Reads the rows of one article in order and answers for each phrase."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.counts: Counter[str] = count_states(rows)
        self.home = find_home(rows)
        self.people = introduce_people(rows)
        infer_countries(self.people, rows, self.counts, self.home)
        self.discourse = Discourse()
        self.title_states = tuple(dict.fromkeys(code for row in rows if row.number < 0 for chunk in row.chunks for code in chunk.codes if chunk.tag in "NACSIGRX"))
        self.row: Row = rows[0]

    def resolve(self, row: Row, phrase: Phrase) -> Answer | None:
        """The answer for one phrase; None where it denotes no actor at all."""
        self.row = row
        rules: dict[str, Callable[[Phrase], Answer | None]] = {
            "titled": self.read_named, "apposed": self.read_named, "owned": self.read_named, "name": self.read_named, "counterpart": self.read_counterpart,
            "offices": self.read_offices, "office": self.read_office, "institution": self.read_institution, "bare": self.read_bare,
            "cabinet": self.read_cabinet, "inhabitants": self.read_nations, "adjective": self.read_nations, "pair": self.read_nations,
        }  # fmt: skip
        if phrase.kind in rules:
            return rules[phrase.kind](phrase)
        from .company import read_company
        from .pronouns import read_pronoun

        return read_pronoun(self, phrase) if phrase.kind in ("pronoun", "possessive", "reciprocal") else read_company(self, phrase)

    # ---- names ---------------------------------------------------------------------------------------------------------
    def read_named(self, phrase: Phrase) -> Answer | None:
        """A phrase with a person's name."""
        people = [person for index, name in enumerate(phrase.names) if (person := self.person_named(phrase, index)) is not None]
        if not people:
            return self.read_untitled_rest(phrase)
        parties = tuple(self.party_of_person(person, phrase) for person in people)
        person = people[0]
        titled = phrase.kind != "name" or bool(phrase.honorific)
        full = len(phrase.names[0].key.split()) > 1
        form = "title" if phrase.offices else "name" if full else "surname"
        span = person.span if person.span and not full and person.span[0] != self.row.passage.start + phrase.names[0].start else None
        reason = "a name with its title" if titled else "a person's name" if full else f"the surname of {person.name}"
        if person.country_reason and not phrase.nations:
            reason += f"; country from {person.country_reason}"
        return Answer(parties, form, reason, person=person if len(people) == 1 else None, span=span)

    def read_untitled_rest(self, phrase: Phrase) -> Answer | None:
        """A name that is nobody's: what is left may still be an office or a state ("Russia's Gazprom" is neither)."""
        if phrase.offices and phrase.kind in ("titled", "apposed"):
            return self.read_office(phrase)
        if phrase.kind == "owned" and phrase.nations:
            return Answer((party_of(phrase.nations[0]),), "name", "the owner's name")
        return None

    def person_named(self, phrase: Phrase, index: int) -> Person | None:
        """The person whom the n-th name of a phrase means."""
        word = best_office(phrase.offices, None)
        country = nation_of(phrase, index)
        office = office_in(word, country) if word else None
        name = phrase.names[index]
        return self.people.find(name.text, country=country, office=office, honorific=gender_of(phrase)) or self.people.find(name.text)

    def party_of_person(self, person: Person, phrase: Phrase | None = None, at: int | None = None) -> Party:
        """A person as a party, with the office held as the text tells it here."""
        person.last_seen = len(self.discourse.referents)
        where = at if at is not None else (self.row.passage.start + phrase.end if phrase is not None and self.row.number >= 0 else 0)
        held = person.office_at(where)
        if phrase is not None and phrase.offices and len(phrase.names) == 1:
            word = best_office(phrase.offices, person.country)
            assert word is not None
            office = Office.OTHER if phrase.former else office_in(word, person.country)
            held = Held(office, phrase.office_text, sector_of(word, person.country), phrase.former, where)
        return Party(Kind.PERSON, person.name, person.country, held.sector if held else None, held.office if held else None, held.text if held else None)

    # ---- titles ------------------------------------------------------------------------------------------------------
    def read_office(self, phrase: Phrase) -> Answer | None:
        """A title without a name: "the Malaysian ambassador", "the emir", "its envoy"."""
        word = best_office(phrase.offices, phrase.nations[0] if phrase.nations else None)
        if word is None:
            return None
        nations, source = self.nations_of(phrase)
        if nations:
            return self.officials_of(nations[:1], word, phrase, source)
        if phrase.possessor is not None:
            return None if word.words in GENERIC or not source else Answer((), "title", "whose office it is was not told", source, official=True)
        if not is_definite(phrase):
            return None
        known = self.discourse.antecedent(lambda ref: self.has_office(ref, word, phrase), reach=30)
        if known is not None and known.person is not None:
            return Answer((self.party_of_person(known.person, at=0 if self.row.number < 0 else None),), "title", f"the {word.words} last spoken of", known, known.person)
        if known is not None:
            return Answer(known.parties, "title", f"the {word.words} last spoken of", known, official=True)
        return self.official_of_context(word, phrase)

    def official_of_context(self, word: OfficeWord, phrase: Phrase) -> Answer | None:
        """"The foreign minister" where none was spoken of: the only one the article names, or the home country's."""
        if word.words in GENERIC - {"ambassador"}:
            return None
        holders = [person for person in self.people.everyone if person.holds(word.office)]
        if len(holders) == 1:
            return Answer((self.party_of_person(holders[0]),), "title", f"the article's only {word.words}", person=holders[0])
        home = self.home or self.subject_state()
        if home is None or phrase.chunks[0].tag not in "tO":
            return None
        return self.officials_of((home,), word, phrase, None, "the article's own state")

    def officials_of(self, nations: Sequence[str], word: OfficeWord, phrase: Phrase, source: Referent | None, why: str = "") -> Answer:
        """The holder of an office of each state: by name where the article names one, else the state."""
        parties, people = [], []
        for nation in nations:
            person = None if phrase.former else self.holder_of(word, nation, phrase)
            if person is not None:
                people.append(person)
                parties.append(self.party_of_person(person))
            else:
                office = Office.OTHER if phrase.former else office_in(word, nation)
                parties.append(replace(party_of(nation), sector=sector_of(word, nation), office=office, office_text=phrase.office_text))
        reason = "; ".join(part for part in ("the title's state" if not why else why, f"held by {', '.join(p.name for p in people)}" if people else "") if part)
        single = people[0] if len(people) == 1 and len(parties) == 1 else None
        return Answer(tuple(parties), "title", reason, source, single, official=len(parties) == 1, span=single.span if single else None)

    def holder_of(self, word: OfficeWord, nation: str, phrase: Phrase) -> Person | None:
        """The person of a state whom a title means: the one who holds the office, or a like one for loose words ("leader")."""
        office = office_in(word, nation)
        wanted = ALIKE.get(word.words, frozenset((office,)))
        if office is Office.OTHER:
            return self.holder_by_words(word, nation)
        if phrase.kind == "office" and any(chunk.tag == "n" for chunk in phrase.chunks) or phrase.chunks[0].key in ("a", "an"):
            return None
        fits = [person for person in self.people.everyone if person.country == nation and any(held.office in wanted and not held.former for held in person.held)]
        if not fits and word.words == "leader":
            fits = [person for person in self.people.everyone if person.country == nation and person.holds(Office.OTHER)][:1]
        fits.sort(key=lambda person: -person.last_seen)
        return fits[0] if len(fits) == 1 or (fits and fits[0].last_seen > fits[1].last_seen) else None

    def holder_by_words(self, word: OfficeWord, nation: str) -> Person | None:
        """The person of a state whose title has the same words ("crown prince")."""
        fits = [person for person in self.people.everyone if person.country == nation and any(held.text and word.words in held.text.lower() for held in person.held)]
        return fits[0] if len(fits) == 1 and word.words not in GENERIC else None

    def has_office(self, referent: Referent, word: OfficeWord, phrase: Phrase) -> bool:
        """Whether somebody spoken of may be called by this bare title."""
        if referent.plural or not (referent.person or referent.official):
            return False
        offices = {party.office for party in referent.parties}
        if referent.person is not None:
            offices |= {held.office for held in referent.person.held if not held.former}
        wanted = ALIKE.get(word.words, frozenset((word.office,)))
        texts = [party.office_text or "" for party in referent.parties] + ([held.text or "" for held in referent.person.held] if referent.person else [])
        if word.office is Office.OTHER or word.words in GENERIC and word.words not in ALIKE:
            return any(word.words in text.lower() for text in texts)
        return bool(offices & wanted)

    # ---- several officials -----------------------------------------------------------------------------------------------
    def read_offices(self, phrase: Phrase) -> Answer | None:
        """"The Turkish and Greek foreign ministers", "the leaders of the three countries", "Presidents Putin and Erdogan"."""
        from .company import members

        if phrase.names:
            answer = self.read_named(phrase)
            if answer is not None:
                return replace(answer, form="title")
        word = phrase.offices[0]
        nations, source = self.nations_of(phrase)
        if len(nations) == 1 and (phrase.number or 0) > 1 and not phrase.of_group:
            return replace(self.officials_of(nations, word, phrase, source), official=False)
        if not nations and phrase.number and not phrase.of_group and (together := self.officials_before(word, phrase)) is not None:
            return together
        if not nations and (phrase.number or phrase.of_group or phrase.possessor):
            group = members(self, phrase.number, "states", phrase)
            nations, source = tuple(party.country or "" for party in group.parties if party.country), group.source
        if not nations:
            return None if not is_definite(phrase) else self.officials_before(word, phrase)
        return replace(self.officials_of(nations, word, phrase, source), official=False, person=None)

    def officials_before(self, word: OfficeWord, phrase: Phrase) -> Answer | None:
        """"The ministers", "the two leaders": the last two holders of the office spoken of, or the last plural one."""
        from .pronouns import joined_subjects

        wanted = ALIKE.get(word.words, frozenset((word.office,)))
        number = phrase.number or 2
        joined = joined_subjects(self, 4) if word.words in GENERIC else None
        if joined is not None and len(joined.parties) == number and all(party.kind is Kind.PERSON for party in joined.parties):
            return Answer(joined.parties, "group", "the people just named together", joined)
        people: list[Referent] = []
        for referent in self.discourse.back(6):
            person = referent.person
            if person is not None and all(known.person is not person for known in people) and any(held.office in wanted and not held.former for held in person.held):
                people.append(referent)
            if len(people) == number:
                return Answer(tuple(self.party_of_person(ref.person) for ref in reversed(people) if ref.person), "group", f"the {word.words}s named before", people[0])
        known = self.discourse.antecedent(lambda ref: ref.plural and len(ref.parties) == number and any(p.office in wanted for p in ref.parties), reach=12)
        if known is not None:
            return Answer(known.parties, "group", f"the {word.words}s last spoken of together", known)
        return None

    # ---- counterparts ------------------------------------------------------------------------------------------------------
    def read_counterpart(self, phrase: Phrase) -> Answer | None:
        """"His Syrian counterpart Ali Mahmoud Abbas": the office travels from whoever "his" is; "guest" and "host" carry none."""
        from .pronouns import owner_of

        owner = owner_of(self, phrase.possessor) if phrase.possessor is not None else self.discourse.antecedent(self.discourse.is_person, reach=1)
        office = owner.parties[0] if owner is not None and owner.parties and phrase.noun is not None and phrase.noun.key not in ("guest", "guests", "host", "hosts") else None
        parties: list[Party] = []
        people = [self.person_named(phrase, index) for index in range(len(phrase.names))]
        for index, person in enumerate(people):
            nation = nation_of(phrase, index)
            if person is None:
                continue
            person.country = person.country or nation
            if office is not None and office.office and not any(held.office is office.office for held in person.held):
                person.held.append(Held(office.office, phrase.office_text, office.sector or "GOV", False, self.row.passage.start + phrase.start))
            parties.append(self.party_of_person(person, at=self.row.passage.start + phrase.end))
        single = people[0] if len(people) == 1 else None
        if not parties:
            parties = [self.counterpart_of(nation, office, phrase) for nation in phrase.nations]
        reason = f"the counterpart of {office.name}" if office is not None else "a counterpart"
        if not parties:
            return Answer((), "counterpart", "whose counterpart, of which state, was not told", owner) if phrase.possessor else None
        if single is None and len(parties) == 1 and parties[0].kind is Kind.PERSON:
            single = self.people.find(parties[0].name, country=parties[0].country)
        return Answer(tuple(parties), "counterpart", reason, owner, single, official=len(parties) == 1)

    def counterpart_of(self, nation: str, office: Party | None, phrase: Phrase) -> Party:
        """The unnamed counterpart of a state: its holder of the same office where the article names one."""
        if office is not None and office.office is not None:
            holders = [person for person in self.people.holders(office.office, nation) if person.name != office.name]
            if len(holders) == 1:
                return self.party_of_person(holders[0])
        return replace(party_of(nation), office=office.office if office else None, sector=office.sector if office else None, office_text=phrase.office_text)

    # ---- states and what stands for them -----------------------------------------------------------------------------------
    def read_bare(self, phrase: Phrase) -> Answer | None:
        """A state, capital, seat, organization or group by its name."""
        chunk = phrase.chunks[-1]
        if chunk.tag in "RLC" and (person := self.people.find(chunk.text)) is not None and len(person.words) > 1 and person.words[-1] == chunk.key:
            return Answer((self.party_of_person(person),), "surname", f"the surname of {person.name}", person=person, span=person.span)
        if chunk.tag == "K" or not chunk.codes:
            return None
        index = next(i for i, own in enumerate(self.row.chunks) if own.start == chunk.start)
        if is_place(self.row.chunks, index, self.row.tokens):
            return None
        form = {"C": "metonym", "S": "metonym", "V": "institution"}.get(chunk.tag, "name")
        reason = {"C": "a capital that stands for its state", "S": "a seat of government that stands for its state", "V": "a national body"}.get(chunk.tag, "a name")
        entry = chunk.entry
        return Answer(tuple(party_of(code, entry.sector if isinstance(entry, InstitutionWord) else None) for code in chunk.codes[:1]), form, reason)

    def read_cabinet(self, phrase: Phrase) -> Answer | None:
        """"The Morrison government" is the state whose head it names."""
        person = self.people.find(phrase.names[0].text)
        word = phrase.institution
        if person is None or person.country is None or word is None or word.sector != "GOV":
            return self.read_named(phrase) if person is not None else None
        return Answer((party_of(person.country, word.sector),), "institution", f"the government of {person.name}", span=person.span)

    def read_nations(self, phrase: Phrase) -> Answer | None:
        """"The Turks", "Turkish", "US-China"."""
        single = self.single_national(phrase)
        if single is not None:
            return single
        form = "inhabitants" if phrase.kind == "inhabitants" else "adjective"
        return Answer(tuple(party_of(code) for code in phrase.nations), form, f"the {phrase.kind} of a state") if phrase.nations else None

    def single_national(self, phrase: Phrase) -> Answer | None:
        """"The Brazilian" alone is the person of that state last spoken of."""
        head = self.row.head_of(phrase.start, phrase.end)
        following = head.nbor() if head is not None and head.i + 1 < len(head.doc) else None
        alone = head is not None and (following is None or following.pos_ not in ("NOUN", "PROPN", "ADJ")) and head.dep_ not in ("amod", "compound", "nmod", "poss") and phrase.start <= head.idx < phrase.end and not phrase.text.endswith("s")
        if len(phrase.nations) != 1 or phrase.chunks[0].key != "the" or not alone or phrase.kind not in ("adjective", "inhabitants"):
            return None
        known = self.discourse.antecedent(lambda ref: self.discourse.is_person(ref) and ref.parties[:1] != () and ref.parties[0].country == phrase.nations[0], reach=8)
        if known is None:
            return None
        return Answer(known.parties, "inhabitants", "the person of that state last spoken of", known, known.person, True)

    def read_institution(self, phrase: Phrase) -> Answer | None:
        """A ministry, an embassy, troops, officials: they count for their state, with their sector."""
        word = phrase.institution
        assert word is not None
        nations, source = self.nations_of(phrase)
        if nations:
            owner = "the state named" if source is None else "its owner before"
            return Answer(tuple(party_of(code, word.sector if is_state(code) else None) for code in nations), "institution", owner, source)
        if phrase.number and phrase.number > 1 and word.alone:
            return self.company_of(phrase)
        if phrase.number and phrase.number > 1 and word.words in PEOPLE and is_definite(phrase):
            from .company import together

            return together(self, phrase.number, phrase)
        if not word.alone or not is_definite(phrase):
            return None
        noun = word.words.split()[-1] if "ministry" in word.words else word.words
        known = self.discourse.antecedent(lambda ref: ref.phrase.institution is not None and noun in ref.phrase.institution.words and len(ref.parties) == 1, reach=30)
        if known is not None:
            return Answer(known.parties, "institution", f"the {word.words} last spoken of", known)
        if word.mission or word.words in ("government", "governments", "authorities", "delegation", "mission"):
            return self.body_of_subject(phrase, word)
        home = self.home or self.subject_state()
        return Answer((party_of(home, word.sector),), "institution", "the article's own state") if home else None

    def company_of(self, phrase: Phrase) -> Answer | None:
        """"The two governments", "neither parliament": the states they belong to."""
        from .company import members

        answer = members(self, phrase.number, "states", phrase)
        sector = phrase.institution.sector if phrase.institution else None
        return replace(answer, parties=tuple(replace(party, sector=sector) for party in answer.parties))

    def body_of_subject(self, phrase: Phrase, word: InstitutionWord) -> Answer | None:
        """"The government" belongs to the state last spoken of as one."""
        state = self.discourse.antecedent(lambda ref: self.discourse.is_body(ref) and is_state(ref.parties[0].country), reach=2)
        if word.words in ("governments", "delegations", "embassies") or state is None or word.mission:
            return None
        return Answer((party_of(state.parties[0].country or "", word.sector),), "institution", "the state last spoken of", state)

    def nations_of(self, phrase: Phrase) -> tuple[tuple[str, ...], Referent | None]:
        """The states that own a phrase: named in it, or those of its "its", "his", "their"."""
        if phrase.nations or phrase.possessor is None:
            return phrase.nations, None
        from .pronouns import owner_of

        owner = owner_of(self, phrase.possessor)
        if owner is None:
            return (), None
        return tuple(dict.fromkeys(party.country for party in owner.parties if party.country)), owner

    def subject_state(self) -> str | None:
        """The state last spoken of as a subject, else the article's most frequent one."""
        known = self.discourse.antecedent(lambda ref: self.discourse.is_body(ref) and ref.subject and is_state(ref.parties[0].country), reach=6)
        if known is not None:
            return known.parties[0].country
        return next((code for code, _ in self.counts.most_common() if is_state(code)), None)

    # ---- memory ----------------------------------------------------------------------------------------------------------
    def remember(self, row: Row, phrase: Phrase, answer: Answer) -> Referent:
        """Enter an answered phrase in the discourse."""
        head = row.head_of(phrase.start, phrase.end)
        subject = is_subject(head.dep_, head.head.dep_) if head is not None else self.opens_sentence(row, phrase)
        start = row.passage.start + phrase.start
        referent = Referent(answer.parties, row.passage.where, start, start + phrase.end - phrase.start, row.number, self.discourse.sentence, subject, phrase,
                            answer.person, len(answer.parties) > 1 or answer.form == "group", answer.official)  # fmt: skip
        self.discourse.add(referent)
        return referent

    def text_between(self, left: Referent, right: Referent) -> str:
        """The text between two phrases of the row being read; a mark that joins nothing where they stand elsewhere."""
        start = self.row.passage.start
        if left.where != self.row.passage.where or left.end < start or right.start > start + len(self.row.passage.text):
            return "-"
        return self.row.passage.text[left.end - start : right.start - start]

    def opens_sentence(self, row: Row, phrase: Phrase) -> bool:
        """Without a parse the first phrase of a sentence is taken for its subject."""
        return not any(ref.sentence == self.discourse.sentence for ref in self.discourse.referents[-6:])


def is_subject(dep: str, above: str) -> bool:
    """Whether a dependency is a subject's (or of a member of a coordinated subject)."""
    return dep in SUBJECTS or dep == "conj" and above in SUBJECTS


def is_definite(phrase: Phrase) -> bool:
    """Whether a phrase speaks of something known: "the", "this", a capital letter, or nothing before a capitalized title."""
    first = phrase.chunks[0]
    return first.key in ("the", "this", "these", "those", "both") or first.tag in "np" or (first.text[0].isupper() and first.tag in "OEQM" and first.key not in ("a", "an"))
