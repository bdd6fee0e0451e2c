"""Pronouns and possessives whose antecedent is plain by number, kind, gender, subject and nearness.

"He" is a person, "it" a state, organization or group, "they" several parties or a people. English "it" that stands for
nothing ("it is recalled that", "it was minus six") denotes nobody.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Token

from .article import Answer, Article
from .chunks import Chunk
from .discourse import Referent
from .phrases import Phrase
from .pronoun_words import ADDRESSING, BODIES, FIRST_PERSON, GENDERS, PLURALS
from .reading import SUBJECTS
from .speakers import speaker_state
from .states import party_of

REFLEXIVES = frozenset(("himself", "herself", "itself", "themselves"))


def read_pronoun(article: Article, phrase: Phrase) -> Answer | None:
    """Whom a pronoun denotes; None for one that cannot denote an actor, empty parties where no antecedent is plain."""
    chunk = phrase.chunks[0]
    if phrase.kind == "reciprocal":
        found = article.discourse.antecedent(lambda ref: ref.plural, reach=0) or joined_subjects(article)
        return Answer(found.parties, "pronoun", "the parties just named together", found) if found is not None else None
    if chunk.key in FIRST_PERSON:
        state = speaker_state(article, phrase)
        return Answer((party_of(state),), "pronoun", "the state of whoever speaks") if state else None
    if chunk.key in ("my", "your") or (chunk.key == "it" and is_empty_it(article, chunk)):
        return None
    owner = owner_of(article, chunk)
    if owner is None:
        return Answer((), "pronoun", "no plain antecedent")
    return Answer(
        owner.parties,
        "pronoun",
        f"{chunk.key}: the {'subject' if owner.subject else 'last'} that fits",
        owner,
        owner.person,
        owner.official,
    )


def owner_of(article: Article, chunk: Chunk) -> Referent | None:
    """The antecedent of a pronoun or possessive."""
    key, discourse = chunk.key, article.discourse
    if key in REFLEXIVES and (doer := doer_of_own_clause(article, chunk)) is not None:
        return doer
    if key in FIRST_PERSON:
        return speaker(article, chunk)
    if key in GENDERS:
        return person_before(article, chunk)
    if key in BODIES:
        return discourse.antecedent(
            lambda ref: discourse.is_body(ref) and not ref.object_of_place and allowed(article, chunk, ref)
        )
    if key in PLURALS:
        several = discourse.antecedent(
            lambda ref: (ref.plural or names_many(ref)) and bool(ref.parties) and allowed(article, chunk, ref), reach=2
        )
        joined = joined_subjects(article)
        if joined is not None and (
            several is None
            or joined.sentence > several.sentence
            or (joined.sentence == several.sentence and not several.subject)
        ):
            return joined
        return several
    return None


def speaker(article: Article, chunk: Chunk) -> Referent | None:
    """Whoever speaks, as the owner of "our ambassador": the state alone."""
    phrase = Phrase("possessive", chunk.start, chunk.end, chunk.text, [chunk])
    state = speaker_state(article, phrase)
    if state is None:
        return None
    start = article.row.passage.start + chunk.start
    where, number = article.row.passage.where, article.row.number
    return Referent(
        (party_of(state),), where, start, start + len(chunk.text), number, article.discourse.sentence, False, phrase
    )


def names_many(referent: Referent) -> bool:
    """Whether a phrase with one party speaks of many: a people, or an institution in the plural ("Turkish tanks")."""
    word = referent.phrase.institution
    plural = word is not None and (word.words.endswith("s") or word.words in ("police", "people", "troops"))
    return referent.phrase.kind == "inhabitants" or (referent.phrase.kind == "institution" and plural)


def person_before(article: Article, chunk: Chunk) -> Referent | None:
    """The person whom he or she means: of fitting gender, in this sentence before the last, the subject first."""
    gender, discourse = GENDERS[chunk.key], article.discourse

    def fits(referent: Referent) -> bool:
        if not discourse.is_person(referent) or not allowed(article, chunk, referent):
            return False
        return referent.person is None or not referent.person.gender or referent.person.gender == gender

    found = discourse.antecedent(fits)
    if found is not None and found.person is not None and not found.person.gender:
        found.person.gender = gender
    return found


def allowed(article: Article, chunk: Chunk, referent: Referent) -> bool:
    """Whether grammar lets a pronoun mean this: an object pronoun is neither its own clause's subject nor another word
    for it.
    """
    if addresses_own_state(article, chunk, referent):
        return False
    if chunk.key not in ("him", "her", "them", "it") or referent.sentence != article.discourse.sentence:
        return True
    token = article.row.tokens.get(chunk.start)
    if (
        token is None
        or (chunk.key == "it" and token.dep_ == "nsubj")
        or token.dep_ not in ("dobj", "dative", "pobj", "nsubj")
    ):
        return True
    clause = token.head.head if token.dep_ in ("pobj", "nsubj") else token.head
    verbs = {clause}
    first = clause
    while first.dep_ == "conj" and first.head not in verbs and not has_subject(first):
        first = first.head
        verbs.add(first)
    if stands_in_clause(article, referent, clause, verbs):
        return False
    doers = [other for other in article.discourse.back(0) if other.subject and other.parties == referent.parties]
    return not any(stands_in_clause(article, doer, clause, verbs) for doer in doers)


def addresses_own_state(article: Article, chunk: Chunk, referent: Referent) -> bool:
    """Whether a subject pronoun would make somebody turn to his own state: "he warned Greece" means no Greek."""
    token = article.row.tokens.get(chunk.start)
    if token is None or token.dep_ != "nsubj" or token.head.lemma_.lower() not in ADDRESSING:
        return False
    spots = [child.idx for child in token.head.children if child.dep_ == "dobj"]
    named = {
        code
        for other in article.row.chunks
        if other.tag in "NC" and any(other.start <= at < other.end for at in spots)
        for code in other.codes
    }
    return bool(named) and {party.country for party in referent.parties} <= named


def has_subject(verb: Token) -> bool:
    """Whether a verb has a subject of its own."""
    return any(child.dep_ in SUBJECTS for child in verb.children)


def stands_in_clause(article: Article, referent: Referent, clause: Token, verbs: set[Token]) -> bool:
    """Whether somebody takes part in the clause's own verb, or is the subject that it shares with the verbs before."""
    if referent.where != article.row.passage.where:
        return False
    start = article.row.passage.start
    head = article.row.head_of(referent.start - start, referent.end - start)
    while head is not None and head.dep_ == "conj":
        head = head.head
    return head is not None and (head.head == clause or (head.head in verbs and head.dep_ in SUBJECTS))


def doer_of_own_clause(article: Article, chunk: Chunk) -> Referent | None:
    """Whom "himself" and "itself" mean: the subject of their own clause, a relative pronoun's antecedent included."""
    verb = article.row.tokens.get(chunk.start)
    while verb is not None and verb.pos_ not in ("VERB", "AUX") and verb.head != verb:
        verb = verb.head
    children = [child for child in verb.children if child.lower_ not in REFLEXIVES] if verb is not None else []
    children += [word for child in children if child.dep_ == "aux" for word in child.children]
    subject = next((child for child in children if child.dep_ in SUBJECTS or child.lower_ == "who"), None)
    if verb is None or subject is None:
        return None
    if subject.lower_ == "who" and (found := person_just_named(article, subject)) is not None:
        return found
    if subject.tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
        subject = verb.head
    at = article.row.passage.start + subject.idx
    return next((r for r in article.discourse.back(0) if r.parties and r.start <= at < r.end), None)


def person_just_named(article: Article, who: Token) -> Referent | None:
    """The person named last before "who": "received by the emir in Doha, who had himself been to Riyadh"."""
    at = article.row.passage.start + who.idx
    return next((r for r in article.discourse.back(0) if r.end <= at and article.discourse.is_person(r)), None)


def joined_subjects(article: Article, reach: int = 1) -> Referent | None:
    """Two parties and more that "and" joins in one place of the last two sentences: "Erdogan and Pashinyan ...
    They".
    """
    recent = list(article.discourse.back(reach))
    recent.reverse()
    best: Referent | None = None
    for left, right in pairwise(recent):
        if (
            left.where != right.where
            or left.sentence != right.sentence
            or not left.parties
            or not right.parties
            or left.phrase.kind in ("possessive", "pronoun", "adjective")
        ):
            continue
        between = article.text_between(left, right).strip(" ,").lower()
        if between in ("and", "") and left.parties != right.parties and right.phrase.kind != "adjective":
            joined = replace(
                left,
                parties=tuple(dict.fromkeys((*left.parties, *right.parties))),
                end=right.end,
                plural=True,
                person=None,
            )
            if best is None or joined.sentence > best.sentence or (joined.subject and not best.subject):
                best = joined
            elif best.end == left.end:
                best = replace(best, parties=tuple(dict.fromkeys((*best.parties, *right.parties))), end=right.end)
    return best


def is_empty_it(article: Article, chunk: Chunk) -> bool:
    """Whether "it" stands for nothing: the parser's expletive, or "it is said that", "it was minus six"."""
    token = article.row.tokens.get(chunk.start)
    if token is None:
        return False
    if token.dep_ == "expl":
        return True
    verb = token.head
    clause = any(child.dep_ in ("ccomp", "xcomp", "csubj", "advcl") and child.i > verb.i for child in verb.children)
    return token.dep_ in ("nsubj", "nsubjpass") and (
        verb.lemma_ == "be"
        or (
            token.dep_ == "nsubjpass"
            and clause
            and verb.lemma_
            in ("say", "recall", "announce", "report", "know", "understand", "learn", "note", "expect", "add")
        )
    )
