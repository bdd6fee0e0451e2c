"""Lone phrases: for which state or body, and in which sector, somebody named by a few words acts.

>>> answer = phrase_actor("Norwegian fishermen")
>>> answer.country, answer.sector
('NOR', 'CVL')
"""

from .read import PhraseActor, phrase_actor

__all__ = ["PhraseActor", "phrase_actor"]
