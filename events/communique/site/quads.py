"""Cooperation and conflict, in words and in deeds: PLOVER's event types by four, and the families that are drawn alike.

Source of the fours: the PLOVER codebook's quad classes (https://github.com/openeventdata/PLOVER).

>>> quad_of("expulsion"), quad_of("meeting")
('material-conflict', 'verbal-cooperation')
"""

from communique_schema import ACTS, Act

QUADS = {
    "material-cooperation": ("COOPERATE", "AID", "RETREAT"),
    "verbal-cooperation": ("CONSULT", "AGREE", "SUPPORT", "CONCEDE"),
    "verbal-conflict": ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    "material-conflict": ("SANCTION", "PROTEST", "MOBILIZE", "COERCE", "ASSAULT"),
}
"""From helping to fighting."""

LABELS = {
    "material-cooperation": "Cooperation in deeds",
    "verbal-cooperation": "Cooperation in words",
    "verbal-conflict": "Conflict in words",
    "material-conflict": "Conflict in deeds",
}

FAMILIES = {
    "contact": "Contacts",
    "promise": "Pledges",
    "agreement": "Agreements",
    "ties": "Ties and missions",
    "support": "Cooperation and aid",
    "easing": "Easing",
    "words": "Words and requests",
    "protest": "Criticism and refusals",
    "threat": "Threats",
    "rupture": "Ruptures and sanctions",
    "conflict": "Force and coercion",
}
"""Families of acts with their labels, from contact to conflict."""

_QUAD = {kind: quad for quad, kinds in QUADS.items() for kind in kinds}


def quad_of(act: str) -> str:
    """The quad of an act of the codebook."""
    return _QUAD[ACTS[Act(act)].event_type]


def family_of(act: str) -> str:
    """The family of an act of the codebook."""
    return ACTS[Act(act)].family


def label_of(act: str) -> str:
    """An act in words: `Ambassador recalled`."""
    return ACTS[Act(act)].label
