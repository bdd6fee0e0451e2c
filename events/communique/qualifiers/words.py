"""The words of the qualifiers, read once: governors (words above a cue) and the short lists that act inside its
clause.
"""

from functools import cache
from importlib.resources import files
from typing import Any

import yaml


def read_governors() -> list[dict[str, Any]]:
    """The blocks of `governors.yaml` as they stand, examples included."""
    blocks: list[dict[str, Any]] = yaml.safe_load((files(__package__) / "governors.yaml").read_text(encoding="utf-8"))
    return blocks


@cache
def load_governors() -> dict[str, dict[str, str]]:
    """Effect by kind of word ("verbs", "nouns", "adjectives", "prepositions") and lemma; a later block overrules an
    earlier one.
    """
    table: dict[str, dict[str, str]] = {kind: {} for kind in ("verbs", "nouns", "adjectives", "prepositions")}
    for block in read_governors():
        for kind, words in table.items():
            words.update(dict.fromkeys(block.get(kind, ()), block["effect"]))
    return table


@cache
def load_cue_words() -> dict[str, frozenset[str]]:
    """The short lists of `cues.yaml` by name."""
    lists = yaml.safe_load((files(__package__) / "cues.yaml").read_text(encoding="utf-8"))
    return {name: frozenset(words) for name, words in lists.items()}
