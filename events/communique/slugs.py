"""Names as words of an address: small plain letters and digits, joined by hyphens.

>>> make_slug("Erdoğan, Recep  Tayyip")
'erdogan-recep-tayyip'
"""

import hashlib
import unicodedata

LONGEST = 80
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"})


def make_slug(name: str) -> str:
    """`name` in lower-case plain letters and digits joined by hyphens; a digest where no such letter is left."""
    plain = unicodedata.normalize("NFKD", name).casefold().translate(_LETTERS)
    kept = "".join(c if c.isascii() and c.isalnum() else " " for c in plain if not unicodedata.combining(c))
    folded = "-".join(kept.split())[:LONGEST].strip("-")
    return folded or "x" + hashlib.sha256(name.encode()).hexdigest()[:11]
