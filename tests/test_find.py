"""Who did what to whom, when and where: whole sentences read by the rules, finds and refusals.

A case is a text (published Wednesday 15 May 2024) and the records it must give, each as one line:
`act actors>recipients date place status`, where `-` stands for nothing and a host follows `@`.
"""

import datetime as dt

import pytest
from communique.extract import extract_events
from communique_schema import Article, Event, Role

PUBLISHED = dt.date(2024, 5, 15)


def read(text: str, title: str | None = None) -> list[Event]:
    article = Article(id="case", title=title, text=text, published=PUBLISHED)
    return extract_events(article, use_model=False).records


def line(record: Event) -> str:
    sides = {
        role: ",".join(sorted({p.country or p.name for p in record.participants if p.role is role})) for role in Role
    }
    who = sides[Role.ACTOR] + (f">{sides[Role.RECIPIENT]}" if sides[Role.RECIPIENT] else "")
    who += f"@{sides[Role.HOST]}" if sides[Role.HOST] else ""
    place = record.place.name.replace(" ", "_") if record.place else "-"
    return f"{record.act} {who} {record.date.edtf or '-'} {place} {record.status}"


FINDS = [
    # the voices
    ("Poland expelled three Russian diplomats on Monday.", ["expulsion POL>RUS 2024-05-13 - occurred"]),
    ("Three Russian diplomats were expelled by Poland on Monday.", ["expulsion POL>RUS 2024-05-13 - occurred"]),
    ("Poland's expulsion of three Russian diplomats came on Monday.", ["expulsion POL>RUS 2024-05-13 - occurred"]),
    ("Relations between Egypt and Sudan were severed in 1989.", ["ties_severed EGY,SDN 1989 - occurred"]),
    # two acts in a sentence stay two, three parties in one act stay one
    (
        "On Friday Kenya recalled its ambassador from Mogadishu and expelled the Somali ambassador.",
        ["ambassador_recalled KEN>SOM 2024-05-10 - occurred", "expulsion KEN>SOM 2024-05-10 - occurred"],
    ),
    (
        "The presidents of Brazil, Bolivia and Peru met in Cusco on 3 April 2023.",
        ["meeting BOL,BRA,PER 2023-04-03 Cusco occurred"],
    ),
    # what is wanted, refused, threatened is its own act
    ("On Tuesday Norway refused to recognize Kosovo.", ["rejection NOR>XKX 2024-05-14 - occurred"]),
    ("Japan demanded on Tuesday that Russia return the islands.", ["demand JPN>RUS 2024-05-14 - occurred"]),
    # planned and denied
    (
        "German Chancellor Olaf Scholz will meet President Emmanuel Macron in Paris on Friday.",
        ["meeting DEU,FRA 2024-05-17 Paris planned"],
    ),
    # a host lends the venue
    (
        "India and Pakistan held talks hosted by Thailand in Bangkok on Monday.",
        ["talks IND,PAK@THA 2024-05-13 Bangkok occurred"],
    ),
    # the city of a mission is its place
    ("Canada closed its embassy in Tehran in September 2012.", ["mission_closed CAN>IRN 2012-09 Tehran occurred"]),
]


@pytest.mark.parametrize(("text", "expected"), FINDS, ids=[text[:40] for text, _ in FINDS])
def test_the_sentence_gives_these_records(text: str, expected: list[str]) -> None:
    assert sorted(map(line, read(text))) == sorted(expected)


REFUSALS = [
    "If Poland expelled the Russian diplomats, Moscow would answer in kind.",
    "Poland did not expel any Russian diplomats.",
    "Poland could expel the Russian ambassador.",
    "Will Poland expel the Russian ambassador?",
    "Poland considered expelling the Russian ambassador.",
    "The Polish club Legia expelled two Russian players from its academy.",
    "Talks between Poland and Russia are the only way, the old man said.",
    "Poland and Russia meet in the semi-final on Friday.",
    "The minister's visit to the dentist took an hour, Polish radio said.",
    "Poland, a rival of Russia, lies on the Baltic Sea.",
]


@pytest.mark.parametrize("text", REFUSALS)
def test_what_was_not_done_between_states_is_no_record(text: str) -> None:
    told = {record.act for record in read(text)} - {"rejection", "threat"}
    assert not told


def test_a_verb_of_a_headline_that_looks_like_a_noun_is_read() -> None:
    records = read("Nothing else is known.", title="Malaysia expels North Korean ambassador")
    assert [line(r).split()[:2] for r in records] == [["expulsion", "MYS>PRK"]]


def test_headline_lead_and_later_mention_are_one_record() -> None:
    text = (
        "Turkish Foreign Minister Hakan Fidan met his Greek counterpart George Gerapetritis in Athens on Tuesday.\n\n"
        "The meeting lasted three hours. After the talks both sides were silent."
    )
    records = read(text, title="Turkish, Greek foreign ministers meet in Athens")
    assert [line(r) for r in records] == ["meeting GRC,TUR 2024-05-14 Athens occurred"]
    assert len(records[0].evidence) >= 2


def test_two_meetings_at_two_dates_are_two_records() -> None:
    text = "The leaders of Chad and Sudan met in Doha in March 2022. They met again in Paris in May 2023."
    assert {line(r).split()[2] for r in read(text)} == {"2022-03", "2023-05"}


def test_an_outsider_who_names_nobody_speaks_to_both_sides() -> None:
    text = "India and Pakistan fought in Kashmir on Monday. On Tuesday France urged restraint."
    requests = [r for r in read(text) if r.act == "request"]
    assert [line(r).split()[1] for r in requests] == ["FRA>IND,PAK"]


def test_officials_of_one_office_are_named_by_it_in_the_title() -> None:
    text = "Foreign Minister Wang Yi of China and Japanese Foreign Minister Yoko Kamikawa met in Seoul on Monday."
    (record,) = read(text)
    assert record.title == "Chinese and Japanese foreign ministers meet in Seoul"


def test_every_quote_stands_in_the_article_where_the_record_says() -> None:
    text = "  Poland — “angry”, it said — expelled three Russian diplomats on Monday; Moscow summoned the envoy.  "
    for record in read(text):
        for evidence in record.evidence:
            assert text[evidence.start : evidence.end] == evidence.quote
