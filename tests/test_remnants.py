"""Does a clause that leaves out what the one before it said tell an act of its own? Published Wednesday 15 May 2024."""

import pytest
from communique.headlines.gaps import find_remnants
from communique.parse import load_pipeline
from test_find import line, read

FINDS = [
    # another on the far side
    (
        "Japan signed peace treaties with Burma in 1954, the Philippines in 1956, and Indonesia in 1958.",
        ["agreement_signed JPN,MMR 1954", "agreement_signed JPN,PHL 1956", "agreement_signed IDN,JPN 1958"],
    ),
    (
        "Venezuela broke off relations with Colombia in 2019, with Paraguay in 2020 and with Peru in 2022.",
        ["ties_severed VEN>COL 2019", "ties_severed VEN>PER 2022", "ties_severed VEN>PRY 2020"],
    ),
    (
        "Scholz met Biden in March 2022, Macron in June 2022 and Sunak in January 2023.",
        ["meeting DEU,USA 2022-03", "meeting DEU,FRA 2022-06", "meeting DEU,GBR 2023-01"],
    ),
    # another doer: a name stands against no office
    (
        "France expelled the Syrian ambassador on 3 May; Germany on the 4th, Kenya on the 6th.",
        ["expulsion FRA>SYR 2024-05-03", "expulsion DEU>SYR 2024-05-04", "expulsion KEN>SYR 2024-05-06"],
    ),
    (
        "Kenya recalled its ambassador from Mogadishu on 3 May and Ghana on 5 May.",
        ["ambassador_recalled KEN>SOM 2024-05-03", "ambassador_recalled GHA>SOM 2024-05-05"],
    ),
    (
        "Israel was recognized by Peru in 1949, by Chile in 1950 and by Ghana in 1957.",
        ["recognition PER>ISR 1949", "recognition CHL>ISR 1950", "recognition GHA>ISR 1957"],
    ),
    # a number instead of a date
    (
        "On 6 May Poland expelled three Russian diplomats, Latvia two and Estonia one.",
        ["expulsion POL>RUS 2024-05-06", "expulsion LVA>RUS 2024-05-06", "expulsion EST>RUS 2024-05-06"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FINDS, ids=[text[:40] for text, _ in FINDS])
def test_each_remnant_is_a_record(text: str, expected: list[str]) -> None:
    assert sorted(" ".join(line(record).split()[:3]) for record in read(text)) == sorted(expected)


def test_a_remnant_with_a_town_has_its_own_place() -> None:
    told = [line(r) for r in read("Kenya opened embassies in Accra in 2001, Dakar in 2003 and Lagos in 2006.")]
    assert [t.split()[1:4] for t in told] == [
        ["KEN>GHA", "2001", "Accra"],
        ["KEN>SEN", "2003", "Dakar"],
        ["KEN>NGA", "2006", "Lagos"],
    ]


def test_the_remnants_of_a_meeting_are_meetings_elsewhere() -> None:
    text = "Iranian and American envoys met in Geneva in May 2013, Vienna in July 2014 and Lausanne in April 2015."
    assert [line(r).split()[3] for r in read(text)] == ["Geneva", "Vienna", "Lausanne"]


def test_the_number_of_a_remnant_counts_its_diplomats() -> None:
    records = read("Poland expelled three Russian diplomats, Latvia two and Estonia one.")
    assert [r.details.diplomats for r in records] == [3, 2, 1]


WHOLE = [
    "Russia expelled two diplomats on Monday, Reuters reported on Tuesday.",
    "The treaty was signed in Rome on 25 March 1957, and Italy ratified it in 1958.",
    "Poland and Russia met in Warsaw, Poland, on Friday, May 10, 2024.",
    "The president went to Chad in 2010 and Niger in 2011 joined the pact.",
    "The United States imposed sanctions on Iran in 1979, 1984 and 1995.",
    "The council broke article 2, chapter 7, of its own charter.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_clause_with_a_verb_or_without_a_name_is_no_remnant(text: str) -> None:
    assert not find_remnants(load_pipeline()(text))
