"""Passives without their auxiliary, as headlines and chronicles write them: "Three envoys expelled", "Ties restored".

The parser takes them for active clauses. Where the subject is what the lexicon knows as the verb's object ("expel:
<diplomats>") and the verb has no object of its own, the clause is turned: the tree says passive.
"""

import re

from spacy.tokens import Doc, Token

from ..acts.lexicon import load_classes, load_lexicon
from ..passages import Passage

_ENTRY = re.compile(r"[^.:–—]{1,40}[:–—] ")
_END = re.compile(r"[.!?][\"'”’)]*$")


def turn_bare_passives(passage: Passage) -> None:
    """Mark the bare passives of a headline, a list item or an entry of a chronicle in its tree."""
    assert passage.doc is not None
    if passage.where == "title" or not _END.search(passage.text) or _ENTRY.match(passage.text):
        _turn(passage.doc)


def _turn(doc: Doc) -> None:
    for token in doc:
        if token.tag_ in ("VBD", "VBN") and token.pos_ == "VERB":
            subject = next((child for child in token.children if child.dep_ == "nsubj"), None)
            if subject is not None and _is_object_of(subject, token) and not _has_object(token):
                subject.dep_ = "nsubjpass"
                token.tag_ = "VBN"


def _has_object(verb: Token) -> bool:
    return any(child.dep_ in ("dobj", "ccomp", "xcomp", "aux", "auxpass", "attr", "dative") for child in verb.children)


def _is_object_of(noun: Token, verb: Token) -> bool:
    """Whether a noun is of a class that a cue with this verb takes as its object."""
    conditions = (
        c for cue in load_lexicon().cues_for(verb.lemma_.lower()) if cue.pos == "verb" for c in cue.pattern.conditions
    )
    wanted = {word for c in conditions if c.where == "object" and not c.negated for word in c.words}
    return any(noun.lemma_.lower() in load_classes().get(word, (word,)) for word in wanted)
