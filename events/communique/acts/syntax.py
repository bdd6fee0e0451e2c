"""What stands where around a verb or an event noun: subjects, objects, prepositional objects, controlled clauses.

The parser draws a tree; a frame asks for places. Here the passive is turned back, the relative pronoun becomes its
antecedent, the
subject that an infinitive, a participle or a second verb leaves out is looked up where grammar says it stands.

>>> [t.text for t in subjects(verb)]  # doctest: +SKIP
['Poland']
"""

from collections.abc import Iterator

from spacy.tokens import Token

from .grammar import load_grammar
from .memory import once_a_word

VERBAL = ("VERB", "AUX")
NOMINAL = ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "X", "SYM")
HOLDING = frozenset({"held", "led", "controlled", "occupied", "ruled", "run", "owned", "flagged", "administered"})
"""Participles that say whose a thing is: "ISIS-held Mosul", "a Saudi-led strike". Who is only backed is another."""
RELATIVES = frozenset({"who", "whom", "which", "that", "whose"})


def controls_object(verb: Token) -> bool:
    """Whether a verb's object does what its infinitive says: "urged Iran to free him"."""
    return verb.lemma_.lower() in load_grammar()["object_control"]


@once_a_word
def is_passive(verb: Token) -> bool:
    """Whether a verb is in the passive: with its auxiliary, in headlines without, or as a participle after its noun."""
    if any(child.dep_ in ("nsubjpass", "auxpass", "csubjpass") for child in verb.children):
        return True
    if verb.tag_ == "VBN" and verb.dep_ in ("acl", "advcl", "amod") and not any(c.dep_ == "aux" for c in verb.children):
        return True
    if any(child.dep_ == "agent" for child in verb.children) and not has(verb, "dobj"):
        return True
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and not has(verb, "nsubj") and not has(verb, "aux"):
        return verb.head.pos_ in VERBAL and is_passive(verb.head)
    return False


def has(token: Token, *deps: str) -> bool:
    """Whether a token has a child with one of these dependency labels."""
    return any(child.dep_ in deps for child in token.children)


@once_a_word
def with_conjuncts(token: Token) -> list[Token]:
    """A noun and the nouns coordinated with it, in order."""
    found = [token]
    for child in token.children:
        if child.dep_ == "conj" and (child.pos_ not in VERBAL or child.tag_ == "VBG"):
            found += with_conjuncts(child)
        elif child.dep_ == "appos":  # "the intelligence chief Fidan and his counterparts": the list hangs on the name
            found += [
                other
                for grand in child.children
                if grand.dep_ == "conj" and grand.pos_ not in VERBAL
                for other in with_conjuncts(grand)
            ]
    return found


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other token is itself."""
    if token.lower_ in RELATIVES:
        for ancestor in token.ancestors:
            if ancestor.dep_ == "relcl":
                return _person_before(token, ancestor.head) if token.lower_ in ("who", "whom") else ancestor.head
    return token


PLACES = frozenset({"GPE", "LOC", "FAC", "DATE", "TIME"})


def _person_before(who: Token, parsed: Token) -> Token:
    """Whom "who" means: the person just named where the parser took a place or somebody farther off ("called on Mr. Orr
    in Rome, who").
    """
    noun = who
    while noun.i > who.sent.start and (
        noun == who or noun.is_punct or noun.ent_type_ in PLACES or noun.pos_ in ("ADP", "DET", "NUM")
    ):
        noun = noun.nbor(-1)
    if parsed.ent_type_ in PLACES and noun.pos_ in ("NOUN", "PROPN"):
        return noun
    if noun.i <= parsed.i or noun.dep_ in ("appos", "poss"):
        return parsed
    return noun if noun.ent_type_ == "PERSON" or (noun.ent_type_ == "ORG" and _is_of_verb(noun)) else parsed


def _is_of_verb(noun: Token) -> bool:
    """Whether a name is what a verb is done to: one that the tagger takes for a body may still be a person there."""
    return noun.dep_ == "dobj" or (noun.dep_ == "pobj" and noun.head.head.pos_ in VERBAL)


def _spread(tokens: list[Token]) -> list[Token]:
    """Antecedents and coordinated nouns of each token."""
    return [noun for token in tokens for noun in (*_first_of_list(token), *with_conjuncts(antecedent(token)))]


def _first_of_list(noun: Token) -> list[Token]:
    """The first name of a list that opens a sentence after a date, which the parser takes for the date's own: "In
    March 2014 Oman, Qatar and Iran recalled".
    """
    edge = noun.left_edge.i
    if noun.dep_ not in ("nsubj", "nsubjpass") or edge < noun.sent.start + 3 or not has(noun, "conj"):
        return []
    comma, name = noun.doc[edge - 1], noun.doc[edge - 2]
    before = name.left_edge.i - 1
    dated = before >= noun.sent.start and noun.doc[before].ent_type_ == "DATE"
    named = name.pos_ == "PROPN" and name.ent_type_ in ("GPE", "DATE")
    return [name] if comma.text == "," and named and dated else []


@once_a_word
def agents(verb: Token) -> list[Token]:
    """Nouns of the by-phrase of a passive; the parser may hang it on the complement: "declared unwelcome by Chad"."""
    found = _by_phrase(verb, "agent")
    if not found:
        found = [noun for child in verb.children if child.dep_ == "oprd" for noun in _by_phrase(child, "agent", "prep")]
    return _spread(found)


def _by_phrase(token: Token, *deps: str) -> list[Token]:
    phrases = [child for child in token.children if child.dep_ in deps and child.lower_ == "by"]
    return [noun for phrase in phrases for noun in phrase.children if noun.dep_ in ("pobj", "pcomp")]


@once_a_word
def subjects(verb: Token, depth: int = 0) -> list[Token]:
    """The doers of a verb: its subject, the agent of a passive, or the subject that control supplies."""
    if is_passive(verb):
        return agents(verb) or _agent_of_conjoined(verb)
    return _surface_subjects(verb, depth)


def _agent_of_conjoined(verb: Token) -> list[Token]:
    for child in verb.children:
        if child.dep_ == "conj" and child.pos_ in VERBAL and is_passive(child):
            return agents(child)
    return []


@once_a_word
def patients(verb: Token) -> list[Token]:
    """Those a verb is done to: its direct object, the subject of a passive, the noun a participle follows."""
    if is_passive(verb):
        found = _surface_subjects(verb)
        kept = [child for child in verb.children if child.dep_ in ("dobj", "oprd") and child.pos_ in NOMINAL]
        return found + _spread(kept)
    found = [child for child in verb.children if child.dep_ in ("dobj", "attr", "dative") and child.pos_ in NOMINAL]
    if not found and verb.dep_ == "relcl" and not has(verb, "dobj"):
        relative = [child for child in verb.children if child.lower_ in RELATIVES and child.dep_ in ("dobj", "pobj")]
        if relative or (has(verb, "nsubj") and not any(child.lower_ in RELATIVES for child in verb.children)):
            return with_conjuncts(verb.head)
    if not found and controls_object(verb):
        clauses = [child for child in verb.children if child.dep_ in ("ccomp", "xcomp")]
        found = [noun for clause in clauses for noun in clause.children if noun.dep_ in ("nsubj", "nsubjpass")]
    if not found:
        found = [child for child in verb.children if child.dep_ == "ccomp" and child.pos_ in ("NOUN", "PROPN")]
    if not found and verb.dep_ == "conj" and verb.head.pos_ in VERBAL and verb.i < verb.head.i + 12:
        return []
    return _spread(found)


def shared_objects(verb: Token) -> list[Token]:
    """The object of a later coordinated verb, which serves the earlier one too: "summoned and expelled the envoy"."""
    for child in verb.children:
        if child.dep_ == "conj" and child.pos_ in VERBAL and not has(child, "nsubj") and child.i - verb.i <= 3:
            return patients(child)
    return []


def _surface_subjects(verb: Token, depth: int = 0) -> list[Token]:
    """The grammatical subject of a verb, supplied by control where the clause has none."""
    if depth > 6:
        return []
    own = [
        child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass") and child.lower_ not in ("there", "it")
    ]
    own = own or [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    if own:
        return _spread(own)
    return _controlled_subject(verb, depth + 1)


def _controlled_subject(verb: Token, depth: int) -> list[Token]:
    head, dep = verb.head, verb.dep_
    if dep == "conj" and head.pos_ in VERBAL:
        if is_passive(verb) != is_passive(head):
            return patients(head) if is_passive(head) and not is_passive(verb) else _surface_subjects(head, depth)
        return _surface_subjects(head, depth)
    if dep in ("xcomp", "ccomp", "advcl", "pcomp", "dep", "prep") and head.pos_ in VERBAL:
        if dep in ("xcomp", "ccomp") and controls_object(head):
            inner = [child for child in verb.children if child.dep_ == "nsubj"]
            return _spread(inner) or patients(head) or _surface_subjects(head, depth)
        return patients(head) if dep == "xcomp" and is_passive(head) else _surface_subjects(head, depth)
    if dep in ("acl", "relcl", "appos") and head.pos_ in NOMINAL:
        if dep == "acl" and verb.tag_ in ("VB", "TO") and not is_passive(verb):
            return possessors(head) if has(head, "poss") else _holder(head, depth)
        if dep == "acl" and verb.tag_ == "VBG" and head.lemma_.lower() in load_grammar()["wordings"]:
            return possessors(head) or prepositional(head, "of", "by", "from") or _issuers(head, depth)
        return with_conjuncts(head) if not has(head, "conj") else [head]
    if dep == "pcomp" and head.dep_ == "prep":
        return _subject_above(head.head, depth)
    if dep in ("xcomp", "ccomp") and head.pos_ == "ADJ":
        return _subject_above(head.head, depth)
    if dep == "xcomp" and head.pos_ in ("NOUN", "PROPN"):
        return _subject_above(head, depth)
    return []


def _holder(noun: Token, depth: int) -> list[Token]:
    """Who holds the plan in "announced a plan to visit": the subject of the verb the noun belongs to."""
    return _subject_above(noun.head, depth) if noun.dep_ in ("dobj", "pobj", "attr", "nsubjpass") else []


def _issuers(noun: Token, depth: int) -> list[Token]:
    """Who speaks by a wording: "NATO issued a statement condemning ...", "a note denouncing it was sent by Chad"."""
    verb = noun.head
    if noun.dep_ == "nsubjpass" or (noun.dep_ == "dobj" and is_passive(verb)):
        return agents(verb)
    return _holder(noun, depth) or with_conjuncts(noun)


def _subject_above(token: Token, depth: int) -> list[Token]:
    while token.pos_ not in VERBAL:
        if token.dep_ in ("ROOT", "relcl") or token.head == token:
            return []
        token = token.head
    return subjects(token, depth) if is_passive(token) and agents(token) else _surface_subjects(token, depth)


def prepositional(token: Token, *prepositions: str) -> list[Token]:
    """Nouns that these prepositions (all, where none is named) tie to a verb or noun, chains ("ahead of") included."""
    return [noun for word, noun in _with_prepositions(token) if not prepositions or word in prepositions]


@once_a_word
def _with_prepositions(token: Token) -> list[tuple[str, Token]]:
    """Every noun that a preposition ties to a verb or noun, with the preposition."""
    found: list[tuple[str, Token]] = []
    for child in token.children:
        if child.dep_ in ("prep", "agent", "dative", "prt", "advmod") or child.pos_ == "ADP":
            found += _objects_of(child)
        if child.dep_ in ("acomp", "advmod") and child.pos_ in ("ADJ", "ADV"):  # "was due in Paris", "is back in Rome"
            found += [pair for grand in child.children if grand.dep_ == "prep" for pair in _objects_of(grand)]
    return [(word, noun) for word, item in found for noun in with_conjuncts(antecedent(item))]


def _objects_of(preposition: Token) -> Iterator[tuple[str, Token]]:
    for child in preposition.children:
        if child.dep_ == "pobj":
            yield preposition.lower_, child
    for child in preposition.children:
        if child.dep_ in ("prep", "conj") and child.pos_ in ("ADP", "SCONJ", "ADV"):
            yield from _objects_of(child)


@once_a_word
def complements(verb: Token) -> list[Token]:
    """Verbs of the clauses a verb takes as complement: "said that ...", "agreed to ...", "accused X of ...-ing"."""
    found = [
        child for child in verb.children if child.dep_ in ("ccomp", "xcomp") and child.pos_ in (*VERBAL, "ADJ", "NOUN")
    ]
    for child in verb.children:
        if child.dep_ == "prep":
            found += [inner for inner in child.children if inner.dep_ == "pcomp"]
    return found


def is_sentence_before(node: Token, governor: Token) -> bool:
    """Whether what the parser took for a complement is a sentence of its own that stands before another: "Chad recalled
    its envoy; Niger urged calm". Words that somebody reports after them ("Chad will leave, he warned") are none.
    """
    if node.dep_ != "ccomp" or node.i > governor.i or not any(c.dep_ in ("nsubj", "nsubjpass") for c in node.children):
        return False
    between = node.doc[node.i : governor.i]
    if any(token.is_quote for token in between):
        return False
    goes_on = any(c.i > governor.i and c.dep_ in ("dobj", "ccomp", "xcomp") for c in governor.children)
    return goes_on and any(c.i < governor.i and c.dep_ in ("nsubj", "nsubjpass") for c in governor.children)


@once_a_word
def possessors(noun: Token) -> list[Token]:
    """Whose it is: "Moscow's expulsion", "their meeting"."""
    return [owner for child in noun.children if child.dep_ == "poss" for owner in with_conjuncts(child)]


@once_a_word
def modifiers(noun: Token) -> list[Token]:
    """Adjectives and nouns before a noun, chained ones too: "Turkish-Syrian", "US", "Iranian" in "US and Iranian
    talks".
    """
    found: list[Token] = []
    for child in noun.children:
        if child.dep_ in ("amod", "compound", "nmod") and child.i < noun.i:
            found += modifiers(child)
            found += [child, *(conj for conj in child.children if conj.dep_ == "conj" and conj.i < noun.i)]
            if child.tag_ in ("VBN", "VBD") and child.lower_ in HOLDING and child.i > 1 and child.nbor(-1).text == "-":
                found.append(child.nbor(-2))
    return found


def makers(noun: Token) -> list[Token]:
    """Whose doing a thing is, as a participle after it tells: "threats made by Eritrea"."""
    makings = load_grammar()["makings"]
    made = [c for c in noun.children if c.dep_ == "acl" and c.tag_ == "VBN" and c.lemma_.lower() in makings]
    return [maker for participle in made for maker in agents(participle)]


def light_subject(noun: Token) -> list[Token]:
    """Who does the act of an event noun that a verb carries: "X paid a visit", "X held talks", "X took part in
    talks".
    """
    token = noun
    while token.dep_ in ("conj", "compound") and token.head.pos_ in NOMINAL:
        token = token.head
    if token.dep_ in ("dobj", "attr", "oprd") and token.head.pos_ in VERBAL:
        return subjects(token.head)
    if token.dep_ == "pobj" and token.head.dep_ == "prep":
        above = token.head.head
        if above.pos_ in VERBAL:
            return subjects(above)
        if above.dep_ in ("nsubj", "nsubjpass") and token.head.lower_ in ("in", "during"):
            return with_conjuncts(above)  # "Mr. Orr in a meeting with the king said"
    return []
