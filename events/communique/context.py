"""Who else is in the story: the side that a clause leaves out because the reader knows it.

"Poland expelled two diplomats. Minsk answered by recalling its envoy": from where is plain, since two states are in
the story.
The other side is the one last spoken of together with this one, else the one most spoken of; nobody where neither is
plain.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from communique_schema import Kind

from .actors import ActorMention, Party
from .acts import Denoted
from .acts.known import state_name

LEAST_SHARE = 0.5
"""The other side must have at least this share of the mentions of all other states to be plain."""


class Context:
    """The sides of an article: how often each is named, and who last dealt with whom."""

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
        self.last_doer: str | None = None

    def note(self, actors: Iterable[str], recipients: Iterable[str]) -> None:
        """Remember who dealt with whom in an act just found."""
        left, right = [a for a in actors if a in self.counts], [r for r in recipients if r in self.counts]
        if len(left) == 1:
            self.last_doer = left[0]
        if len(left) == 1 and len(right) == 1:
            self.pairs.append((left[0], right[0]))
        elif len(left) == 2 and not right:
            self.pairs.append((left[0], left[1]))

    def other_side(self, side: str, near: Sequence[ActorMention] = ()) -> Party | None:
        """The party that deals with `side`: the one other side named nearby, the last partner, or the story's main
        other side.
        """
        nearby = list(dict.fromkeys(p.country for m in near for p in m.parties if p.country and p.country != side))
        if len(nearby) == 1:
            return self._party(nearby[0])
        for left, right in reversed(self.pairs[-6:]):
            if side in (left, right):
                return self._party(right if side == left else left)
        others = [(count, code) for code, count in self.counts.items() if code != side]
        total = sum(count for count, _ in others)
        if others:
            count, code = max(others)
            if count >= LEAST_SHARE * total:
                return self._party(code)
        return None

    def addressees(self, side: str, near: Sequence[ActorMention], both: bool) -> list[Party]:
        """Whom words without an address are for: a side of the affair speaks to the other one, an outsider to both,
        or of the last doer.
        """
        pair = [party.country or "" for party in self.main_pair() or ()]
        if pair and side not in pair:
            if both:
                return [self._party(code) for code in pair]
            if self.last_doer and self.last_doer != side:
                return [self._party(self.last_doer)]
        other = self.other_side(side, near)
        return [other] if other else []

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
        return Party(self.kinds.get(code, Kind.STATE), state_name(code), code)


def inferred(party: Party, at: int) -> Denoted:
    """A party known from the story; its span is empty and stands at the cue."""
    return Denoted(party, at, at, "context")
