"""Headlines and chronicles tell in the present, and the parser takes their verbs for plural nouns: "Malaysia orders
all diplomats out".

Where a sentence has no verb at its root and holds a word that is the third person of a cue verb, the sentence is
parsed again with
that word in the past ("ordered"), which no noun looks like; the new tree is laid over the old words, so that every
offset stays.
"""

from functools import cache

from spacy.tokens import Doc, Span, Token

from .acts import load_lexicon
from .parse import load_pipeline
from .scan import irregular_forms

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOUN_TAGS = frozenset({"NNS", "NNPS", "NN", "NNP"})


@cache
def past_by_third_person() -> dict[str, str]:
    """The past of each cue verb by its third person: "orders" is "ordered"."""
    verbs = {trigger[0] for cue in load_lexicon().cues if cue.pos == "verb" for trigger in cue.pattern.triggers}
    return {third: past for verb in verbs for third, past in [(_third_person(verb), _past(verb))] if third != past}


def _third_person(verb: str) -> str:
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def _past(verb: str) -> str:
    if verb in irregular_forms():
        return irregular_forms()[verb][0]
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + "ed"


def mend_headlines(doc: Doc) -> Doc:
    """The document with its verbless sentences parsed again where a cue verb hides in them, else as it is."""
    changes: dict[int, str] = {}
    for sentence in doc.sents:
        hidden = _find_hidden_verb(sentence)
        if hidden is not None:
            changes[hidden.i] = past_by_third_person()[hidden.lower_]
    return _parse_changed(doc, changes) if changes else doc


def _find_hidden_verb(sentence: Span) -> Token | None:
    """The first word of a verbless sentence that stands after a noun and may be the third person of a cue verb."""
    auxiliaries = [child for child in sentence.root.children if child.dep_ in ("aux", "auxpass")]
    if any(verb.tag_ in FINITE for verb in (sentence.root, *auxiliaries)):
        return None
    titled = _is_in_title_case(sentence)
    for token in sentence[1:-1]:
        if token.tag_ in NOUN_TAGS and (token.is_lower or titled) and token.lower_ in past_by_third_person():
            before, after = token.nbor(-1), token.nbor(1)
            if before.pos_ in ("PROPN", "NOUN", "PUNCT", "ADJ", "ADV") and (
                after.pos_ in STARTS_OBJECT or after.lower_ in ("up", "off", "out", "down")
            ):
                return token
    return None


def _is_in_title_case(sentence: Span) -> bool:
    """Whether nearly all longer words of a sentence begin with a capital: "U.S. Lifts Travel Ban on Lebanon"."""
    words = [token for token in sentence if token.is_alpha and len(token) > 3]
    return len(words) >= 3 and sum(token.is_title or token.is_upper for token in words) >= 0.8 * len(words)


STARTS_OBJECT = frozenset({"DET", "PROPN", "NOUN", "ADJ", "NUM", "PRON", "ADP", "SCONJ", "PART"})


def _parse_changed(doc: Doc, changes: dict[int, str]) -> Doc:
    """Parse the words with some of them changed, and lay the tree over the words as they were."""
    pipeline = load_pipeline()
    spaces = [bool(token.whitespace_) for token in doc]
    read = Doc(doc.vocab, words=[changes.get(token.i, token.text) for token in doc], spaces=spaces)
    for _, component in pipeline.pipeline:
        read = component(read)
    if not any(read[i].pos_ == "VERB" for i in changes):
        return doc
    tags = ["VBZ" if token.i in changes and token.tag_ == "VBD" else token.tag_ for token in read]
    entities = [f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in read]
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=spaces,
        lemmas=[token.lemma_ for token in read],
        heads=[token.head.i for token in read],
        tags=tags,
        pos=[token.pos_ for token in read],
        deps=[token.dep_ for token in read],
        morphs=[str(token.morph) for token in read],
        ents=entities,
    )
