"""How two spellings of one name become one key.

Accents, case, dots in abbreviations and the kind of apostrophe or hyphen do not make another name:
`Türkiye` is `Turkiye`, `U.S.` is `US`, `Sana’a` is `Sana'a`. The case of letters is kept apart as a
*shape*, since `Turkey` is a state and `turkey` a bird, `US` a state and `us` a pronoun.

>>> [(token.key, token.shape) for token in split_words("U.S. and Türkiye")]
[('us', 'U'), ('and', 'l'), ('turkiye', 'C')]
"""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

WORD = re.compile(
    r"(?:[^\W\d_]\.){1,5}[^\W\d_](?!\w)\.?"  # U.S., U.S.A, D.R.C.
    r"|[^\W_](?:[^\W_]|[\u0300-\u036f])*"  # a word, its combining accents included
)
"""One word: an abbreviation with dots, or letters and digits."""

LINK = re.compile(r"[ \t\u00a0]*(?:[-\u2010\u2011\u2013'’‘`´ʼʻ.&+/(]|\r?\n)?[ \t\u00a0]*")
"""What may stand between two words of one name: blanks and at most one mark or line break."""

_STROKES = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "e"})


class Word(NamedTuple):
    """A word of a text: character offsets, folded key, and shape (`U` all capitals, `C` capitalized, `l` neither)."""

    start: int
    end: int
    key: str
    shape: str


@lru_cache(maxsize=50_000)
def fold_word(word: str) -> tuple[str, str]:
    """Return key and shape of one word.

    >>> fold_word("Élysée")
    ('elysee', 'C')
    """
    bare = word.replace(".", "")
    shape = "U" if bare.isupper() else "C" if bare[:1].isupper() else "l"
    if bare.isascii():
        return bare.lower(), shape
    plain = "".join(c for c in unicodedata.normalize("NFKD", bare.casefold()) if not unicodedata.combining(c))
    return plain.translate(_STROKES), shape


def split_words(text: str) -> list[Word]:
    """Return the words of `text` with exact character offsets."""
    return [Word(m.start(), m.end(), *fold_word(m.group())) for m in WORD.finditer(text)]


def fold_name(name: str) -> tuple[str, str]:
    """Return key and shape of a name of several words; the shape has one letter a word.

    >>> fold_name("Bank of England")
    ('bank of england', 'ClC')
    """
    words = split_words(name)
    return " ".join(word.key for word in words), "".join(word.shape for word in words)


def fits_shape(wanted: str, found: str) -> bool:
    """Say whether a text written with shape `found` may be a name written with shape `wanted`.

    A capital is asked wherever the name has one; abbreviations ask for capitals throughout.

    >>> fits_shape("C", "l"), fits_shape("C", "U"), fits_shape("U", "C"), fits_shape("ClC", "UUU")
    (False, True, False, True)
    """
    return all(w == "l" or f == "U" or (w == "C" and f == "C") for w, f in zip(wanted, found, strict=True))
