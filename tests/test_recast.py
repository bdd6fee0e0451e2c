"""Is a document that is parsed as other words, or in other sentences, the same as one parsed so from the start?"""

import pytest
from communique.headlines.recast import Reading, parse_as
from communique.parse import load_pipeline
from spacy.tokens import Doc

TEXT = "Chad says talks with Niger ended on Monday. Malaysia signed the treaty in 1954, the Philippines in 1956."


def spell(doc: Doc) -> list[tuple[object, ...]]:
    """All that the pipeline says of each word."""
    return [(t.text, t.tag_, t.pos_, t.lemma_, t.dep_, t.head.i, t.ent_iob_, t.ent_type_, t.is_sent_start) for t in doc]


def parse_wholly(doc: Doc, starts: set[int]) -> Doc:
    """The words parsed by the whole pipeline, with sentences that begin at these words and no others."""
    read = Doc(doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])
    for token in read[1:]:
        token.is_sent_start = token.i in starts
    for _, component in load_pipeline().pipeline:
        read = component(read)
    return read


@pytest.mark.parametrize("word", [None, "the"], ids=["its own sentences", "a clause made a sentence"])
def test_the_same_words_are_parsed_as_the_whole_pipeline_would(word: str | None) -> None:
    doc = load_pipeline()(TEXT)
    starts = {sentence.start for sentence in doc.sents} | {t.i for t in doc[12:] if t.text == word and t.i > 14}
    assert spell(parse_as(doc, {}, starts, whole=True)) == spell(parse_wholly(doc, starts))


def test_a_verb_read_as_itself_keeps_its_tag() -> None:
    doc = load_pipeline()("Chad says talks with Niger ended")
    (read,) = [t for t in parse_as(doc, {1: Reading("says", tag="VBZ")}, whole=True) if t.i == 1]
    assert (read.text, read.tag_, read.pos_) == ("says", "VBZ", "VERB")


def test_a_noun_read_as_a_verb_is_one_under_its_own_spelling() -> None:
    doc = load_pipeline()("Malaysia orders diplomats out")
    read = parse_as(doc, {1: Reading("ordered", tag="VBZ")}, whole=True)
    assert [t.text for t in read] == ["Malaysia", "orders", "diplomats", "out"]
    assert (read[1].tag_, read[1].pos_, read[1].lemma_) == ("VBZ", "VERB", "order")
