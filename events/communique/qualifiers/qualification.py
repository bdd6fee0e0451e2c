"""What the qualifiers make of an act."""

from dataclasses import dataclass, field

from communique_schema import Certainty, Status
from spacy.tokens import Token


@dataclass
class Qualification:
    """The status and certainty of an act, who says so, why it is left out (if it is), and the words that decided."""

    status: Status = Status.OCCURRED
    certainty: Certainty = Certainty.STATED
    speaker: Token | None = None
    left_out: str | None = None
    steps: list[str] = field(default_factory=list)
    present: bool = False
    perfect: bool = False
    progressive: bool = False
