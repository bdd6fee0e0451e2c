"""Merging: told by many articles, one event; links between events; what people decided, applied last.

>>> events = merge_records(records)  # doctest: +SKIP
"""

from .applying import apply_corrections
from .corrections import Correction, pairs_of, read_corrections, restore_correction
from .links import link_events
from .merge import merge_records

__all__ = [
    "Correction",
    "apply_corrections",
    "link_events",
    "merge_records",
    "pairs_of",
    "read_corrections",
    "restore_correction",
]
