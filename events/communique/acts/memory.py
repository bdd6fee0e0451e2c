"""What a tree says around a word is asked by many rules, and is worked out once: the answers stay with the document.

A tree must not change once it was asked; `headlines.mend_passage` sets it right before.

>>> @once_a_word
... def children(token): return list(token.children)
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar, cast

from spacy.tokens import Doc, Token

Question = TypeVar("Question", bound=Callable[..., Any])


def once_a_word(ask: Question) -> Question:
    """The question `ask(token, ...)`, answered from memory the second time; a list is the asker's own to change."""

    @wraps(ask)
    def answer(token: Token, *more: Any) -> Any:
        memory = token.doc.user_data.setdefault(ask.__name__, {})
        key = (token.i, *more)
        if key not in memory:
            memory[key] = ask(token, *more)
        found = memory[key]
        return found.copy() if isinstance(found, list) else found

    return cast(Question, answer)


def spell_words(doc: Doc) -> list[str]:
    """The words of a document in small letters."""
    if "words" not in doc.user_data:
        doc.user_data["words"] = [token.lower_ for token in doc]
    words: list[str] = doc.user_data["words"]
    return words
