"""Do the words around an act decide what becomes of it: done, planned, denied, reported, or no act at all?"""

from importlib.resources import files

import pytest
import yaml
from communique.extract import extract_events
from communique_schema import Article

BLOCKS = yaml.safe_load((files("communique.qualifiers") / "governors.yaml").read_text(encoding="utf-8"))


def read(text, act):
    """The record of an act that the rules alone read in the text, None where they read none."""
    records = extract_events(Article(id="a", text=text, published="2022-12-28"), use_model=False).records
    found = [record for record in records if record.act == act]
    assert len(found) <= 1, [record.title for record in found]
    return found[0] if found else None


@pytest.mark.parametrize("block", BLOCKS, ids=[block["effect"] for block in BLOCKS])
def test_each_list_of_governors_does_what_its_example_shows_and_its_counter_example_does_without(block):
    effect, example, counter = block["effect"], block["example"], block["counter"]
    changed, plain = (read(case["text"], case["act"]) for case in (example, counter))
    assert plain is not None
    assert (plain.status, plain.certainty) == ("occurred", "stated")
    if effect in ("suppress", "sway"):
        assert changed is None
        return
    assert changed is not None
    expected = {
        "plan": ("planned", "stated"),
        "deny": ("denied", "stated"),
        "claim": ("occurred", "reported"),
        "say": ("occurred", "stated"),
    }
    assert (changed.status, changed.certainty) == expected[effect]
    if effect == "say":
        assert changed.attributed_to is not None
        assert plain.attributed_to is None


def test_no_word_is_in_two_lists_of_one_kind():
    for kind in ("verbs", "nouns", "adjectives", "prepositions"):
        words = [word for block in BLOCKS for word in block.get(kind, [])]
        twice = {word for word in words if words.count(word) > 1}
        assert not twice, f"{kind}: {twice}"


STATUSES = [
    ("Norway expelled two Danish diplomats on Monday.", "expulsion", "occurred"),
    ("Norway has expelled two Danish diplomats.", "expulsion", "occurred"),
    ("Two Danish diplomats were expelled by Norway last week.", "expulsion", "occurred"),
    ("Norway will expel two Danish diplomats on Friday.", "expulsion", "planned"),
    ("Norway is to expel two Danish diplomats on Friday.", "expulsion", "planned"),
    ("Norway is going to expel two Danish diplomats.", "expulsion", "planned"),
    ("Norway plans to expel two Danish diplomats.", "expulsion", "planned"),
    ("Officials said Norway would expel two Danish diplomats.", "expulsion", "planned"),
    ("The Danish foreign minister is due to visit Norway next week.", "visit", "planned"),
    ("Norway denied that it had expelled two Danish diplomats.", "expulsion", "denied"),
    ("Norway demands an apology from Denmark.", "demand", "ongoing"),
    ("Norway has rejected Denmark's proposal.", "rejection", "occurred"),
    ("The Danish foreign minister is visiting Norway this week.", "visit", "ongoing"),
    ("The Danish foreign minister is visiting Norway.", "visit", "ongoing"),
    ("Norway has been bombing Denmark since 2015.", "armed_attack", "ongoing"),
    ("Norway bombed Denmark in 2015.", "armed_attack", "occurred"),
    ("Norway and Denmark said direct talks between the two states are to begin in Oslo on Friday.", "talks", "planned"),
    ("Norway keeps offering talks to Denmark.", "pledge_to_meet", "ongoing"),
    ("The Danish foreign minister was visiting Norway on Monday.", "visit", "occurred"),
    ("The Danish foreign minister is to be received by King Harald of Norway in Oslo.", "meeting", "planned"),
    ("Norway will expel a Danish diplomat after it has recalled its own ambassador.", "ambassador_recalled", "planned"),
    ("Norway will expel a Danish diplomat after it recalled its own ambassador.", "ambassador_recalled", "occurred"),
    ("The Danish foreign minister is in Oslo for two days.", "visit", "ongoing"),
    ("The Security Council adopted a resolution to extend sanctions against Yemen.", "sanctions_imposed", "occurred"),
    ("It will be recalled that Norway expelled two Danish diplomats in 2011.", "expulsion", "occurred"),
]
REFUSED = [
    ("Norway did not expel the Danish diplomats.", "expulsion"),
    ("Norway never expelled a Danish diplomat.", "expulsion"),
    ("Norway may expel two Danish diplomats.", "expulsion"),
    ("If Norway expelled the Danish diplomats, Denmark would answer.", "expulsion"),
    ("Will Norway expel the Danish diplomats?", "expulsion"),
    ("Norway threatened to expel two Danish diplomats.", "expulsion"),
    ("Norway refused to expel the Danish diplomats.", "expulsion"),
    ("Norway called on Denmark to expel the Swedish diplomats.", "expulsion"),
    ("Norway considered expelling the Danish ambassador.", "expulsion"),
    ("No Danish diplomat was expelled by Norway.", "expulsion"),
    ("Norway failed to sign the agreement with Denmark.", "agreement_signed"),
    ("Norway put forward a resolution to extend sanctions against Yemen.", "sanctions_imposed"),
    ("Denmark tried to persuade Norway to sign an agreement with Sweden.", "agreement_signed"),
    ("Norway will pay Denmark once it has signed an agreement with Sweden.", "agreement_signed"),
    ("The envoy said it would be difficult for Norway to hold talks with Denmark.", "talks"),
    ("Denmark fears that Norway will expel its diplomats.", "expulsion"),
]
CERTAINTIES = [
    ("Norway expelled two Danish diplomats.", "stated"),
    ("The Norwegian Foreign Ministry said it had expelled two Danish diplomats.", "stated"),
    ("Norway reportedly expelled two Danish diplomats.", "reported"),
    ("Norway allegedly expelled two Danish diplomats.", "reported"),
    ("Norway is said to have expelled two Danish diplomats.", "reported"),
    ("Norway is believed to have expelled two Danish diplomats.", "reported"),
    ("Norway expelled two Danish diplomats, according to media reports.", "reported"),
]


@pytest.mark.parametrize(("text", "act", "status"), STATUSES)
def test_status(text, act, status):
    record = read(text, act)
    assert record is not None
    assert record.status == status


@pytest.mark.parametrize(("text", "act"), REFUSED)
def test_what_is_not_told_as_done_is_no_record(text, act):
    assert read(text, act) is None


@pytest.mark.parametrize(("text", "certainty"), CERTAINTIES)
def test_certainty(text, certainty):
    record = read(text, "expulsion")
    assert record is not None
    assert (record.status, record.certainty) == ("occurred", certainty)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Foreign Ministry in Oslo said Norway had expelled two Danish diplomats.", "Ministry"),
        ("Norway expelled two Danish diplomats, its foreign minister announced.", "minister"),
        ("Norway expelled two Danish diplomats.", None),
    ],
)
def test_who_says_so(text, speaker):
    record = read(text, "expulsion")
    assert record is not None
    assert (record.attributed_to is None) == (speaker is None)
    assert (speaker or "") in (record.attributed_to or "")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('Frederiksen called the visit "a shame", and Norway expelled two Danish diplomats.', None),
        ("Frederiksen said the visit 'hurts us and is unacceptable', and Norway expelled two Danish diplomats.", None),
        ("Frederiksen said Sweden was late and Norway had expelled two Danish diplomats.", "Frederiksen"),
    ],
)
def test_who_is_quoted_does_not_say_what_follows_the_quotation(text, speaker):
    assert read(text, "expulsion").attributed_to == speaker
