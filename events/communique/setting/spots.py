"""Words that may say where an act was: the phrases of place beside a word, and those of the clauses around it.

A clause shares its place with what was agreed in it ("where they agreed"), with those who had gathered for it ("meeting
in Oslo") and with the journey that led to it ("flew to Oslo and signed"), never with what is told as earlier.
"""

from functools import cache

from spacy.tokens import Token

from ..acts import Known
from ..acts.conveners import load_conveners
from ..acts.grammar import load_grammar
from ..acts.syntax import VERBAL, modifiers, prepositional
from ..places.words import load_lexicon, load_rules

AT = ("in", "at", "near", "outside", "aboard", "inside")
AROUND = ("on", "before", "at", "in", "during", "outside")
"""Prepositions between a deed and its setting."""

GATHERINGS = frozenset({"meet", "gather", "assemble", "convene", "speak", "sit"})
HOURS = frozenset({"hour", "day", "week", "minute", "lunch", "dinner", "breakfast", "talk"})
PRESENT = frozenset({"be", "find", "gather", "assemble", "converge", "stay"})
POINTERS = frozenset({"there", "where", "here"})
ON_OCCASION = frozenset({"in", "at", "during", "after", "following", "on", "by", "of"})
ENCOUNTERS = frozenset({"meet", "see", "visit", "receive", "call", "host", "greet", "welcome", "join"})
CONVENED = load_conveners()["host"]["verbs"] | load_conveners()["mediator"]["verbs"] | {"hold"}
"""Participles that say who made an occasion happen, and often where: "talks hosted by Thailand in Bangkok"."""


def adjuncts(token: Token) -> list[Token]:
    """Nouns of the phrases of place beside a word, names before such a noun ("Frankfurt airport"), and "there",
    "where", "here".
    """
    nouns = prepositional(token, *AT)
    nouns += [inner for noun in nouns for inner in (*prepositional(noun, *AT), *part_of(noun))]
    spans = [noun for noun in prepositional(token, "for") if noun.lemma_ in HOURS]
    nouns += [place for noun in spans for place in prepositional(noun, *AT)]
    names = [name for noun in nouns for name in modifiers(noun) if name.pos_ == "PROPN"]
    return [*nouns, *names, *(child for child in token.children if child.dep_ == "advmod" and child.lower_ in POINTERS)]


def part_of(noun: Token) -> list[Token]:
    """What a part or a kind of place is named after: "the port of Lagos", "the province of Herat"."""
    return prepositional(noun, "of") if noun.lemma_.lower() in _kinds_of_places() else []


@cache
def _kinds_of_places() -> frozenset[str]:
    return load_rules()["parts"].words | load_lexicon()["town_nouns"] | load_lexicon()["districts"]


def gathering_places(verb: Token) -> list[Token]:
    """Where those were who did it: "the Council, meeting in Oslo, called on both", "speaking in Oslo, he said", "the
    envoy, who is in Oslo, said", "the envoy, whom the king received in Oslo, said".
    """
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    clauses = [c for node in (verb, *subjects) for c in node.children if c.dep_ in ("advcl", "acl", "relcl")]
    told = [c for c in clauses if c.tag_ == "VBG" and c.lemma_.lower() in GATHERINGS]
    told += [c for c in clauses if c.dep_ == "relcl" and (c.lemma_ == "be" or _meets(c, verb))]
    return [place for clause in told for place in adjuncts(clause)]


def _meets(clause: Token, verb: Token) -> bool:
    return clause.lemma_.lower() in ENCOUNTERS and clause.tag_ == verb.tag_ == "VBD"


def setting_places(verb: Token, *goals: str) -> list[Token]:
    """Places of what stands between a deed and its place: "before the cameras in Oslo", "on the fringes of the assembly
    in Oslo", "in a statement issued in Oslo", and behind `goals` too: "was called to the ministry in Oslo".
    """
    found: list[Token] = []
    waiting = [noun for noun in prepositional(verb, *AROUND, *goals) if _is_setting(noun)]
    while waiting:
        noun = waiting.pop()
        issued = [c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN"]
        found += [*adjuncts(noun), *(place for clause in issued for place in adjuncts(clause)), *part_of(noun)]
        waiting += [inner for inner in prepositional(noun, "of", "at") if _is_setting(inner)]
    return found


def _is_setting(noun: Token) -> bool:
    return noun.lemma_.lower() in load_lexicon()["settings"]


def find_where(token: Token) -> list[Token]:
    """The "where" of the clause that an act stands in, across what was agreed or declared there."""
    node, found = carrier(token), []
    found += [word for c in node.children if c.dep_ == "xcomp" for word in c.children if word.lower_ == "where"]
    while node.dep_ in ("xcomp", "ccomp", "oprd", "conj") and node.head != node:
        node = node.head
        found += [child for child in node.children if child.dep_ == "advmod" and child.lower_ == "where"]
    return found


def carrier(noun: Token) -> Token:
    """The verb whose clause an event noun stands in, as its subject, object, or the occasion it happened on."""
    token = noun
    while token.pos_ not in VERBAL and token.head != token:
        if token.dep_ == "prep" and token.lower_ not in ON_OCCASION and not _is_reason_to_come(token):
            return noun
        if token.dep_ not in ("dobj", "nsubj", "nsubjpass", "attr", "pobj", "prep", "conj", "agent"):
            return noun
        token = token.head
    return token if token.pos_ in VERBAL else noun


def _is_reason_to_come(preposition: Token) -> bool:
    """Whether an occasion is what somebody came or was there for: "found themselves in Oslo for a summit"."""
    verb = preposition.head
    return preposition.lower_ == "for" and verb.pos_ in VERBAL and (moves(verb) or verb.lemma_.lower() in PRESENT)


def clause_places(token: Token, known: Known) -> list[Token]:
    """Places of the parties and occasions in the cue's clause: "received by Brezhnev in Moscow", "shook hands after a
    news conference in Ankara".

    A phrase of place beside a party's name tells where the act was, since a name needs no place to be known by.
    """
    clause = carrier(token)
    found: list[Token] = []
    seen: set[int] = set()
    waiting = [clause, token]
    while waiting:
        node = waiting.pop()
        inside = [
            child
            for child in node.children
            if child.dep_ in ("dobj", "nsubjpass", "attr", "appos", "conj") and child.pos_ not in VERBAL
        ]
        for noun in [*prepositional(node), *inside]:
            if noun.i in seen:
                continue
            seen.add(noun.i)
            convened = [c for c in noun.children if c.dep_ == "acl" and c.lemma_.lower() in CONVENED]
            found += [place for verb in convened for place in adjuncts(verb)]
            waiting += convened
            if noun.lemma_.lower() in load_grammar()["occasions"] or known.direct(noun) or known.place_at(noun):
                if noun.dep_ == "pobj" and noun.head.lower_ in AT:
                    found.append(noun)
                found += adjuncts(noun)
                waiting.append(noun)
    return sorted(found, key=lambda t: abs(t.i - token.i))


def clause_heads(token: Token) -> list[Token]:
    """Verbs above that share the clause's place: of a first coordinated verb, of "began by meeting", not of "said"."""
    node = carrier(token)
    found = _encounter(node)
    while node.dep_ in ("xcomp", "acomp", "conj", "pcomp", "advcl") and node.head != node and not _stands_apart(node):
        node = node.head.head if node.head.dep_ == "prep" else node.head
        if node.pos_ in VERBAL:
            found.append(node)
    return found


def _stands_apart(node: Token) -> bool:
    """Whether a clause has a time, and so a place, of its own: "after he had flown", not "flew to sign"."""
    if node.dep_ == "pcomp":
        return node.head.lower_ in ("after", "before", "since")
    if node.dep_ == "conj":
        return any(child.dep_ in ("nsubj", "nsubjpass") for child in node.children)
    if node.dep_ != "advcl":
        return False
    if node.tag_ == "VB":
        return not moves(node.head)
    return node.tag_ not in ("VBG", "VBN") or any(child.dep_ in ("mark", "aux") for child in node.children)


def _encounter(node: Token) -> list[Token]:
    """What a clause with "who" shares its place with: "called on the president in Oslo, who promised help"."""
    told = any(child.dep_ == "nsubj" and child.lower_ == "who" for child in node.children)
    if node.dep_ != "relcl" or node.tag_ != "VBD" or not told:
        return []
    verb = carrier(node.head)
    return [verb, node.head] if verb.lemma_.lower() in ENCOUNTERS and verb.tag_ == "VBD" else []


def moves(verb: Token) -> bool:
    """Whether a verb takes somebody to where the next deed is done: "flew to Oslo and signed the accord"."""
    return verb.lemma_.lower() in load_rules()["motions"].words
