"""Accuracy against reviewed records: as a whole, by act and by field.

>>> scores = evaluate(read_gold(Path("seeds/gold")), records)  # doctest: +SKIP
"""

from .gold import GoldArticle, GoldEvent, read_gold
from .scores import Scores, evaluate

__all__ = ["GoldArticle", "GoldEvent", "Scores", "evaluate", "read_gold"]
