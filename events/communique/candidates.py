"""A candidate is an act as the finder sees it in one sentence, before the same act told twice becomes one event."""

from dataclasses import dataclass, field

from communique_schema import Act, Certainty, Details, Role, Status
from spacy.tokens import Token

from .acts import Cue, Denoted
from .dates.attach import ActDate
from .passages import Passage
from .places import PlaceMention


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the article that prove something, with their place."""

    where: str
    start: int
    end: int
    text: str


@dataclass
class Candidate:
    """Who did what to whom, when and where, as one sentence tells it, with the steps that led there."""

    act: Act
    token: Token
    passage: Passage
    cue: Cue
    roles: dict[Role, list[Denoted]]
    date: ActDate
    place: PlaceMention | None
    status: Status
    certainty: Certainty
    attributed_to: str | None
    quotes: list[Quote]
    details: Details = field(default_factory=Details)
    steps: list[str] = field(default_factory=list)
    inferred: set[Role] = field(default_factory=set)
    refers_back: bool = False
    confidence: float | None = None
    witnesses: str = "rules"

    @property
    def offset(self) -> int:
        """Where the cue stands in the article's text or title."""
        return self.passage.offset(self.token)

    def sides(self, *roles: Role) -> list[str]:
        """Codes of the parties in these roles (all roles where none is named), each once, in order."""
        wanted = roles or tuple(Role)
        return list(dict.fromkeys(d.side for role in wanted for d in self.roles.get(role, [])))


@dataclass(frozen=True, slots=True)
class Refusal:
    """A cue that gave no record, and why: for `extract --explain`."""

    where: str
    start: int
    text: str
    cue: str
    why: str
