"""Do the figures say what they seem to say: full marks for the right records, less for each kind of mistake?"""

import json
import subprocess
import sys

import pytest
from communique.evaluation import GoldArticle, evaluate, read_gold
from communique.evaluation.compare import same_person, score_acts, score_dates
from communique.evaluation.gold import read_gold_file
from communique.extract import extract_events
from communique.reading import InputError
from communique_schema import Act, Article
from event_factory import QUOTE, make_record
from hypothesis import given
from hypothesis import strategies as st

ARTICLE = Article(id="a", text=f"{QUOTE} {QUOTE}", published="2021-03-10")


def gold(*events, **defaults):
    fields = {"act": "meeting", "edtf": "2021-03-08", "actors": ["NOR", "DNK"], "quote": QUOTE, **defaults}
    return GoldArticle.model_validate({"article": ARTICLE, "events": [{**fields, **event} for event in events or [{}]]})


def score(golds, *found):
    return evaluate([golds], {"a": list(found)}, "made up").summary


def test_what_is_all_right_has_full_marks():
    figures = score(gold(), make_record("a"))
    wanted = ("record_f1", "event_f1", "strict_f1", "precision", "recall", "act_right", "date_right", "parties_right")
    assert [figures[name] for name in wanted] == [1.0] * len(wanted)


def test_nothing_found_and_nothing_to_find():
    assert [score(gold())[name] for name in ("record_f1", "recall", "precision")] == [0.0, 0.0, None]
    empty = GoldArticle(article=ARTICLE, events=[])
    assert [score(empty, make_record("a"))[name] for name in ("record_f1", "precision", "recall")] == [0.0, 0.0, None]


@pytest.mark.parametrize(
    ("found", "wrong"),
    [
        (make_record("a", act="talks"), "act_right"),
        (make_record("a", edtf="2021-03-09"), "date_right"),
        (make_record("a", edtf="2021-03"), "date_right"),
        (make_record("a", actors=("NOR", "SWE")), "parties_right"),
        (make_record("a", status="planned"), "status_right"),
    ],
)
def test_one_mistake_costs_its_field_and_the_strict_score_but_not_the_event(found, wrong):
    figures = score(gold(), found)
    assert figures[wrong] == 0
    assert figures["event_f1"] == 1
    assert 0.5 < figures["record_f1"] <= 1
    assert figures["strict_f1"] == (1 if wrong == "status_right" else 0)


def test_an_invented_record_costs_precision_and_a_missed_one_recall():
    figures = score(gold({}, {"act": "expulsion", "actors": ["SWE"]}), make_record("a"), make_record("a", act="aid"))
    assert (figures["precision"], figures["recall"]) == (0.5, 0.5)


def test_an_optional_record_earns_nothing_and_costs_nothing():
    optional = gold(optional=True)
    for found in ([], [make_record("a")]):
        figures = score(optional, *found)
        assert (figures["gold"], figures["found"], figures["paired"]) == (0, 0, 0)


def test_swapped_sides_are_counted():
    found = make_record("a", act="expulsion", actors=["DNK"], recipients=["NOR"])
    figures = score(gold(act="expulsion", actors=["NOR"], recipients=["DNK"]), found)
    assert (figures["swapped"], figures["parties_right"]) == (1.0, 0.0)


@given(st.sampled_from(Act), st.sampled_from(Act))
def test_likeness_of_acts_is_the_same_both_ways(one, two):
    assert score_acts(one, two) == score_acts(two, one) <= score_acts(one, one) == 1


DAYS = st.one_of(st.none(), st.dates())
BOUNDS = st.tuples(DAYS, DAYS).filter(lambda ends: None in ends or ends[0] <= ends[1])


@given(BOUNDS, BOUNDS)
def test_likeness_of_dates_is_the_same_both_ways(one, two):
    assert score_dates(one, two) == score_dates(two, one)
    assert score_dates(one, one) == 1


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("Recep Tayyip Erdoğan", "Erdogan", True),
        ("Wang Yi", "Yi Wang", True),
        ("Ali Mamlouk", "Ali Mahmoud Abbas", False),
        ("", "Erdogan", False),
    ],
)
def test_one_person_or_two(one, two, same):
    assert same_person(one, two) is same


GOOD = "article: {id: a, published: 2021-03-10, text: The ministers met.}\nevents: []\n"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("article: {id: a}", "text: Field required"),
        ("- a", "no reviewed article"),
        (GOOD.replace("[]", "[{act: handshake, quote: The}]"), "act"),
        (GOOD.replace("[]", "[{act: meeting, edtf: 2021-13, quote: The}]"), "edtf"),
        (GOOD.replace("[]", "[{act: meeting, quote: They parted}]"), "not in the article"),
        (GOOD.replace("[]", "[{act: meeting, quote: The, when: today}]"), "when"),
    ],
)
def test_a_faulty_reviewed_article_is_named(tmp_path, text, words):
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=words) as caught:
        read_gold(tmp_path)
    assert "a.yaml" in caught.value.problem.path


def test_the_reviewed_articles_of_this_repository_are_enough_and_without_fault(root):
    golds = read_gold(root / "seeds/gold")
    assert len(golds) >= 12
    assert len({act for g in golds for act in (event.act for event in g.events)}) >= 30


@pytest.mark.parametrize("name", ["turkish-syrian-defense-chiefs"])
def test_the_scorer_beside_the_repository_and_ours_give_the_same_figures(shared, tmp_path, name):
    records = extract_events(read_gold_file(shared / f"gold/{name}.yaml").article).records
    printed = tmp_path / "records.jsonl"
    printed.write_text("".join(json.dumps(record.as_json()) + "\n" for record in records), encoding="utf-8")
    command = [sys.executable, shared / "score_events.py", shared / "gold", printed, "--articles", name, "--json"]
    theirs = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    ours = evaluate([read_gold_file(shared / f"gold/{name}.yaml")], {name: records}, "made up").summary
    for figure in ("record_f1", "event_f1", "strict_f1", "precision", "recall", "persons_f1", "date_right", "found"):
        assert ours[figure] == pytest.approx(theirs[figure], abs=0.0002), figure
