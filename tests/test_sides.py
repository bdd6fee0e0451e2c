"""Who took part: whom "who" means, and a doer who cannot be the one it is done to."""

from communique.extract import extract_events
from communique_schema import Article, Event, Role


def read(text: str) -> list[Event]:
    return extract_events(Article(id="case", text=text), use_model=False).records


def sides(record: Event, role: Role) -> set[str]:
    return {p.country or p.name for p in record.participants if p.role is role}


def test_who_is_the_person_just_named_not_the_place() -> None:
    records = read(
        "Kenya's envoy met President Bola Tinubu of Nigeria in Abuja, who promised to free the Kenyan sailors."
    )
    promised = [r for r in records if r.act == "pledge"]
    assert [sides(r, Role.ACTOR) for r in promised] == [{"NGA"}]


def test_who_after_a_title_is_whom_the_title_belongs_to() -> None:
    records = read("Bola Tinubu, the president of Nigeria, who visited Ghana on Monday, is back.")
    assert [(sides(r, Role.ACTOR), sides(r, Role.RECIPIENT)) for r in records] == [({"NGA"}, {"GHA"})]


def test_nobody_asks_his_own_state_by_name() -> None:
    text = (
        "Israel and Sudan spoke of a treaty. Israel praised Sudan, and Sudan praised Israel. "
        "Israel sent a guest. The hosts asked Israel to work for calm."
    )
    asked = [r for r in read(text) if r.act == "request"]
    assert all(sides(r, Role.ACTOR) != {"ISR"} for r in asked)


def test_troops_of_a_named_leader_are_his_states() -> None:
    (record,) = read("Saddam Hussein's troops invaded Kuwait in August 1990.")
    assert [(p.kind.value, p.country) for p in record.participants] == [("state", "IRQ"), ("state", "KWT")]


def test_two_halves_of_a_country_are_two_parties() -> None:
    (record,) = read("North and South Korea signed an accord in Panmunjom in 1991.")
    assert sides(record, Role.ACTOR) == {"PRK", "KOR"}


def test_in_a_meeting_after_the_subject_tells_who_met() -> None:
    records = read("Iranian President Hassan Rouhani in a meeting with the Russian president spoke of grain.")
    assert [sides(r, Role.ACTOR) for r in records if r.act == "meeting"] == [{"IRN", "RUS"}]


def test_a_joint_statement_against_a_third_is_no_agreement() -> None:
    records = read("In a joint statement on Friday, Chile and Peru condemned the raid of Venezuela.")
    assert "agreement_signed" not in {r.act for r in records}
    assert "agreement_signed" in {r.act for r in read("In a joint statement, Chile and Peru spoke of open ports.")}
