"""Does the place of a deed name its other side, only where the deed is done abroad?"""

import pytest
from communique.extract import extract_events
from communique_schema import Article


def read(text):
    """Act and recipients of each record that the rules alone read."""
    records = extract_events(Article(id="a", text=text, published="2019-05-10"), use_model=False).records
    return [(str(r.act), sorted({str(p.country) for p in r.participants if p.role == "recipient"})) for r in records]


ABROAD = [
    ("Germany gave 40 million euros to rebuild schools in Ethiopia.", "aid", ["ETH"]),
    ("Nepal sent 300 soldiers to Haiti on a peacekeeping mission.", "aid", ["HTI"]),
    ("Norway is sending relief to Samoa and Tonga.", "aid", ["TON", "WSM"]),
    ("A bombing by the Taliban killed nine people in Iran.", "armed_attack", ["IRN"]),
]


@pytest.mark.parametrize(("text", "act", "recipients"), ABROAD)
def test_a_deed_abroad_is_done_towards_the_state_it_is_done_in(text, act, recipients):
    assert read(text) == [(act, recipients)]


AT_HOME = [
    "Germany gave 40 million euros to rebuild schools in Saxony.",
    "Kenyan police detained two men in Nairobi.",
    "Nepal gave two million rupees to rebuild schools in Pokhara.",
]


@pytest.mark.parametrize("text", AT_HOME)
def test_a_deed_at_home_concerns_nobody_else(text):
    assert read(text) == []
