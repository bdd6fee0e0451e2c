"""The records of Communiqué and their closed vocabularies; nothing here reads text.

>>> from communique_schema import Act, ACTS
>>> ACTS[Act.VISIT].event_type
'CONSULT'
"""

from .acts import ACTS, Act, ActRow, mode_of
from .article import Article
from .base import Record
from .date import EventDate
from .edtf import Edtf, EdtfError, parse_edtf
from .event import Details, Event, Evidence, Participant, Place, count_parties
from .spelling import spell_by_codebook
from .vocabulary import Basis, Certainty, Kind, Office, Relation, Role, Status, Support, Where

__all__ = [
    "ACTS",
    "Act",
    "ActRow",
    "Article",
    "Basis",
    "Certainty",
    "Details",
    "Edtf",
    "EdtfError",
    "Event",
    "EventDate",
    "Evidence",
    "Kind",
    "Office",
    "Participant",
    "Place",
    "Record",
    "Relation",
    "Role",
    "Status",
    "Support",
    "Where",
    "count_parties",
    "mode_of",
    "parse_edtf",
    "spell_by_codebook",
]
