"""The loop to read first: sentence -> cue -> frame -> parties, qualifiers, date, place -> candidate events with
evidence.

Two witnesses point at cues: the lexicon, and the learned reader where it is installed. Each step may refuse, and says
why. What comes out
is one candidate an act and sentence; `resolve` makes one event of those that tell the same act.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from communique_schema import Act, Article, Role, Status, parse_edtf
from spacy.tokens import Span, Token

from .actors import ActorMention, find_actors
from .acts import Cue, Known
from .candidates import Candidate, Refusal
from .cues import cues_by_word
from .dates.attach import ActDate
from .details import read_details
from .headlines.mending import is_remnant, mend_passage
from .headlines.remnants import restore_clause
from .headlines.title_case import find_written
from .hints import WordHints, hint_words
from .parse import parse_passages
from .parties.context import Context
from .parties.eras import date_parties
from .parties.faults import find_fault, find_fault_at_home, is_within_state
from .parties.filling import VERBAL_ACTS, Roles, complete_roles, fill_roles
from .parties.strangers import place_everywhere, place_strangers
from .passages import Passage
from .places import PlaceMention, find_places
from .qualifiers import Qualification, qualify
from .quoting import quote_of
from .reading import split_passages
from .reference import is_content_of, only_dates, read_reference
from .retelling.doublets import join_doublets
from .retelling.echoes import find_echoes, find_model
from .retelling.retell import retell
from .scan import has_cue, is_international
from .setting.dating import Calendar
from .setting.placing import place_of
from .volition import is_refused, is_willed, promise, refusal
from .witness import fill_roles_by_model, find_nonsense, is_told_by_rules, join_roles, load_witness, make_cue, strongest

EFFORTS = frozenset({"try", "attempt", "seek", "work", "help", "effort"})
"""To try to mediate is to mediate."""


@dataclass
class Findings:
    """What was found in an article: candidates, and the cues that gave none."""

    candidates: list[Candidate] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)


class Finder:
    """Reads one article. `find` gives its candidates in the order of the text; with `domestic`, acts within one state
    too.
    """

    def __init__(self, article: Article, use_model: bool = True, domestic: bool = False) -> None:
        self.article = article
        self.domestic = domestic
        whole = split_passages(article)
        concerned = domestic or is_international(p.text for p in whole)
        waiting = [p for p in whole if has_cue(p.text, domestic)] if concerned else []
        parsed = {(p.where, p.start): mend_passage(p, self._written_words) for p in parse_passages(waiting)}
        self.passages = [parsed.get((p.where, p.start), p) for p in whole]
        self.actors: list[ActorMention] = find_actors(self.passages, article.published)
        self.places: list[PlaceMention] = find_places(self.passages)
        self.calendar = Calendar(article, self.passages, self.actors)
        self.context = Context(self.actors)
        self.found = Findings()
        self.known = {
            (p.where, p.start): Known(p, self.actors, self.places, domestic) for p in self.passages if p.doc is not None
        }
        self.cues = {key: cues_by_word(known) for key, known in self.known.items()}
        reader = load_witness(use_model)
        self.answers = self.ask(reader) if reader is not None else {}

    def _written_words(self) -> frozenset[str]:
        return find_written(self.article.text)

    def ask(self, reader: Any) -> dict[tuple[str, int], Any]:
        """The learned reader's answer on each parsed passage, by the passage's place."""
        asked = [p for p in self.passages if p.doc is not None]
        answers = reader.read_all(asked, [self._hint(p) for p in asked]) if asked else []
        return {(p.where, p.start): answer for p, answer in zip(asked, answers, strict=True)}

    def _hint(self, passage: Passage) -> WordHints:
        key = (passage.where, passage.start)
        dates = [d for d in self.calendar.mentions[passage.where] if passage.start <= d.start < passage.end]
        return hint_words(self.known[key], dates, self.cues[key])

    def find(self) -> Findings:
        """Find every act that the article asserts; the headline is read last, when the lead's date is known."""
        for passage in sorted(self.passages, key=lambda p: p.where == "title"):
            if passage.doc is None:
                continue
            known = self.known[passage.where, passage.start]
            answer = self.answers.get((passage.where, passage.start))
            proposals = answer.proposals if answer is not None else []
            told: list[Candidate] = []
            for sentence in passage.doc.sents:
                if is_remnant(sentence):
                    self.found.candidates += self._restore(sentence, told, known)
                    continue
                told = self._drop_contents(list(self._read_sentence(sentence, known)), known)
                told += self._read_echoes(sentence, told, known)
                inside = [p for p in proposals if sentence.start <= p.token < sentence.end]
                told = sorted([*told, *self._read_proposals(inside, told, known)], key=lambda c: c.offset)
                self.found.candidates += join_doublets(told)
        place_everywhere(self.found.candidates, self.context.homes)
        return self.found

    def _read_sentence(self, sentence: Span, known: Known) -> Iterator[Candidate]:
        governed: list[tuple[Token, Cue]] = []
        cues = self.cues[known.passage.where, known.passage.start]
        for token in sentence:
            for cue in cues.get(token.i, ()):
                candidate = self._read_cue(token, cue, known, governed)
                if candidate is not None:
                    if cue.content == "suppress":
                        governed.append((token, cue))
                    yield candidate
                    break

    def _drop_contents(self, told: list[Candidate], known: Known) -> list[Candidate]:
        """Leave out what stands before the cue it belongs to: "the visit has been put off" is no visit."""
        kept = []
        for candidate in told:
            above = [c for c in told if c.cue.content == "suppress" and c.token.i > candidate.token.i]
            over = next((c for c in above if is_content_of(candidate.token, c.token)), None)
            if over is None:
                kept.append(candidate)
            else:
                why = f"only what {over.token.text!r} ({over.act}) is about"
                self._refuse(candidate.token, candidate.cue, known, why)
        return kept

    def _read_cue(self, token: Token, cue: Cue, known: Known, governed: list[tuple[Token, Cue]]) -> Candidate | None:
        for above, other in governed:
            if is_content_of(token, above):
                return self._refuse(token, cue, known, f"only what {above.text!r} ({other.act}) is about")
        qualification = qualify(token, EFFORTS if cue.act is Act.MEDIATION else frozenset())
        refused = refusal(cue) if is_refused(token) else None
        if refused is not None:
            cue, qualification = refused, Qualification(steps=["refused: 'will not'"])
        if qualification.left_out:
            return self._refuse(token, cue, known, qualification.left_out)
        roles = fill_roles(token, cue, known)
        return self._make(token, cue, known, roles, qualification, [f"cue {token.text!r} ({cue.name})"])

    def _read_proposals(self, proposals: list[Any], told: list[Candidate], known: Known) -> Iterator[Candidate]:
        """What the model adds to a sentence; where the rules told it already, they share the record."""
        for proposal in proposals:
            rules = is_told_by_rules(proposal, known.passage.doc[proposal.token], told)  # type: ignore[index]
            if rules is not None:
                rules.confidence = max(rules.confidence or 0.0, proposal.score)
                rules.witnesses = "rules+model"
        for proposal in strongest(proposals):
            token = known.passage.doc[proposal.token]  # type: ignore[index]
            if is_told_by_rules(proposal, token, told) is not None:
                continue
            candidate = self._read_proposal(proposal, token, known)
            if candidate is not None:
                told.append(candidate)
                candidate.confidence, candidate.witnesses = proposal.score, "model"
                yield candidate

    def _read_proposal(self, proposal: Any, token: Token, known: Known) -> Candidate | None:
        cue = make_cue(proposal.act, token)
        qualification = qualify(token)
        why = qualification.left_out or find_nonsense(token, cue)
        if why:
            return self._refuse(token, cue, known, why)
        roles = join_roles(fill_roles_by_model(proposal, cue, known), fill_roles(token, cue, known))
        steps = [f"model: {token.text!r} is a cue of {proposal.act} ({proposal.score:.2f})"]
        return self._make(token, cue, known, roles, qualification, steps)

    def _restore(self, remnant: Span, told: list[Candidate], known: Known) -> list[Candidate]:
        restored = restore_clause(remnant, told, known, self.calendar.mentions[known.passage.where])
        return [restored] if restored is not None else []

    def _read_echoes(self, sentence: Span, told: list[Candidate], known: Known) -> Iterator[Candidate]:
        """Acts that a sentence tells by saying that somebody else did the same."""
        for echo in find_echoes(sentence, known):
            model = find_model(echo, [*self.found.candidates[-9:], *told], known)
            qualification = qualify(echo.token)
            if model is None or qualification.left_out or qualification.status is not Status.OCCURRED:
                continue
            base, roles = model
            date = self._date(echo.token, known, qualification.status, base.act, roles)
            yield retell(base, echo.token, roles, date, None, quote_of(echo.token, known.passage), "does the same")

    def _make(
        self, token: Token, cue: Cue, known: Known, roles: Roles, qualification: Qualification, steps: list[str]
    ) -> Candidate | None:
        supplied, how, why = self._settle_parties(roles, token, cue, known)
        if why:
            return self._refuse(token, cue, known, why)
        status = Status(cue.status) if cue.status else qualification.status
        date = self._date(token, known, status, cue.act, roles)
        promised = promise(cue) if status is Status.PLANNED and date.text is None and is_willed(token) else None
        if promised is not None:
            cue, status = promised, Status.OCCURRED
            date = self._date(token, known, status, cue.act, roles)
        settled = self._settle_status(status, cue, date, qualification, known)
        if settled is Status.PLANNED and date.edtf is not None:
            date = self._date(token, known, settled, cue.act, roles)
        roles = date_parties(roles, date, self.article.published)
        place = place_of(token, cue, known)
        reference = read_reference(token, cue, roles, supplied, date, place, known.passage.start)
        if reference == "generic":
            return self._refuse(token, cue, known, "speaks of no one occasion")
        if reference == "back" and only_dates(token, date, known.passage.start):
            date = replace(date, edtf=None, text=None, span=None, explanation="only says when something else was")
        candidate = Candidate(
            act=cue.act, token=token, passage=known.passage, cue=cue, roles=roles, date=date, place=place,
            status=settled,
            certainty=qualification.certainty, attributed_to=_name_speaker(qualification, known),
            quotes=[quote_of(token, known.passage)],
            details=read_details(token, cue, known), steps=[*steps, *qualification.steps, *how], inferred=supplied,
            refers_back=reference == "back",
        )  # fmt: skip
        self.context.note(candidate.act, candidate.sides(Role.ACTOR), candidate.sides(Role.RECIPIENT))
        return candidate

    def _settle_parties(
        self, roles: Roles, token: Token, cue: Cue, known: Known
    ) -> tuple[set[Role], list[str], str | None]:
        """Complete the roles in place: those supplied by the story, how, and why the parties make no act after all."""
        if not self.domestic and is_within_state(roles, token, cue, known):
            return set(), [], "done within one state"
        near = self._mentions_in(token.sent, known.passage)
        placed = place_strangers(roles, cue, self.context, near)
        supplied, how = complete_roles(roles, token, cue, known, self.context, near)
        how = [*placed, *how]
        if self.domestic:
            return supplied, how, find_fault_at_home(roles, token, cue)
        return supplied, how, find_fault(roles, token, cue, supplied)

    def _refuse(self, token: Token, cue: Cue, known: Known, why: str) -> Candidate | None:
        start = known.passage.offset(token)
        self.found.refusals.append(Refusal(known.passage.where, start, token.text, cue.name, why))
        return None

    def _mentions_in(self, sentence: Span, passage: Passage) -> list[ActorMention]:
        start, end = passage.bounds(sentence)
        return [m for m in self.actors if m.where == passage.where and start <= m.start < end]

    def _date(self, token: Token, known: Known, status: Status, act: Act, roles: Roles) -> ActDate:
        return self.calendar.date_act(token, known, status, act, roles, self.found.candidates)

    def _settle_status(
        self, status: Status, cue: Cue, date: ActDate, qualification: Qualification, known: Known
    ) -> Status:
        """Present tense of an act of words is going on; a date after the day of printing makes a plan of any act."""
        if status is not Status.OCCURRED:
            return status
        published = self.article.published
        if published and date.edtf and (parse_edtf(date.edtf).earliest or published) > published:
            return Status.PLANNED
        if not qualification.present or known.passage.where != "text":
            return status
        if (cue.act in VERBAL_ACTS and date.text is None) or (qualification.progressive and self._is_now(date)):
            return Status.ONGOING
        return status

    def _is_now(self, date: ActDate) -> bool:
        """Whether nothing is said against the day of publication: "is visiting Oslo", "is seeing the king today"."""
        read = parse_edtf(date.edtf) if date.edtf and date.text else None
        today = self.article.published
        return read is None or today is None or (read.earliest or today) <= today <= (read.latest or today)


def _name_speaker(qualification: Qualification, known: Known) -> str | None:
    """The words that name who says so."""
    token = qualification.speaker
    if token is None:
        return None
    mention = known.mention(token)
    if mention is not None:
        return mention.text
    own = ("det", "amod", "compound", "poss", "case")
    return " ".join(t.text for t in token.subtree if (t.i <= token.i and t.dep_ in own) or t == token) or None
