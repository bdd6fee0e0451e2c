"""Whether two folded names of one country may be one person's: the surname the same, the given names not at odds."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from ..people import FAMILY_FIRST
from .tellings import Words

ALIKE = 0.75
"""How alike two spellings of one given name are at least (ratio of matching letters), surname and country being the
same.
"""
_VOWELS = str.maketrans("uey", "oii")
_SOUNDS = str.maketrans("cqzdvw", "kkstff", "aioh")
_DOUBLED = re.compile(r"(.)\1+")


def names_agree(one: Words, other: Words, country: str) -> bool:
    """Whether two folded names of one country may be one person's.

    >>> names_agree(("erdogan",), ("recep", "tayyip", "erdogan"), "TUR")
    True
    """
    shorter, longer = sorted((one, other), key=lambda words: (len(words), words))
    family_first = country in FAMILY_FIRST
    if shorter == longer:
        return True
    if len(shorter) == 1:
        return shorter[0] == longer[-1] or (family_first and shorter[0] == longer[0])
    if family_first and (sorted(shorter) == sorted(longer) or shorter[0] == longer[0]):
        return sorted(shorter) == sorted(longer) or "".join(shorter) == "".join(longer)
    if shorter[-1] != longer[-1]:
        return False
    return all(any(given_agree(name, known) for known in longer[:-1]) for name in shorter[:-1])


@lru_cache(maxsize=50_000)
def given_agree(one: str, other: str) -> bool:
    """Whether two given names are one: the same, an initial of it, or another spelling of the same sound.

    >>> given_agree("sergei", "sergey"), given_agree("hafez", "bashar"), given_agree("j", "joseph")
    (True, False, True)
    >>> given_agree("maria", "mario"), given_agree("martin", "marvin")
    (False, False)
    """
    if one == other or (min(len(one), len(other)) == 1 and one[0] == other[0]):
        return True
    if one[0] != other[0] or ends_in_a(one) != ends_in_a(other):
        return False
    one, other = even_out(one), even_out(other)
    same_sounds = one.translate(_SOUNDS) == other.translate(_SOUNDS)
    return same_sounds and SequenceMatcher(None, one, other).ratio() >= ALIKE


def ends_in_a(name: str) -> bool:
    """Whether a given name sounds an a at its end, which tells many a woman from a man ("Ivan", "Ivana")."""
    return name.removesuffix("h").endswith("a")


def even_out(name: str) -> str:
    """A given name without what transliteration decides: which of two near vowels, a letter doubled, ph and x.

    >>> even_out("muhammad"), even_out("mohamed"), even_out("alexander")
    ('mohamad', 'mohamid', 'aliksandir')
    """
    return _DOUBLED.sub(r"\1", name.replace("ph", "f").replace("x", "ks").translate(_VOWELS))
