"""Word lists that grammar needs, read once from `words/grammar.yaml`."""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@cache
def load_grammar() -> dict[str, Any]:
    """The lists by name; `irregular_forms` maps a verb to its forms."""
    lists: dict[str, Any] = yaml.safe_load((files(__package__) / "words" / "grammar.yaml").read_text(encoding="utf-8"))
    return {name: frozenset(words) if isinstance(words, list) else words for name, words in lists.items()}
