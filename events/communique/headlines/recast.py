"""Parse words as if they were others, and lay the tree over the words as they stand, so that every offset stays.

A parser that learned from running text fails on the shorthand of headlines and chronicles. Where it is plain which word
stands for which ("to" for "will", a comma for "and"), the parser is given the plain word.

>>> parse_as(doc, {3: Reading("ordered", tag="VBZ")})  # doctest: +SKIP
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from ..parse import load_pipeline


@dataclass(frozen=True, slots=True)
class Reading:
    """The word that the parser is given for another, and the tag that the other has in truth (None: the word's).

    `otherwise` is what it is given where it takes the first word for no verb of the clause.
    """

    text: str
    tag: str | None = None
    otherwise: str | None = None


def parse_as(doc: Doc, readings: Mapping[int, Reading], starts: Collection[int] = (), whole: bool = False) -> Doc:
    """Parse a document with some of its words read as others.

    `starts` are words that begin a sentence in any case; `whole` says that no other word does.
    """
    words = [readings[token.i].text if token.i in readings else token.text for token in doc]
    if all(words[i] == doc[i].text for i in readings):
        read = doc if whole and _has_sentences(doc, starts) else _part_anew(doc, starts, whole)
    else:
        spaces = [bool(token.whitespace_) for token in doc]
        read = _run(_mark_starts(Doc(doc.vocab, words=words, spaces=spaces), starts, whole))
    mistaken = [i for i, reading in readings.items() if reading.otherwise and not _is_verb_of_clause(read[i])]
    if mistaken:
        second = {i: Reading(readings[i].otherwise or "", readings[i].tag) for i in mistaken}
        return parse_as(doc, {**readings, **second}, starts, whole)
    return _lay_over(doc, read, {i: reading.tag for i, reading in readings.items() if reading.tag})


def _has_sentences(doc: Doc, starts: Collection[int]) -> bool:
    """Whether the sentences begin at these words already: the same words are then parsed the same way."""
    return {sentence.start for sentence in doc.sents} == {0, *starts}


def _part_anew(doc: Doc, starts: Collection[int], whole: bool) -> Doc:
    """The same words in other sentences: only the tree is read again; tags and names hardly look at sentences."""
    read = Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        tags=[token.tag_ for token in doc],
        ents=_spell_names(doc),
    )
    read.tensor = doc.tensor
    return _run(_mark_starts(read, starts, whole), without=("tok2vec", "tagger", "ner"))


def _mark_starts(doc: Doc, starts: Collection[int], whole: bool) -> Doc:
    for token in doc[1:]:
        if token.i in starts:
            token.is_sent_start = True
        elif whole:
            token.is_sent_start = False
    return doc


def _run(doc: Doc, without: Collection[str] = ()) -> Doc:
    for name, component in load_pipeline().pipeline:
        if name not in without:
            doc = component(doc)
    return doc


def _is_verb_of_clause(token: Token) -> bool:
    return token.pos_ == "VERB" and token.dep_ not in ("amod", "compound", "acl")


def _lay_over(doc: Doc, read: Doc, tags: Mapping[int, str]) -> Doc:
    """The words of one document with the tree, the tags and the names of the other."""
    return Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        lemmas=[token.lemma_ for token in read],
        heads=[token.head.i for token in read],
        tags=[tags.get(token.i, token.tag_) if token.pos_ in ("VERB", "AUX") else token.tag_ for token in read],
        pos=[token.pos_ for token in read],
        deps=[token.dep_ for token in read],
        morphs=[str(token.morph) for token in read],
        ents=_spell_names(read),
    )


def _spell_names(doc: Doc) -> list[str]:
    return [f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in doc]
