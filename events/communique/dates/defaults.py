"""The date of an act for which no time is said: by its tense, codebook section 3.

Present and perfect are news of the day of publication (`2022-12-28~`); a past of unknown age is any day up to it
(`[..2022-12-28]`); what is planned lies ahead (`[2022-12-28..]`). Without a publication date there is no date.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


class Tense(StrEnum):
    """The tense that an act is told in."""

    PRESENT = "present"
    PERFECT = "perfect"
    PAST = "past"
    PLUPERFECT = "pluperfect"
    FUTURE = "future"
    NONE = "none"


_MODALS = frozenset(("will", "wo", "'ll", "’ll", "shall", "would", "may", "might", "can", "could", "should", "must"))


_HELPERS = frozenset(("is", "are", "am", "has", "have", "'ve", "’ve", "be", "being", "to"))
"""Auxiliaries beside which a form that looks past is a participle: "the summit is held"."""


def find_tense(token: Token, *, depth: int = 0) -> Tense:
    """The tense of a verb, or of the clause that a noun or participle stands in; a noun that a verb only names is
    NONE."""
    if token.pos_ not in ("VERB", "AUX"):
        verb = next((a for a in token.ancestors if a.pos_ in ("VERB", "AUX")), None)
        return find_tense(verb, depth=depth + 1) if verb is not None and depth < 6 else Tense.NONE
    auxiliaries = [child for child in token.children if child.dep_ in ("aux", "auxpass")]
    lows = {child.lower_ for child in auxiliaries}
    if lows & _MODALS:
        return Tense.FUTURE
    if (token.tag_ == "VBD" and not lows & _HELPERS) or lows & {"was", "were", "did"}:
        return Tense.PLUPERFECT if "had" in lows else Tense.PAST
    if "had" in lows or "'d" in lows:
        return Tense.PLUPERFECT
    if lows & {"has", "have", "'ve", "’ve", "'s"} and token.tag_ in ("VBN", "VBD", "VBG"):
        return Tense.PERFECT
    if token.tag_ in ("VBZ", "VBP") or lows & {"is", "are", "am", "'re", "does", "do", "’re"}:
        return Tense.PRESENT
    if token.dep_ == "conj" and depth < 6 and token.head.pos_ in ("VERB", "AUX"):
        return find_tense(token.head, depth=depth + 1)
    if token.tag_ == "VBN" and token.dep_ in ("acl", "amod"):
        return Tense.PAST
    if token.head.i != token.i and depth < 6:
        return find_tense(token.head, depth=depth + 1)
    return Tense.NONE


def spell_default(tense: Tense, published: date | None, *, planned: bool) -> tuple[str | None, str]:
    """EDTF and explanation of an act without a date."""
    if published is None:
        return None, "no time said and no publication date"
    if planned:
        return f"[{published}..]", "no time said; lies ahead of publication"
    if tense in (Tense.PRESENT, Tense.PERFECT):
        return f"{published}~", f"no time said; {tense} tense: about the day of publication"
    return f"[..{published}]", "no time said; past of unknown age, up to publication"
