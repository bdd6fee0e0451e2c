"""Titles without a name: "the Malaysian ambassador", "the emir", "the Turkish and Greek foreign ministers", "both
leaders".

A title of a state is the person who holds it, where the article names just one, and otherwise the state. A bare title
is whoever held it when it was last spoken of.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique_schema import Kind, Office

from .article import Answer, Article, is_definite
from .company import members, nations_of
from .discourse import Referent
from .holders import ALIKE, GENERIC, has_office, holder_of, local_holder, may_be_called
from .lexicon import ClosedWord, OfficeWord, load_lexicon
from .mentions import Party
from .named import read_named
from .offices import best_office, office_in, sector_of
from .phrases import Phrase
from .pronouns import joined_subjects
from .states import party_of

RELATIONS = frozenset(
    (
        "successor",
        "predecessor",
        "sister",
        "brother",
        "half-brother",
        "son",
        "daughter",
        "wife",
        "husband",
        "father",
        "mother",
        "son-in-law",
    )
)


def read_office(article: Article, phrase: Phrase) -> Answer | None:
    """A title without a name: "the Malaysian ambassador", "the emir", "its envoy"."""
    word = best_office(phrase.offices, phrase.nations[0] if phrase.nations else None)
    if word is None:
        return None
    said_of = subject_of_predicate(article, phrase)
    if said_of is not None:
        return Answer(said_of.parties, "title", "said of the subject", said_of, said_of.person, True)
    if word.words in RELATIONS or (not phrase.nations and has_more(article, phrase)):
        return None
    nations, source = nations_of(article, phrase)
    if not nations and phrase.possessor is None and word.words in load_lexicon().only and is_definite(phrase):
        nations = (load_lexicon().only[word.words],)
    if nations:
        return officials_of(article, nations[:1], word, phrase, source)
    if phrase.possessor is not None:
        return (
            None
            if word.words in GENERIC or not source
            else Answer((), "title", "whose office it is was not told", source, official=True)
        )
    if not is_definite(phrase):
        return None
    local = local_holder(article, word, phrase)
    if local is not None:
        party = article.party_of_person(local)
        return Answer((party,), "title", f"the {word.words} of the sentence's own state", person=local, span=local.span)
    known = article.discourse.antecedent(lambda ref: has_office(article, ref, word, phrase), reach=30)
    if known is not None and known.person is not None:
        return Answer(
            (article.party_of_person(known.person, at=0 if article.row.number < 0 else None),),
            "title",
            f"the {word.words} last spoken of",
            known,
            known.person,
        )
    if known is not None:
        return Answer(known.parties, "title", f"the {word.words} last spoken of", known, official=True)
    return official_of_context(article, word, phrase)


def subject_of_predicate(article: Article, phrase: Phrase) -> Referent | None:
    """Of whom a title is said by the verb "be": "Birch, who was the last British minister to visit"."""
    head = article.row.head_of(phrase.start, phrase.end)
    if head is None or head.dep_ != "attr":
        return None
    verb = head.head
    subject = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if subject is not None and subject.tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
        subject = verb.head
    if subject is None:
        return None
    at = article.row.passage.start + subject.idx
    return next((r for r in article.discourse.back(0) if r.person is not None and r.start <= at < r.end), None)


def has_more(article: Article, phrase: Phrase) -> bool:
    """Whether "of" follows the phrase: "the leader of the tribe" is no bare title."""
    return article.row.passage.text[phrase.end : phrase.end + 4] == " of "


def read_related(article: Article, phrase: Phrase) -> Answer | None:
    """ "Biden's national security adviser, Jake Sullivan", "Putin's envoy": an official of the named man's state."""
    named = read_named(article, phrase) if phrase.names else None
    owner = article.people.find(phrase.whose.text) if phrase.whose is not None else None
    word = phrase.offices[0]
    if named is not None or owner is None or owner.country is None or word.words in RELATIONS:
        return named
    return officials_of(article, (owner.country,), word, phrase, None, f"the state of {owner.name}")


def official_of_context(article: Article, word: OfficeWord, phrase: Phrase) -> Answer | None:
    """ "The foreign minister" where none was spoken of: the only one the article names, or the home country's."""
    if word.words in GENERIC or word.office in (Office.AMBASSADOR, Office.SPECIAL_ENVOY):
        return None
    holders = [
        person
        for person in article.people.everyone
        if person.holds(word.office) and may_be_called(person.country, [h.text or "" for h in person.held], word)
    ]
    if len(holders) == 1:
        return Answer(
            (article.party_of_person(holders[0]),), "title", f"the article's only {word.words}", person=holders[0]
        )
    home = article.home or article.subject_state()
    if not may_be_called(home, (), word):
        home = next((code for code, _ in article.counts.most_common() if may_be_called(code, (), word)), None)
    if home is None or phrase.chunks[0].tag not in "tO":
        return None
    return officials_of(article, (home,), word, phrase, None, "the article's own state")


def officials_of(
    article: Article, nations: Sequence[str], word: OfficeWord, phrase: Phrase, source: Referent | None, why: str = ""
) -> Answer:
    """The holder of an office of each state: by name where the article names one, else the state."""
    parties, people = [], []
    for nation in nations:
        person = None if phrase.former else holder_of(article, word, nation, phrase)
        if person is not None:
            people.append(person)
            parties.append(article.party_of_person(person))
        else:
            parties.append(unnamed_official(nation, word, phrase))
    reason = "; ".join(
        part
        for part in (
            why or "the title's state",
            f"held by {', '.join(p.name for p in people)}" if people else "",
        )
        if part
    )
    single = people[0] if len(people) == 1 and len(parties) == 1 else None
    return Answer(
        tuple(parties),
        "title",
        reason,
        source,
        single,
        official=len(parties) == 1,
        span=single.span if single else None,
    )


def unnamed_official(nation: str, word: OfficeWord, phrase: Phrase) -> Party:
    """The state (or body) of an official without a name, with the office that speaks for it."""
    office = Office.OTHER if phrase.former else office_in(word, nation)
    return replace(party_of(nation), sector=sector_of(word, nation), office=office, office_text=phrase.office_text)


def read_offices(article: Article, phrase: Phrase) -> Answer | None:
    """ "The Turkish and Greek foreign ministers", "the leaders of the three countries", "Presidents Putin and
    Erdogan".
    """
    if phrase.names:
        answer = read_named(article, phrase)
        if answer is not None:
            return replace(answer, form="title")
    word = phrase.offices[0]
    nations, source = nations_of(article, phrase)
    if len(nations) == 1 and not phrase.of_group:  # "Palestinian leaders" are not the one man who leads
        return Answer((unnamed_official(nations[0], word, phrase),), "title", "the titles' state", source)
    if (
        not nations
        and phrase.number
        and not phrase.of_group
        and (known := officials_before(article, word, phrase)) is not None
    ):
        return known
    if not nations and (phrase.number or phrase.of_group or phrase.possessor):
        entry = phrase.noun.entry if phrase.of_group and phrase.noun is not None else None
        club = entry.value if isinstance(entry, ClosedWord) and entry.value in load_lexicon().clubs else "states"
        group = members(article, phrase.number, club, phrase)
        nations, source = tuple(party.country or "" for party in group.parties if party.country), group.source
    if not nations:
        return None if not is_definite(phrase) else officials_before(article, word, phrase)
    named = replace(officials_of(article, nations, word, phrase, source), official=False, person=None)
    if any(party.kind is not Kind.PERSON for party in named.parties) or len({w.words for w in phrase.offices}) > 1:
        # Half known is not plain: either all holders are named, or the states alone are meant.
        parties = tuple(unnamed_official(nation, word, phrase) for nation in nations)
        return replace(named, parties=parties, reason="the titles' states")
    return named


def officials_before(article: Article, word: OfficeWord, phrase: Phrase) -> Answer | None:
    """ "The ministers", "the two leaders": the last two holders of the office spoken of, or the last plural one."""
    wanted = ALIKE.get(word.words, frozenset((word.office,)))
    number = phrase.number or 2
    joined = joined_subjects(article, 4) if word.words in GENERIC else None
    if (
        joined is not None
        and len(joined.parties) == number
        and all(party.kind is Kind.PERSON for party in joined.parties)
    ):
        return Answer(joined.parties, "group", "the people just named together", joined)
    people: list[Referent] = []
    actor = article.object_of(phrase)
    for referent in article.discourse.back(6):
        if actor is not None and referent.parties == actor.parties:
            continue
        person = referent.person
        if person is not None and all(known.person is not person for known in people) and person.offices() & wanted:
            people.append(referent)
        if len(people) == number:
            return Answer(
                tuple(article.party_of_person(ref.person) for ref in reversed(people) if ref.person),
                "group",
                f"the {word.words}s named before",
                people[0],
            )
    known = article.discourse.antecedent(
        lambda ref: ref.plural and len(ref.parties) == number and any(p.office in wanted for p in ref.parties), reach=12
    )
    if known is not None:
        return Answer(known.parties, "group", f"the {word.words}s last spoken of together", known)
    return None
