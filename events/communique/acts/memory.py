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
        memory: Any = token.doc.user_data
        key = (ask.__name__, token.i, *more)
        try:
            found = memory[key]
        except KeyError:
            found = memory[key] = ask(token, *more)
        return found.copy() if type(found) is list else found

    return cast(Question, answer)


def forget(doc: Doc) -> None:
    """Drop the answers, which hold on to the document that holds them: it is then freed with its last reader."""
    for key in [key for key in doc.user_data if isinstance(key, tuple)]:
        del doc.user_data[key]


def spell_words(doc: Doc) -> list[str]:
    """The words of a document in small letters."""
    if "words" not in doc.user_data:
        doc.user_data["words"] = [token.lower_ for token in doc]
    words: list[str] = doc.user_data["words"]
    return words


def sentence_ends(doc: Doc) -> list[int]:
    """For each word of a document the end of its sentence."""
    if "sentence_ends" not in doc.user_data:
        doc.user_data["sentence_ends"] = [end for s in doc.sents for end in [s.end] * len(s)]
    ends: list[int] = doc.user_data["sentence_ends"]
    return ends
