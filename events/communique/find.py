"""The loop to read first: sentence -> cue -> frame -> parties, qualifiers, date, place -> candidate events with evidence.

Each step may refuse, and says why. What comes out is one candidate an act and sentence; `resolve` makes one event of those that tell
the same act.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from communique_schema import ACTS, Act, Article, Kind, Role, Status, parse_edtf
from spacy.tokens import Span, Token

from .acts import Cue, Denoted, Known, fill_role, find_cues, load_lexicon, role_paths
from .acts.roles import unique
from .acts.syntax import VERBAL
from .actors import ActorMention, find_actors
from .candidates import Candidate, Refusal
from .context import Context, inferred
from .dates import DateMention, find_dates
from .dates.attach import ActDate, date_of_act
from .details import read_details
from .parse import parse_passages
from .passages import Passage
from .places import PlaceMention, find_places
from .placing import place_of
from .qualifiers import Qualification, qualify
from .quoting import quote_of
from .reading import split_passages
from .scan import has_cue, is_international

PLACELESS = frozenset(
    {Act.PLEDGE, Act.PLEDGE_TO_MEET, Act.MEETING_CANCELLED, Act.AMBASSADOR_RECALLED, Act.EXPULSION, Act.TIES_SEVERED}
)
VERBAL_ACTS = frozenset(
    {
        Act.ENDORSEMENT,
        Act.CRITICISM,
        Act.ACCUSATION,
        Act.REQUEST,
        Act.DEMAND,
        Act.THREAT,
        Act.REJECTION,
        Act.APOLOGY,
        Act.CONCESSION,
    }
    | {Act.PLEDGE, Act.PLEDGE_TO_MEET}
)
"""Acts of words: present tense means that they are going on (codebook section 8, Status)."""


@dataclass
class Findings:
    """What was found in an article: candidates, and the cues that gave none."""

    candidates: list[Candidate] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)


class Finder:
    """Reads one article. `find` gives its candidates in the order of the text."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.lexicon = load_lexicon()
        whole = split_passages(article)
        waiting = [p for p in whole if has_cue(p.text)] if is_international(p.text for p in whole) else []
        parsed = {(p.where, p.start): p for p in parse_passages(waiting)}
        self.passages = [parsed.get((p.where, p.start), p) for p in whole]
        self.actors: list[ActorMention] = find_actors(self.passages, article.published)
        self.places: list[PlaceMention] = find_places(self.passages)
        self.dates = self._find_dates()
        self.context = Context(self.actors)
        self.found = Findings()

    def _find_dates(self) -> dict[str, list[DateMention]]:
        published = self.article.published
        text = [p for p in self.passages if p.where == "text"]
        title = [p for p in self.passages if p.where == "title"]
        return {
            "text": find_dates(self.article.text, published, passages=text),
            "title": find_dates(self.article.title or "", published, passages=title),
        }

    def find(self) -> Findings:
        """Find every act that the article asserts."""
        for passage in self.passages:
            if passage.doc is not None:
                known = Known(passage, self.actors, self.places)
                for sentence in passage.doc.sents:
                    self.found.candidates += list(self._read_sentence(sentence, known))
        return self.found

    def _read_sentence(self, sentence: Span, known: Known) -> Iterator[Candidate]:
        governed: list[tuple[Token, Cue]] = []
        for token in sentence:
            if token.is_punct or token.lemma_.lower() not in self.lexicon.lemmas:
                continue
            cues = sorted(find_cues(token, known, self.lexicon), key=_specificity, reverse=True)
            for cue in cues:
                candidate = self._read_cue(token, cue, known, governed)
                if candidate is not None:
                    if cue.content == "suppress":
                        governed.append((token, cue))
                    self.context.note(candidate.sides(Role.ACTOR), candidate.sides(Role.RECIPIENT))
                    yield candidate
                    break

    def _read_cue(self, token: Token, cue: Cue, known: Known, governed: list[tuple[Token, Cue]]) -> Candidate | None:
        for above, other in governed:
            if is_content_of(token, above):
                return self._refuse(token, cue, known, f"only what {above.text!r} ({other.act}) is about")
        qualification = qualify(token, EFFORTS if cue.act is Act.MEDIATION else frozenset())
        if qualification.left_out:
            return self._refuse(token, cue, known, qualification.left_out)
        roles = self._fill_roles(token, cue, known)
        steps = [f"cue {token.text!r} ({cue.name})", *qualification.steps]
        guessed = self._complete(roles, token, cue, known, steps)
        if why := self._fault(roles, token, cue, guessed):
            return self._refuse(token, cue, known, why)
        status = Status(cue.status) if cue.status else qualification.status
        date = self._date(token, known, status, qualification)
        status = self._settle_status(status, cue, date, qualification, known)
        if status is not Status.OCCURRED and date.edtf is not None and status is Status.PLANNED:
            date = self._date(token, known, status, qualification)
        place = place_of(token, cue, known)
        back = refers_back(token, cue, roles, guessed, date, place, known.passage.start)
        if back == "back" and _is_time_anchor(token) and date.span is not None and not _holds_span(token, date.span, known.passage.start):
            date = replace(date, edtf=None, text=None, span=None, explanation="only says when something else was")
        if back == "generic":
            return self._refuse(token, cue, known, "speaks of no one occasion")
        return Candidate(
            act=cue.act, token=token, passage=known.passage, cue=cue, roles=roles, date=date, place=place, status=status,
            certainty=qualification.certainty, attributed_to=_speaker(qualification, known),
            quotes=[quote_of(token, known.passage)], details=read_details(token, cue, known), steps=steps, inferred=guessed, refers_back=back == "back",
        )  # fmt: skip

    def _refuse(self, token: Token, cue: Cue, known: Known, why: str) -> None:
        start = known.passage.offset(token)
        self.found.refusals.append(Refusal(known.passage.where, start, token.text, cue.name, why))

    def _fill_roles(self, token: Token, cue: Cue, known: Known) -> dict[Role, list[Denoted]]:
        paths = role_paths(cue)
        roles: dict[Role, list[Denoted]] = {}
        taken: list[str] = []
        for role in (Role.HOST, Role.MEDIATOR, Role.ACTOR, Role.RECIPIENT):
            if role in paths:
                skip = taken if role is Role.RECIPIENT else ()
                roles[role] = fill_role(token, cue, paths[role], known, skip)
                if role is Role.ACTOR:
                    taken += [d.side for d in roles[role]]
        _add_hosts(roles, token, cue, known)
        _share_mutual(roles, cue, token)
        return {role: found for role, found in roles.items() if found}

    def _complete(
        self, roles: dict[Role, list[Denoted]], token: Token, cue: Cue, known: Known, steps: list[str]
    ) -> set[Role]:
        """Add the side that the clause leaves out where the story makes it plain."""
        guessed: set[Role] = set()
        if "recipient_required" in cue.flags or "weak" in cue.flags:
            return guessed
        near = self._mentions_in(token.sent, known.passage)
        at = known.passage.offset(token)
        actors, recipients = roles.get(Role.ACTOR, []), roles.get(Role.RECIPIENT, [])
        if not actors and not recipients:
            pair = (
                self.context.main_pair(near)
                if ACTS[cue.act].reciprocal and cue.flags.isdisjoint({"attack"}) and _is_specific(token, cue)
                else None
            )
            if pair is not None:
                roles[Role.ACTOR] = [inferred(party, at) for party in pair]
                guessed.add(Role.ACTOR)
                steps.append(f"both sides from the story: {pair[0].country}, {pair[1].country}")
            return guessed
        reciprocal = cue.frame == "reciprocal" or ACTS[cue.act].reciprocal
        if reciprocal and len({d.side for d in actors}) == 1 and not recipients:
            missing, found = Role.ACTOR, [self.context.other_side(actors[0].side, near)]
        elif actors and not recipients and not reciprocal and len({d.side for d in actors}) == 1:
            missing, found = Role.RECIPIENT, list(self.context.addressees(actors[0].side, near, cue.act in TO_BOTH))
        elif recipients and not actors and len({d.side for d in recipients}) == 1:
            missing, found = Role.ACTOR, [self.context.other_side(recipients[0].side, near)]
        else:
            return guessed
        for other in found:
            if other is not None:
                roles.setdefault(missing, []).append(inferred(other, at))
                guessed.add(missing)
                steps.append(f"{missing} {other.country} from the story")
        return guessed

    def _mentions_in(self, sentence: Span, passage: Passage) -> list[ActorMention]:
        start, end = passage.bounds(sentence)
        return [m for m in self.actors if m.where == passage.where and start <= m.start < end]

    def _fault(self, roles: dict[Role, list[Denoted]], token: Token, cue: Cue, guessed: set[Role]) -> str | None:
        """Why these parties make no international act; None where they do."""
        actors = {d.side for d in roles.get(Role.ACTOR, [])}
        recipients = {d.side for d in roles.get(Role.RECIPIENT, [])}
        if not any(d.coded for found in roles.values() for d in found):
            return "no state, organization or group is found"
        if not actors:
            return "nobody is found who does it"
        mutual = len(actors) >= 2 and (cue.mutual == "agree" or _each_other(token))
        if not recipients and not mutual and (cue.flags & NEEDS_RECIPIENT or cue.act in VERBAL_ACTS):
            return "no other side is found"
        if ACTS[cue.act].reciprocal and len(actors | recipients) < 2:
            return "only one side is found"
        if len(actors | recipients) < 2 and not _may_stand_alone(roles, cue):
            return "only one side is found"
        if Role.ACTOR in guessed and cue.act in VERBAL_ACTS:
            return "the speaker is not named"
        return None

    def _date(self, token: Token, known: Known, status: Status, qualification: Qualification) -> ActDate:
        previous = self.found.candidates[-1].date if self.found.candidates else None
        return date_of_act(
            token, passage=known.passage, mentions=self.dates[known.passage.where], published=self.article.published,
            status=status, previous=previous,
        )  # fmt: skip

    def _settle_status(
        self, status: Status, cue: Cue, date: ActDate, qualification: Qualification, known: Known
    ) -> Status:
        """Present tense of an act of words is going on; a date after the day of printing makes a plan of any act."""
        published = self.article.published
        if (
            status is Status.OCCURRED
            and published
            and date.edtf
            and (parse_edtf(date.edtf).earliest or published) > published
        ):
            return Status.PLANNED
        if status is Status.OCCURRED and qualification.present and cue.act in VERBAL_ACTS:
            dated = date.text is not None
            if not dated and known.passage.where == "text":
                return Status.ONGOING
        return status


def is_content_of(token: Token, above: Token) -> bool:
    """Whether a cue stands inside the complement or the object of another: "asked", "refused", "accused" tell of it only."""
    node = token
    while node.head != node:
        if node.head == above:
            if node.dep_ in ("xcomp", "ccomp", "dobj", "prep", "pcomp", "dative", "acl", "nsubjpass", "oprd", "advcl"):
                if node.dep_ == "prep" and node.lower_ in TIME_PREPOSITIONS:
                    return False
                return not (node.dep_ in ("advcl", "acl") and node.tag_ not in ("VB", "VBG"))
            return False
        if node.dep_ in ("relcl", "conj") and node.head.pos_ in VERBAL and node.dep_ == "conj" and node.head == above:
            return False
        if node.dep_ == "relcl" or (node.dep_ == "advcl" and node.tag_ != "VB") or (node.dep_ == "acl" and node.tag_ == "VBN"):
            return False
        node = node.head
    return False


DEFINITE = frozenset({"the", "this", "that", "these", "those", "their", "his", "her", "its"})


def refers_back(
    token: Token,
    cue: Cue,
    roles: dict[Role, list[Denoted]],
    guessed: set[Role],
    date: ActDate,
    place: PlaceMention | None,
    start: int,
) -> str:
    """Whether an event noun takes up an act told elsewhere ("back": "the talks"), or speaks of no one occasion ("generic")."""
    if cue.pos != "noun":
        return ""
    sides = {d.side for found in roles.values() for d in found}
    own = not guessed and len(sides) >= 2
    dated = date.text is not None
    plural = token.tag_ in ("NNS", "NNPS") and token.lower_ not in UNCOUNTED
    if plural and not dated and not any(child.dep_ == "nummod" for child in token.children):
        return "generic"
    if _is_time_anchor(token) and date.span is not None and not _holds_span(token, date.span, start):
        return "back"
    definite = any(child.dep_ in ("det", "poss") and child.lower_ in DEFINITE for child in token.children)
    if definite and not (own and dated) and not (dated and place is not None):
        return "back"
    return "generic" if not own and not dated and place is None else ""


UNCOUNTED = frozenset({"talks", "negotiations", "consultations", "discussions", "exercises", "drills"})


def _is_time_anchor(noun: Token) -> bool:
    """Whether an event noun only says when something else was: "prior to the summit", "until the talks"."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.dep_ not in ("prep", "advmod", "mark", "pcomp"):
        return False
    return preposition.lower_ in ANCHORING or (preposition.head.lower_ in ANCHORING and preposition.head.pos_ in ("ADP", "ADV", "ADJ"))


def _holds_span(noun: Token, span: tuple[int, int], start: int) -> bool:
    """Whether a span of the article lies inside a noun's own phrase."""
    return noun.left_edge.idx <= span[0] - start <= noun.right_edge.idx


ANCHORING = frozenset({"prior", "before", "after", "until", "till", "since", "following", "ahead", "pending"})


TIME_PREPOSITIONS = frozenset({"after", "before", "during", "since", "following", "despite", "amid", "at", "in", "by"})


EFFORTS = frozenset({"try", "attempt", "seek", "work", "help", "effort", "attempt"})
"""To try to mediate is to mediate."""

NEEDS_RECIPIENT = frozenset({"recipient_required", "weak", "verbal", "foreign_object"})
TO_BOTH = frozenset({Act.REQUEST, Act.ENDORSEMENT, Act.PLEDGE, Act.PLEDGE_TO_MEET, Act.DEMAND})
"""Words of an outsider to an affair that are for both its sides, where no one is named: "France urged restraint"."""


def _each_other(token: Token) -> bool:
    """Whether a clause is told of both sides at once: "accused each other"."""
    words = [t.lower_ for t in token.subtree]
    return any(pair in (("each", "other"), ("one", "another")) for pair in zip(words, words[1:], strict=False))


def _specificity(cue: Cue) -> int:
    weights = {"object": 3, "words": 2, "prep": 2, "inf": 2, "mod": 2, "clause": 1, "subject": 1, "bare": 1}
    score = sum(0 if c.negated else weights[c.where] for c in cue.pattern.conditions)
    score -= sum(2 for c in cue.pattern.conditions if c.where == "object" and c.words == ("any",))
    return score + max(len(trigger) for trigger in cue.pattern.triggers)


def _add_hosts(roles: dict[Role, list[Denoted]], token: Token, cue: Cue, known: Known) -> None:
    """Hosts and mediators named beside a meeting, talks or an agreement: "hosted by", "mediated by", "at the invitation of"."""
    if not ACTS[cue.act].reciprocal:
        return
    from .acts.conveners import find_conveners

    hosts, mediators = find_conveners(token, known)
    if hosts:
        roles[Role.HOST] = unique([*roles.get(Role.HOST, []), *hosts])
    if mediators:
        roles[Role.MEDIATOR] = unique([*roles.get(Role.MEDIATOR, []), *mediators])
    aside = {d.side for d in (*hosts, *mediators)}
    actors = roles.get(Role.ACTOR, [])
    if len({d.side for d in actors} - aside) >= 2:
        roles[Role.ACTOR] = [d for d in actors if d.side not in aside]
    host = roles.get(Role.HOST, [])
    if host and len({d.side for d in roles.get(Role.ACTOR, [])} - {d.side for d in host}) == 1:
        roles[Role.ACTOR] = unique([*host, *roles[Role.ACTOR]])


def _share_mutual(roles: dict[Role, list[Denoted]], cue: Cue, token: Token) -> None:
    """In a reciprocal act, and in a pledge made by several, everybody is an actor and nobody the recipient."""
    actors, recipients = roles.get(Role.ACTOR, []), roles.get(Role.RECIPIENT, [])
    sides = {d.side for d in actors}
    if ACTS[cue.act].reciprocal or cue.frame == "reciprocal" or cue.mutual == "always":
        roles[Role.ACTOR], roles[Role.RECIPIENT] = unique([*actors, *recipients]), []
    elif len(sides) >= 2 and (cue.mutual == "agree" or cue.frame == "severed"):
        roles[Role.RECIPIENT] = [d for d in recipients if d.side not in sides and cue.mutual != "agree"]


def _may_stand_alone(roles: dict[Role, list[Denoted]], cue: Cue) -> bool:
    """Whether an act with one side only is still one between states: an organization's meeting, a treaty, a mission."""
    kinds = {d.party.kind for found in roles.values() for d in found}
    if cue.act in (Act.MEETING, Act.TALKS):
        return Kind.ORGANIZATION in kinds
    return cue.act in STANDS_ALONE


def _is_specific(token: Token, cue: Cue) -> bool:
    """Whether a clause without parties still tells one occasion: a verb of its own, or a noun that something happens to."""
    if cue.pos == "verb":
        return True
    return token.dep_ in ("nsubj", "nsubjpass", "dobj", "ROOT", "pobj") and any(
        c.dep_ in ("det", "amod", "nummod", "poss") or c.ent_type_ == "DATE" for c in token.subtree
    )


STANDS_ALONE = frozenset(
    {
        Act.ACCESSION,
        Act.TREATY_WITHDRAWAL,
        Act.AMBASSADOR_RECALLED,
        Act.MISSION_CLOSED,
        Act.MISSION_OPENED,
        Act.SUMMONS,
        Act.EXPULSION,
    }
    | {Act.SANCTIONS_IMPOSED, Act.SANCTIONS_LIFTED, Act.TIES_SEVERED, Act.MOBILIZATION}
)


def _speaker(qualification: Qualification, known: Known) -> str | None:
    """The words that name who says so."""
    token = qualification.speaker
    if token is None:
        return None
    mention = known.mention(token)
    if mention is not None:
        return mention.text
    return (
        " ".join(
            t.text
            for t in token.subtree
            if t.i <= token.i and t.dep_ in ("det", "amod", "compound", "poss", "case") or t == token
        )
        or None
    )
