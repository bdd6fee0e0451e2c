"""Is the corpus what its datasheet says, and does its checker catch what is wrong?"""

from collections import Counter

import check_corpus
import pytest
from communique_schema import Act, Status
from hypothesis import given
from hypothesis import strategies as st
from training_corpus import SPLITS, draw_split, make_item, read_items, read_split


@pytest.fixture(scope="module")
def items():
    return read_items()


def test_every_file_obeys_the_codebook(capsys):
    assert check_corpus.main([]) == 0, capsys.readouterr().out


def test_it_is_as_large_as_promised(items):
    forms = Counter(item.form for item in items)
    assert forms["article"] >= 120
    assert forms["sentence"] >= 2000
    assert sum(1 for item in items if item.form == "sentence" and not item.events) >= 600


def test_every_act_is_there_forty_times_and_every_status(items):
    acts = Counter(event.act for item in items for event in item.events)
    assert {act: acts[act] for act in Act if acts[act] < 40} == {}
    assert {event.status for item in items for event in item.events} == set(Status)


def test_all_registers_and_many_decades(items):
    assert len({item.register for item in items}) >= 9
    decades = Counter(item.article.published.year // 10 for item in items if item.article.published)
    assert all(decades[decade] for decade in range(194, 203))
    assert any(item.article.published is None for item in items)


def test_no_affair_is_in_two_splits(items):
    """The table gives each affair one split, and each split its share."""
    split = read_split()
    shares = Counter(split[item.affair] for item in items)
    assert set(shares) == set(SPLITS)
    assert 0.6 < shares["train"] / len(items) < 0.8
    assert min(shares["validation"], shares["test"]) / len(items) > 0.1


def test_items_of_no_affair_do_not_stick_together(items):
    assert not any(item.affair == "none" for item in items)


@given(st.text(max_size=40))
def test_a_split_can_be_drawn_for_any_name_and_stays(affair):
    assert draw_split(affair) in SPLITS
    assert draw_split(affair) == draw_split(affair)


SOUND = {
    "id": "x-1",
    "affair": "a",
    "register": "wire",
    "published": None,
    "text": "Ruritania expelled two Borduran diplomats on Friday.",
    "events": [
        {
            "act": "expulsion",
            "edtf": None,
            "actors": ["RUR"],
            "recipients": ["BRD"],
            "quote": "Ruritania expelled two Borduran diplomats",
        }
    ],
}


def changed(**event):
    return SOUND | {"events": [SOUND["events"][0] | event]}


def test_a_sound_item_has_no_problem():
    assert list(check_corpus.check_item(make_item(SOUND, SOUND["events"], "sentence"))) == []


@pytest.mark.parametrize(
    ("entry", "problem"),
    [
        (changed(quote="Ruritania expels"), "quote is not in"),
        (changed(actors=[]), "no actors"),
        (changed(recipients=["Borduria"]), "no code"),
        (SOUND | {"events": SOUND["events"] * 2}, "annotated twice"),
        (SOUND | {"register": "poem"}, "register"),
    ],
)
def test_what_a_person_can_get_wrong_is_named(entry, problem):
    found = list(check_corpus.check_item(make_item(entry, entry["events"], "sentence")))
    assert [problem in text for text in found] == [True]


@pytest.mark.parametrize(
    "event", [{"act": "banishment"}, {"edtf": "last May"}, {"status": "perhaps"}, {"actress": ["RUR"]}]
)
def test_words_outside_the_vocabulary_are_refused(event):
    entry = changed(**event)
    with pytest.raises(ValueError, match=next(iter(event))):
        make_item(entry, entry["events"], "sentence")


def test_a_file_that_is_not_yaml_is_reported_and_not_raised(tmp_path):
    path = tmp_path / "bad.yaml"
    path.write_text("- id: [", encoding="utf-8")
    assert ["not YAML" in problem for problem in check_corpus.check_file(path, [])] == [True]
