"""Does the score of single sentences count what event coders count: the first event's type, and both sides named?"""

import pytest
from communique.extract import extract_events
from communique_schema import Article
from score_sentences import Tally

SENTENCE = "Norway expelled two Russian diplomats after Latvia had accused Belarus of spying."


@pytest.mark.parametrize(
    ("root", "source", "target", "right", "with_sides"),
    [
        ("SANCTION", "Norway", "two Russian diplomats", 1, 1),
        ("SANCTION", "Norway", "a recipient", 1, 1),
        ("SANCTION", "Norway", "the Danish fleet", 1, 0),
        ("SANCTION", "Russian diplomats", "Norway", 1, 0),
        ("ACCUSE", "Latvia", "Belarus", 0, 0),
        ("YIELD", "Norway", "two Russian diplomats", 0, 0),
    ],
)
def test_only_the_first_event_counts(root: str, source: str, target: str, right: int, with_sides: int) -> None:
    tally = Tally()
    row = {"text": SENTENCE, "plover_root": root, "source_text": source, "target_text": target}
    tally.add(row, extract_events(Article(id="case", text=SENTENCE), use_model=False).records)
    assert (tally.found, tally.right, tally.with_sides) == (1, right, with_sides)


def test_a_mutual_act_names_its_sides_in_any_order() -> None:
    text = "Togo and Benin signed a treaty on Tuesday."
    tally = Tally()
    row = {"text": text, "plover_root": "SUPPORT", "source_text": "Benin", "target_text": "Togo"}
    tally.add(row, extract_events(Article(id="case", text=text), use_model=False).records)
    assert tally.with_sides == 1


def test_a_sentence_without_events_counts_as_missed() -> None:
    tally = Tally()
    tally.add({"text": "Rain fell.", "plover_root": "AID", "source_text": "A", "target_text": "B"}, [])
    assert tally.describe().startswith("1 sentences: right type first 0.000")
