"""Is a word asked once a document, and does the document let go of the answers?"""

from communique.acts.memory import forget, once_a_word
from communique.parse import load_pipeline
from spacy.tokens import Token

asked: list[str] = []


@once_a_word
def find_children(token: Token, label: str = "") -> list[Token]:
    """The words below a word, with this label where one is named."""
    asked.append(token.text)
    return [child for child in token.children if not label or child.dep_ == label]


def test_a_word_is_asked_once_until_it_is_forgotten() -> None:
    doc = load_pipeline()("Chad recalled its envoy")
    asked.clear()
    assert find_children(doc[1]) == find_children(doc[1]) != find_children(doc[1], "nsubj")
    assert asked == ["recalled", "recalled"]
    forget(doc)
    assert not any(isinstance(key, tuple) for key in doc.user_data)
    assert find_children(doc[1])
    assert len(asked) == 3


def test_an_answer_that_somebody_changes_stays_as_it_was() -> None:
    doc = load_pipeline()("Chad recalled its envoy")
    find_children(doc[1]).clear()
    assert [token.text for token in find_children(doc[1], "nsubj")] == ["Chad"]
    assert find_children(doc[1])
