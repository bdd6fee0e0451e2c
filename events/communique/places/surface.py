"""Guesses from the words beside a name whether it stands for a place, where a passage was not parsed."""

import re

from .words import load_rules

BEFORE = re.compile(r"(?:(?P<governor>[^\W\d_]+)\s+)?(?P<preposition>[a-z]+)\s+(?:the\s+|central\s+|downtown\s+)?$")
AFTER = re.compile(r"\s+(?P<first>[^\W\d_]+)(?:\s+(?P<second>[^\W\d_]+))?")


def reason_in_words(text: str, start: int, end: int, *, is_state: bool) -> str | None:
    """Return what makes the name `text[start:end]` a place, None where nothing beside it does."""
    rules = load_rules()
    after = AFTER.match(text, end)
    if after and not is_state:
        nouns = rules["events"].words | rules["missions"].words
        for word in (after["first"].lower(), (after["second"] or "").lower()):
            if word in nouns or word.removesuffix("s") in nouns:
                return f"before {word}"
    before = BEFORE.search(text[max(0, start - 60) : start])
    if not before or text.startswith(("'s", "’s"), end):
        return None
    preposition, governor = before["preposition"], (before["governor"] or "").lower()
    if preposition in rules["prepositions"].words:
        return None if governor in rules["not_after_governors"].words else preposition
    if preposition in ("to", "for", "from") and _stem(governor) & rules["motions"].words:
        return f"{governor} {preposition}"
    if preposition in _visits():
        return preposition
    return None


def _stem(word: str) -> set[str]:
    """The word without the endings of verbs and plurals, as a set of guesses."""
    endings = ("s", "es", "ed", "d", "ing", "led", "ling")
    irregular = {"flew": "fly", "went": "go", "came": "come", "left": "leave", "sent": "send", "took": "take"}
    guesses = {word, irregular.get(word, word)} | {word.removesuffix(ending) for ending in endings}
    return guesses | {guess + "e" for guess in guesses}


def _visits() -> set[str]:
    verbs = load_rules()["visits"].words
    return {form for verb in verbs for form in (verb, verb + "s", verb + "ed", verb + "ing")} | {"left"}
