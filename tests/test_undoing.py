"""Whose doing it is where a deed told before is undone: "the sanctions were lifted"."""

import pytest
from communique.extract import extract_events
from communique_schema import Article, Role


def sides(text: str, act: str) -> list[tuple[set[str | None], set[str | None]]]:
    records = extract_events(Article(id="case", text=text), use_model=False).records
    return [
        tuple({p.country for p in r.participants if p.role is role} for role in (Role.ACTOR, Role.RECIPIENT))  # type: ignore[misc]
        for r in records
        if r.act == act
    ]


@pytest.mark.parametrize(
    ("text", "act", "actor", "recipient"),
    [
        (
            "Canada imposed sanctions on Mali in 2021. The sanctions were lifted in 2023.",
            "sanctions_lifted",
            "CAN",
            "MLI",
        ),
        ("Qatar detained two Danish engineers in May. They were freed on Friday.", "release", "QAT", "DNK"),
        ("Peru closed its embassy in Chad. The embassy was reopened a year later.", "mission_opened", "PER", "TCD"),
    ],
)
def test_who_undoes_is_who_did(text: str, act: str, actor: str, recipient: str) -> None:
    assert sides(text, act) == [({actor}, {recipient})]


def test_what_nobody_did_before_is_undone_by_nobody() -> None:
    assert sides("Canada praised Mali in 2021. The sanctions were lifted in 2023.", "sanctions_lifted") == []
