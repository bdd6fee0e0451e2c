"""What has been spoken of so far: the memory in which pronouns, bare titles and "the two countries" find their
antecedents.

Nearness counts by sentence, then the subject of a sentence before its other parts, then the later word. Nothing is
looked for more than `REACH` sentences back: what is farther is no plain antecedent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from communique_schema import Kind

from .mentions import Party
from .people import Person
from .phrases import Phrase

REACH = 4


@dataclass(slots=True)
class Referent:
    """Somebody spoken of: where, in which paragraph and (running) sentence, whether as subject, and by which phrase."""

    parties: tuple[Party, ...]
    where: str
    start: int
    end: int
    paragraph: int
    sentence: int
    subject: bool
    phrase: Phrase
    person: Person | None = None
    plural: bool = False
    official: bool = False
    object_of_place: bool = False
    main: bool = False

    @property
    def span(self) -> tuple[int, int] | None:
        """The words' place in the article's text; None in the title."""
        return (self.start, self.end) if self.where == "text" else None


@dataclass(slots=True)
class Discourse:
    """Referents in the order of the words, newest last; `sentence` is the number of the sentence being read."""

    referents: list[Referent] = field(default_factory=list)
    sentence: int = 0
    paragraph: int = 0

    def add(self, referent: Referent) -> None:
        """Remember what was just spoken of."""
        self.referents.append(referent)

    def back(self, reach: int = REACH) -> Iterator[Referent]:
        """Referents from the newest to the oldest within reach."""
        for referent in reversed(self.referents):
            if self.sentence - referent.sentence > reach:
                return
            yield referent

    def antecedent(
        self, fits: Callable[[Referent], bool], *, reach: int = REACH, avoid: Referent | None = None
    ) -> Referent | None:
        """The plainest antecedent that fits: by sentence from the newest, its subject first, then the latest word."""
        best: Referent | None = None
        for referent in self.back(reach):
            if best is not None and referent.sentence < best.sentence:
                break
            if referent is avoid or not fits(referent):
                continue
            if best is None or self.outranks(referent, best):
                best = referent
        return best

    def outranks(self, earlier: Referent, later: Referent) -> bool:
        """Whether the earlier of two in one sentence is plainer: a subject beats other words, a main clause's any."""
        if earlier.subject != later.subject:
            return earlier.subject
        return earlier.subject and earlier.sentence < self.sentence and not later.main

    def is_person(self, referent: Referent) -> bool:
        """Whether one human being is meant: somebody named, or an official by title."""
        return not referent.plural and (referent.person is not None or referent.official)

    def is_body(self, referent: Referent) -> bool:
        """Whether one state, organization or group is meant, spoken of as such (no person)."""
        return (
            len(referent.parties) == 1
            and referent.person is None
            and not referent.official
            and not referent.plural
            and referent.phrase.kind not in ("adjective", "pair", "inhabitants")
            and referent.parties[0].kind in (Kind.STATE, Kind.ORGANIZATION, Kind.GROUP)
        )
