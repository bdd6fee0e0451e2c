"""Whether two mentions in one article may tell the same act.

They do when the acts are the same (or one is the fuller word for the other), no party, date or place contradicts, and
they share a side. Different dates, places or parties are different events; so are other persons of the same states.
"""

from datetime import date, timedelta
from difflib import SequenceMatcher

from communique_schema import ACTS, Act, Kind, Role, Status, parse_edtf

from ..actors.people import fold_name
from ..acts.syntax import VERBAL
from ..candidates import Candidate
from ..dates.attach import ActDate

SAME_OCCASION = (
    {Act.MEETING, Act.TALKS},
    {Act.TIES_RESTORED, Act.TIES_ESTABLISHED},
    {Act.REQUEST, Act.DEMAND},
)
"""Acts that may be two words for one occasion; the first told keeps its name, except that a meeting holds the talks
at it.
"""

REPEATABLE = frozenset(
    {
        Act.REQUEST,
        Act.DEMAND,
        Act.CRITICISM,
        Act.ACCUSATION,
        Act.ENDORSEMENT,
        Act.THREAT,
        Act.REJECTION,
        Act.PLEDGE,
        Act.PLEDGE_TO_MEET,
    }
    | {Act.CONCESSION}
)
"""Acts of words: the same parties may do several on one day, so they are one only where the words are near each
other.
"""

NEAR = 250
"""Characters between two mentions of one act of words."""


OCCASIONS = frozenset({Act.MEETING, Act.TALKS, Act.VISIT, Act.PHONE_CALL})
"""Acts of persons who are together: the same day and states, but other persons, is another of them."""

ALIKE = 0.8
"""How alike two spellings of one name are at least (ratio of matching letters)."""


def is_same_act(one: Candidate, two: Candidate) -> bool:
    """Whether two mentions tell the same act, for all they say."""
    if not is_same_kind(one, two):
        return False
    if not parties_agree(one, two) or not places_agree(one, two):
        return False
    if one.act in REPEATABLE and not _near(one, two):
        return False
    return _persons_agree(one, two) and dates_agree(one, two)


def is_same_kind(one: Candidate, two: Candidate) -> bool:
    """Whether two mentions may name one act by their words and their standing."""
    return is_kin(one, two) and (standing(one.status) == standing(two.status) or was_to_come(one, two))


def is_kin(one: Candidate, two: Candidate) -> bool:
    """Whether two words may name one act, done or not."""
    return one.act == two.act or any({one.act, two.act} <= pair for pair in SAME_OCCASION)


def was_to_come(one: Candidate, two: Candidate) -> bool:
    """Whether one mention speaks of an occasion as to come and the other as held, on the very same day."""
    day = one.date.edtf
    held = {standing(one.status), standing(two.status)} == {"done", "planned"}
    exact = not (is_default(one.date) or is_default(two.date)) and day == two.date.edtf and _is_day(day)
    return held and exact and one.act in OCCASIONS and two.act in OCCASIONS


def standing(status: Status) -> str:
    """Done, to come, or denied: what is to come is not what was."""
    return {Status.OCCURRED: "done", Status.ONGOING: "done", Status.PROPOSED: "planned"}.get(status, str(status))


def _near(one: Candidate, two: Candidate) -> bool:
    if one.passage.where != two.passage.where:
        return True
    return one.act == two.act and abs(one.offset - two.offset) < NEAR and _persons(one) == _persons(two)


def _persons(candidate: Candidate) -> set[str]:
    return {d.party.name for d in candidate.roles.get(Role.ACTOR, []) if d.party.kind is Kind.PERSON}


def _persons_agree(one: Candidate, two: Candidate) -> bool:
    """Whether the persons may be the same: who went, and who was met, are not others of the same state."""
    if not (_opens_anew(one) and _opens_anew(two)):
        return True
    for side in set(one.sides()) & set(two.sides()):
        left, right = _named_for(one, side), _named_for(two, side)
        if left and right and not any(_is_one_name(a, b) for a in left for b in right):
            return False
    return True


def _opens_anew(candidate: Candidate) -> bool:
    """Whether a verb tells of people who are together, and not of an occasion that is taken for known: "the summit",
    "attended the meeting".
    """
    known = any(c.dep_ == "dobj" and any(d.lower_ == "the" for d in c.children) for c in candidate.token.children)
    verb = candidate.token.pos_ in VERBAL and candidate.witnesses != "model"
    return candidate.act in OCCASIONS and verb and not known


def _is_day(edtf: str | None) -> bool:
    return edtf is not None and len(edtf) == len("2022-12-28") and edtf.count("-") == 2


def _named_for(candidate: Candidate, side: str) -> set[str]:
    """The persons by name who take part for a side; of a visit those who come, whoever receives them."""
    roles = [Role.ACTOR] if candidate.act is Act.VISIT else candidate.roles
    told = (d for role in roles for d in candidate.roles.get(role, []) if d.side == side)
    return {d.party.name for d in told if d.party.kind is Kind.PERSON and d.party.name}


def _is_one_name(one: str, two: str) -> bool:
    """Whether two names may be one person's: a word in common, or spelled alike ("Chaudhry", "Chaudhury")."""
    left, right = fold_name(one), fold_name(two)
    return bool(set(left) & set(right)) or SequenceMatcher(None, " ".join(left), " ".join(right)).ratio() > ALIKE


def parties_agree(one: Candidate, two: Candidate) -> bool:
    """Whether one's sides hold the other's, role by role in directed acts; sides guessed from the story bend."""
    if ACTS[one.act].reciprocal and ACTS[two.act].reciprocal:
        left, right = set(one.sides()), set(two.sides())
        return left <= right or right <= left
    for role in (Role.ACTOR, Role.RECIPIENT):
        left, right = set(one.sides(role)), set(two.sides(role))
        if role in one.inferred or role in two.inferred:
            continue
        if left and right and not (left <= right or right <= left):
            return False
    return bool(set(one.sides()) & set(two.sides()))


def places_agree(one: Candidate, two: Candidate) -> bool:
    """Whether the places may be one: the same, or one the country around the other."""
    if one.place is None or two.place is None:
        return True
    if one.place.name == two.place.name:
        return True
    return "country" in (one.place.kind, two.place.kind) and one.place.country == two.place.country


def dates_agree(one: Candidate, two: Candidate) -> bool:
    """Whether the dates may be one: the same, one inside the other, or one of them only a default."""
    left, right = one.date, two.date
    if left.edtf == right.edtf:
        return True
    if is_default(left) or is_default(right):
        other = right if is_default(left) else left
        default = left if is_default(left) else right
        return default.edtf is None or other.edtf is None or _overlap(default, other, slack=3)
    if left.edtf is None or right.edtf is None:
        return False
    return _overlap(left, right) and _nested(left, right)


def is_default(value: ActDate) -> bool:
    """Whether a date is none that the words tell."""
    return value.text is None or value.inherited


def _overlap(left: ActDate, right: ActDate, slack: int = 0) -> bool:
    a, b = parse_edtf(left.edtf or ".."), parse_edtf(right.edtf or "..")
    gap = timedelta(days=slack)
    low_a, high_a = a.earliest or date.min + gap, a.latest or date.max - gap
    low_b, high_b = b.earliest or date.min + gap, b.latest or date.max - gap
    return low_a <= high_b + gap and low_b <= high_a + gap


def _nested(left: ActDate, right: ActDate) -> bool:
    a, b = parse_edtf(left.edtf or ".."), parse_edtf(right.edtf or "..")
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return False
    inside = (a.earliest >= b.earliest and a.latest <= b.latest) or (b.earliest >= a.earliest and b.latest <= a.latest)
    return inside and max(a.latest - a.earliest, b.latest - b.earliest) <= timedelta(days=31)
