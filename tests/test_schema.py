"""Do the records hold their laws, and do the generated files say what the models say?"""

import datetime as dt
import json

import jsonschema
import pytest
import write_schema
from communique_schema import ACTS, Act, Article, Event, EventDate, Evidence, Participant, Place, mode_of
from communique_schema.base import Record
from pydantic import ValidationError

TEXT = "On Monday Norway expelled two Danish diplomats."
QUOTE = "Norway expelled two Danish diplomats"
RECORDS = (Article, Event, EventDate, Place, Participant, Evidence)


def make_event(**changes):
    fields = {
        "id": "abcdefghijkl",
        "article": "an-article",
        "title": "Norway expels Danish diplomats",
        "act": "expulsion",
        "date": EventDate.from_edtf("2021-03-08", basis="relative", text="On Monday"),
        "participants": [
            {"role": "actor", "kind": "state", "name": "Norway", "country": "NOR"},
            {"role": "recipient", "kind": "state", "name": "Denmark", "country": "DNK"},
        ],
        "evidence": [{"quote": QUOTE, "start": 10, "end": 46}],
        "extractor_version": "0",
    }
    return Event.make(**{**fields, **changes})


def test_the_generated_files_are_what_the_models_say():
    for path, text in write_schema.list_files():
        assert path.read_text(encoding="utf-8") == text, "run: make schema"


def test_a_record_survives_being_written_and_read():
    event = make_event(place={"name": "Oslo", "country": "NOR", "latitude": 59.9, "longitude": 10.7})
    assert Event.model_validate_json(json.dumps(event.as_json())) == event


def test_a_record_fits_the_json_schema_and_a_wrong_one_does_not():
    schema = json.loads(write_schema.make_json_schema())
    record = make_event().as_json()
    jsonschema.validate(record, schema)
    for wrong in ({"act": "handshake"}, {"surplus": 1}, {"evidence": []}, {"participants": []}, {"id": "short"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate({**record, **wrong}, schema)


@pytest.mark.parametrize("act", Act)
def test_the_act_fixes_type_mode_and_code(act):
    event = make_event(act=act)
    assert (event.event_type, event.cameo) == (ACTS[act].event_type, ACTS[act].cameo)
    with pytest.raises(ValidationError, match="fixes"):
        Event.model_validate({**event.as_json(), "cameo": "999"})
    with pytest.raises(ValidationError, match="fixes"):
        Event.model_validate({**event.as_json(), "event_type": "OTHER"})


def test_three_parties_make_a_meeting_multilateral():
    assert [mode_of(Act.MEETING, parties) for parties in (1, 2, 3, 4)] == [None, None, "multilateral", "multilateral"]
    assert mode_of(Act.PHONE_CALL, 3) == "phone"


def test_the_table_of_acts_holds_every_act_once_in_order():
    assert [row.act for row in ACTS.values()] == [act.value for act in Act]
    assert all(row.definition and row.label and row.plural and len(row.cameo) == 3 for row in ACTS.values())


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"evidence": []}, "at least 1"),
        ({"participants": []}, "at least 1"),
        ({"title": "  "}, "at least 1"),
        ({"surplus": 1}, "not permitted"),
        ({"id": "UPPER"}, "pattern"),
        ({"evidence": [{"quote": QUOTE, "start": 0, "end": 5}]}, "spans 5"),
        ({"evidence": [{"quote": "", "start": 0, "end": 1}]}, "at least 1"),
        ({"confidence": 1.5}, "less than or equal to 1"),
        ({"place": {"name": "Oslo", "latitude": 99}}, "less than or equal to 90"),
        ({"participants": [{"role": "guest", "kind": "state", "name": "Norway"}]}, "actor"),
        ({"participants": [{"role": "actor", "kind": "state", "name": "Norway", "country": "Norway"}]}, "pattern"),
    ],
)
def test_a_faulty_record_is_refused_with_the_reason(change, words):
    with pytest.raises(ValidationError, match=words):
        make_event(**change)


def test_a_quote_must_stand_in_the_article_where_it_says():
    article = Article(id="an-article", title="Norway expels two", text=TEXT)
    assert make_event().check_quotes(article)
    for wrong in ({"start": 11, "end": 47}, {"start": 10, "end": 46, "in": "title"}, {"start": 900, "end": 936}):
        event = make_event(evidence=[{"quote": QUOTE, **{"start": 10, "end": 46}, **wrong}])
        with pytest.raises(ValueError, match="is not at"):
            event.check_quotes(article)


def test_a_quote_of_another_article_is_not_looked_for_here():
    other = {"article": "another-one", "quote": "Elsewhere", "start": 0, "end": 9}
    event = make_event(evidence=[{"quote": QUOTE, "start": 10, "end": 46}, other])
    assert event.check_quotes(Article(id="an-article", text=TEXT)) is event


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"edtf": "2020-01", "latest": dt.date(2020, 2, 1)}, "latest is 2020-02-01, but 2020-01 gives 2020-01-31"),
        ({"edtf": "2020-01", "precision": "day"}, "precision"),
        ({"edtf": None, "earliest": dt.date(2020, 1, 1)}, "earliest"),
        ({"edtf": "2022-13-45"}, "2022-13-45"),
    ],
)
def test_bounds_and_precision_follow_from_the_edtf_string(fields, words):
    with pytest.raises(ValidationError, match=words):
        EventDate(**fields)


def test_assignment_is_checked():
    event = make_event()
    with pytest.raises(ValidationError):
        event.status = "finished"


@pytest.mark.parametrize("model", RECORDS)
def test_every_field_of_every_record_is_described(model):
    assert issubclass(model, Record)
    assert [name for name, field in model.model_fields.items() if not field.description] == []
    assert (model.__doc__ or "").strip()


def test_the_readme_shows_a_record_that_the_program_gives(root):
    from communique.extract import extract_events
    from communique.reading import read_article

    shown = json.loads((root / "README.md").read_text(encoding="utf-8").split("```json\n")[1].split("```")[0])
    article = read_article(root / "seeds/articles/turkish-syrian-defense-chiefs.md")
    (given,) = [r.as_json() for r in extract_events(article).records if r.act == shown["act"]]
    assert holds(given, shown)


def holds(whole, part):
    """Whether every value of `part` is in `whole` at the same place."""
    if isinstance(part, dict):
        return all(holds(whole[key], value) for key, value in part.items())
    if isinstance(part, list):
        return all(holds(one, other) for one, other in zip(whole, part, strict=True))
    return whole == part
