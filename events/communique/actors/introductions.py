"""First pass: learn the people of the article from "title + name + nationality", wherever they are introduced.

A run of capitalized words is a person's name where a title, an apposition or an honorific says so, where the gazetteer
knows it, where it is part of a name already learned, or where the parser sees a person of two words or more. Countries
that nobody states are inferred last, from the article's own states, and the reason is kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from communique_schema import Office

from .chunks import Chunk
from .lexicon import OfficeWord, load_lexicon
from .listed import find_holder, find_listed
from .people import Held, People, Person, fold_name
from .phrases import Phrase
from .reading import SUBJECTS, Row
from .states import is_state, organization_codes

TITLED = frozenset(("titled", "apposed", "counterpart", "offices", "owned", "related"))
RANK = {office: rank for rank, office in enumerate(Office)}
STYLES = frozenset(("Pope", "King", "Queen", "Sultan", "Archbishop"))
SHARED_REACH = 600
HEADS = frozenset(("chief", "director", "head", "boss", "chairman"))
MEETING = frozenset(("to", "with", "against", "for", "toward", "towards"))
COPULAS = frozenset(("is", "was", "became", "becomes", "remains", "become"))
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


def infer_countries(people: People, rows: Sequence[Row], counts: Counter[str], home: str | None) -> None:
    """Give a country to officials whose phrase names none: the article's own state for which nobody else holds the
    office.
    """
    states = [code for code, _ in counts.most_common(4) if is_state(code)]
    total = sum(counts[code] for code in states) or 1
    for person in people.everyone:
        held = person.held[0] if person.held else None
        if person.country or held is None or not states:
            continue
        told = nations_with_office(rows, held.office)
        if len(told) == 1:
            person.country, person.country_reason = told.pop(), "the only state of that title in the article"
        if person.country or held.office in (Office.AMBASSADOR, Office.SPECIAL_ENVOY):
            continue
        before, met = last_subject_state(rows, held.at), states_met(rows, held.at)
        suffers = is_acted_upon(rows, held.at)
        scores = {
            code: counts[code] / total
            + (0.8 if code == home else 0)
            + ((-0.3 if suffers else 0.7) if code == before else 0)
            - (0.8 if code in met else 0)
            - (1.5 if others_hold(people, person, held.office, code) else 0)
            for code in states
        }
        best, runner = [*sorted(scores, key=lambda code: -scores[code]), None][:2]
        if best is not None and scores[best] > 0.4 and (runner is None or scores[best] - scores[runner] > 0.15):
            person.country, person.guessed = best, True
            person.country_reason = (
                "the article's state that has no other holder of the office"
                if best != home
                else "the article's home country"
            )


def nations_with_office(rows: Sequence[Row], office: Office) -> set[str]:
    """States whose unnamed holder of an office the article speaks of: "Canada's ambassador" before "Ms. Roy"."""
    return {
        phrase.nations[0]
        for row in rows
        for phrase in row.phrases
        if phrase.kind == "office"
        and len(phrase.nations) == 1
        and any(word.office is office for word in phrase.offices)
    }


def others_hold(people: People, person: Person, office: Office, code: str) -> bool:
    """Whether the article knows somebody else in this office of this state."""
    single = (Office.HEAD_OF_STATE, Office.HEAD_OF_GOVERNMENT, Office.FOREIGN_MINISTER, Office.DEFENSE_MINISTER)
    return office in single and any(other is not person for other in people.holders(office, code))


def last_subject_state(rows: Sequence[Row], at: int) -> str | None:
    """The state last spoken of as an actor before this place of the text."""
    found = None
    for row in rows:
        for phrase in row.phrases:
            if order_of(row, phrase) >= at and row.number >= 0:
                return found
            if len(phrase.nations) == 1 and is_state(phrase.nations[0]) and not phrase.names:
                head = row.head_of(phrase.start, phrase.end)
                if head is None or head.dep_ not in ("pobj", "dobj"):
                    found = phrase.nations[0]
    return found


def is_acted_upon(rows: Sequence[Row], at: int) -> bool:
    """Whether an official is the subject of a passive: who was stopped or expelled is seldom of the state that acted
    just before.
    """
    row = next((r for r in rows if r.number >= 0 and r.passage.start <= at < r.passage.end), None)
    token = row.tokens.get(at - row.passage.start) if row is not None else None
    while (
        token is not None and token.dep_ in ("compound", "amod", "nmod", "appos", "conj", "cc") and token.head != token
    ):
        token = token.head
    return token is not None and token.dep_ == "nsubjpass"


def _verb_above(row: Row, at: int) -> int | None:
    """Place of the verb in whose clause a word stands, of the first one of verbs that share a subject; None without a
    parse.
    """
    token = row.tokens.get(at)
    while token is not None and token.head != token:
        shared = token.dep_ == "conj" and not any(child.dep_ in SUBJECTS for child in token.children)
        if token.pos_ in ("VERB", "AUX") and not shared:
            break
        token = token.head
    return token.i if token is not None else None


def states_met(rows: Sequence[Row], at: int) -> frozenset[str]:
    """States to which a preposition leads in an official's own clause after him: who travels to China is not China's,
    who demands that somebody return to China may be.
    """
    for row in rows:
        start = row.passage.start
        if row.number < 0 or not start <= at < row.passage.end:
            continue
        sentence = row.sentence_of(at - start)
        return frozenset(
            code
            for left, chunk in zip(row.chunks, row.chunks[1:], strict=False)
            if left.key in MEETING
            and chunk.start > at - start
            and row.sentence_of(chunk.start) == sentence
            and _verb_above(row, left.start) == _verb_above(row, at - start)
            for code in chunk.codes
        )
    return frozenset()
