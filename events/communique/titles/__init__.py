"""Titles of records: readable sentences made from parties, act and place, the same for the same event.

>>> make_title(Act.MEETING, [...], place="Moscow")  # doctest: +SKIP
'Turkish, Syrian and Russian defense ministers meet in Moscow'
"""

from .sentence import make_title

__all__ = ["make_title"]
