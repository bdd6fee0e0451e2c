"""Which state did a name stand for on the day? Moscow of 1977, Prague of 1969, and today's."""

import datetime as dt

import pytest
from communique.actors.eras import PREDECESSORS, state_on
from communique.actors.states import is_state
from communique.extract import extract_events
from communique_schema import Article

LONG_AGO, NOW = dt.date(1977, 9, 14), dt.date(2022, 5, 15)


def read(text: str, published: dt.date | None) -> list[str]:
    article = Article(id="case", text=text, published=published)
    records = extract_events(article, use_model=False).records
    return [f"{e.act} {','.join(sorted(p.country or p.name for p in e.participants))}" for e in records]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("Somalia expelled two Russian diplomats on Monday.", LONG_AGO, "expulsion SOM,SUN"),
        ("Somalia expelled two Russian diplomats on Monday.", NOW, "expulsion RUS,SOM"),
        ("Zambia broke off relations with Moscow.", LONG_AGO, "ties_severed SUN,ZMB"),
        ("Prague recalled its ambassador from Vienna on Monday.", LONG_AGO, "ambassador_recalled AUT,CSK"),
        ("Belgrade recalled its ambassador from Vienna on Monday.", LONG_AGO, "ambassador_recalled AUT,YUG"),
        # told today of a day long ago, and of a day since
        ("Somalia broke off relations with Moscow on 14 November 1977.", NOW, "ties_severed SOM,SUN"),
        ("Georgia broke off relations with Moscow on 29 August 2008.", NOW, "ties_severed GEO,RUS"),
        # nobody knows when it was written
        ("Somalia broke off relations with Moscow.", None, "ties_severed RUS,SOM"),
        # an organization that was followed by another
        ("The Organization of African Unity condemned Portugal.", LONG_AGO, "criticism OAU,PRT"),
    ],
)
def test_a_state_bears_the_name_of_its_day(text: str, published: dt.date | None, expected: str) -> None:
    assert read(text, published) == [expected]


def test_a_republic_that_spoke_for_itself_is_not_the_federation() -> None:
    assert state_on("SRB", dt.date(1995, 11, 21)) == "SRB"
    assert state_on("SRB", dt.date(1995, 11, 21), capital=True) == "YUG"


@pytest.mark.parametrize("old", PREDECESSORS, ids=lambda old: str(old.code))
def test_both_states_are_known_and_the_last_day_counts(old) -> None:  # type: ignore[no-untyped-def]
    assert is_state(old.code)
    assert is_state(old.heir)
    assert state_on(old.heir, old.until, capital=True) == old.code
    assert state_on(old.heir, old.until + dt.timedelta(days=1), capital=True) == old.heir
