"""The database: a `Dataset` in, one SQLite file out, and back.

>>> from communique.store import Dataset, read_dataset, write_database
"""

from .dataset import Build, Dataset, Link, MergedEvent
from .read import read_dataset
from .write import BrokenDatabaseError, write_database

__all__ = ["BrokenDatabaseError", "Build", "Dataset", "Link", "MergedEvent", "read_dataset", "write_database"]
