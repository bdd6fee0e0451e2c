"""Where time expressions hang in a sentence: from a date up to the noun or verb that it is said of.

>>> # "He met Assad in Moscow on Wednesday": Wednesday -> on -> met
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from communique.dates.model import DateMention, TimexType
from communique.dates.words import WEEKDAYS, load_words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

    from communique.passages import Passage

_WORDS: dict[str, frozenset[str]] = {key: frozenset(words) for key, words in load_words("attachment").items()}
LIGHT_VERBS, SPEECH_VERBS, PLAN_WORDS = _WORDS["light_verbs"], _WORDS["speech_verbs"], _WORDS["plan_words"]
SAME_TIME, PAPERS, ENCOUNTERS = _WORDS["same_time"], _WORDS["papers"], _WORDS["encounters"]
TEXTS, BLAMING = _WORDS["texts"], _WORDS["blaming"]
_INSIDE = frozenset(("poss", "nmod", "compound", "amod", "nummod", "appos"))
_CLAUSES = frozenset(("relcl", "acl", "advcl", "ccomp", "xcomp", "conj", "parataxis", "ROOT", "csubj", "pcomp"))
_DAYS = frozenset(("today", "yesterday", "tonight"))
_STEPS = 12  # the longest way up that is looked at


PLACED = "communique.dates.places"
"""Key of a Doc's user data: the mentions last asked about, and their places."""


@dataclass(frozen=True, slots=True)
class Place:
    """A mention in a parsed passage: its tokens' range, and the words it may be said of, nearest first. `label` says
    that it opens the passage and dates the whole entry; `settled` whether its date is known."""

    mention: DateMention
    start: int
    end: int
    hosts: tuple[int, ...]
    label: bool = False
    settled: bool = True


def place_mentions(passage: Passage, mentions: Sequence[DateMention]) -> list[Place]:
    """The mentions that can date something in this passage, each with the words it may be said of. Needs
    `passage.doc`, which remembers the answer for these mentions: every act of the passage asks."""
    doc = passage.doc
    if doc is None:
        return []
    asked: tuple[Sequence[DateMention], list[Place]] | None = doc.user_data.get(PLACED)
    if asked is None or asked[0] is not mentions:
        asked = doc.user_data[PLACED] = (mentions, _place_all(passage, doc, mentions))
    return asked[1]


def _place_all(passage: Passage, doc: Doc, mentions: Sequence[DateMention]) -> list[Place]:
    places: list[Place] = []
    covered = -1
    for mention in mentions:
        if mention.end <= passage.start or mention.start >= passage.start + len(passage.text) or not _can_date(mention):
            continue
        if mention.start < covered:  # the ends of a range date nothing by themselves
            continue
        span = doc.char_span(mention.start - passage.start, mention.end - passage.start, alignment_mode="expand")
        if span is None:
            continue
        if mention.is_range:
            covered = mention.end
        bounds = (span.start, span.end)
        label = _starts_line(doc, span.start) and _opens_entry(doc, span.end, mention)
        hosts = () if label else tuple(h for h in _hosts(doc, *bounds) if not _is_of_deed(doc[h], span, mention))
        places.append(Place(mention, span.start, span.end, hosts, label, mention.edtf is not None))
    return places


def _can_date(mention: DateMention) -> bool:
    if mention.edtf is None:  # a date that stays open is still said of its act, and no other date is then
        return mention.type in (TimexType.DATE, TimexType.TIME) and (mention.value or "").startswith("XXXX-")
    return mention.type is not TimexType.SET and mention.value not in ("PAST_REF", "FUTURE_REF")


def _starts_line(doc: Doc, start: int) -> bool:
    return start == 0 or "\n" in doc[start - 1].text_with_ws


def _opens_entry(doc: Doc, end: int, mention: DateMention) -> bool:
    """Whether a dash, a colon or a full stop sets a date apart from what it dates: "26 April. At dawn police ..."."""
    if end + 1 < len(doc) and doc[end].text == ".":
        return any(letter.isdigit() for letter in mention.text) and doc[end + 1].text[:1].isupper()
    return end < len(doc) and doc[end].text in ("-", "–", "—", ":")


def _hosts(doc: Doc, start: int, end: int) -> Iterator[int]:
    """The words above a span, up to and with the first verb. A date inside a noun phrase ("Wednesday's summit") stops
    there, unless only a light verb holds the phrase."""
    token = doc[start:end].root
    inside = False
    for _ in range(_STEPS):
        head = token.head
        if head is token or head.i == token.i:
            return
        if start <= head.i < end or head.pos_ in ("ADP", "SCONJ", "ADV", "PART") or token.dep_ in ("pobj", "pcomp"):
            token = head
            continue
        prepared = start > 0 and doc[start - 1].pos_ == "ADP" and not _names(doc[start - 1])
        if (
            head.tag_ == "VBG" and head.lemma_ in ("start", "begin") and not has_subject(head)
        ):  # "met twice, starting in 2020"
            token = head
            continue
        # "urged Chile, the day before, to yield"
        loose = token.dep_ == "appos" and head.ent_type_ in ("GPE", "ORG", "PERSON")
        bound = token.dep_ in (*_INSIDE, "prep") and not loose
        inside = inside or (not prepared and bound and head.pos_ in ("NOUN", "PROPN"))
        if head.pos_ in ("VERB", "AUX"):
            if not inside or head.lemma_ in LIGHT_VERBS:
                yield head.i
            return
        yield head.i
        token = head


def _is_of_deed(verb: Token, date: Span, mention: DateMention) -> bool:
    """Whether a date belongs to what somebody is blamed or thanked for: "apologized for the raid on March 1".

    A weekday is nearer to the words: "apologized for the raid on Tuesday" was on Tuesday.
    """
    if verb.pos_ != "VERB" or verb.lemma_.lower() not in BLAMING:
        return False
    if not (WEEKDAYS.keys() | _DAYS).isdisjoint(mention.text.lower().split()):
        return False
    phrases = [child for child in verb.children if child.dep_ == "prep" and child.lower_ in ("of", "for", "over")]
    return any(child.i < date.start - 1 for child in phrases)


def _names(preposition: Token) -> bool:
    """Whether a date behind "of" only says which thing is meant: "a treaty of 1993", not "the war of 1967"."""
    noun = preposition.head
    if preposition.lower_ != "of" or noun.pos_ not in ("NOUN", "PROPN"):
        return False
    return noun.lemma_.lower() in PAPERS or (noun.dep_ == "pobj" and noun.head.lower_ == "of")


def climb(token: Token) -> Iterator[Token]:
    """The words above a noun up to and with its verb: "talks" -> "hosted", "talks on grain" -> "talks" -> "held"."""
    for _ in range(_STEPS):
        if token.pos_ in ("VERB", "AUX") or token.head.i == token.i:
            return
        token = token.head
        if token.pos_ not in ("ADP", "SCONJ", "PART"):
            yield token


def find_verb(token: Token) -> Token | None:
    """The verb itself, or the one that a noun hangs on."""
    return next((host for host in (token, *climb(token)) if host.pos_ in ("VERB", "AUX")), None)


def has_subject(verb: Token) -> bool:
    """Whether the verb has a subject of its own."""
    return any(child.dep_ in ("nsubj", "nsubjpass", "csubj", "expl") for child in verb.children)


def read_mark(verb: Token) -> str:
    """The subordinator of a verb's clause: "after", "when", "" for none."""
    if verb.dep_ == "pcomp":
        return str(verb.head.lower_)
    for child in verb.children:
        if child.dep_ == "mark" or (child.dep_ == "advmod" and child.lower_ in ("when", "where")):
            return str(child.lower_)
    return ""
