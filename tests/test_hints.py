"""Is the reader told what each word belongs to, and of which acts the lexicon takes it for a cue?"""

from communique.actors import find_actors
from communique.acts import Known
from communique.cues import cues_by_word
from communique.dates import find_dates
from communique.hints import HINTS, hint_words
from communique.parse import parse_passages
from communique.passages import Passage
from communique.places import find_places
from communique_schema import Act
from hypothesis import given, settings
from hypothesis import strategies as st


def hint(text):
    """Names of the hints of each word that has any."""
    passage = next(iter(parse_passages([Passage("text", 0, text)])))
    passages = [passage]
    known = Known(passage, find_actors(passages), find_places(passages))
    numbers = hint_words(known, find_dates(text, passages=passages), cues_by_word(known))
    return {passage.doc[index].text: {HINTS[n] for n in found} for index, found in numbers.items()}


def test_words_are_marked_by_what_they_belong_to():
    found = hint("Norway expelled Foreign Minister Ana Cruz of Chile from Oslo in May 2011.")
    assert found["Norway"] == {"body"}
    assert "expulsion" in found["expelled"]
    assert "person" in found["Cruz"]
    assert "date" in found["2011"]
    assert hint("The ministers met at Camp David.")["David"] >= {"place"}


def test_words_that_belong_to_nothing_are_not_marked():
    assert hint("The striker scored twice before the rain came.") == {}


def test_every_act_has_a_hint_of_its_own():
    assert len(set(HINTS)) == len(HINTS)
    assert {act.value for act in Act} <= set(HINTS)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from(["Norway", "expelled", "a", "diplomat", "ö", "2011", "—", "Kim"]), min_size=1, max_size=12)
)
def test_hints_name_words_of_the_text_and_known_hints_only(words):
    text = " ".join(words)
    passage = next(iter(parse_passages([Passage("text", 0, text)])))
    known = Known(passage, find_actors([passage]), find_places([passage]))
    for index, numbers in hint_words(known, [], cues_by_word(known)).items():
        assert 0 <= index < len(passage.doc)
        assert all(0 <= n < len(HINTS) for n in numbers)
