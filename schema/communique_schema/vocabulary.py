"""The other closed vocabularies of the codebook: roles, kinds, offices, status, certainty, basis (sections 3 to 5)."""

from enum import StrEnum


class Role(StrEnum):
    """A participant's part in the act."""

    ACTOR = "actor"
    RECIPIENT = "recipient"
    HOST = "host"
    MEDIATOR = "mediator"


class Kind(StrEnum):
    """What a participant is."""

    STATE = "state"
    PERSON = "person"
    ORGANIZATION = "organization"
    GROUP = "group"


class Office(StrEnum):
    """The office a person holds as the text tells it, highest first."""

    HEAD_OF_STATE = "head of state"
    HEAD_OF_GOVERNMENT = "head of government"
    HEAD_OF_ORGANIZATION = "head of organization"
    FOREIGN_MINISTER = "foreign minister"
    DEFENSE_MINISTER = "defense minister"
    OTHER_MINISTER = "other minister"
    NATIONAL_SECURITY_ADVISER = "national security adviser"
    INTELLIGENCE_CHIEF = "intelligence chief"
    MILITARY_CHIEF = "military chief"
    DEPUTY_MINISTER = "deputy minister"
    SPECIAL_ENVOY = "special envoy"
    AMBASSADOR = "ambassador"
    LEGISLATOR = "legislator"
    SPOKESPERSON = "spokesperson"
    OTHER = "other"


class Status(StrEnum):
    """Whether the act is done, planned, denied and so on (codebook section 5)."""

    OCCURRED = "occurred"
    ONGOING = "ongoing"
    PLANNED = "planned"
    PROPOSED = "proposed"
    CANCELLED = "cancelled"
    DENIED = "denied"


class Certainty(StrEnum):
    """How sure the article is of the act."""

    STATED = "stated"
    REPORTED = "reported"
    DISPUTED = "disputed"


class Basis(StrEnum):
    """How a date was known (codebook section 3)."""

    EXPLICIT = "explicit"
    RELATIVE = "relative"
    PUBLICATION = "publication"
    UNKNOWN = "unknown"


class Where(StrEnum):
    """Where in an article a span of evidence stands."""

    TITLE = "title"
    TEXT = "text"


class Support(StrEnum):
    """What a span of evidence supports."""

    EVENT = "event"
    DATE = "date"
    PLACE = "place"
    PARTICIPANT = "participant"
    STATUS = "status"


class Relation(StrEnum):
    """How one event stands to another (the first is the later or the consequent one)."""

    SAME_AFFAIR = "same affair"
    REPEATS = "repeats"
    REVERSES = "reverses"
    FULFILLS = "fulfills"
    FOLLOWS = "follows"
