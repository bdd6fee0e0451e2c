"""Are the entries of a chronicle acts of their own, each with the date of its label or heading?

Published Wednesday 15 May 2024.
"""

import pytest
from test_find import line, read

EXPELLED, RECALLED = "Poland expels three Russian diplomats", "Russia recalls its ambassador from Warsaw"

DATED = [
    # labels
    (f"• 3 May: {EXPELLED}\n• 4 May: {RECALLED}", ["2024-05-03", "2024-05-04"]),
    (f"May 3 - {EXPELLED}.\nMay 5 - {RECALLED}.", ["2024-05-03", "2024-05-05"]),
    (f"1961: {EXPELLED}\n1962: {RECALLED}", ["1961", "1962"]),
    # headings
    (f"February 2022\n{EXPELLED}.\n\nMarch 2022\n{RECALLED}.", ["2022-02", "2022-03"]),
    (f"Monday 13 May\n{EXPELLED}.\nTuesday 14 May\n{RECALLED}", ["2024-05-13", "2024-05-14"]),
    # labels below headings
    (f"2022\nMarch: {EXPELLED}\n2023\nJanuary: {RECALLED}", ["2022-03", "2023-01"]),
    # one date at the top heads nothing
    (f"13 May 2024\n\n{EXPELLED}.\n\n{RECALLED}.", ["2024-05-15~", "2024-05-15~"]),
    # an entry's own date is nearer than the heading
    (f"2021\nIn May 2020, Poland expelled a Russian diplomat.\n2022\n{RECALLED}.", ["2020-05", "2022"]),
]


@pytest.mark.parametrize(("text", "dates"), DATED, ids=[text[:40] for text, _ in DATED])
def test_each_entry_has_its_own_date(text: str, dates: list[str]) -> None:
    told = [line(record).split() for record in read(text)]
    assert [words[2] for words in told] == dates
    assert {words[-1] for words in told} == {"occurred"}


PASSIVE = [
    ("1972: Ties restored between Ghana and China", "ties_restored CHN,GHA"),
    ("1972: Diplomatic relations between Ghana and China resumed.", "ties_restored CHN,GHA"),
    ("Latvia: two Russian diplomats expelled on 3 May", "expulsion LVA>RUS"),
    ("Latvia: ambassador recalled from Moscow", "ambassador_recalled LVA>RUS"),
]


@pytest.mark.parametrize(("text", "who"), PASSIVE)
def test_an_entry_without_its_auxiliary_is_a_passive(text: str, who: str) -> None:
    assert [" ".join(line(record).split()[:2]) for record in read(text)] == [who]


@pytest.mark.parametrize(
    "text",
    [
        "1972: Chad's ambassador condemned",  # nobody does it, and an ambassador is condemned by somebody
        "Embassies expelled",
        "Country | Diplomats expelled\nPoland | 3",
    ],
)
def test_an_entry_without_a_doer_is_no_record(text: str) -> None:
    assert not read(text)


def test_the_items_of_a_list_are_read_apart() -> None:
    text = "- Malawi ordered the Russian ambassador out\n- Rwanda expelled two Burundian diplomats in March"
    assert [" ".join(line(r).split()[:2]) for r in read(text)] == ["expulsion MWI>RUS", "expulsion RWA>BDI"]
