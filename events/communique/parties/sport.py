"""Games between nations are no events: "Kenya hosted Uganda and won 2-0", "ruled out of the clash with Ireland".

A sentence with the vocabulary of a game, told of nobody in office and of no organization, tells of teams and players.

>>> bool(SCORE.search("Kenya beat Uganda 2-0 in Nairobi."))
True
"""

import re
from functools import cache
from importlib.resources import files

import yaml
from communique_schema import Act, Kind, Role
from spacy.tokens import Span, Token

from ..acts import Cue, Denoted

PLAYED = frozenset(
    {Act.MEETING, Act.VISIT, Act.TALKS, Act.ARMED_ATTACK, Act.ENDORSEMENT, Act.CRITICISM, Act.THREAT, Act.WITHDRAWAL}
    | {Act.AMBASSADOR_APPOINTED, Act.AGREEMENT_SIGNED, Act.COERCION, Act.APOLOGY}
)
"""Acts whose words a sports page uses too; nobody imposes sanctions or opens an embassy in a game."""

SCORE = re.compile(
    r"(?<![\d-])\d{1,3}[-\u2013]\d{1,3}(?![\d-])(?!\s*(?:vote|majority|year|day|hour|month|point|nation|member|state))"
)
VOTES = frozenset({"vote", "voted", "votes", "voting", "resolution", "parliament", "council", "ceasefire", "troops"})


@cache
def load_sport() -> dict[str, frozenset[str]]:
    """Words of games: those that tell a game alone, its things, and its results."""
    text = (files(__package__) / "words" / "sport.yaml").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in yaml.safe_load(text).items()}


def is_play(roles: dict[Role, list[Denoted]], token: Token, cue: Cue) -> bool:
    """Whether an act is one of a game: the sentence speaks of a game, and its parties are teams or players."""
    if cue.act not in PLAYED or any(_is_official(d) for found in roles.values() for d in found):
        return False
    return tells_of_game(token.sent)


def _is_official(denoted: Denoted) -> bool:
    """Whether a party holds an office or is a body: teams are bare states, players persons without an office."""
    return bool(denoted.party.office or denoted.party.sector) or denoted.party.kind in (Kind.ORGANIZATION, Kind.GROUP)


def tells_of_game(sentence: Span) -> bool:
    """Whether a sentence speaks of a game: by a word of its own, or by two that only together do."""
    words = {token.lemma_.lower() for token in sentence} | {token.lower_ for token in sentence}
    text = f" {sentence.text.lower()} "
    lists = load_sport()
    if words & lists["own"] or any(f" {phrase}" in text for phrase in lists["phrases"]):
        return True
    things, results = len(words & lists["things"]), bool(words & lists["results"])
    scored = SCORE.search(sentence.text) is not None and not words & VOTES
    return things + results + scored >= 2
