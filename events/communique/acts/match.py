"""Does a cue hold here? Each condition of the pattern is asked of the tree around the cue word.

The first cue of the lexicon whose conditions all hold wins for its act; one word may be the cue of several acts.
"""

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from .grammar import load_grammar
from .known import Known
from .lexicon import Cue, Lexicon, load_classes
from .memory import once_a_word, sentence_ends, spell_words
from .pattern import Condition
from .syntax import VERBAL, agents, complements, is_passive, patients, prepositional, shared_objects, subjects

NAMED_CLASSES = frozenset({"party", "foreign", "person", "any", "igo", "place", "group", "nationals"})


def find_cues(token: Token, lemma: str, known: Known, lexicon: Lexicon) -> Iterator[Cue]:
    """The cues that hold at a token of this lemma; its part of speech and the words near it are asked for once."""
    fits: dict[str, bool] = {}
    for cue, trigger in lexicon.triggers_for(lemma):
        if cue.pos not in fits:
            fits[cue.pos] = fits_pos(token, cue)
        if not fits[cue.pos]:
            continue
        if len(trigger) > 1 and not has_particles(trigger[1:], cue.pos, near_words(token)):
            continue
        if holds(token, cue, known):
            yield cue


def fits_pos(token: Token, cue: Cue) -> bool:
    """Verbs are verbs (also participles tagged as adjectives); event nouns are nouns (also gerunds with an article)."""
    if cue.pos == "verb":
        if token.pos_ in VERBAL:
            return not (token.dep_ == "compound" or (token.dep_ == "amod" and token.tag_ != "VBN"))
        return token.pos_ == "ADJ" and token.tag_ in ("VBN", "VBD") and token.dep_ in ("ROOT", "conj", "acl")
    return token.pos_ in ("NOUN", "PROPN") and token.dep_ != "compound"


@once_a_word
def near_words(token: Token) -> tuple[list[str], set[str]]:
    """The words that follow a token in its sentence, and those that the tree ties to it from there."""
    following = spell_words(token.doc)[token.i + 1 : min(token.i + 12, sentence_ends(token.doc)[token.i])]
    own: set[str] = set()
    for child in token.children:
        if child.i > token.i:
            own.add(child.lower_)
            if child.dep_ in ("prt", "prep", "advmod", "acomp", "oprd", "pobj"):
                own |= {grand.lower_ for grand in child.children}
    return following, own


def has_particles(words: tuple[str, ...], pos: str, near: tuple[list[str], set[str]]) -> bool:
    """Whether the further words of a phrasal trigger stand with it: particle, adverb, preposition or complement."""
    following, own = near
    if pos == "noun":
        return all(word in following[:2] for word in words)
    return following[: len(words)] == list(words) or own.issuperset(words)


def holds(token: Token, cue: Cue, known: Known) -> bool:
    """Whether every condition of a cue holds at a token."""
    return all(check(token, condition, cue, known) for condition in cue.pattern.conditions)


def check(token: Token, condition: Condition, cue: Cue, known: Known) -> bool:
    """Whether one condition holds."""
    match condition.where:
        case "object":
            found = any(in_class(noun, condition.words, known) for noun in objects(token, cue))
            return found != condition.negated
        case "subject":
            return any(in_class(noun, condition.words, known) for noun in doers(token, cue))
        case "prep":
            nouns = prepositional(token, *condition.prepositions)
            for obj in objects(token, cue):
                nouns += prepositional(obj, *condition.prepositions)
            if "to" in condition.prepositions:
                nouns += [child for child in token.children if child.dep_ == "dative" and child.pos_ != "ADP"]
            return any(in_class(noun, condition.words, known) for noun in nouns)
        case "inf":
            found = any(
                verb.lemma_.lower() in condition.words or "any" in condition.words for verb in infinitives(token)
            )
            return found != condition.negated
        case "mod":
            words = {child.lower_ for child in token.children if child.i < token.i} | {
                child.lemma_.lower() for child in token.children
            }
            words |= {token.nbor(-1).lower_} if token.i > token.sent.start else set()
            return bool(words & set(condition.words)) != condition.negated
        case "clause":
            return bool(complements(token))
        case "bare":
            return not patients(token) or is_passive(token)
        case "plain":
            return not any(
                child.dep_ == "oprd" or _is_small_clause(child) or _is_said_of_object(child) for child in token.children
            )
        case "words":
            text = clause_text(token)
            return any(f" {word} " in text for word in condition.words) != condition.negated


def _is_small_clause(child: Token) -> bool:
    """Whether a clause without a verb says what somebody is: "called the envoy a liar"."""
    return child.dep_ in ("ccomp", "xcomp") and child.pos_ not in VERBAL


def _is_said_of_object(child: Token) -> bool:
    """Whether what an object is called is taken for its apposition, though no comma parts them: "called him a liar"."""
    said = [c for c in child.children if c.dep_ == "appos" and any(d.lower_ in ("a", "an") for d in c.children)]
    return child.dep_ == "dobj" and any(noun.left_edge.nbor(-1).text != "," for noun in said)


def objects(token: Token, cue: Cue) -> list[Token]:
    """What a verb is done to, or what a noun is the act of: its of-phrase, or the noun compounded with it."""
    return _objects(token, cue.pos)


@once_a_word
def _objects(token: Token, pos: str) -> list[Token]:
    if pos == "verb":
        return patients(token) or shared_objects(token)
    return prepositional(token, "of") or [child for child in token.children if child.dep_ in ("compound", "nmod")]


def doers(token: Token, cue: Cue) -> list[Token]:
    """Who does it: the subject of a verb, the agent of a passive; in a passive without one, anybody."""
    return _doers(token, cue.pos)


@once_a_word
def _doers(token: Token, pos: str) -> list[Token]:
    if pos == "verb":
        return agents(token) if is_passive(token) else subjects(token)
    return prepositional(token, "by")


@once_a_word
def infinitives(token: Token) -> list[Token]:
    """Infinitives and participles that depend on a cue or on its object."""
    found = [verb for head in complements(token) for verb in (head, *(c for c in head.children if c.dep_ == "conj"))]
    found += [child for child in token.children if child.dep_ in ("acl", "advcl") and child.tag_ in ("VB", "VBG")]
    for noun in (child for child in token.children if child.dep_ in ("dobj", "dative", "nsubjpass", "pobj")):
        found += [child for child in noun.children if child.dep_ in ("acl", "relcl") and child.tag_ == "VB"]
    return found


@once_a_word
def clause_text(token: Token) -> str:
    """The words of the cue's clause, in lower case and with a blank on both ends: its subtree, its verb's where it is
    a noun.
    """
    head = token
    while head.pos_ not in VERBAL and head.dep_ != "ROOT" and head.i - token.i < 12 and head.head != head:
        head = head.head
    if head.dep_ in ("xcomp", "conj", "aux", "auxpass") and head.head.pos_ in VERBAL and head == token:
        start = min(head.left_edge.i, head.head.i)
    else:
        start = head.left_edge.i
    return f" {' '.join(t.lower_ for t in token.doc[start : head.right_edge.i + 1] if not t.is_punct)} "


def in_class(noun: Token, classes: tuple[str, ...], known: Known) -> bool:
    """Whether a noun belongs to one of the classes, or is one of the words that stand in their place."""
    if not _classes_of(noun).isdisjoint(classes):
        return True
    named = NAMED_CLASSES.intersection(classes)
    nouns = [noun, *_counted_by(noun)] if named else []
    return any(_in_named_class(other, name, known) for other in nouns for name in named)


@once_a_word
def _classes_of(noun: Token) -> frozenset[str]:
    """The forms of a noun, and the classes that these or the nouns it stands for or counts belong to."""
    forms = {noun.lemma_.lower(), noun.lower_}
    classes = {name for form in forms | _stood_for(noun) for name in _classes_by_word().get(form, ())}
    classes |= forms - load_classes().keys() - NAMED_CLASSES
    return frozenset(classes.union(*map(_classes_of, _counted_by(noun))))


@cache
def _classes_by_word() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name in load_classes().keys() - NAMED_CLASSES:
        for word in load_classes()[name]:
            found.setdefault(word, set()).add(name)
    return found


@once_a_word
def _counted_by(noun: Token) -> list[Token]:
    """What a quantity is of: "dozens of Chinese apps" are apps."""
    lemma = noun.lemma_.lower()
    counting = lemma in load_grammar()["quantities"] or lemma in load_classes()["money"]
    nouns = prepositional(noun, "of", "in") if counting else []
    return [other for counted in nouns for other in (counted, *_counted_by(counted))]


PROFORMS = frozenset(
    {"it", "them", "they", "one", "ones", "another", "theirs", "others", "both", "these", "those", "own"}
)


def _stood_for(noun: Token) -> set[str]:
    """The nouns of its own and the sentence before that a pronoun or a bare number may take up: "tore it up"."""
    if noun.lower_ not in PROFORMS and not (noun.pos_ == "NUM" and noun.dep_ in ("dobj", "nsubjpass", "pobj")):
        return set()
    start = noun.sent.start
    before = noun.doc[start - 1].sent.start if start > 0 else start
    nouns = [
        t for t in noun.doc[before : noun.i] if t.pos_ in ("NOUN", "PROPN") and t.dep_ not in ("compound", "npadvmod")
    ]
    return {t.lemma_.lower() for t in nouns[-6:]}


def _in_named_class(noun: Token, name: str, known: Known) -> bool:
    match name:
        case "any":
            return True
        case "party":
            return bool(known.direct(noun)) or bool(known.place_states(noun))
        case "foreign":
            return bool(known.parties(noun)) or bool(known.place_states(noun))
        case "person":
            return known.is_person(noun)
        case "igo":
            return any(d.party.kind == "organization" for d in known.direct(noun))
        case "nationals":
            return known.names_people(noun)
        case "group":
            return any(d.party.kind == "group" for d in known.direct(noun))
        case _:
            return bool(known.place_states(noun)) or known.is_party(noun)
