"""One event record: who did what, with or towards whom, when, where, how sure, and the words that prove it.

`Event.check_quotes(article)` holds every quote to the article's text; the engine makes no record without it.
"""

from typing import Any, Self

from pydantic import ConfigDict, Field, model_validator

from .acts import ACTS, Act, mode_of
from .article import Article
from .base import EventId, PartyCode, Record, Slug, Text
from .date import EventDate
from .vocabulary import Certainty, Kind, Office, Role, Status, Support, Where


class Evidence(Record):
    """A quote, letter for letter, with its place in an article."""

    model_config = ConfigDict(populate_by_name=True, str_strip_whitespace=False)

    article: Slug | None = Field(None, description="Id of the article; the record's own article where left out")
    where: Where = Field(Where.TEXT, alias="in", description="`text` or `title`: what start and end count in")
    quote: Text = Field(description="The words, copied letter for letter")
    start: int = Field(ge=0, description="Offset of the first character, counted from 0 in Unicode characters")
    end: int = Field(gt=0, description="Offset just after the last character")
    supports: Support = Field(
        Support.EVENT, description="What the quote supports: event, date, place, participant, status"
    )

    @model_validator(mode="after")
    def _check_length(self) -> Self:
        if self.end - self.start != len(self.quote):
            raise ValueError(
                f"the quote has {len(self.quote)} characters, "
                f"but {self.start} to {self.end} spans {self.end - self.start}"
            )
        return self

    def check_against(self, article: Article) -> None:
        """Raise ValueError unless the article has exactly this quote at exactly this place."""
        source = article.title if self.where is Where.TITLE else article.text
        found = (source or "")[self.start : self.end]
        if found != self.quote:
            raise ValueError(
                f"{article.id}: quote {self.quote[:60]!r} is not at {self.where} {self.start}:{self.end}, "
                f"which has {found[:60]!r}"
            )


class Participant(Record):
    """A state, person, organization or group with its part in the act."""

    role: Role = Field(description="actor, recipient, host or mediator (codebook section 4)")
    kind: Kind = Field(description="state, person, organization or group")
    name: Text = Field(description="Name as fully as the article gives it, honorifics dropped")
    country: PartyCode | None = Field(
        None,
        description="ISO 3166-1 alpha-3 of the state served, XKX for Kosovo, or the organization's or group's code",
    )
    office: Office | None = Field(None, description="A person's office, from the codebook's list")
    office_text: str | None = Field(None, description="The article's wording of the office")
    sector: str | None = Field(None, description="PLOVER sector: GOV MIL SPY LEG JUD PTY OPP REB IGO NGO")
    where: Where = Field(Where.TEXT, alias="in", description="`text` or `title`: what start and end count in")
    start: int | None = Field(None, ge=0, description="Offset of the mention in the article, in characters")
    end: int | None = Field(None, ge=0, description="Offset just after the mention")

    model_config = ConfigDict(populate_by_name=True)


class Place(Record):
    """Where the act happened, only where the text says so."""

    name: Text = Field(description="City or country, as usually written in English")
    country: PartyCode | None = Field(None, description="ISO 3166-1 alpha-3 of the country it lies in")
    latitude: float | None = Field(None, ge=-90, le=90, description="Degrees north")
    longitude: float | None = Field(None, ge=-180, le=180, description="Degrees east")
    start: int | None = Field(None, ge=0, description="Offset of the mention in the article, in characters")
    end: int | None = Field(None, ge=0, description="Offset just after the mention")


class Details(Record):
    """Optional facts of certain acts, each read from the evidence."""

    diplomats: int | None = Field(None, ge=1, description="How many diplomats an expulsion or recall concerns")
    document: str | None = Field(None, description="Name of the treaty or paper signed, left or ratified")
    targets: str | None = Field(None, description="Whom sanctions hit, in the article's words")
    level: Office | None = Field(None, description="The highest office present among the persons that take part")
    parties: int | None = Field(None, ge=1, description="How many states, organizations and groups take part")


class Event(Record):
    """One act between international actors that an article asserts (codebook section 1)."""

    id: EventId = Field(description="Stable id made from the first evidence")
    article: Slug = Field(description="Id of the article the record was read from; of the first one after merging")
    title: Text = Field(description="A sentence that names parties, act and place")
    act: Act = Field(description="The act (codebook section 2)")
    event_type: str = Field(description="PLOVER event type; fixed by the act")
    mode: str | None = Field(None, description="PLOVER mode; fixed by the act and the number of parties")
    cameo: str = Field(description="CAMEO code; fixed by the act")
    date: EventDate = Field(description="When, with how it is known")
    place: Place | None = Field(None, description="Where, only where the text says so")
    participants: list[Participant] = Field(min_length=1, description="Who took part, in which role")
    status: Status = Field(Status.OCCURRED, description="occurred, ongoing, planned, proposed, cancelled or denied")
    certainty: Certainty = Field(Certainty.STATED, description="stated, reported or disputed")
    attributed_to: str | None = Field(None, description="Who says so, when the article leans on somebody")
    details: Details = Field(default_factory=Details, description="Optional structured facts of certain acts")
    evidence: list[Evidence] = Field(min_length=1, description="Quotes that prove the event; the first gives the id")
    confidence: float | None = Field(
        None, ge=0, le=1, description="Calibrated probability that the record is right, 0 to 1"
    )
    extractor: Text = Field("rules", description="What read it: rules, model, rules+model or hand")
    extractor_version: Text = Field(description="Version of the extractor")

    @classmethod
    def make(cls, **fields: Any) -> Self:
        """Make a record, filling what the act fixes. Raises pydantic.ValidationError naming each fault."""
        act = Act(fields["act"])
        row, parties = ACTS[act], count_parties(fields["participants"])
        return cls(event_type=row.event_type, mode=mode_of(act, parties), cameo=row.cameo, **fields)

    @model_validator(mode="after")
    def _check_what_act_fixes(self) -> Self:
        row = ACTS[self.act]
        fixed = {
            "event_type": row.event_type,
            "cameo": row.cameo,
            "mode": mode_of(self.act, count_parties(self.participants)),
        }
        for name, value in fixed.items():
            if getattr(self, name) != value:
                raise ValueError(f"{name} is {getattr(self, name)!r}, but the act {self.act} fixes {value!r}")
        return self

    def check_quotes(self, article: Article) -> Self:
        """Return the record if the article has all its quotes of this article where they say; else raise ValueError."""
        for evidence in self.evidence:
            if evidence.article in (None, article.id):
                evidence.check_against(article)
        return self

    def as_json(self) -> dict[str, Any]:
        """The flat form of codebook section 7, ready for `json.dumps`."""
        return self.model_dump(mode="json", by_alias=True)


def count_parties(participants: list[Any]) -> int:
    """How many states, organizations and groups take part, a person counting for the state served."""
    rows = (p if isinstance(p, Participant) else Participant.model_validate(p) for p in participants)
    return len({p.country or p.name for p in rows})
