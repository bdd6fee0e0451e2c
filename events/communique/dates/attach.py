"""Which expression dates an act, by syntax first.

We believe that an act is dated by the time expressions of its own clause; then by those of the clause that it stands
in; then by the entry, the sentence or the paragraph that tells it; and that a date never crosses into the content of
somebody's words: in "said on Monday that he had visited in May", each verb keeps its own. Where nothing is said the
tense decides between the day of publication and an open past (codebook section 3).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from communique_schema.edtf import parse_edtf

from communique.dates.defaults import Tense, find_tense, spell_default
from communique.dates.lengths import stretch
from communique.dates.model import Basis, DateMention
from communique.dates.papers import is_said_in_paper
from communique.dates.ranges import span_edtf as join_ends
from communique.dates.searches import SEARCHES
from communique.dates.syntax import Place, find_verb, place_mentions

if TYPE_CHECKING:
    from spacy.tokens import Token

    from communique.passages import Passage


_NEWS_DAYS = 3
_CLOSERS = frozenset(("until", "till", "before", "prior"))


@dataclass(frozen=True, slots=True)
class ActDate:
    """The date of an act. `edtf` is None where it cannot be known; `text` and `span` (offsets in the article's text or
    title) are the wording it came from, None where only tense and publication date told it. `inherited` says that it is
    the date of the act told before."""

    edtf: str | None
    basis: Basis
    text: str | None
    span: tuple[int, int] | None
    explanation: str
    inherited: bool = False


def date_of_act(
    token: Token,
    *,
    passage: Passage,
    mentions: Sequence[DateMention],
    published: date | None,
    status: str | None = None,
    previous: ActDate | None = None,
    reacts: bool = False,
) -> ActDate:
    """The date of the act whose trigger (a verb or an event noun) is `token` of `passage.doc`.

    `mentions` are those of the text (or of the title) that the passage belongs to. `status` is the act's, as in
    codebook section 5: "planned" and "proposed" acts lie ahead. `previous` dates the act told just before, for acts
    that follow on it in the same paragraph without a date of their own; a headline's act is given the lead's date this
    way. `reacts` says that it is an act of words by somebody who had no part in that one: what others say of the news
    they say that day or later.
    """
    planned = status in ("planned", "proposed")
    places = place_mentions(passage, mentions)
    tense = find_tense(token)
    for search, why in SEARCHES:
        found = [place for place in search(token, places) if _fits(place.mention, published, tense, status)]
        if found and not found[0].settled:
            return _by_tense(tense, published, planned=planned, note=f"“{found[0].mention.text}” cannot be settled")
        if found:
            told = _from_place(found[0], token, places, why, published)
            return replace(told, edtf=stretch(told.edtf, token) or told.edtf)
    if tense is Tense.PRESENT and previous is not None and previous.edtf is not None and is_said_in_paper(token):
        return replace(previous, explanation=f"{previous.explanation}; said in the paper told of", inherited=True)
    if not planned and tense in (Tense.PAST, Tense.NONE):
        later = published if reacts and not _is_pronoun(token) else None
        inherited = _continue_paragraph(token, places, published) or _continue_act(passage, previous, later)
        if inherited is not None and passage.where == "text" and not is_within(inherited, passage):
            inherited = (
                inherited if is_news(previous, published) and not _looks_back(token, places, published) else None
            )
        if inherited is not None:
            return inherited
    return _by_tense(tense, published, planned=planned)


def _by_tense(tense: Tense, published: date | None, *, planned: bool, note: str = "") -> ActDate:
    edtf, why = spell_default(tense, published, planned=planned)
    return ActDate(edtf, Basis.PUBLICATION if edtf else Basis.UNKNOWN, None, None, f"{why}; {note}" if note else why)


def _fits(mention: DateMention, published: date | None, tense: Tense, status: str | None) -> bool:
    """Whether the mention can date such an act.

    "Now" dates nothing more closely than the tense, nothing planned is past, nothing told in the past lies ahead, and
    "since
    1979" dates what goes on, not the meeting that was the first since then.
    """
    if mention.value == "PRESENT_REF":
        return False
    if mention.relation == "since" and status == "occurred" and tense in (Tense.PAST, Tense.PRESENT):
        return False
    if published is None or mention.period is None or mention.period.first is None or mention.period.last is None:
        return True
    if status in ("planned", "proposed"):
        return mention.period.last >= published
    return mention.period.first <= published or tense not in (Tense.PAST, Tense.PLUPERFECT, Tense.PERFECT)


def _from_place(place: Place, token: Token, places: list[Place], why: str, published: date | None) -> ActDate:
    """The mention found; one that opens a span of time is joined to the one that closes it."""
    mention = place.mention
    edtf = mention.edtf
    closing = _find_closing(place, token, places) if mention.relation in ("since", "from") else None
    if closing is not None and edtf:
        edtf = join_ends(edtf.split("/")[0], closing.point) or edtf
    elif mention.relation == "after" and published is not None and edtf and edtf.endswith("..]"):
        low = parse_edtf(edtf).earliest
        edtf = f"{edtf[:-1]}{published}]" if low is not None and low <= published else edtf
    return ActDate(edtf, mention.basis, mention.text, (mention.start, mention.end), f"{mention.explanation} ({why})")


def _find_closing(place: Place, token: Token, places: list[Place]) -> DateMention | None:
    """The end of a span of time that `place` opens: "starting in 2020, prior to the summit on Wednesday"."""
    for other in places:
        between = token.doc[place.end : other.start] if other.start > place.end else ()
        if other.start < token.sent.end and any(word.lower_ in _CLOSERS for word in between):
            return other.mention
    return None


def _continue_paragraph(token: Token, places: list[Place], published: date | None) -> ActDate | None:
    """The date of the last main clause before the act in its paragraph: a past tense goes on from there, unless it lies
    ahead."""
    for place in reversed(places):
        mention = place.mention
        if published is not None and mention.period is not None and (mention.period.first or published) > published:
            continue
        if place.end <= token.i and place.settled and place.hosts and _tells(token.doc[place.hosts[-1]]):
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


def _continue_act(passage: Passage, previous: ActDate | None, later: date | None) -> ActDate | None:
    """The date of the act told just before: in the same passage, in a lead for its headline, or anywhere in the report
    where it is the news of the day (a day at most three before publication).

    With `later`, the day of publication, what others say of the news in another passage was said on any day up to it.
    """
    if previous is None or previous.edtf is None:
        return None
    edtf, why = previous.edtf, f"{previous.explanation}; told after it"
    if later is not None and passage.where == "text" and not is_within(previous, passage) and edtf != str(later):
        edtf, why = f"[{edtf}..{later}]", f"{why}, then or later"
    return ActDate(edtf, previous.basis, previous.text, previous.span, why, inherited=True)


def _is_pronoun(token: Token) -> bool:
    """Whether somebody goes on who was told of before: "He accused ..."."""
    verb = find_verb(token)
    return verb is not None and any(c.dep_ in ("nsubj", "nsubjpass") and c.pos_ == "PRON" for c in verb.children)


def _looks_back(token: Token, places: list[Place], published: date | None) -> bool:
    """Whether the passage named a day long past before the act: it tells the background, not the news."""
    before = [p.mention.period for p in places if p.hosts and p.end <= token.i and p.settled and p.mention.period]
    return published is not None and any(p.last is not None and (published - p.last).days > _NEWS_DAYS for p in before)


def is_within(told: ActDate, passage: Passage) -> bool:
    """Whether the wording of a date stands in a passage of the text."""
    return told.span is not None and passage.start <= told.span[0] < passage.end


def is_news(told: ActDate | None, published: date | None) -> bool:
    """Whether a date is a single day, at most three before publication."""
    read = parse_edtf(told.edtf) if told is not None and told.edtf else None
    if read is None or published is None or read.earliest is None or read.earliest != read.latest or read.approximate:
        return False
    return 0 <= (published - read.earliest).days <= _NEWS_DAYS
