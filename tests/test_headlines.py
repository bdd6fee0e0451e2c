"""Is the shorthand of a headline read as the sentence that it stands for?

Published Wednesday 15 May 2024; each case is a title and what `act actors>recipients ... status` it must give.
"""

import pytest
from communique.headlines.title_case import find_written
from communique.headlines.verb_forms import past_of
from test_find import line, read

QUIET = "Nothing else is known."

FINDS = [
    # capitals that no name needs
    ("Angola and Zambia Meet in Lusaka", "meeting AGO,ZMB", "occurred"),
    ("Norway Expels Belarusian Diplomats Over Spy Row", "expulsion NOR>BLR", "occurred"),
    ("Merkel Heads to Cairo for Libya Talks", "visit DEU>EGY", "occurred"),
    # a comma is "and"
    ("Iran, Iraq Restore Ties", "ties_restored IRN,IRQ", "occurred"),
    ("Norway, Sweden Expel Russian Diplomats", "expulsion NOR,SWE>RUS", "occurred"),
    ("Chad, Niger agree to restore ties", "pledge NER,TCD", "occurred"),
    ("Thailand, Cambodia trade fire across border", "armed_attack KHM,THA", "occurred"),
    # "to" is "will"
    ("Putin To Visit Turkey", "visit RUS>TUR", "planned"),
    ("Macron, Scholz to meet in Lyon", "meeting DEU,FRA", "planned"),
    ("Putin, Russian president, to visit Turkey", "visit RUS>TUR", "planned"),
    ("Chad to Reopen Embassy in Khartoum", "pledge TCD>SDN", "occurred"),
    # "in" is "visits"
    ("Macron in Beijing for talks with Xi", "visit FRA>CHN", "occurred"),
    ("Kenyan Minister in London on Three-Day Visit", "visit KEN>GBR", "occurred"),
]


@pytest.mark.parametrize(("title", "who", "status"), FINDS, ids=[title for title, *_ in FINDS])
def test_the_headline_tells_this_act(title: str, who: str, status: str) -> None:
    (told,) = [line(record).split() for record in read(QUIET, title)]
    assert (" ".join(told[:2]), told[-1]) == (who, status)


REFUSALS = [
    "Iran Talks in Geneva End Without Deal",
    "Gaza Talks Resume in Cairo",
    "Russia, China Trade Talks Resume in Beijing",
    "Ex-Minister to Stand Trial in Poland",
    "Iran Nuclear Deal: What Happens Next",
    "Why Did Poland Expel Russian Diplomats?",
    "Protest in Cairo for Gaza Talks",
]


@pytest.mark.parametrize("title", REFUSALS)
def test_the_headline_tells_no_act(title: str) -> None:
    assert not read(QUIET, title)


def test_a_plan_that_somebody_denies_is_no_plan_of_the_headline() -> None:
    (record,) = read(QUIET, "Turkey Denies Plan to Recall Envoy From Israel")
    assert record.status == "denied"


def test_words_that_the_article_writes_large_inside_a_sentence_are_names() -> None:
    written = find_written("The burns were bad. Envoys met Mr Burns, and talks went on.")
    assert "talks" in written
    assert "burns" not in written


@pytest.mark.parametrize(
    ("verb", "past"),
    [("expel", "expelled"), ("visit", "visited"), ("ban", "banned"), ("open", "opened"), ("deny", "denied")],
)
def test_the_past_of_a_verb(verb: str, past: str) -> None:
    assert past_of(verb) == past


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Sanctions on Iran lifted by EU", ["sanctions_lifted EU>IRN"]),
        ("Embassy of Iran in London closed", ["mission_closed IRN>GBR"]),
        ("Two Russian diplomats expelled", []),  # nobody is named who did it
        ("Ambassador condemned attack on Chad", []),
    ],
)
def test_a_passive_without_its_auxiliary(title: str, who: list[str]) -> None:
    assert [" ".join(line(record).split()[:2]) for record in read(QUIET, title)] == who
