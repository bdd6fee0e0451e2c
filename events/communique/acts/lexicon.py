"""The lexicon of acts: which words, in which surroundings, say that an act was done, and where its parties stand.

Entries are data (`lexicon/*.yaml`), each with an example it must match and one it must not; a test holds every entry
to both.
`roles` says where actor, recipient, host and mediator are looked for: `a > b` takes the first place that names a
party, `a + b`
takes both. Places are `subject`, `object`, `dative`, `by`, a preposition, `poss`, `mod`, `light` (the subject of the
verb that
carries the noun), `content` (the clause complementing the cue), `place`, and paths such as `object.with`.

>>> sorted({cue.act for cue in load_lexicon().cues_for("expel")})  # doctest: +SKIP
['expulsion', 'sanctions_imposed']
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import yaml
from communique_schema import Act

from .pattern import CuePattern, parse_cue

FLAGS = {
    "envoy": "the envoy in the object is the actor's own; the other side is where the envoy serves",
    "mission": "the act concerns a mission: the city it stands in is the place",
    "foreign_object": "the object must belong to another state than the actor",
    "recipient_required": "no record without a party found as recipient",
    "weak": "the cue counts only where both sides are found in their places",
    "attack": "the place attacked may be the recipient's",
    "verbal": "an act of words: both sides are needed",
    "domestic": "an act within one state: read only where such acts are asked for",
}


@dataclass(frozen=True, slots=True)
class Cue:
    """One entry of the lexicon."""

    act: Act
    pos: Literal["verb", "noun"]
    pattern: CuePattern
    frame: str
    roles: dict[str, str]
    flags: frozenset[str]
    content: str
    mutual: str
    status: str | None
    match: str
    refuse: str
    name: str = field(default="")


class Lexicon:
    """All cues, by the lemma that begins them."""

    def __init__(self, cues: list[Cue]) -> None:
        self.cues = cues
        self._by_lemma: dict[str, list[tuple[Cue, tuple[str, ...]]]] = {}
        for cue in cues:
            for trigger in cue.pattern.triggers:
                self._by_lemma.setdefault(trigger[0], []).append((cue, trigger))
        self.lemmas = frozenset(self._by_lemma)

    def triggers_for(self, lemma: str) -> list[tuple[Cue, tuple[str, ...]]]:
        """The cues that begin with this lemma, each with the words of the trigger."""
        return self._by_lemma.get(lemma, [])

    def cues_for(self, lemma: str) -> list[Cue]:
        """The cues that begin with this lemma."""
        return [cue for cue, _ in self.triggers_for(lemma)]


def _read_blocks(folder: str) -> Iterator[dict[str, Any]]:
    for file in sorted((files(__package__) / folder).iterdir(), key=lambda path: path.name):
        if file.name.endswith(".yaml"):
            yield from yaml.load(file.read_text(encoding="utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def _make_cue(block: dict[str, Any], pos: Literal["verb", "noun"], entry: dict[str, Any]) -> Cue:
    known = {"cue", "match", "not", "roles", "frame", "content", "mutual", "status"}
    flags = {key for key, value in entry.items() if key not in known and value}
    if unknown := flags - FLAGS.keys() | {key for key in entry if key not in known | FLAGS.keys()}:
        raise ValueError(
            f"{block['act']}: {entry['cue']}: unknown keys {sorted(unknown)}; known flags are {sorted(FLAGS)}"
        )
    return Cue(
        act=Act(block["act"]),
        pos=pos,
        pattern=parse_cue(entry["cue"]),
        frame=entry.get("frame", block["frame"]),
        roles={role: str(path) for role, path in (entry.get("roles") or {}).items()},
        flags=frozenset(flags),
        content=entry.get("content", "pass"),
        mutual=str(entry.get("mutual", "")),
        status=entry.get("status"),
        match=entry["match"],
        refuse=entry["not"],
        name=f"{block['act']}: {entry['cue'].partition(':')[0]}",
    )


@cache
def load_lexicon(domestic: bool = False) -> Lexicon:
    """The lexicon, with the acts within one state where they are asked for. Raises ValueError naming the entry that is
    not understood.
    """
    return Lexicon([cue for cue in _read_cues() if domestic or "domestic" not in cue.flags])


@cache
def _read_cues() -> tuple[Cue, ...]:
    cues = []
    for block in _read_blocks("lexicon"):
        cues += [_make_cue(block, "verb", entry) for entry in block.get("verbs") or []]
        cues += [_make_cue(block, "noun", entry) for entry in block.get("nouns") or []]
    return tuple(cues)


@cache
def load_classes() -> dict[str, frozenset[str]]:
    """Classes of nouns by name."""
    text = (files(__package__) / "words" / "classes.yaml").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in yaml.safe_load(text).items()}
