"""Places as places: where an article says that something is or happened.

A capital that acts ("Ankara demands") is a party and no place; "talks in Ankara" and "the Geneva talks" name places.
Names that no list has are places where the text treats them so ("in Kuznica, Poland").

>>> from communique.parse import load_pipeline
>>> from communique.passages import Passage
>>> text = "Ankara demands an answer after the talks in Geneva."
>>> [(place.name, place.country) for place in find_places([Passage("text", 0, text, load_pipeline()(text))])]
[('Geneva', 'CHE')]
"""

from .find import find_places, place_entry
from .mentions import PlaceKind, PlaceMention
from .sense import sense_of_place

__all__ = ["PlaceKind", "PlaceMention", "find_places", "place_entry", "sense_of_place"]
