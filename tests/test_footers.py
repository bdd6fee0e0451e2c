"""Are lines that nobody wrote as text left out, and is no sentence taken for one?"""

import pytest
from communique.reading import read_article, split_passages
from communique.reading.footers import find_footer, read_footer_entries

ENTRIES = read_footer_entries()


@pytest.mark.parametrize("entry", ENTRIES, ids=[entry["match"][:30] for entry in ENTRIES])
def test_each_entry_matches_its_example_and_not_its_counter_example(entry):
    assert find_footer(entry["match"]) is not None
    assert find_footer(entry["not"]) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "The two ministers met in Vienna.",
        "Share prices fell.",
        "By Friday the envoys had gone.",
        "Your comment was noted, the spokesman told the ambassador, and an answer will follow.",
        "Related parties were invited.",
        "",
    ],
)
def test_a_sentence_is_no_footer(sentence):
    assert find_footer(sentence) is None


def test_the_first_article_is_read_to_its_last_sentence_and_no_further(root):
    article = read_article(root / "seeds/articles/turkish-syrian-defense-chiefs.md")
    passages = [p.text for p in split_passages(article)]
    assert "Your Comment" in article.text
    assert passages[-1].endswith("positively,” he said.")
    assert not [text for text in passages if "50101" in text or "News Code" in text]
