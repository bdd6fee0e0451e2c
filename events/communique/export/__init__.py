"""Complete downloads of a database: every row, none lost, in the formats people open.

write_exports(Path("communique.db"), Path("downloads"))
"""

from .write import FORMATS, write_exports

__all__ = ["FORMATS", "write_exports"]
