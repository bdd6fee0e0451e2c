"""From reviewed events to labels of words: which word is the cue, which mention plays which role.

The corpus quotes the clause that proves an act; in part of it the reviewer marked the cue too. Elsewhere the word that
the rules' lexicon takes for a cue of the act comes first, then any word that the lexicon lists under the act, then the
head of the quoted clause. A mention plays a role where one of its parties carries a code that the event lists in
that role. Words that may tell an act of the article a second time (the headline, a summary) are left out of the
loss: the corpus quotes each act once.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from communique.actors import find_actors
from communique.acts import Known, load_lexicon
from communique.cues import cues_by_word
from communique.dates import find_dates
from communique.evaluation.gold import GoldEvent
from communique.hints import WordHints, hint_words
from communique.model.paths import path_class
from communique.model.pieces import Window, cut_windows, tokens_between
from communique.model.tables import ACTS, SPAN_ROLES, STATUSES
from communique.parse import parse_passages
from communique.passages import Passage
from communique.places import find_places
from communique.reading import split_passages
from communique_schema import Act
from spacy.tokens import Doc, Token
from training_corpus import Item
from training_encoder import load_tokenizer

NONE = len(ACTS)
OPTIONAL_WEIGHT = 0.5
IGNORED = -1
CONTENT = frozenset({"VERB", "NOUN", "ADJ"})
"""Parts of speech that a cue may have."""
ACTOR_ROLES = SPAN_ROLES[:4]


@dataclass(slots=True)
class Told:
    """One reviewed event in one passage: its cue, and the tokens of its quote."""

    event: GoldEvent
    quote: list[int]
    cue: int
    sure: bool


@dataclass(slots=True)
class Mention:
    """A span of tokens that may play a role, with what is compared: codes, an EDTF string, or the name of a place."""

    kind: str
    tokens: list[int]
    values: frozenset[str]


@dataclass(slots=True)
class Read:
    """One parsed passage with all that its labels come from."""

    item: Item
    passage: Passage
    told: list[Told]
    mentions: list[Mention]
    repeated: dict[int, set[Act]] = field(default_factory=dict)
    lexical: dict[int, set[Act]] = field(default_factory=dict)
    hints: WordHints = field(default_factory=dict)

    @property
    def doc(self) -> Doc:
        """The parse."""
        assert self.passage.doc is not None
        return self.passage.doc


class CueLabel(NamedTuple):
    """An event's cue. `choices` are the places where it may stand instead, if the lexicon did not settle it; `quote`
    all of its quote.
    """

    place: int
    act: int
    status: int
    weight: float
    choices: tuple[int, ...]
    quote: tuple[int, ...]


class PairLabel(NamedTuple):
    """A mention beside the cue number `cue` of its window: the span's pieces, distance and path, an answer for
    each of SPAN_ROLES.
    """

    cue: int
    start: int
    end: int
    distance: int
    answers: tuple[float, ...]
    kind: str
    values: frozenset[str]
    path: int


@dataclass(slots=True)
class Example:
    """One window with its labels; all places count in `ids`, and `targets` goes with `firsts`."""

    item: str
    ids: list[int]
    firsts: list[int]
    targets: list[dict[int, float]]
    cues: list[CueLabel]
    pairs: list[PairLabel]
    hints: list[tuple[int, int]]
    """Places in `ids` beside the numbers of their hints."""


def read_item(item: Item) -> Iterator[Read]:
    """Parse an item and find in it whatever the labels need."""
    article = item.article
    passages = list(parse_passages(split_passages(article)))
    actors = find_actors(passages, article.published)
    places = find_places(passages)
    spoken = {
        "text": find_dates(article.text, article.published, passages=[p for p in passages if p.where == "text"]),
        "title": find_dates(
            article.title or "", article.published, passages=[p for p in passages if p.where == "title"]
        ),
    }
    for passage in passages:
        assert passage.doc is not None
        known = Known(passage, actors, places)
        here = [m for m in actors if m.where == passage.where]
        mentions = [
            _mention("actor", passage, m.start, m.end, {p.country for p in m.parties if p.country})
            for m in here
            if m.parties
        ]
        mentions += [
            _mention("date", passage, d.start, d.end, {d.edtf} if d.edtf else set()) for d in spoken[passage.where]
        ]
        mentions += [_mention("place", passage, p.start, p.end, {p.name}) for p in places if p.where == passage.where]
        cues = cues_by_word(known)
        lexical = {index: {cue.act for cue in told} for index, told in cues.items()}
        hints = hint_words(known, [d for d in spoken[passage.where] if passage.start <= d.start < passage.end], cues)
        read = Read(item, passage, [], [m for m in mentions if m.tokens], lexical=lexical, hints=hints)
        read.told = [told for event in item.events if (told := _tell(event, read)) is not None]
        read.repeated = _repetitions(read)
        yield read


def _mention(kind: str, passage: Passage, start: int, end: int, values: set[str]) -> Mention:
    assert passage.doc is not None
    inside = passage.start <= start < passage.end
    tokens = tokens_between(passage.doc, start - passage.start, end - passage.start) if inside else []
    return Mention(kind, tokens, frozenset(values))


def _tell(event: GoldEvent, read: Read) -> Told | None:
    """Find an event's quote in a passage, and its cue in the quote."""
    if event.where != read.passage.where:
        return None
    source = read.item.article.text if event.where == "text" else read.item.article.title or ""
    start = source.find(event.quote) - read.passage.start
    if start < 0 or start >= len(read.passage.text) or event.quote not in source:
        return None
    quote = tokens_between(read.doc, start, start + len(event.quote))
    cue, sure = _find_marked_cue(event, quote, read) or _find_cue(event.act, quote, read)
    return Told(event, quote, cue, sure) if quote else None


def _find_marked_cue(event: GoldEvent, quote: list[int], read: Read) -> tuple[int, bool] | None:
    """The word that the reviewer marked; None where none is marked, or it is no single word here."""
    found = next((i for i in quote if event.cue and read.doc[i].text == event.cue), None)
    return None if found is None else (found, True)


def _find_cue(act: Act, quote: list[int], read: Read) -> tuple[int, bool]:
    words = [read.doc[i] for i in quote]
    exact = [w for w in words if act in read.lexical.get(w.i, ())]
    if exact:
        return min(exact, key=_depth).i, True
    listed = [w for w in words if w.lemma_.lower() in _lemmas_of(act) and w.pos_ in ("VERB", "NOUN", "ADJ")]
    if listed:
        return min(listed, key=_depth).i, True
    heads = [w for w in words if w.pos_ in ("VERB", "NOUN")] or [w for w in words if not w.is_punct] or words
    return min(heads, key=lambda w: (w.pos_ != "VERB", _depth(w))).i, False


@cache
def _lemmas_of(act: Act) -> frozenset[str]:
    return frozenset(trigger[0] for cue in load_lexicon().cues if cue.act == act for trigger in cue.pattern.triggers)


def _depth(token: Token) -> tuple[int, int]:
    return (sum(1 for _ in token.ancestors), token.i)


def _repetitions(read: Read) -> dict[int, set[Act]]:
    """Words outside every quote that may tell one of the article's acts again."""
    if read.item.form != "article":
        return {}
    acts = {event.act for event in read.item.events}
    quoted = {(i, told.event.act) for told in read.told for i in told.quote}
    found = {i: {a for a in lexical & acts if (i, a) not in quoted} for i, lexical in read.lexical.items()}
    return {i: again for i, again in found.items() if again}


def make_examples(read: Read) -> Iterator[Example]:
    """The labeled windows of a passage."""
    for window in cut_windows(read.doc, load_tokenizer()):
        yield label_window(read, window)


def label_window(read: Read, window: Window) -> Example:
    """Put the labels of a passage on one of its windows."""
    place = dict(zip(window.tokens, window.firsts, strict=True))
    told = [t for t in read.told if t.cue in place]
    cues = [_label_cue(t, read, place) for t in told]
    pairs = []
    for number, t in enumerate(told):
        for mention in read.mentions:
            span = window.pieces_of(mention.tokens)
            if span is not None:
                distance, path = mention.tokens[0] - t.cue, path_class(read.doc, t.cue, mention.tokens)
                answers = role_answers(t.event, mention)
                pairs.append(PairLabel(number, *span, distance, answers, mention.kind, mention.values, path))
    hints = list(window.places_of(read.hints))
    return Example(read.item.id, window.ids, window.firsts, _targets(read, window, told), cues, pairs, hints)


def _label_cue(told: Told, read: Read, place: dict[int, int]) -> CueLabel:
    quote = tuple(place[i] for i in told.quote if i in place)
    content = (i for i in told.quote if i in place and read.doc[i].pos_ in CONTENT)
    return CueLabel(
        place[told.cue], ACTS.index(told.event.act), STATUSES.index(told.event.status), _weight(told),
        () if told.sure else tuple(place[i] for i in content), quote,
    )  # fmt: skip


def _targets(read: Read, window: Window, told: list[Told]) -> list[dict[int, float]]:
    targets: list[dict[int, float]] = []
    for token in window.tokens:
        here = [t for t in told if t.cue == token]
        if here:
            share = 1 / len(here)
            target: dict[int, float] = {}
            for t in here:
                act = ACTS.index(t.event.act)
                target[act] = target.get(act, 0.0) + share * _weight(t)
            target[NONE] = max(0.0, 1 - sum(target.values()))
            targets.append(target)
        elif token in read.repeated or any(
            token in t.quote and t.event.act in read.lexical.get(token, ()) for t in told
        ):
            targets.append({})
        else:
            targets.append({NONE: 1.0})
    return targets


def _weight(told: Told) -> float:
    return OPTIONAL_WEIGHT if told.event.optional else 1.0


def role_answers(event: GoldEvent, mention: Mention) -> tuple[float, ...]:
    """1 or 0 for each of SPAN_ROLES; IGNORED where a role does not apply to this kind of mention."""
    if mention.kind == "actor":
        listed = (event.actors, event.recipients, event.hosts, event.mediators)
        known = bool(mention.values)
        return (*(float(bool(mention.values & set(codes))) if known else IGNORED for codes in listed), IGNORED, IGNORED)
    if mention.kind == "date":
        same = float(event.edtf in mention.values) if event.edtf and mention.values else IGNORED
        return (IGNORED,) * 4 + (same, IGNORED)
    return (IGNORED,) * 5 + (float(event.place in mention.values) if event.place else 0.0,)
