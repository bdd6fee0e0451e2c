"""Are acts within one state read where they are asked for, and only there?

PLOVER's coders record what police, courts, parties and protesters do; the codebook leaves it out.
"""

import pytest
from communique.extract import extract_events
from communique_schema import Article, Event, Role


def read(text: str, domestic: bool = True) -> list[Event]:
    return extract_events(Article(id="case", text=text), use_model=False, domestic=domestic).records


def name_all(event: Event, role: Role) -> list[str]:
    return [p.country or p.name for p in event.participants if p.role is role]


CASES = [
    # text, PLOVER type, who does it, to whom
    ("Police in Lyon arrested three students.", "COERCE", ["Police"], ["students"]),
    ("The teachers' union accused the ministry of lying.", "ACCUSE", ["union"], ["ministry"]),
    ("A labor court rejected the appeal of Juan Perez.", "REJECT", ["labor court"], ["Juan Perez"]),
    ("Opposition leaders demanded an apology from the mayor.", "REQUEST", ["Opposition leaders"], ["mayor"]),
    ("The truckers met with the transport minister.", "CONSULT", ["truckers", "transport minister"], []),
    ("Nurses went on strike over pay.", "PROTEST", ["Nurses"], []),
    ("Ghana freed forty convicts.", "RETREAT", ["GHA"], ["convicts"]),
]


@pytest.mark.parametrize(("text", "event_type", "actors", "recipients"), CASES, ids=[case[0] for case in CASES])
def test_an_act_at_home_is_recorded(text: str, event_type: str, actors: list[str], recipients: list[str]) -> None:
    (event,) = read(text)
    assert (event.event_type, name_all(event, Role.ACTOR), name_all(event, Role.RECIPIENT)) == (
        event_type,
        actors,
        recipients,
    )


@pytest.mark.parametrize("text", [case[0] for case in CASES])
def test_it_is_left_out_unless_asked_for(text: str) -> None:
    assert read(text, domestic=False) == []


@pytest.mark.parametrize(
    "text",
    [
        "The striker scored twice before the break.",
        "Shares of the bank fell by three percent.",
        "The court may reject the appeal if the lawyers agree.",
        "Rain stopped the parade in Lyon.",
        "The novel accuses nobody.",
    ],
)
def test_what_is_no_act_stays_none(text: str) -> None:
    assert read(text) == []


def test_acts_between_states_are_told_the_same() -> None:
    text = "Norway expelled two Russian diplomats on Tuesday."
    (alone,), (beside,) = read(text, domestic=False), read(text)
    assert alone.as_json() == beside.as_json()
