"""Which letter a single word has in the grammar of actors, and which capitalized words may be names.

Capitals are the clue to names, and they mislead at the start of a sentence and in headlines: there the parser, the
rest of the article, or the names already known must agree.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from .lexicon import ClosedWord, Entry, InstitutionWord, OfficeWord, load_lexicon
from .listed import find_listed, is_listed
from .tokens import Word

CLOSED_TAGS = {
    "honorific": "H",
    "rank": "H",
    "former": "D",
    "then": "T",
    "modifier": "M",
    "counterpart": "W",
    "group": "B",
    "company": "Z",
    "stand-in": "J",
}
ARTICLES = frozenset(("the", "a", "an", "these", "those", "this"))
POSSESSIVES = frozenset(("his", "her", "its", "their", "our", "my", "your"))
PRONOUNS = frozenset(
    ("we", "us", "ourselves", "he", "she", "it", "they", "him", "them", "himself", "herself", "itself", "themselves")
)
PREPOSITIONS = frozenset(
    (
        "to",
        "in",
        "for",
        "from",
        "at",
        "on",
        "by",
        "with",
        "between",
        "against",
        "towards",
        "toward",
        "into",
        "near",
        "outside",
        "over",
        "among",
    )
)
CLOSED_LETTERS = {
    **dict.fromkeys(PREPOSITIONS, "i"),
    **dict.fromkeys(PRONOUNS, "y"),
    **dict.fromkeys(POSSESSIVES, "p"),
    **dict.fromkeys(ARTICLES, "t"),
    "of": "f",
    "and": "&",
}
MARKS = {
    ",": "c",
    "(": "(",
    ")": "(",
    ";": ":",
    ":": ":",
    "—": ":",
    "–": ":",
    "-": ":",
    ".": ".",
    "!": ".",
    "?": ".",
    "&": "&",
    "/": "&",
}


@dataclass(frozen=True, slots=True)
class Clues:
    """What helps to tell names from capitals: the parser's tokens by offset; words that stand capitalized inside
    sentences
    elsewhere in the article (`seen`); and, where capitals tell nothing (a title in title case), the words of known
    names.
    """

    tokens: dict[int, Token] = field(default_factory=dict)
    seen: frozenset[str] = frozenset()
    known: frozenset[str] | None = None


def tag_entry(entry: Entry) -> str:
    """The letter of a lexicon entry."""
    if isinstance(entry, OfficeWord):
        return "Q" if entry.plural else "O"
    if isinstance(entry, InstitutionWord):
        return "V" if entry.country else "E"
    return CLOSED_TAGS[entry.kind]


def allows_entry(entry: Entry, words: list[Word], tokens: dict[int, Token]) -> bool:
    """Whether these words may be read as the entry here: titles before names are capitalized, nouns are not verbs."""
    first, last = words[0], words[-1]
    if isinstance(entry, ClosedWord) and entry.kind in ("honorific", "rank"):
        return first.capital
    if isinstance(entry, InstitutionWord) and entry.country:
        shown = " ".join(word.text for word in words)
        return first.capital and (not entry.words.isupper() or shown.isupper())
    token = tokens.get(last.start)
    if isinstance(entry, ClosedWord) and entry.kind in ("modifier", "former", "then"):
        return (
            token is None
            or len(words) > 1
            or token.pos_ != "VERB"
            or token.dep_ in ("amod", "compound")
            or (
                token.tag_ == "VBN" and token.dep_ != "ROOT" and token.i + 1 < len(token.doc) and token.head.i > token.i
            )
        )
    return token is None or len(words) > 1 or last.capital or token.pos_ not in ("VERB", "AUX", "ADV")


def tag_word(words: list[Word], at: int, clues: Clues) -> str:
    """The letter of a single word that no list of actors has."""
    word = words[at]
    key = word.key
    if key in ("'s",) or (key == "'" and at and words[at - 1].key.endswith("s") and words[at - 1].end == word.start):
        return "s"
    if key in MARKS:
        return MARKS[key]
    if not word.text[0].isalnum():
        return "x" if word.text in "\"“”‘'’" else ":"
    if key in CLOSED_LETTERS and word.text != "US":
        return CLOSED_LETTERS[key]
    if key in load_lexicon().numbers or key.isdigit():
        return "n"
    if is_name_word(words, at, clues):
        return "U"
    token = clues.tokens.get(word.start)
    if token is not None and not word.capital and (token.pos_ == "ADJ" or token.dep_ == "amod"):
        return "M"
    return "x"


def is_name_word(words: list[Word], at: int, clues: Clues) -> bool:
    """Whether a word may be part of a person's name by the way it is written."""
    word, lexicon = words[at], load_lexicon()
    letter = word.text[0]
    small_start = (
        "-" in word.text
        and word.key.split("-")[0] in lexicon.particles
        and any(part[:1].isupper() for part in word.text.split("-")[1:])
    )
    if not (word.capital or small_start) or not letter.isalpha():
        return False
    if clues.known is not None:
        return word.key in clues.known or is_listed(word.key)
    follows_name = at > 0 and words[at - 1].capital and not words[at - 1].first
    if word.key in lexicon.not_names:
        following = words[at + 1].text if at + 1 < len(words) and words[at + 1].capital else ""
        if following and find_listed(f"{word.text} {following}") is not None:
            return True
        if word.key not in ("may", "june", "april", "august", "will", "mark"):
            return False
        token = clues.tokens.get(word.start)
        given = bool(following) and token is not None and token.ent_type_ == "PERSON"  # "April Glaspie"
        return follows_name or given
    if word.text.isupper() and len(word.text) > 1 and "." not in word.text:
        return follows_name and not words[at - 1].text.isupper() and len(word.text) > 3
    if word.first:
        token = clues.tokens.get(word.start)
        nxt = words[at + 1] if at + 1 < len(words) else None
        if word.key in clues.seen or is_listed(word.key):
            return True
        if token is not None:
            return (
                token.pos_ == "PROPN"
                or token.ent_type_ == "PERSON"
                or (token.pos_ in ("ADJ", "NOUN", "VERB", "X", "INTJ") and bool(nxt and nxt.capital))
            )
        return bool(nxt and nxt.capital and nxt.key not in lexicon.not_names)
    return True
