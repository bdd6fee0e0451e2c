"""Merging: told by many articles, one event; links between events; what people decided, applied last.

>>> events = merge_records(records)  # doctest: +SKIP
"""

from .corrections import Correction, apply_corrections, read_corrections
from .links import link_events
from .merge import merge_records

__all__ = ["Correction", "apply_corrections", "link_events", "merge_records", "read_corrections"]
