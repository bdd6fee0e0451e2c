"""What holds of every text: offsets point at the words, nothing raises, unparsed paragraphs introduce people too."""

import pytest
from communique.actors import find_actors
from communique.actors.phrases import PATTERNS, STARTERS
from communique.actors.tokens import split_words
from communique.parse import load_pipeline
from communique.passages import Passage
from hypothesis import given, settings
from hypothesis import strategies as st

PIECES = """
Turkish Ankara Turkey's President Mr. Putin al-Assad of the , and . two countries his counterpart its U.S. UN
ex-minister foreign minister São Tomé Nguyễn Phú Trọng (Reuters) - “We” he they Sino-Russian US-China 's ’s bin
van der Leyen é İ
"""
WORDS = st.sampled_from(PIECES.split())
NEWSLIKE = st.lists(WORDS, max_size=30).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200) | NEWSLIKE)
def test_any_text_keeps_offsets(text: str) -> None:
    """Do start, end and head lie in the text, whatever the text is, with the words that stand there?"""
    shift = 7
    for mention in find_actors([Passage("text", shift, text)]):
        assert text[mention.start - shift : mention.end - shift] == mention.text
        assert mention.start <= mention.head < mention.end


@settings(max_examples=25, deadline=None)
@given(NEWSLIKE.filter(str.strip))
def test_parsed_text_keeps_offsets(text: str) -> None:
    """And with a parse?"""
    for mention in find_actors([Passage("text", 0, text, load_pipeline()(text))]):
        assert text[mention.start : mention.end] == mention.text
        assert mention.start <= mention.head < mention.end


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_words_do_not_overlap(text: str) -> None:
    """Are words cut in order, without overlap, letter for letter?"""
    end = 0
    for word in split_words(text):
        assert word.start >= end
        assert text[word.start : word.end] == word.text
        end = word.end


def test_no_passages_no_actors() -> None:
    assert find_actors([]) == []


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("Turkish Defense Minister Hulusi Akar spoke.", "Hulusi Akar", "TUR"),
        ("Kenya's foreign minister, Musalia Mudavadi, left.", "Musalia Mudavadi", "KEN"),
        ("Tandi Dorji, Bhutan's foreign minister, came.", "Tandi Dorji", "BTN"),
    ],
)
def test_unparsed_paragraph_introduces_people(text: str, name: str, country: str) -> None:
    """Does a paragraph that nobody parsed tell who a later surname is?"""
    later = f"{name.split()[-1]} smiled."
    found = find_actors([Passage("text", 0, text), Passage("text", len(text) + 2, later, load_pipeline()(later))])
    assert (found[-1].parties[0].name, found[-1].parties[0].country) == (name, country)


def test_head_is_the_syntactic_head() -> None:
    """Which word does the acts engine meet as argument?"""
    text = "Turkish Defense Minister Hulusi Akar met his Syrian counterpart Ali Mahmoud Abbas."
    mentions = find_actors([Passage("text", 0, text, load_pipeline()(text))])
    assert text[mentions[0].head :].startswith("Akar")
    assert text[mentions[1].head :].startswith("counterpart")


def test_resolution_keeps_its_source() -> None:
    """Can a reader see which words a surname was resolved from?"""
    text = "Syrian President Bashar al-Assad left. Assad returned on Friday."
    mention = find_actors([Passage("text", 0, text, load_pipeline()(text))])[-1]
    assert mention.resolved_from is not None
    assert text[slice(*mention.resolved_from)] == "Bashar al-Assad"
    assert "surname" in mention.reason


def test_title_takes_names_from_the_text() -> None:
    """Are a headline's capitals no names, and its surname the person of the text?"""
    title, text = "Minister Okonkwo Hails Trade Pact With Ghana", "Nigeria's trade minister, Ada Okonkwo, hailed it."
    found = find_actors(
        [Passage("title", 0, title, load_pipeline()(title)), Passage("text", 0, text, load_pipeline()(text))]
    )
    names = {party.name for mention in found if mention.where == "title" for party in mention.parties}
    assert names == {"Ada Okonkwo", "Ghana"}


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=sorted(STARTERS | set("Usf&i(c.:x")), max_size=14))
def test_a_phrase_has_the_letters_that_its_kind_needs(row: str) -> None:
    """Rows without them are not searched: would that miss a phrase?"""
    for kind, needed, pattern in PATTERNS:
        for match in (pattern.match(row, at) for at in range(len(row))):
            assert match is None or not match[0] or needed <= set(match[0]), kind
