"""Which expression dates an act, by syntax first.

We believe that an act is dated by the time expressions of its own clause; then by those of the clause that it stands
in; then
by the entry, the sentence or the paragraph that tells it; and that a date never crosses into the content of
somebody's words:
in "said on Monday that he had visited in May", each verb keeps its own. Where nothing is said the tense decides
between the
day of publication and an open past (codebook section 3).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from communique_schema.edtf import parse_edtf

from communique.dates.defaults import Tense, find_tense, spell_default
from communique.dates.model import Basis, DateMention
from communique.dates.syntax import (
    LIGHT_VERBS,
    PLAN_WORDS,
    SAME_TIME,
    SPEECH_VERBS,
    Place,
    climb,
    find_verb,
    has_subject,
    place_mentions,
    read_mark,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from communique.passages import Passage


@dataclass(frozen=True, slots=True)
class ActDate:
    """The date of an act. `edtf` is None where it cannot be known; `text` and `span` (offsets in the article's text
    or title)
    are the wording it came from, None where only tense and publication date told it."""

    edtf: str | None
    basis: Basis
    text: str | None
    span: tuple[int, int] | None
    explanation: str


def date_of_act(
    token: Token,
    *,
    passage: Passage,
    mentions: Sequence[DateMention],
    published: date | None,
    status: str | None = None,
    previous: ActDate | None = None,
) -> ActDate:
    """The date of the act whose trigger (a verb or an event noun) is `token` of `passage.doc`.

    `mentions` are those of the text (or of the title) that the passage belongs to. `status` is the act's, as in
    codebook section
    5: "planned" and "proposed" acts lie ahead. `previous` dates the act told just before, for acts that follow on it
    in the same
    paragraph without a date of their own; a headline's act is given the lead's date this way.
    """
    planned = status in ("planned", "proposed")
    places = place_mentions(passage, mentions)
    tense = find_tense(token)
    for search, why in _SEARCHES:
        found = [place for place in search(token, places) if _fits(place.mention, published, planned=planned)]
        if found and not found[0].settled:
            return _by_tense(tense, published, planned=planned, note=f"“{found[0].mention.text}” cannot be settled")
        if found:
            return _from_mentions(token, found, why, published, planned=planned)
    if not planned and tense in (Tense.PAST, Tense.NONE):
        inherited = _continue_paragraph(token, places) or _continue_act(passage, previous, published)
        if inherited is not None:
            return inherited
    return _by_tense(tense, published, planned=planned)


def _by_tense(tense: Tense, published: date | None, *, planned: bool, note: str = "") -> ActDate:
    edtf, why = spell_default(tense, published, planned=planned)
    return ActDate(edtf, Basis.PUBLICATION if edtf else Basis.UNKNOWN, None, None, f"{why}; {note}" if note else why)


def _find_own(token: Token, places: list[Place]) -> Iterator[Place]:
    """Said of the act itself: "met on Monday", "Wednesday's summit"; the nearest link first."""
    held = [
        (place.hosts.index(token.i), abs(place.start - token.i), place) for place in places if token.i in place.hosts
    ]
    for _, _, place in sorted(held, key=lambda item: item[:2]):
        yield place


def _find_fronted(token: Token, places: list[Place]) -> Iterator[Place]:
    """A date right before the subject, behind a clause boundary: "..., and on May 6 China's agency suspended ..."."""
    verb = find_verb(token)
    subject = (
        next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass", "expl")), None) if verb is not None else None
    )
    if subject is None:
        return
    for place in places:
        if not place.label and place.end <= subject.i and _is_gap(token.doc, place, subject):
            yield place


def _is_gap(doc: Doc, place: Place, subject: Token) -> bool:
    """Whether the date stands at the head of the clause, with nothing but the noun phrase of the subject behind it."""
    edge = place.start - 1 if place.start and doc[place.start - 1].pos_ in ("ADP", "ADV", "SCONJ") else place.start
    opens = edge == 0 or doc[edge].is_sent_start or doc[edge - 1].lower_ in _BOUNDARIES
    left = min(subject.left_edge.i, subject.i)
    between = doc[place.end : left] if left > place.end else doc[0:0]
    return opens and left - place.end <= 3 and all(word.pos_ in ("PUNCT", "DET", "ADV") for word in between)


_NEWS_DAYS = 3
_BOUNDARIES = frozenset((",", ";", ":", "and", "but", "that", "—", "–", "(", "while", "whereas", "so"))


def _find_antecedent(token: Token, places: list[Place]) -> Iterator[Place]:
    """The date that a relative clause explains: "on Dec. 28, when Shoigu brought them together"."""
    verb = find_verb(token)
    if verb is not None and verb.dep_ in ("relcl", "advcl") and read_mark(verb) == "when":
        for place in places:
            if place.start <= verb.head.i < place.end or place.end <= verb.left_edge.i <= place.end + 1:
                yield place


def _find_means(token: Token, places: list[Place]) -> Iterator[Place]:
    """Of the deed by which the act was done: "stunned diplomats by turning up in November 2018"."""
    for child in token.children:
        for clause in child.children:
            if child.pos_ == "ADP" and clause.dep_ == "pcomp":
                yield from _find_own(clause, places)


def _find_light(token: Token, places: list[Place]) -> Iterator[Place]:
    """Of the verb that an event noun is subject or object of: "held talks on Monday"."""
    for host in climb(token):
        if host.pos_ in ("VERB", "AUX"):
            if host.lemma_ not in SPEECH_VERBS or host.lemma_ in LIGHT_VERBS:
                yield from _find_own(host, places)
            return


def _find_governing(token: Token, places: list[Place]) -> Iterator[Place]:
    """Of the clause around: coordination, participles, infinitives of purpose and aspect, clauses of time."""
    verb = find_verb(token)
    while verb is not None:
        above = _step_out(verb)
        if above is None:
            return
        yield from _shared(verb, above, places)
        verb = above


def _step_out(verb: Token) -> Token | None:
    """The verb whose time is also this one's; None where the clause stands for itself."""
    head = verb.head
    while head.i != head.head.i and head.pos_ in ("ADP", "SCONJ") and verb.dep_ in ("pcomp", "pobj"):
        head = head.head
    if head.i == verb.i:
        return None
    if verb.dep_ == "conj":
        return head if head.pos_ in ("VERB", "AUX") else None
    if verb.dep_ == "xcomp" and head.lemma_ not in PLAN_WORDS:
        return head if head.pos_ in ("VERB", "AUX") else None
    if verb.dep_ in ("acl", "relcl") and verb.tag_ == "VB":  # "was the last minister to travel to China"
        return next((host for host in climb(head) if host.lemma_ in ("be", "become")), None)
    if verb.dep_ in ("advcl", "pcomp") and (read_mark(verb) in SAME_TIME or verb.tag_ in ("VBG", "VBN", "VB")):
        return head if head.pos_ in ("VERB", "AUX") else None
    if verb.dep_ == "ccomp" and head.lemma_ in SPEECH_VERBS and find_tense(verb) in (Tense.PRESENT, Tense.PERFECT):
        return head
    return None


def _shared(verb: Token, above: Token, places: list[Place]) -> Iterator[Place]:
    """Dates of `above` that reach `verb`: for a coordinated verb those said before it."""
    for place in _find_own(above, places):
        if verb.dep_ == "conj" and place.start > verb.i:
            continue
        yield place


def _find_coordinated(token: Token, places: list[Place]) -> Iterator[Place]:
    """Of the last of several verbs with one subject: "recalled its envoy and shut the embassy on Monday"."""
    verb = find_verb(token)
    for other in verb.conjuncts if verb is not None else ():
        if other.i > token.i and not has_subject(other):
            yield from (place for place in _find_own(other, places) if place.start > other.i)


def _find_subordinate(token: Token, places: list[Place]) -> Iterator[Place]:
    """Of a clause of time below the act's: "severed soon after the war broke out in 2011"."""
    for child in token.children:
        clause = child if child.dep_ == "advcl" else next((c for c in child.children if c.dep_ == "pcomp"), None)
        if clause is None:
            continue
        mark = read_mark(clause) or ("" if clause is child else child.lower_)
        if mark in SAME_TIME or (not mark and clause.tag_ in ("VBG", "VBN")):  # "Speaking on Monday, he accused ..."
            yield from _find_own(clause, places)


def _find_label(token: Token, places: list[Place]) -> Iterator[Place]:
    """Of the entry: "March 9 - Malaysia's top court ..."."""
    yield from (place for place in reversed(places) if place.label and place.start <= token.i)


def _find_in_sentence(token: Token, places: list[Place]) -> Iterator[Place]:
    """A date that opens the sentence, wherever the parser hung it."""
    first = token.sent.start
    for place in places:
        if first <= place.start <= first + 2 and not place.label and _is_reached(token, place):
            yield place


def _is_reached(token: Token, place: Place) -> bool:
    """Whether no content of words and no relative clause lies between a fronted date and the act."""
    verb = find_verb(token)
    while verb is not None and verb.head.i != verb.i:
        if verb.dep_ in ("relcl", "acl") and token.sent.root.pos_ in ("VERB", "AUX"):
            return False
        if verb.dep_ == "ccomp" and find_tense(verb) in (Tense.PLUPERFECT, Tense.FUTURE):
            return False
        verb = verb.head
    return True


_SEARCHES: tuple[tuple[Callable[[Token, list[Place]], Iterator[Place]], str], ...] = (
    (_find_own, "said of the act"),
    (_find_fronted, "opens the clause of the act"),
    (_find_antecedent, "explained by the clause of the act"),
    (_find_light, "said of the verb that the event goes with"),
    (_find_governing, "said of the clause around the act"),
    (_find_coordinated, "said of the acts told together"),
    (_find_means, "said of how the act was done"),
    (_find_subordinate, "said of the clause of time under the act"),
    (_find_in_sentence, "opens the sentence of the act"),
    (_find_label, "dates the entry that tells the act"),
)


def _fits(mention: DateMention, published: date | None, *, planned: bool) -> bool:
    """Whether the mention can date such an act: "now" dates nothing more closely than the tense, nothing planned is
    past."""
    if mention.value == "PRESENT_REF":
        return False
    if planned and published is not None and mention.period is not None and mention.period.last is not None:
        return mention.period.last >= published
    return True


def _from_mentions(token: Token, found: list[Place], why: str, published: date | None, *, planned: bool) -> ActDate:
    """The first mention found; one that opens and one that closes a span of time are joined."""
    mention = found[0].mention
    others = [place.mention for place in found[1:]]
    edtf = mention.edtf
    closing = next(
        (other for other in others if other.relation == "until" and mention.relation in ("since", "from")), None
    )
    if closing is not None and mention.edtf and closing.edtf:
        edtf = mention.edtf.split("/")[0] + "/" + closing.edtf.split("/")[-1]
    elif mention.relation == "after" and published is not None and edtf and not planned and edtf.endswith("..]"):
        edtf = f"{edtf[:-1]}{published}]"
    return ActDate(edtf, mention.basis, mention.text, (mention.start, mention.end), f"{mention.explanation} ({why})")


def _continue_paragraph(token: Token, places: list[Place]) -> ActDate | None:
    """The date of the last main clause before the act in its paragraph: a past tense goes on from there."""
    for place in reversed(places):
        if place.end <= token.i and place.settled and place.hosts and _tells(token.doc[place.hosts[-1]]):
            mention = place.mention
            why = f"{mention.explanation} (said of what is told before)"
            return ActDate(mention.edtf, Basis.RELATIVE, mention.text, (mention.start, mention.end), why)
    return None


def _tells(verb: Token) -> bool:
    """Whether a clause carries the story on: a main clause in the simple past or present, no aside and no flashback."""
    if verb.pos_ not in ("VERB", "AUX") or find_tense(verb) not in (Tense.PAST, Tense.PRESENT):
        return False
    while verb.head.i != verb.i:
        if verb.dep_ in ("relcl", "acl", "advcl", "pcomp", "csubj") or verb.head.pos_ not in ("VERB", "AUX"):
            return False
        verb = verb.head
    return True


def _continue_act(passage: Passage, previous: ActDate | None, published: date | None) -> ActDate | None:
    """The date of the act told just before: in the same passage, in a lead for its headline, or anywhere in the
    report where it is
    the news of the day (a day at most three before publication)."""
    if previous is None or previous.edtf is None:
        return None
    here = previous.span is not None and passage.start <= previous.span[0] < passage.start + len(passage.text)
    if passage.where == "text" and not here and not _is_news(previous.edtf, published):
        return None
    return ActDate(
        previous.edtf, previous.basis, previous.text, previous.span, f"{previous.explanation}; told after it"
    )


def _is_news(edtf: str, published: date | None) -> bool:
    """Whether a date is a single day, at most three before publication."""
    read = parse_edtf(edtf)
    if published is None or read.earliest is None or read.earliest != read.latest or read.approximate:
        return False
    return 0 <= (published - read.earliest).days <= _NEWS_DAYS
