"""Does every entry of the word tables match its own example and leave its own refusal alone?"""

from __future__ import annotations

from typing import Any

import pytest
from communique.dates import find_dates
from communique.dates.words import load_words

PUBLISHED = "2022-12-28"


def values(sentence: str) -> list[str | None]:
    """The TIMEX3 values of what is found."""
    return [mention.value for mention in find_dates(sentence, PUBLISHED)]


@pytest.mark.parametrize("entry", load_words("references"), ids=lambda entry: entry["words"])
def test_does_a_pointing_word_match_its_example(entry: dict[str, Any]) -> None:
    assert entry["value"] in values(entry["example"])
    if entry["refused"]:
        texts = [m.text.lower() for m in find_dates(entry["refused"], PUBLISHED)]
        assert entry["words"] not in texts


@pytest.mark.parametrize("entry", load_words("holidays"), ids=lambda entry: entry["name"])
def test_does_a_holiday_match_its_example(entry: dict[str, Any]) -> None:
    [mention] = find_dates(entry["example"], PUBLISHED)
    assert mention.explanation.startswith(entry["name"])
    assert not entry["refused"] or not find_dates(entry["refused"], PUBLISHED)


@pytest.mark.parametrize(
    "entry", load_words("named_days"), ids=lambda entry: entry["words"][0] + (entry["beside"] or [""])[0]
)
def test_does_a_frozen_date_match_its_example(entry: dict[str, Any]) -> None:
    assert str(entry["date"]) in values(entry["example"])
    assert not entry["refused"] or str(entry["date"]) not in values(entry["refused"])


@pytest.mark.parametrize("row", load_words("refusals")["examples"], ids=lambda row: row["refused"])
def test_is_an_ambiguous_month_told_from_a_name(row: dict[str, str]) -> None:
    assert len(values(row["found"])) == 1
    assert values(row["refused"]) == []


def test_are_all_words_of_the_tables_strings() -> None:
    """YAML reads a bare `no` or `on` as true or false: such words must be quoted."""
    for name in ("tense", "year_contexts", "function_words", "attachment"):
        for key, words in load_words(name).items():
            assert all(isinstance(word, str) for word in words), (name, key)
    assert all(
        isinstance(word, str)
        for words in load_words("refusals").values()
        if words and isinstance(words[0], str)
        for word in words
    )
