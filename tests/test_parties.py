"""Whose act is it? Speakers of wordings, agents behind complements, armed groups at home, and games that are no acts.

A case is a text (published Wednesday 15 May 2024) and the acts with their sides that it must give.
"""

import datetime as dt

import pytest
from communique.acts.syntax import makers
from communique.extract import extract_events
from communique.parse import parse_passages
from communique.parties.sport import tells_of_game
from communique.passages import Passage
from communique.reading import split_passages
from communique.witness import find_nonsense, make_cue
from communique_schema import Act, Article, Role

PUBLISHED = dt.date(2024, 5, 15)


def read(text: str) -> list[str]:
    records = extract_events(Article(id="case", text=text, published=PUBLISHED), use_model=False).records
    sides = [
        [",".join(sorted({p.country or p.name for p in e.participants if p.role is role})) for role in Role]
        for e in records
    ]
    roles = list(Role)
    actors, recipients = roles.index(Role.ACTOR), roles.index(Role.RECIPIENT)
    return [
        f"{e.act} {s[actors]}" + (f">{s[recipients]}" if s[recipients] else "")
        for e, s in zip(records, sides, strict=True)
    ]


FINDS = [
    # a participle after a noun of words says what the author of the words says
    ("NATO issued a statement condemning Russia.", "criticism NATO>RUS"),
    ("A statement denouncing Eritrea was issued by Sudan.", "criticism SDN>ERI"),
    ("In a message condemning Eritrea, Sudan spoke of war.", "criticism SDN>ERI"),
    # the by-phrase may hang on the complement of the passive
    ("The consul of Togo was declared persona non grata by Ghana on Monday.", "expulsion GHA>TGO"),
    # participles that say whose a thing is
    ("ISIS-held Mosul was bombed by Iraqi forces on Monday.", "armed_attack IRQ>IS"),
    ("A Saudi-led raid on a Yemeni village caused anger.", "armed_attack SAU>YEM"),
    # at home, an armed group acts against its own state
    ("FARC guerrillas ambushed an army patrol on Monday.", "armed_attack FARC>COL"),
    ("Renamo fighters laid down their arms on Monday.", "concession RENAMO>MOZ"),
    # who negotiates a treaty is a party to it; who brokers one is not
    ("The European Union is negotiating a fisheries agreement with Gabon.", "talks EU,GAB"),
    # a statement of one is no agreement
    ("Brazil and Bolivia issued a joint statement in La Paz.", "agreement_signed BOL,BRA"),
    # a sentence before another is not what the other is about
    ("Chad recalled its envoy from Tripoli; Niger urged Libya to show calm.", "ambassador_recalled TCD>LBY"),
    # an adjective before a name tells whose national a person is
    ("A Turkish court released Austrian writer Eva Lang on Monday.", "release TUR>AUT"),
    # what is meant by "all", by money, by a hyphen
    ("Bolivia agreed to all of the terms of Chile on Monday.", "concession BOL>CHL"),
    ("Norway gave two million dollars of relief to Malawi.", "aid NOR>MWI"),
    ("Sudan announced a cease-fire with Chad.", "ceasefire SDN,TCD"),
    # what somebody is to give, or has no intention of doing
    ("Taiwan is to give Paraguay food aid.", "pledge TWN>PRY"),
    ("Iraq has no intention of reopening its embassy in Kuwait.", "rejection IRQ>KWT"),
    ("Kenya is ready to provide rice to Haiti.", "pledge KEN>HTI"),
    # who brokers an accord is no party to it
    ("Egypt brokered a truce between Israel and Hamas on Monday.", "ceasefire HAMAS,ISR"),
    ("Algeria brokered a deal between Iran and Iraq on Monday.", "agreement_signed IRN,IRQ"),
    # what was put off between two, both put off
    ("Talks between Chad and Niger were put on ice on Monday.", "talks_suspended NER,TCD"),
    # a people is a crowd
    ("Two hundred Kenyans marched on the Ethiopian embassy in Nairobi.", "protest KEN>ETH"),
    # an apology made in another state is made to it; forgiveness is asked of somebody
    ("The Belgian king apologised in Kinshasa on Monday for the crimes of the past.", "apology BEL>COD"),
    ("Germany asked Namibia for forgiveness on Monday.", "apology DEU>NAM"),
    # what is ordered to be hit
    ("Israel sent jets to destroy a reactor in Syria.", "armed_attack ISR>SYR"),
    # an officer stands for a state even where it is not known which
    ("Foreign ministers of Chad and Niger met in Zinder on Monday.", "meeting NER,TCD"),
    # a participle tells whose doing a thing is
    ("Kenya condemned the threats made by Ethiopia.", "criticism KEN>ETH"),
    ("Kenya rejected a plan put forward by Ethiopia.", "rejection KEN>ETH"),
    # what several say has an addressee in the story; what was cut between two, both cut
    ("Chad recalled its envoy from Niger on Monday. Mali and Togo urged restraint.", "request MLI,TGO>NER,TCD"),
    ("Chad quarreled with Niger. Relations were cut in 2016.", "ties_severed NER,TCD"),
    # who draws a rebuke is rebuked; an ultimatum threatens; what must be done in a state is demanded of it
    ("Japan faced criticism from the United Nations on Monday.", "criticism UN>JPN"),
    ("China gave India three days to pull down the posts.", "threat CHN>IND"),
    ("Qatar said that all forces in Yemen must put down their arms.", "demand QAT>YEM"),
    # those whom a body sends are expelled like diplomats
    ("Iraq expelled the inspectors of the United Nations on Monday.", "expulsion IRQ>UN"),
    # whoever is expelled from where he serves, is expelled by those there, whoever else is in the story
    ("Chad, Mali and Togo looked on. The Danish consul in Lagos was expelled on Monday.", "expulsion NGA>DNK"),
    # what somebody is called stands right after his name
    ("Turkish President Ali Kaya called the Greek envoy a very stupid man on Monday.", "criticism TUR>GRC"),
    ("Brazil halted deliveries of fuel to Bolivian ports on Monday.", "sanctions_imposed BRA>BOL"),
    # a government named after one of several of a name
    ("The Clinton administration criticized Libya on Monday.", "criticism USA>LBY"),
    # flights and roads are no relations
    ("Algeria cut all air links with Morocco on Monday.", "sanctions_imposed DZA>MAR"),
]

REFUSALS = [
    ("England wing Tom Hale was ruled out of the clash with Ireland at Twickenham.", "armed_attack"),
    ("Kenya hosted Uganda in Nairobi on Saturday and won 2-0.", "meeting"),
    ("Kenya scrum-half Peter Okello praised Uganda after the game.", "endorsement"),
    ("Premier Wen Jiabao and senior leaders Hu Lin and Wang Tao attended the meeting.", "meeting"),
    ("Japan launched a satellite to gather data on North Korea.", "meeting"),
    ("NATO issued a statement condemning Russia.", "agreement_signed"),
    ("The European Union is negotiating a fisheries agreement with Gabon.", "agreement_signed"),
    ("Chad fears Niger. Its president spoke at a meeting with his ministers on Monday.", "meeting"),
    ("Chad fears Niger. Its president met farmers on Monday.", "meeting"),
    ("Talks between Chad and its farmers were put on ice.", "talks_suspended"),
    ("Kenyans marched on through the rain to the embassy of their choice.", "protest"),
    ("Chad will recall its envoy, Niger fears.", "ambassador_recalled"),
    ("Taiwan is to be found off the coast of China.", "pledge"),
    ("Greek President Katerina Lou called Turkish President Ali Kaya a liar on Monday.", "phone_call"),
    ("Turkish President Ali Kaya launched a scathing attack on Greece on Monday.", "armed_attack"),
    ("Chad quarrelled with Niger over the invasion of Libya.", "armed_attack"),
    ("A gang from Marseille laid down its arms on Monday.", "concession"),
    ("Chad and Niger accused each other on Monday. Mali looked on.", "request"),
    ("Chad quarreled with Niger. We cut relations in 2016.", "ties_severed"),
    ("Algeria cut all air links with Morocco on Monday.", "ties_severed"),
    ("The United States issued a travel warning for Kenya.", "threat"),
    ("Turkish President Ali Kaya called the Greek envoy, a wise man, on Monday.", "criticism"),
    ("Turkish President Ali Kaya called the Greek envoy a very stupid man on Monday.", "phone_call"),
    ("Norway rejected the accusation of Iceland that it had fished too much.", "rejection"),
    ("A suicide attack on a convoy of the NATO mission killed nine people in Kabul.", "armed_attack"),
    ("The Smith administration criticized Libya on Monday.", "criticism"),
    ("Ghana deployed soldiers in Liberia as peacekeepers.", "mobilization"),
    ("Chad gave approval for the United Nations to send aid next week to Niger.", "threat"),
    ("China gave India three days to pull down the posts.", "demand"),
]


@pytest.mark.parametrize(("text", "expected"), FINDS)
def test_are_the_sides_found(text: str, expected: str) -> None:
    assert expected in read(text)


@pytest.mark.parametrize(("text", "act"), REFUSALS)
def test_is_what_is_no_act_left_alone(text: str, act: str) -> None:
    assert not [told for told in read(text) if told.startswith(act)]


@pytest.mark.parametrize(
    ("text", "game"),
    [
        ("Kenya beat Uganda in the final match.", True),
        ("Kenya drew 1-1 in a game of the two squads.", True),
        ("The council voted 13-2 for the motion of Ghana and won praise.", False),
        ("The two sides lost patience and the team of envoys left.", False),
        ("The minister flew to the World Cup.", True),
    ],
)
def test_is_a_game_told_by_its_words(text: str, game: bool) -> None:

    doc = next(iter(parse_passages(split_passages(Article(id="case", text=text))))).doc
    assert doc is not None
    assert tells_of_game(next(doc.sents)) is game


def test_force_within_one_state_is_nothing_between_the_states_of_the_story():
    text = (
        "Chile recalled its ambassador to Peru on Monday. Chile has sheltered Peruvian rebels fighting against the"
        " Peruvian government."
    )
    records = extract_events(Article(id="a", text=text, published="2019-05-10"), use_model=False).records
    assert [str(r.act) for r in records] == ["ambassador_recalled"]


def test_who_hits_a_thing_is_not_its_maker():
    text = "A threat made by Chad and a convoy hit by Mali were told of."
    doc = next(iter(parse_passages([Passage("text", 0, text)]))).doc
    found = {token.text: [maker.text for maker in makers(token)] for token in doc if token.pos_ == "NOUN"}
    assert found == {"threat": ["Chad"], "convoy": []}


def test_nobody_meets_a_thing():
    doc = next(iter(parse_passages([Passage("text", 0, "The premier received it warmly and received the envoy.")]))).doc
    warmly, envoy = (token for token in doc if token.text == "received")
    assert find_nonsense(warmly, make_cue(Act.MEETING, warmly))
    assert find_nonsense(envoy, make_cue(Act.MEETING, envoy)) is None
    assert find_nonsense(warmly, make_cue(Act.AID, warmly)) is None
