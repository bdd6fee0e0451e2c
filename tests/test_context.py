"""Who is the side that a clause leaves out: the clues of the story, and when they are not enough."""

from communique.actors import find_actors
from communique.actors.states import name_of
from communique.acts.known import Known
from communique.extract import extract_events
from communique.parties.context import Context, only_person
from communique.passages import Passage
from communique_schema import Act, Article, Role


def tell(text: str) -> Context:
    return Context(find_actors([Passage("text", 0, text)]))


def test_the_last_partner_and_the_most_named_are_the_other_side() -> None:
    context = tell("Peru spoke of Chile, and Chile of Peru. Chile answered Peru. Spain looked on.")
    context.note(Act.CRITICISM, ["PER"], ["CHL"])
    found = context.other_side("CHL", Act.AMBASSADOR_RECALLED)
    assert found is not None
    assert found[0].country == "PER"
    assert "the last partner" in found[1]


def test_several_who_act_alike_strike_the_same_target() -> None:
    text = (
        "Sweden expelled two Russian envoys in March. Russia protested. Denmark followed by expelling three Russians. "
        "In May Latvia expelled its ambassador."
    )
    context = tell(text)
    context.note(Act.EXPULSION, ["SWE"], ["RUS"])
    context.note(Act.CRITICISM, ["RUS"], ["SWE"])
    context.note(Act.EXPULSION, ["DNK"], ["RUS"])
    found = context.other_side("LVA", Act.EXPULSION)
    assert found is not None
    assert found[0].country == "RUS"


def test_nobody_is_the_other_side_where_none_stands_out() -> None:
    context = tell("Kenya, Ghana, Togo, Benin and Mali sent observers.")
    assert context.other_side("KEN", Act.EXPULSION) is None


def test_who_acts_beside_somebody_is_not_the_other_side() -> None:
    context = tell("Peru and Chile rebuked Bolivia. Peru spoke to Chile, and Chile to Peru.")
    context.note(Act.AGREEMENT_SIGNED, ["PER", "CHL"], [])
    assert context.other_side("PER", Act.CRITICISM, beside={"CHL"}) is None
    context.note(Act.CRITICISM, ["PER", "CHL"], ["BOL"])
    found = context.other_side("PER", Act.CRITICISM, beside={"CHL"})
    assert found is not None
    assert found[0].country == "BOL"


def test_a_weak_clue_serves_only_an_act_that_is_none_without_another_side() -> None:
    context = tell("Kenya recalled its ambassador. Ghana looked on. Ghana was silent. Togo waited.")
    assert context.other_side("KEN", Act.AMBASSADOR_RECALLED, needed=False) is None
    assert context.other_side("KEN", Act.CRITICISM) is not None


def test_the_reason_of_a_supplied_side_is_told() -> None:
    text = "Norway accused Iceland of overfishing on Monday. Iceland protested. Norway has recalled its ambassador."
    records = extract_events(Article(id="case", text=text), use_model=False)
    recalled = next(c for c in records.candidates if c.act is Act.AMBASSADOR_RECALLED)
    assert {d.side for d in recalled.roles[Role.RECIPIENT]} == {"ISL"}
    assert any("from the story" in step and "the last partner" in step for step in recalled.steps)


def test_a_body_has_its_own_name_not_that_of_its_agencies() -> None:
    assert [name_of(code) for code in ("EU", "UN", "AU", "COE", "SUN")] == [
        "European Union",
        "United Nations",
        "African Union",
        "Council of Europe",
        "Soviet Union",
    ]


def test_an_agency_keeps_its_own_name_where_it_is_named() -> None:
    passage = Passage("text", 0, "Chad thanked the World Food Programme.")
    known = Known(passage, find_actors([passage]), [])
    assert "World Food Programme" in {m.entry.name for m in known.names}


def test_the_one_person_named_of_the_other_side_takes_part() -> None:
    text = "Norway and Sweden are due to speak by phone on Friday with President Alexander Stubb of Finland."
    mentions = find_actors([Passage("text", 0, text)])
    assert getattr(only_person("FIN", mentions), "name", None) == "Alexander Stubb"
    assert only_person("NOR", mentions) is None


def test_a_state_named_beside_its_person_stays_a_state() -> None:
    text = "Finland and Norway spoke of Petteri Orpo, the Finnish prime minister."
    assert only_person("FIN", find_actors([Passage("text", 0, text)])) is None
