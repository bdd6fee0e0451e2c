"""The small language of the lexicon: a cue and what must stand around it.

`expel|kick out: <diplomats>` is the verb "expel", or "kick" with the particle "out", whose object is a noun of the
class
`diplomats`. Conditions follow the colon, parted by `;`, and all must hold:

    <class>            the object (of a noun: its of-phrase or compound) is of the class; `!<class>` that it is not
    on|against <class> a prepositional object of the cue, or of its object, is of the class
    subj <class>       the subject is of the class
    to leave|go        an infinitive or participle of one of these verbs depends on the cue (`!to`: none does)
    "persona non grata" these words stand in the cue's clause; "a|b" either of them
    mod phone|video    one of these words modifies the cue (nouns)
    that               a clause complements the cue
    none               the verb has no object
    plain              nothing says what the object is called or made: "called her" is plain, "called her a liar" is not

Classes are those of `words/classes.yaml`, and `party` (denotes an international actor), `foreign` (denotes one or
belongs to one: "Estonian ports"), `person` (a party with a
name, or a diplomat), `any`, `nationals` (names a people).

>>> parse_cue("kick out|expel: <diplomats>").triggers
(('kick', 'out'), ('expel',))
"""

import re
from dataclasses import dataclass
from typing import Literal

Where = Literal["object", "subject", "prep", "inf", "words", "mod", "clause", "bare", "plain"]

_CLASS = re.compile(r"^(!?)<([^<>]+)>$")
_PREP = re.compile(r"^([a-z|]+) <([^<>]+)>$")
_WORDS = re.compile(r'^(!?)"([^"]+)"$')


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition of a cue: where to look, for which words or classes, and whether they must be absent."""

    where: Where
    words: tuple[str, ...] = ()
    prepositions: tuple[str, ...] = ()
    negated: bool = False


@dataclass(frozen=True, slots=True)
class CuePattern:
    """A parsed cue: the ways it is said (each one lemma and maybe particles), and its conditions."""

    triggers: tuple[tuple[str, ...], ...]
    conditions: tuple[Condition, ...]
    source: str


def parse_cue(source: str) -> CuePattern:
    """Parse one cue of the lexicon. Raises ValueError naming the condition that is not understood."""
    head, _, tail = source.partition(":")
    triggers = tuple(tuple(trigger.split()) for trigger in head.split("|") if trigger.strip())
    if not triggers:
        raise ValueError(f"{source!r}: a cue begins with its word")
    return CuePattern(
        triggers, tuple(_parse_condition(part.strip(), source) for part in tail.split(";") if part.strip()), source
    )


def _parse_condition(part: str, source: str) -> Condition:
    if match := _CLASS.match(part):
        return Condition("object", tuple(match[2].split("|")), negated=bool(match[1]))
    if match := _WORDS.match(part):
        return Condition("words", tuple(match[2].split("|")), negated=bool(match[1]))
    if match := _PREP.match(part):
        if match[1] == "subj":
            return Condition("subject", tuple(match[2].split("|")))
        return Condition("prep", tuple(match[2].split("|")), tuple(match[1].split("|")))
    if part.startswith(("to ", "!to ")):
        return Condition("inf", tuple(part.split(" ", 1)[1].split("|")), negated=part.startswith("!"))
    if part.startswith(("mod ", "!mod ")):
        return Condition("mod", tuple(part.split(" ", 1)[1].split("|")), negated=part.startswith("!"))
    if part == "that":
        return Condition("clause")
    if part == "plain":
        return Condition("plain")
    if part == "none":
        return Condition("bare")
    raise ValueError(f"{source!r}: condition {part!r} is not understood; see communique/acts/pattern.py")
