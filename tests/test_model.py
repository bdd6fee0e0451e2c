"""Does the learned reader point at the words that tell acts, keep quiet elsewhere, and stay out of the way where it is
missing?
"""

import json

import pytest
from communique.actors import find_actors
from communique.model import load_reader
from communique.model.calibration import Calibration
from communique.model.files import FOLDER_VARIABLE, ModelFiles, find_files
from communique.model.pieces import MAX_PIECES, cut_windows, tokens_between
from communique.model.tables import ACTS, DISTANCES, SPAN_ROLES, distance_class
from communique.parse import load_pipeline, parse_passages
from communique.passages import Passage
from communique_schema import Act, Status
from hypothesis import given, settings
from hypothesis import strategies as st


@pytest.fixture(scope="module")
def reader():
    found = load_reader()
    if found is None:
        pytest.skip("the trained model, onnxruntime or tokenizers is not here")
    return found


def read(text, start=0):
    return next(iter(parse_passages([Passage("text", start, text)])))


# Plain tellings of acts, passive and nominal ones among them: the cue stands where the act is told.
TOLD = [
    ("Norway [expelled] three Russian diplomats on Friday.", Act.EXPULSION),
    ("The ambassador of Chile was [summoned] to the Foreign Ministry in Lima on Monday.", Act.SUMMONS),
    ("The foreign ministers of Ghana and Togo [met] in Accra on Tuesday.", Act.MEETING),
    ("Peru [recalled] its ambassador to Ecuador for consultations.", Act.AMBASSADOR_RECALLED),
    ("Denmark [imposed] sanctions on Belarus after the election.", Act.SANCTIONS_IMPOSED),
    ("Zambia and Malawi [signed] a treaty on their common border in 1994.", Act.AGREEMENT_SIGNED),
    ("Kenya [severed] diplomatic relations with Libya in 1987.", Act.TIES_SEVERED),
    ("India [condemned] the attack on its consulate.", Act.CRITICISM),
    ("Prime Minister Lars Holm [apologized] to Iceland for the remark.", Act.APOLOGY),
]

SILENT = [
    "The striker scored twice as Ghana beat Togo in the qualifier.",
    "Shares in the bank fell four percent after the quarterly results.",
    "Heavy rain is expected in the south of the island until Thursday.",
    "The mayor opened a new library beside the railway station.",
]


@pytest.mark.parametrize(("marked", "act"), TOLD)
def test_the_cue_of_an_act_is_proposed(reader, marked, act):
    text = marked.replace("[", "").replace("]", "")
    passage = read(text)
    proposals = {p.token: p for p in reader.propose(passage) if p.act is act and p.score >= 0.3}
    wanted = tokens_between(passage.doc, marked.index("["), marked.index("]") - 1)
    assert set(wanted) & set(proposals), [(passage.doc[p.token].text, p.act, p.score) for p in reader.propose(passage)]


@pytest.mark.parametrize("text", SILENT)
def test_texts_without_an_act_between_states_get_no_sure_proposal(reader, text):
    assert [p for p in reader.propose(read(text)) if p.score >= 0.5] == []


def test_proposals_are_probabilities_in_the_order_of_the_words(reader):
    proposals = reader.propose(
        read("France recalled its ambassador and Mali closed its border, while Niger signed a pact with Chad.")
    )
    assert [p.token for p in proposals] == sorted(p.token for p in proposals)
    assert all(0 <= p.score <= 1 and sum(p.statuses.values()) == pytest.approx(1, abs=1e-4) for p in proposals)


def test_doer_and_other_side_are_told_apart(reader):
    for text, doer, other in [
        ("Norway expelled three Russian diplomats on Friday.", "Norway", "Russian"),
        ("Sudan accused Chad of arming rebels.", "Sudan", "Chad"),
    ]:
        passage = read(text, start=100)
        proposal = max(reader.propose(passage), key=lambda p: p.score)
        spans = {name: (100 + text.index(name), 100 + text.index(name) + len(name)) for name in (doer, other)}
        answers = dict(zip(spans, reader.role_of(passage, proposal, list(spans.values())), strict=True))
        assert answers[doer]["actor"] > answers[other]["actor"]
        assert answers[other]["recipient"] > answers[doer]["recipient"]


def test_a_plan_is_told_from_a_deed(reader):
    planned = max(reader.propose(read("President Ana Cruz will visit Paris on Friday.")), key=lambda p: p.score)
    done = max(reader.propose(read("President Ana Cruz visited Paris on Friday.")), key=lambda p: p.score)
    assert (planned.status, done.status) == (Status.PLANNED, Status.OCCURRED)


def test_many_passages_at_once_are_read_like_one_by_one(reader):
    passages = [read(marked.replace("[", "").replace("]", "")) for marked, _ in TOLD[:4]]
    together = [answer.proposals for answer in reader.read_all(passages, [{}] * len(passages))]
    assert [[(p.token, p.act) for p in ps if p.score > 0.5] for ps in together] == [
        [(p.token, p.act) for p in reader.propose(passage) if p.score > 0.5] for passage in passages
    ]


def test_a_passage_that_was_not_parsed_has_no_proposals(reader):
    assert reader.propose(Passage("text", 0, "Norway expelled a diplomat.")) == []


def test_a_span_of_another_passage_plays_no_role(reader):
    passage = read("Norway expelled three Russian diplomats on Friday.")
    proposal = reader.propose(passage)[0]
    assert proposal.role_scores(5000, 5010) == dict.fromkeys(SPAN_ROLES, 0.0)


def test_mentions_of_the_actor_reader_can_be_asked_about(reader):
    passage = read("Sudan accused Chad of arming rebels.")
    proposal = max(reader.propose(passage), key=lambda p: p.score)
    for mention in find_actors([passage]):
        assert set(proposal.role_scores(mention.start, mention.end)) == set(SPAN_ROLES)


# Without the model.


def test_without_its_files_there_is_no_reader_and_no_error(tmp_path, monkeypatch):
    monkeypatch.setenv(FOLDER_VARIABLE, str(tmp_path))
    assert find_files() is None


def test_the_files_fit_the_package():
    files = find_files()
    if files is None:
        pytest.skip("the trained model is not here")
    assert sum(path.stat().st_size for path in files.encoder.parent.iterdir()) <= 30 * 2**20
    assert ModelFiles.in_folder(files.encoder.parent).complete


# What holds for every model.


@given(st.floats(0, 1), st.floats(0, 1))
def test_calibration_never_turns_the_order_around(a, b):
    line = Calibration(1.0, 1.0, (0.1, 0.4, 0.9), (0.05, 0.5, 0.95))
    low, high = sorted((a, b))
    assert 0 <= line.score(low) <= line.score(high) <= 1


def test_calibration_survives_its_file(tmp_path):
    line = Calibration(1.0, 0.8, (0.1, 0.9), (0.2, 0.7))
    line.save(tmp_path / "calibration.json")
    assert json.loads((tmp_path / "calibration.json").read_text(encoding="utf-8"))["shares"] == [0.1, 0.9]
    assert Calibration.load(tmp_path / "calibration.json") == line


@pytest.mark.parametrize(("score", "lowest"), [(0.05, 0.01), (0.5, 0.4), (0.99, 1.0)])
def test_a_threshold_on_the_score_is_one_on_the_raw_share(score, lowest):
    assert Calibration(1.0, 1.0, (0.1, 0.4, 0.9), (0.05, 0.5, 0.95)).lowest(score) == lowest


@given(st.integers(-300, 300))
def test_distances_fall_into_rising_classes(distance):
    assert 0 <= distance_class(distance) <= distance_class(distance + 1) <= len(DISTANCES)


def test_every_act_has_one_output():
    assert len(set(ACTS)) == len(ACTS) == len(Act)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "Norway",
                "expelled",
                "three",
                "diplomats",
                "of",
                "Bosnia-Herzegovina",
                ".",
                "The",
                "ministry",
                "said",
                "€",
                "\n",
            ]
        ),
        max_size=400,
    )
)
def test_windows_cover_every_word_once_and_none_is_too_long(reader, words):
    doc = load_pipeline()(" ".join(words))
    windows = cut_windows(doc, reader.cutter)
    covered = [token for window in windows for token in window.tokens]
    assert covered == [token.i for token in doc if not token.is_space]
    assert all(len(window.ids) <= MAX_PIECES for window in windows)
