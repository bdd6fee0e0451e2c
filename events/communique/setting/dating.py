"""When an act was, in the story that an article tells: its own words first, then the entry's heading, then the act told
before it.

What is told of without a date happened when the story had got to: on the day of the act told before, or on the day of
the news, which the lead's main clause names even where it tells no act of ours.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from communique_schema import Act, Article, Role, Status, parse_edtf
from spacy.tokens import Token

from ..actors import ActorMention
from ..acts import Known
from ..candidates import Candidate
from ..dates import DateMention, find_dates
from ..dates.attach import ActDate, date_of_act, is_news, is_within
from ..parties.filling import VERBAL_ACTS, Roles
from ..passages import Passage
from ..places.datelines import find_dateline
from .chronicle import find_headings


@dataclass(frozen=True, slots=True)
class Told:
    """What the story had got to: a date, and the sides of what happened then."""

    date: ActDate
    sides: frozenset[str]


class Calendar:
    """The dates of an article and which of them an act has. `mentions` are those of the text and of the title."""

    def __init__(self, article: Article, passages: Sequence[Passage], actors: Sequence[ActorMention]) -> None:
        self.published: date | None = article.published
        text = [p for p in passages if p.where == "text"]
        title = [p for p in passages if p.where == "title"]
        told = find_dates(article.text, self.published, passages=text)
        self.mentions: dict[str, list[DateMention]] = {
            "text": _drop_datelines(told, text),
            "title": find_dates(article.title or "", self.published, passages=title),
        }
        self.headings = find_headings(passages, self.mentions["text"])
        self.lead = self._read_lead(text[0], actors) if text and not self.headings else None

    def date_act(
        self, token: Token, known: Known, status: Status, act: Act, roles: Roles, told: Sequence[Candidate]
    ) -> ActDate:
        """The date of an act by its cue and the acts told before it."""
        before = self._reach(known.passage, told)
        doers = {doer.side for doer in roles.get(Role.ACTOR, [])}
        reacts = act in VERBAL_ACTS and not (before is not None and bool(doers) and doers <= before.sides)
        if reacts and before is not None and not is_within(before.date, known.passage):
            before = self._first_news(told) or before

        def ask(word: Token) -> ActDate:
            return date_of_act(
                word, passage=known.passage, mentions=self.mentions[known.passage.where], published=self.published,
                status=status, previous=before.date if before is not None else None,
                reacts=reacts,
            )  # fmt: skip

        found = ask(token)
        heading = self.headings.get(known.passage.start) if known.passage.where == "text" else None
        if heading is not None and (found.text is None or not is_within(found, known.passage)):
            return heading
        if found.text is None and status is Status.OCCURRED:  # "refused to sign on Tuesday": the refusal was on Tuesday
            inner = [ask(child) for child in token.children if child.dep_ == "xcomp"]
            return next((other for other in inner if other.text and self._is_past(other)), found)
        return found

    def _reach(self, passage: Passage, told: Sequence[Candidate]) -> Told | None:
        """What the story has reached: the last act dated here, else the last news told; in a headline the lead's."""
        if passage.where == "title":
            return _recall(told[0]) if told else self.lead
        if told and told[-1].date.text and is_within(told[-1].date, passage):
            return _recall(told[-1])
        return self._first_news(told[::-1]) or self.lead

    def _first_news(self, told: Sequence[Candidate]) -> Told | None:
        """The first act of those told that is news of the last days: what others react to."""
        news = next((c for c in told if c.date.text and is_news(c.date, self.published)), None)
        return _recall(news) if news is not None else None

    def _read_lead(self, passage: Passage, actors: Sequence[ActorMention]) -> Told | None:
        """The day of the news by the lead's main clause, with the sides that it names."""
        if passage.doc is None or not len(passage.doc):
            return None
        first = next(passage.doc.sents)
        found = date_of_act(
            first.root, passage=passage, mentions=self.mentions["text"], published=self.published, status="occurred"
        )
        if found.text is None or not is_news(found, self.published):
            return None
        start, end = passage.bounds(first)
        inside = [party for m in actors if m.where == "text" and start <= m.start < end for party in m.parties]
        return Told(found, frozenset(party.country or party.name for party in inside))

    def _is_past(self, found: ActDate) -> bool:
        latest = parse_edtf(found.edtf).latest if found.edtf else None
        return latest is not None and (self.published is None or latest <= self.published)


def _recall(candidate: Candidate) -> Told:
    return Told(candidate.date, frozenset(candidate.sides()))


def _drop_datelines(mentions: list[DateMention], passages: list[Passage]) -> list[DateMention]:
    """The dates without those of datelines ("CAIRO, March 3 -"), which tell when was written, not when was done."""
    found = [(p.start, dateline.stop) for p in passages if (dateline := find_dateline(p.text)) is not None]
    heads = [(start, start + stop) for start, stop in found]
    return [m for m in mentions if not any(start < m.start and m.end <= stop for start, stop in heads)]
