"""States and what stands for them: names, capitals, nationals, ministries, embassies, armies, cabinets."""

from __future__ import annotations

from dataclasses import replace

from communique_schema import Office

from .article import Answer, Article, is_definite
from .company import members, nations_of, together
from .lexicon import InstitutionWord
from .listed import find_governed
from .named import read_named
from .phrases import Phrase
from .senses import is_place
from .states import is_state, party_of

USURPERS = frozenset(("junta", "military junta", "regime", "ruling council", "military council"))
"""Rulers who are called so abroad: never the state whose press writes."""
PEOPLE = frozenset(("men", "women", "officials", "diplomats", "envoys", "negotiators"))


def read_bare(article: Article, phrase: Phrase) -> Answer | None:
    """A state, capital, seat, organization or group by its name."""
    chunk = phrase.chunks[-1]
    if (
        chunk.tag in "RLC"
        and (person := article.people.find(chunk.text)) is not None
        and len(person.words) > 1
        and person.words[-1] == chunk.key
    ):
        return Answer(
            (article.party_of_person(person),),
            "surname",
            f"the surname of {person.name}",
            person=person,
            span=person.span,
        )
    if chunk.tag == "K" or not chunk.codes:
        return None
    index = next(i for i, own in enumerate(article.row.chunks) if own.start == chunk.start)
    if is_place(article.row.chunks, index, article.row.tokens):
        return None
    form = {"C": "metonym", "S": "metonym", "V": "institution"}.get(chunk.tag, "name")
    reason = {
        "C": "a capital that stands for its state",
        "S": "a seat of government that stands for its state",
        "V": "a national body",
    }.get(chunk.tag, "a name")
    sector = chunk.entry.sector if isinstance(chunk.entry, InstitutionWord) else "GOV" if form == "metonym" else None
    return Answer((party_of(chunk.codes[0], sector),), form, reason)


def read_cabinet(article: Article, phrase: Phrase) -> Answer | None:
    """ "The Morrison government", "Saddam Hussein's troops": the state whose head is named."""
    person = article.people.find(phrase.names[0].text)
    word = phrase.institution
    governed = find_governed(phrase.names[0].text) if person is None and word is not None else None
    if governed is not None and word is not None and word.sector == "GOV":
        return Answer((party_of(governed, "GOV"),), "institution", f"the government of {phrase.names[0].text}")
    if person is None or person.country is None or word is None or (phrase.kind == "cabinet" and word.sector != "GOV"):
        return read_named(article, phrase) if person is not None else None
    return Answer(
        (party_of(person.country, word.sector),), "institution", f"the government of {person.name}", span=person.span
    )


def read_nations(article: Article, phrase: Phrase) -> Answer | None:
    """ "The Turks", "Turkish", "US-China"."""
    single = single_national(article, phrase)
    if single is not None:
        return single
    form = "inhabitants" if phrase.kind == "inhabitants" else "adjective"
    return (
        Answer(tuple(party_of(code) for code in phrase.nations), form, f"the {phrase.kind} of a state")
        if phrase.nations
        else None
    )


def single_national(article: Article, phrase: Phrase) -> Answer | None:
    """ "The Brazilian" alone is the person of that state last spoken of."""
    head = article.row.head_of(phrase.start, phrase.end)
    following = head.nbor() if head is not None and head.i + 1 < len(head.doc) else None
    alone = (
        head is not None
        and (following is None or following.pos_ not in ("NOUN", "PROPN", "ADJ"))
        and head.dep_ not in ("amod", "compound", "nmod", "poss")
        and phrase.start <= head.idx < phrase.end
        and not phrase.text.endswith("s")
    )
    if (
        len(phrase.nations) != 1
        or phrase.chunks[0].key != "the"
        or not alone
        or phrase.kind not in ("adjective", "inhabitants")
    ):
        return None
    known = article.discourse.antecedent(
        lambda ref: (
            article.discourse.is_person(ref) and ref.parties[:1] != () and ref.parties[0].country == phrase.nations[0]
        ),
        reach=8,
    )
    if known is None:
        return None
    return Answer(known.parties, "inhabitants", "the person of that state last spoken of", known, known.person, True)


def read_institution(article: Article, phrase: Phrase) -> Answer | None:
    """A ministry, an embassy, troops, officials: they count for their state, with their sector."""
    word = phrase.institution
    assert word is not None
    nations, source = nations_of(article, phrase)
    if nations:
        owner = "the state named" if source is None else "its owner before"
        return Answer(
            tuple(party_of(code, word.sector if is_state(code) else None) for code in nations),
            "institution",
            owner,
            source,
        )
    if phrase.number and phrase.number > 1 and word.alone:
        return company_of(article, phrase)
    if phrase.number and phrase.number > 1 and word.words in PEOPLE and is_definite(phrase):
        return together(article, phrase.number, phrase)
    if not word.alone or not is_definite(phrase):
        return None
    seat = None if word.mission else seat_before(article, phrase)
    if seat is not None:
        return Answer((party_of(seat, word.sector),), "institution", "the capital that the sentence begins with")
    noun = word.words.split()[-1] if "ministry" in word.words else word.words
    known = article.discourse.antecedent(
        lambda ref: (
            ref.phrase.institution is not None and noun in ref.phrase.institution.words and len(ref.parties) == 1
        ),
        reach=30,
    )
    if known is not None:
        return Answer(known.parties, "institution", f"the {word.words} last spoken of", known)
    if word.mission or word.words in ("government", "governments", "authorities", "delegation", "mission"):
        return body_of_subject(article, phrase, word)
    if word.words in USURPERS:
        home = article.subject_state(without=frozenset((article.home,)) if article.home else frozenset())
    else:
        home = article.home or article.subject_state(without=sent_here(article))
    return Answer((party_of(home, word.sector),), "institution", "the article's own state") if home else None


def seat_before(article: Article, phrase: Phrase) -> str | None:
    """The state in whose capital a sentence begins: "In Nairobi, the Foreign Ministry welcomed the step"."""
    before = [chunk for chunk in article.row.chunks if chunk.end <= phrase.start][-4:]
    if "".join(chunk.tag for chunk in before[-3:]) != "iCc" or before[-3].key != "in":
        return None
    begins = len(before) == 3 or before[-4].tag == "."
    codes = before[-2].codes
    return codes[0] if begins and len(codes) == 1 else None


def sent_here(article: Article) -> frozenset[str]:
    """States whose envoys this sentence speaks of: "the Foreign Ministry" that summons an envoy is another state's."""
    return frozenset(
        party.country
        for referent in article.discourse.back(0)
        for party in referent.parties
        if party.country and party.office in (Office.AMBASSADOR, Office.SPECIAL_ENVOY)
    )


def company_of(article: Article, phrase: Phrase) -> Answer | None:
    """ "The two governments", "neither parliament": the states they belong to."""
    answer = members(article, phrase.number, "states", phrase)
    sector = phrase.institution.sector if phrase.institution else None
    return replace(answer, parties=tuple(replace(party, sector=sector) for party in answer.parties))


def body_of_subject(article: Article, phrase: Phrase, word: InstitutionWord) -> Answer | None:
    """ "The government" belongs to the state last spoken of as one."""
    state = article.discourse.antecedent(
        lambda ref: article.discourse.is_body(ref) and is_state(ref.parties[0].country), reach=2
    )
    if word.words in ("governments", "delegations", "embassies") or state is None or word.mission:
        return None
    return Answer(
        (party_of(state.parties[0].country or "", word.sector),), "institution", "the state last spoken of", state
    )
