"""Who is meant: people, states, organizations and groups, by name, title, pronoun, capital or "the two countries".

>>> from communique.passages import Passage
>>> found = find_actors([Passage("text", 0, "Turkish Defense Minister Hulusi Akar flew to Moscow.")])
>>> found[0].parties[0].name, found[0].parties[0].country, found[0].parties[0].office.value
('Hulusi Akar', 'TUR', 'defense minister')
"""

from .find import find_actors
from .mentions import ActorMention, Party

__all__ = ["ActorMention", "Party", "find_actors"]
