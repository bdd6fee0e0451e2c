"""Who is one actor across all articles, and the key under which all that is told of it meets.

States, organizations and groups are their codes. For people, letters alone never decide: "Ali Mamlouk" and "Ali Mahmoud
Abbas" look alike and are two. Country and surname have to agree; a given name may be missing, or be spelled another way
("Sergei", "Sergey"). A bare surname is the only person of that name and country (and office, where one is told) whom
any article names in full; where it could be two, it stays by itself: nobody is guessed.

Keys depend on what is told and not on the order of telling, so that building again, from articles in any order, gives
the same keys.

>>> from communique_schema import Kind
>>> full = Telling(Kind.PERSON, "Recep Tayyip Erdoğan", "TUR")
>>> bare = Telling(Kind.PERSON, "Erdogan", "TUR")
>>> identify([full, bare])[bare]
'tur-recep-tayyip-erdogan'
"""

from .people import identify, may_be_one
from .register import Actor, list_actors
from .tellings import Telling, tellings_of

__all__ = ["Actor", "Telling", "identify", "list_actors", "may_be_one", "tellings_of"]
