"""What a headline tells, the article tells again: the headline's words are evidence for the act in the text.

A headline is short: it names one side of two, a state for its minister, "agree to halt fighting" for the ceasefire
that was signed. So its act goes home to an act of the text more easily than one paragraph's to another's. What it
leaves to be guessed is believed only where the text tells it.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique_schema import ACTS, Act, Role

from ..candidates import Candidate

SHORT_FOR = (
    {Act.PLEDGE, Act.AGREEMENT_SIGNED, Act.CEASEFIRE, Act.PLEDGE_TO_MEET},
    {Act.MEETING, Act.TALKS, Act.MEDIATION},
    {Act.CRITICISM, Act.ACCUSATION},
    {Act.REQUEST, Act.DEMAND},
)
"""Acts for which a headline has one word."""


def is_retold(headline: Candidate, told: Candidate) -> bool:
    """Whether an act of the text is what the headline tells, its date and standing apart."""
    same = headline.act == told.act
    if told.passage.where != "text" or not (same or any({headline.act, told.act} <= kin for kin in SHORT_FOR)):
        return False
    if ACTS[headline.act].reciprocal or ACTS[told.act].reciprocal:
        spoken = set(_spoken_sides(headline))
        return bool(spoken) and spoken <= set(told.sides())
    if same and set(headline.sides()) == set(told.sides()):  # whichever way round: one of the two was misread
        return bool(told.inferred or headline.inferred or told.witnesses == "model")
    return all(
        set(headline.sides(role)) & set(told.sides(role))
        for role in (Role.ACTOR, Role.RECIPIENT)
        if role not in headline.inferred and headline.sides(role)
    )


def turn_as_headed(told: Candidate, headline: Candidate) -> Candidate:
    """An act of the text whose sides were half guessed, the way round that the headline says; others as they are."""
    turned = (
        headline.passage.where == "title"
        and not headline.inferred
        and headline.act == told.act
        and not ACTS[told.act].reciprocal
        and set(headline.sides(Role.ACTOR)) == set(told.sides(Role.RECIPIENT))
        and set(headline.sides(Role.RECIPIENT)) == set(told.sides(Role.ACTOR))
    )
    if not turned:
        return told
    roles = {Role.ACTOR: told.roles[Role.RECIPIENT], Role.RECIPIENT: told.roles[Role.ACTOR]}
    return replace(told, roles={**told.roles, **roles}, steps=[*told.steps, "turned: the headline says who did it"])


def _spoken_sides(candidate: Candidate) -> Sequence[str]:
    """The sides that the words themselves name."""
    guessed = candidate.inferred & {Role.ACTOR, Role.RECIPIENT}
    return [] if Role.ACTOR in guessed and ACTS[candidate.act].reciprocal else candidate.sides(*(set(Role) - guessed))
