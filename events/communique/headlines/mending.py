"""Headlines and chronicles tell in the present, and the parser takes their verbs for plural nouns: "Malaysia orders
all diplomats out".

Where a sentence has no verb at its root and holds a word that is the third person of a cue verb, the sentence is
parsed again with that word in the past ("ordered"), which no noun looks like. Titles have more shorthand, which
`shorthand` reads out.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from spacy.tokens import Doc, Span, Token

from ..passages import Passage
from .bare_passives import turn_bare_passives
from .gaps import find_remnants
from .recast import Reading, parse_as
from .shorthand import FINITE, read_shorthand
from .title_case import is_in_title_case
from .verb_forms import past_by_third_person

REMNANTS = "remnants"
"""Key of a document's data: the first words of the clauses that leave out what the clause before them said."""

NOUN_TAGS = frozenset({"NNS", "NNPS", "NN", "NNP"})


def mend_passage(passage: Passage, written: Callable[[], frozenset[str]]) -> Passage:
    """A parsed passage with the shorthand of its headlines read out, else as it is.

    `written` gives the words that the article writes small.
    """
    mended = replace(passage, doc=_mend_title(passage, written) if passage.where == "title" else _mend_text(passage))
    turn_bare_passives(mended)
    return mended


def _mend_title(passage: Passage, written: Callable[[], frozenset[str]]) -> Doc:
    assert passage.doc is not None
    readings, starts = read_shorthand(passage.doc, written)
    plain = parse_as(passage.doc, readings, starts, whole=True) if readings else passage.doc
    return mend_headlines(plain, readings, starts)


def _mend_text(passage: Passage) -> Doc:
    assert passage.doc is not None
    gaps = find_remnants(passage.doc)
    if not gaps:
        return mend_headlines(passage.doc)
    starts = {*gaps, *(sentence.start for sentence in passage.doc.sents)}
    doc = parse_as(passage.doc, {}, starts, whole=True)
    doc.user_data[REMNANTS] = frozenset(gaps)
    return doc


def mend_headlines(doc: Doc, told: Mapping[int, Reading] | None = None, starts: Collection[int] = ()) -> Doc:
    """The document with its verbless sentences parsed again where a cue verb hides in them, else as it is.

    `told` and `starts` are what it was already read as.
    """
    hidden = [verb for sentence in doc.sents if (verb := _find_hidden_verb(sentence)) is not None]
    if not hidden:
        return doc
    readings = {verb.i: Reading(past_by_third_person()[verb.lower_], tag="VBZ") for verb in hidden}
    read = parse_as(doc, {**(told or {}), **readings}, starts, whole=bool(told))
    return read if any(read[i].pos_ == "VERB" for i in readings) else doc


def _find_hidden_verb(sentence: Span) -> Token | None:
    """The first word of a verbless sentence that stands after a noun and may be the third person of a cue verb."""
    auxiliaries = [child for child in sentence.root.children if child.dep_ in ("aux", "auxpass")]
    if any(verb.tag_ in FINITE for verb in (sentence.root, *auxiliaries)):
        return None
    titled = is_in_title_case(sentence)
    for token in sentence[1:-1]:
        if token.tag_ in NOUN_TAGS and (token.is_lower or titled) and token.lower_ in past_by_third_person():
            before, after = token.nbor(-1), token.nbor(1)
            if before.pos_ in ("PROPN", "NOUN", "PUNCT", "ADJ", "ADV") and (
                after.pos_ in STARTS_OBJECT or after.lower_ in ("up", "off", "out", "down")
            ):
                return token
    return None


STARTS_OBJECT = frozenset({"DET", "PROPN", "NOUN", "ADJ", "NUM", "PRON", "ADP", "SCONJ", "PART"})


def is_remnant(sentence: Span) -> bool:
    """Whether a sentence is what is left of a clause: "the Philippines in 1956"."""
    return sentence.start in sentence.doc.user_data.get(REMNANTS, ())
