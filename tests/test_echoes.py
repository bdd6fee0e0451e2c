"""Is "and so did B" a second record of the act, by B? Published Wednesday 15 May 2024."""

import re

import pytest
from communique.retelling.echoes import load_echoes, read_echo_entries
from test_find import line, read

FIRST = "Poland expelled three Russian diplomats on Monday"
ENTRIES = [entry for entries in read_echo_entries().values() for entry in entries]


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry["match"] for entry in ENTRIES])
def test_each_entry_matches_its_example_and_not_its_counter_example(entry: dict[str, str]) -> None:
    assert re.search(entry["pattern"], entry["match"])
    assert load_echoes().search(entry["match"])
    assert not re.search(entry["pattern"], entry["not"])


FINDS = [
    (f"{FIRST}; Latvia and Estonia took the same step on Tuesday.", "expulsion EST,LVA>RUS 2024-05-14"),
    (f"{FIRST}. Latvia did the same on Tuesday.", "expulsion LVA>RUS 2024-05-14"),
    (f"{FIRST}, and so did Latvia.", "expulsion LVA>RUS 2024-05-13"),
    (f"{FIRST}. So did Latvia.", "expulsion LVA>RUS 2024-05-13"),
    (f"{FIRST}, as did Latvia and Norway.", "expulsion LVA,NOR>RUS 2024-05-13"),
    (f"{FIRST}. Latvia followed suit a day later.", "expulsion LVA>RUS 2024-05-14"),
    (f"{FIRST}.\n\nThe next day Latvia followed Poland's example.", "expulsion LVA>RUS 2024-05-14"),
    # of a mutual act, the other side stays
    ("India signed a treaty with Nepal in 2010. Bhutan followed suit in 2012.", "agreement_signed BTN,NPL 2012"),
    # who answers in kind does it to those who did it first
    (f"{FIRST}. Moscow responded in kind on Tuesday.", "expulsion RUS>POL 2024-05-14"),
    (f"{FIRST} and Moscow reciprocated.", "expulsion RUS>POL 2024-05-13"),
]


@pytest.mark.parametrize(("text", "second"), FINDS, ids=[text[-40:] for text, _ in FINDS])
def test_the_act_is_told_again_of_another_doer(text: str, second: str) -> None:
    told = [" ".join(line(record).split()[:3]) for record in read(text)]
    assert len(told) == 2
    assert second in told


REFUSALS = [
    f"{FIRST}. Latvia did not follow suit.",
    f"{FIRST}. Latvia may follow suit.",
    f"{FIRST}. Latvia said it would do the same.",
    f"{FIRST}. Latvia is expected to follow suit.",
    f"{FIRST}. If Latvia does the same, Moscow will be angry.",
    f"{FIRST}. Has Latvia done so?",
    f"{FIRST}. His wife did the same.",
    # of a mutual act of two, nobody knows which of them a third did it with
    "Poland and Norway signed a treaty on Monday. Moscow responded in kind.",
]


@pytest.mark.parametrize("text", REFUSALS)
def test_what_others_may_do_or_did_not_is_no_second_record(text: str) -> None:
    assert len(read(text)) == 1


def test_the_quotes_are_both_clauses() -> None:
    second = next(r for r in read(f"{FIRST}. Latvia did the same.") if "LVA" in line(r))
    assert [e.quote for e in second.evidence] == [f"{FIRST}.", "Latvia did the same."]
