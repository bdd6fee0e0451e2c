"""Whose is a person whose state nobody tells? The act may tell: recalled by his own, expelled by the other side."""

import pytest
from communique.extract import extract_events
from communique_schema import Article


def read(text: str) -> list[str]:
    records = extract_events(Article(id="case", text=text), use_model=False).records
    return [
        f"{e.act} " + " ".join(f"{p.role[0]}:{p.name}/{p.country}" for p in e.participants if p.country != p.name)
        for e in records
    ]


PLACED = [
    # its own ambassador, whose name only says that he is one
    (
        "Peru accused Chile of spying. Chile recalled its ambassador, Mateo Rojas, on Monday.",
        "ambassador_recalled a:Mateo Rojas/CHL r:Peru/PER",
    ),
    # summoned or expelled is the other side's
    (
        "Peru is at odds with Chile. Chile summoned the ambassador, Mateo Rojas, on Monday.",
        "summons a:Chile/CHL r:Mateo Rojas/PER",
    ),
    # what is learned of a person serves the acts told before
    (
        "Ambassador Mateo Rojas met Chile's president on Friday. Chile and Peru are at odds. "
        "On Monday Chile expelled the ambassador, Mateo Rojas.",
        "meeting a:Mateo Rojas/PER",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PLACED)
def test_the_act_tells_whose_a_person_is(text: str, expected: str) -> None:
    assert any(told.startswith(expected) for told in read(text)), read(text)


LEFT = [
    # of several states nobody can tell which
    "Kenya, Ghana, Togo and Mali sent observers. Benin received the writer Jan Roth on Monday.",
    # whom a state arrests may be anybody's, its own citizen's too
    "Peru is at odds with Chile. Chile arrested the writer Jan Roth on Monday.",
]


@pytest.mark.parametrize("text", LEFT)
def test_nobody_is_placed_where_it_is_not_plain(text: str) -> None:
    assert not any("Jan Roth/" in told and "Jan Roth/None" not in told for told in read(text))


def test_a_recall_is_not_done_to_the_person_named_beside_it() -> None:
    text = "Peru's foreign minister, Ana Silva, protested. Chile recalled its ambassador over the words of Ana Silva."
    recalled = next(told for told in read(text) if told.startswith("ambassador_recalled"))
    assert recalled == "ambassador_recalled a:Chile/CHL r:Peru/PER"
