"""Forms of the cue verbs: the bare one, the third person and the past."""

import re
from functools import cache

from ..acts import load_lexicon
from ..scan import irregular_forms

DOUBLES = re.compile(r"(?:^[^aeiou]*[aeiou][bdgmnpt]|[^aeiou][aeiou]l|[^aeiou]mit|fer|cur|bar)$")
"""Verbs that double their last letter: "ban", "expel", "admit", "defer"; not "visit", "open"."""


@cache
def bare_verbs() -> frozenset[str]:
    """The cue verbs in their bare form."""
    return frozenset(trigger[0] for cue in load_lexicon().cues if cue.pos == "verb" for trigger in cue.pattern.triggers)


@cache
def event_nouns() -> frozenset[str]:
    """The cue words that are nouns, in the singular."""
    return frozenset(trigger[0] for cue in load_lexicon().cues if cue.pos == "noun" for trigger in cue.pattern.triggers)


@cache
def past_by_third_person() -> dict[str, str]:
    """The past of each cue verb by its third person: "orders" is "ordered"."""
    return {
        third: past for verb in bare_verbs() for third, past in [(_third_person(verb), past_of(verb))] if third != past
    }


def past_of(verb: str) -> str:
    """The past of a verb by its bare form."""
    if verb in irregular_forms():
        return irregular_forms()[verb][0]
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + (verb[-1] if DOUBLES.search(verb) else "") + "ed"


def _third_person(verb: str) -> str:
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
