"""The word lists of places: `rules.yaml` holds those that decide between place and party, `lexicon.yaml` the rest.

>>> "summit" in load_rules()["events"].words
True
"""

from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import yaml


class Rule(NamedTuple):
    """Words, a sentence where the bracketed name is a place by them, and one where it is not."""

    words: frozenset[str]
    example: str
    counterexample: str


def _read_yaml(name: str) -> Any:
    return yaml.safe_load(files("communique.places").joinpath(name).read_text(encoding="utf-8"))


@cache
def load_rules() -> dict[str, Rule]:
    """Return the rules by name; read once."""
    return {
        name: Rule(frozenset(rule["words"]), rule["example"], rule["counterexample"])
        for name, rule in _read_yaml("rules.yaml").items()
    }


@cache
def load_lexicon() -> dict[str, frozenset[str]]:
    """Return the other word lists by name; read once."""
    return {name: frozenset(words) for name, words in _read_yaml("lexicon.yaml").items()}
