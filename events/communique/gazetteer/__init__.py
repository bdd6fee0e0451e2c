"""The gazetteer: every state, organization, armed group, capital and city that diplomatic news names.

>>> from communique.gazetteer import load_gazetteer
>>> [(m.text, m.sense, m.entry.code) for m in load_gazetteer().find("The Kremlin told Turkish envoys.")]
[('Kremlin', 'seat', 'RUS'), ('Turkish', 'adjective', 'TUR')]
"""

from communique.gazetteer.entries import Entry, NameMatch
from communique.gazetteer.loader import load_gazetteer
from communique.gazetteer.matcher import Gazetteer

__all__ = ["Entry", "Gazetteer", "NameMatch", "load_gazetteer"]
