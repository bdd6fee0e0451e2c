"""Do articles that tell one act give one event, and articles that tell two acts two?"""

import pytest
from communique.assembling import sort_records
from communique.merging import link_events, merge_records
from communique.merging.merge import find_leaders
from communique.store import MergedEvent
from communique_schema import Article
from event_factory import make_record
from hypothesis import given
from hypothesis import strategies as st

ONE = make_record("a")

SAME = {
    "told alike": make_record("b"),
    "a month that holds the day": make_record("b", edtf="2021-03"),
    "about that day": make_record("b", edtf="2021-03-09~"),
    "the place named by one only": make_record("b", place=("Oslo", "NOR")),
    "one week that holds the day": make_record("b", edtf="[2021-03-08..2021-03-14]"),
}
OTHER = {
    "another day": make_record("b", edtf="2021-03-09"),
    "another act": make_record("b", act="phone_call"),
    "another side": make_record("b", actors=("NOR", "SWE")),
    "one side more": make_record("b", actors=("NOR", "DNK", "SWE")),
    "planned only": make_record("b", status="planned"),
    "a date too vague to prove anything": make_record("b", edtf="2021"),
    "a date that only the tense tells": make_record("b", edtf="[..2021-03-10]"),
    "no date": make_record("b", edtf=None, basis="unknown"),
    "the same article, which has resolved its own": make_record("a", start=50),
}


@pytest.mark.parametrize("name", SAME)
def test_one_act_told_twice_is_one_event(name):
    (merged,) = merge_records([ONE, SAME[name]])
    assert {e.article for e in merged.event.evidence} == {"a", "b"}
    assert (merged.event.id, merged.aliases) == (ONE.id, [SAME[name].id])


@pytest.mark.parametrize("name", OTHER)
def test_two_acts_are_two_events(name):
    assert len(merge_records([ONE, OTHER[name]])) == 2


@pytest.mark.parametrize(
    ("ours", "theirs", "count"),
    [
        ([("Anna Berg", "NOR")], [("Berg", "NOR")], 1),
        ([("Anna Berg", "NOR")], [("Anna Berg", "NOR"), ("Ole Lund", "NOR")], 1),
        ([("Anna Berg", "NOR")], [("Ole Lund", "NOR")], 2),  # two ministers saw their colleagues on one day
        ([("Anna Berg", "NOR")], [("Mette Holm", "DNK")], 1),  # each article names its own side
        ([("Anna Berg", "NOR")], [], 1),
    ],
)
def test_people_of_a_side_must_not_be_others(ours, theirs, count):
    assert len(merge_records([make_record("a", people=ours), make_record("b", people=theirs)])) == count


@pytest.mark.parametrize(
    ("one", "two", "count"),
    [
        (("Oslo", "NOR"), ("Oslo", "NOR"), 1),
        (("Oslo", "NOR"), ("Norway", "NOR"), 1),
        (("Oslo", "NOR"), ("Bergen", "NOR"), 2),
        (("Oslo", "NOR"), ("Denmark", "DNK"), 2),
    ],
)
def test_places_must_not_contradict(one, two, count):
    assert len(merge_records([make_record("a", place=one), make_record("b", place=two)])) == count


def test_the_most_precise_record_leads_and_what_differs_is_noted():
    vague = make_record("a", edtf="2021-03", place=("Norway", "NOR"))
    precise = make_record("b", people=[("Anna Berg", "NOR")], place=("Oslo", "NOR"))
    (merged,) = merge_records([vague, precise])
    event = merged.event
    assert (event.id, event.article) == (vague.id, "a")
    assert (event.date.edtf, event.place.name) == ("2021-03-08", "Oslo")
    assert [p.name for p in event.participants] == ["Denmark", "Anna Berg"]
    assert {(d["article"], d["field"], d["value"]) for d in merged.disagreements} == {
        ("a", "date", "2021-03"),
        ("a", "place", "Norway"),
    }


def test_one_person_under_two_names_is_listed_once_by_the_fuller():
    (merged,) = merge_records(
        [make_record("a", people=[("Berg", "NOR")]), make_record("b", people=[("Anna Berg", "NOR")])]
    )
    assert [p.name for p in merged.event.participants if p.kind == "person"] == ["Anna Berg"]


def test_people_decide_first():
    other = make_record("b", edtf="2021-05-01")
    third = make_record("c", edtf="2021-07-01")
    assert len(merge_records([ONE, other], same=[frozenset({ONE.id, other.id})])) == 1
    assert len(merge_records([ONE, SAME["told alike"]], different=[frozenset({ONE.id, SAME["told alike"].id})])) == 2
    chain = [frozenset({ONE.id, third.id}), frozenset({other.id, third.id})]
    assert len(merge_records([ONE, other, third], same=chain)) == 1


def test_a_chain_of_decisions_has_one_leader():
    assert set(find_leaders([frozenset("ab"), frozenset("cd"), frozenset("bc")]).values()) == {"a"}


RECORDS = st.lists(
    st.builds(
        make_record,
        st.sampled_from("abcdef"),
        act=st.sampled_from(["meeting", "phone_call"]),
        edtf=st.sampled_from(["2021-03-08", "2021-03-09", "2021-03", "2021-03-08~"]),
        start=st.integers(0, 3),
    ),
    max_size=8,
    unique_by=lambda record: record.id,
)


@given(RECORDS)
def test_no_quote_and_no_id_is_ever_lost(records):
    events = merge_records(records)
    ids = [name for merged in events for name in (merged.event.id, *merged.aliases)]
    assert sorted(ids) == sorted(record.id for record in records)
    told = {(e.article or merged.event.article, e.start) for merged in events for e in merged.event.evidence}
    assert told == {(record.article, record.evidence[0].start) for record in records}


@given(st.randoms(use_true_random=False), RECORDS)
def test_the_order_of_reading_changes_nothing(random, records):
    articles = [Article(id=name, text="-", published=f"2021-04-{n:02}") for n, name in enumerate("abcdef", 1)]
    shuffled = random.sample(records, len(records))
    assert merge_records(sort_records(shuffled, articles)) == merge_records(sort_records(records, articles))


def link(*events):
    return [(one.relation, one.event, one.other) for one in link_events([MergedEvent(event) for event in events])]


def test_what_restores_is_linked_to_what_was_broken():
    severed = make_record("a", act="ties_severed", edtf="2011")
    restored = make_record("b", act="ties_restored", edtf="2021-03-08")
    assert link(restored, severed) == [("reverses", restored.id, severed.id)]
    again = make_record("a", act="ties_severed", edtf="2022")
    assert link(again, restored) == [("reverses", again.id, restored.id)]
    assert link(make_record("a", act="expulsion", edtf="2022"), restored) == []
    assert link(make_record("a", act="ties_severed", edtf="2011", actors=("NOR", "SWE")), restored) == []


def test_a_promise_is_linked_to_what_keeps_it():
    promise = make_record("a", act="pledge_to_meet", edtf="2021-02-01")
    assert link(promise, ONE) == [("fulfills", ONE.id, promise.id)]
    assert link(promise, make_record("b", status="planned")) == []
