"""Does every entry of the lexicon find its act in its own example, and leave its counterexample alone?

Each entry carries two sentences: `match` must yield the entry's act, `not` must not. They are read
like articles of one paragraph, by the rules alone.
"""

from __future__ import annotations

import datetime as dt
from functools import cache

import pytest
from communique.acts.lexicon import Cue, load_classes, load_lexicon
from communique.acts.match import NAMED_CLASSES
from communique.acts.pattern import parse_cue
from communique.extract import extract_events
from communique_schema import Act, Article
from hypothesis import given
from hypothesis import strategies as st

CUES = load_lexicon(domestic=True).cues
PRINTED = dt.date(2024, 5, 15)


def name_entry(cue: Cue) -> str:
    """The act and the first words of an entry, to know it by when it fails."""
    return f"{cue.act}-{cue.pattern.triggers[0][0]}-{CUES.index(cue)}"


@cache
def find_acts(text: str, domestic: bool = False) -> frozenset[Act]:
    """The acts found in an article of one paragraph."""
    article = Article(id="example", published=PRINTED, text=text)
    return frozenset(record.act for record in extract_events(article, False, domestic).records)


@pytest.mark.parametrize("cue", CUES, ids=name_entry)
def test_does_the_example_yield_the_act(cue: Cue) -> None:
    assert cue.act in find_acts(cue.match, "domestic" in cue.flags), cue.match


@pytest.mark.parametrize("cue", CUES, ids=name_entry)
def test_is_the_counterexample_left_alone(cue: Cue) -> None:
    assert cue.act not in find_acts(cue.refuse, "domestic" in cue.flags), cue.refuse


@pytest.mark.parametrize("cue", [cue for cue in CUES if "domestic" in cue.flags], ids=name_entry)
def test_is_an_act_at_home_left_out_unless_asked_for(cue: Cue) -> None:
    assert not find_acts(cue.match)


def test_does_every_act_have_cues() -> None:
    assert {cue.act for cue in CUES} == set(Act)


def test_are_there_several_hundred_cues() -> None:
    assert sum(len(cue.pattern.triggers) for cue in CUES) > 1000


def test_are_examples_used_once() -> None:
    examples = [cue.match for cue in CUES]
    assert sorted({text for text in examples if examples.count(text) > 1}) == []


@pytest.mark.parametrize("name", sorted(load_classes()))
def test_is_every_class_of_nouns_used(name: str) -> None:
    used = {word for cue in CUES for condition in cue.pattern.conditions for word in condition.words}
    assert name in used


@pytest.mark.parametrize("name", sorted(load_classes()))
def test_does_no_class_shadow_a_named_one(name: str) -> None:
    assert name not in NAMED_CLASSES
    assert load_classes()[name]


@pytest.mark.parametrize("source", ["", ":", "sign: <papers", "sign: with whom", "sign: <papers>; maybe"])
def test_is_a_cue_that_is_not_understood_refused(source: str) -> None:
    with pytest.raises(ValueError, match=r"begins with its word|not understood"):
        parse_cue(source)


@given(st.lists(st.sampled_from(["sign", "call off", "walk out of"]), min_size=1, max_size=3, unique=True))
def test_does_a_cue_keep_all_its_ways_of_being_said(triggers: list[str]) -> None:
    pattern = parse_cue("|".join(triggers) + ": <papers>; subj <party>")
    assert [" ".join(words) for words in pattern.triggers] == triggers
    assert [condition.where for condition in pattern.conditions] == ["object", "subject"]
