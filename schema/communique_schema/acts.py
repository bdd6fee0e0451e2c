"""The closed vocabulary of acts: codebook section 2 as a table.

Each act fixes its PLOVER event type and mode and its CAMEO code; a record cannot say otherwise. `family` groups acts
for
drawing, `reciprocal` marks those in which every party is an actor.

>>> ACTS[Act.EXPULSION].event_type, ACTS[Act.EXPULSION].cameo
('SANCTION', '166')
"""

import csv
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files


class Act(StrEnum):
    """What was done: the finer word under PLOVER's event type (codebook section 2)."""

    MEETING = "meeting"
    VISIT = "visit"
    PHONE_CALL = "phone_call"
    TALKS = "talks"
    MEDIATION = "mediation"
    PLEDGE_TO_MEET = "pledge_to_meet"
    PLEDGE = "pledge"
    AGREEMENT_SIGNED = "agreement_signed"
    ACCESSION = "accession"
    RECOGNITION = "recognition"
    TIES_ESTABLISHED = "ties_established"
    TIES_RESTORED = "ties_restored"
    MISSION_OPENED = "mission_opened"
    AMBASSADOR_APPOINTED = "ambassador_appointed"
    ENDORSEMENT = "endorsement"
    COOPERATION = "cooperation"
    AID = "aid"
    APOLOGY = "apology"
    CONCESSION = "concession"
    SANCTIONS_LIFTED = "sanctions_lifted"
    WITHDRAWAL = "withdrawal"
    CEASEFIRE = "ceasefire"
    RELEASE = "release"
    REQUEST = "request"
    DEMAND = "demand"
    CRITICISM = "criticism"
    ACCUSATION = "accusation"
    SUMMONS = "summons"
    REJECTION = "rejection"
    MEETING_CANCELLED = "meeting_cancelled"
    THREAT = "threat"
    TIES_SEVERED = "ties_severed"
    TIES_DOWNGRADED = "ties_downgraded"
    AMBASSADOR_RECALLED = "ambassador_recalled"
    EXPULSION = "expulsion"
    MISSION_CLOSED = "mission_closed"
    TALKS_SUSPENDED = "talks_suspended"
    TREATY_WITHDRAWAL = "treaty_withdrawal"
    SANCTIONS_IMPOSED = "sanctions_imposed"
    PROTEST = "protest"
    MOBILIZATION = "mobilization"
    COERCION = "coercion"
    ARMED_ATTACK = "armed_attack"


@dataclass(frozen=True, slots=True)
class ActRow:
    """One row of the codebook's table of acts."""

    act: str
    event_type: str
    mode: str | None
    cameo: str
    family: str
    label: str
    plural: str
    reciprocal: bool
    definition: str


def _read_rows() -> tuple[ActRow, ...]:
    lines = (files(__package__) / "acts.csv").read_text(encoding="utf-8").splitlines()
    return tuple(
        ActRow(**{**row, "mode": row["mode"] or None, "reciprocal": row["reciprocal"] == "yes"})  # type: ignore[arg-type]
        for row in csv.DictReader(lines)
    )


ACTS: dict[Act, ActRow] = {Act(row.act): row for row in _read_rows()}
"""Every act with what it fixes, in the codebook's order."""

MULTILATERAL_FROM = 3
"""A meeting of this many parties or more has the mode `multilateral` (codebook section 2)."""


def mode_of(act: Act, parties: int) -> str | None:
    """The PLOVER mode of an act between so many parties (states and organizations, at least 0)."""
    if act is Act.MEETING and parties >= MULTILATERAL_FROM:
        return "multilateral"
    return ACTS[act].mode
