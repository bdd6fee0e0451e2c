"""Who else is in the story: the side that a clause leaves out because the reader knows it.

"Poland expelled two diplomats. Minsk answered by recalling its envoy": from where is plain, since two states are in
the story. Several clues point at the other side (who stands beside, who is spoken of most, who dealt with whom before),
and each has votes: no one of them is right often enough alone.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from communique_schema import ACTS, Act, Kind

from ..actors import ActorMention, Party
from ..actors.states import name_of
from ..acts import Denoted

LEAST_SHARE = 0.5
"""Who is only spoken of most must have at least this share of the mentions of all other sides to be plain."""

PLAIN = 3
"""Votes from which the other side is plain; with fewer it is named only where the act is none without it."""

UNDOES: dict[Act, tuple[Act, ...]] = {
    Act.SANCTIONS_LIFTED: (Act.SANCTIONS_IMPOSED, Act.COERCION),
    Act.RELEASE: (Act.COERCION,),
    Act.WITHDRAWAL: (Act.MOBILIZATION, Act.ARMED_ATTACK),
    Act.MISSION_OPENED: (Act.MISSION_CLOSED,),
    Act.AMBASSADOR_APPOINTED: (Act.AMBASSADOR_RECALLED,),
}
"""What an act undoes: who lifts sanctions imposed them, on the same."""

VOTES = {
    "named beside it": 2,
    "the most named": 2,
    "the last partner": 1,
    "the last target of such acts": 1,
    "the usual target": 1,
    "the last doer": 1,
}
"""What speaks for somebody as the other side, and how much: measured on articles with known answers."""

BETWEEN_STATES = frozenset(
    {Act.AMBASSADOR_RECALLED, Act.AMBASSADOR_APPOINTED, Act.MISSION_OPENED, Act.MISSION_CLOSED, Act.EXPULSION}
    | {Act.TIES_SEVERED, Act.TIES_DOWNGRADED, Act.SANCTIONS_IMPOSED, Act.SANCTIONS_LIFTED, Act.WITHDRAWAL}
)
"""Acts done to a state as such: the one person of it whom the sentence names is not whom they are done to."""


class Context:
    """The sides of an article: how often each is named, and who did what to whom in the acts found so far."""

    def __init__(self, mentions: Sequence[ActorMention]) -> None:
        self.counts: Counter[str] = Counter()
        self.kinds: dict[str, Kind] = {}
        for mention in mentions:
            for party in mention.parties:
                if party.country:
                    self.counts[party.country] += 1
                    if party.kind is not Kind.PERSON:
                        self.kinds.setdefault(party.country, party.kind)
        self.pairs: list[tuple[str, str]] = []
        self.targets: list[tuple[str, str]] = []
        self.doers: list[str] = []
        self.homes: dict[str, str] = {}
        self.deeds: dict[Act, tuple[list[str], list[str]]] = {}

    def note(self, act: Act, actors: Iterable[str], recipients: Iterable[str]) -> None:
        """Remember who dealt with whom in an act just found."""
        left, right = [a for a in actors if a in self.counts], [r for r in recipients if r in self.counts]
        if left and right:
            self.deeds[act] = (left, right)
        if len(left) == 1:
            self.doers.append(left[0])
        if len(right) == 1:
            self.targets.append((ACTS[act].event_type, right[0]))
        if len(left) == 1 and len(right) == 1:
            self.pairs.append((left[0], right[0]))
        elif len(left) == 2 and not right:
            self.pairs.append((left[0], left[1]))

    def clues_to(
        self, side: str, act: Act, near: Sequence[ActorMention], beside: Collection[str] = ()
    ) -> dict[str, str]:
        """Whom each clue takes for the other side of an act of `side`; `beside` are those who do it with `side`."""
        clues: dict[str, str] = {}
        own = {side, *beside}
        nearby = list(dict.fromkeys(p.country for m in near for p in m.parties if p.country and p.country not in own))
        if len(nearby) == 1:
            clues["named beside it"] = nearby[0]
        others = Counter({code: count for code, count in self.counts.items() if code not in own})
        if others:
            clues["the most named"] = others.most_common(1)[0][0]
        for left, right in self.pairs[-6:]:
            if side in (left, right) and not {left, right} <= own:
                clues["the last partner"] = right if side == left else left
        struck = [(kind, code) for kind, code in self.targets if code not in own]
        for kind, code in struck:
            if kind == ACTS[act].event_type:
                clues["the last target of such acts"] = code
        if struck:
            clues["the usual target"] = Counter(code for _, code in struck).most_common(1)[0][0]
        for doer in self.doers:
            if doer not in own:
                clues["the last doer"] = doer
        return clues

    def other_side(
        self,
        side: str,
        act: Act,
        near: Sequence[ActorMention] = (),
        needed: bool = True,
        beside: Collection[str] = (),
    ) -> tuple[Party, str] | None:
        """The party that deals with `side` in an act, and why; None where none is plain enough for the act's need."""
        clues = self.clues_to(side, act, near, beside)
        votes: Counter[str] = Counter()
        for clue, code in clues.items():
            votes[code] += VOTES[clue]
        if not votes or (set(clues) == {"the most named"} and not self._stands_out(side, clues["the most named"])):
            return None
        code, count = votes.most_common(1)[0]
        if count < PLAIN and not needed:
            return None
        reason = ", ".join(clue for clue in VOTES if clues.get(clue) == code)
        person = only_person(code, near) if act not in BETWEEN_STATES else None
        return person or self._party(code), reason

    def sides_of_undone(self, act: Act) -> tuple[list[Party], list[Party]] | None:
        """Who did what an act undoes, and to whom, where the story has told of it: "the sanctions were lifted"."""
        told = [self.deeds[deed] for deed in UNDOES.get(act, ()) if deed in self.deeds]
        if not told:
            return None
        left, right = told[0]
        return [self._party(code) for code in left], [self._party(code) for code in right]

    def _stands_out(self, side: str, code: str) -> bool:
        total = sum(count for other, count in self.counts.items() if other != side)
        return self.counts[code] >= LEAST_SHARE * total

    def outsider_to(self, side: str, beside: Collection[str] = ()) -> list[Party]:
        """Both sides of the affair, where neither `side` nor those `beside` it are one of them."""
        pair = self.main_pair() or ()
        return [] if {side, *beside} & {party.country for party in pair} else list(pair)

    def main_pair(self, near: Sequence[ActorMention] = ()) -> tuple[Party, Party] | None:
        """The two sides whose affair it is: those named nearby where they are two, else the pair that acts most, else
        the two most named.
        """
        nearby = list(dict.fromkeys(p.country for m in near for p in m.parties if p.country))
        if len(nearby) == 2:
            return self._party(nearby[0]), self._party(nearby[1])
        if len(nearby) > 2:
            return None
        acting = Counter(tuple(sorted(pair)) for pair in self.pairs).most_common(1)
        if acting and (not nearby or nearby[0] in acting[0][0]):
            return self._party(acting[0][0][0]), self._party(acting[0][0][1])
        top = self.counts.most_common(3)
        if (
            len(top) >= 2
            and (not nearby or nearby[0] in (top[0][0], top[1][0]))
            and (len(top) == 2 or top[2][1] < top[1][1])
        ):
            return self._party(top[0][0]), self._party(top[1][0])
        return None

    def _party(self, code: str) -> Party:
        return Party(self.kinds.get(code, Kind.STATE), name_of(code), code)


def only_person(code: str, near: Sequence[ActorMention]) -> Party | None:
    """The one person who is all that a sentence names of a side: "telephoned Oslo to speak with Mr. Berg"."""
    named = [party for mention in near for party in mention.parties if party.country == code]
    alone = len({party.name for party in named}) == 1 and all(party.kind is Kind.PERSON for party in named)
    return named[0] if alone else None


def inferred(party: Party, at: int) -> Denoted:
    """A party known from the story; its span is empty and stands at the cue."""
    return Denoted(party, at, at, "context")
