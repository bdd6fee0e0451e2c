"""Where an act was that names no place of its own: where the story is at that moment.

Whoever met in Oslo and then "adopted a joint declaration" did so in Oslo, as long as the day and the parties are the
same; and a report written in Oslo tells first what happened there.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from communique_schema import Act, Status

from ..candidates import Candidate
from ..dates.attach import is_news
from ..places import PlaceMention

OCCASIONS = frozenset({Act.MEETING, Act.VISIT, Act.TALKS, Act.AGREEMENT_SIGNED})
"""Acts that bring their parties to a place."""

HELD_THERE = frozenset({Act.MEETING, Act.TALKS, Act.AGREEMENT_SIGNED, Act.CEASEFIRE, Act.TIES_RESTORED})
"""Acts that parties do together, where they are together."""

AT_DATELINE = frozenset({Act.MEETING, Act.TALKS, Act.AGREEMENT_SIGNED})
NEAR = 900
"""Characters back within which the scene must have been set."""


def set_scenes(
    candidates: Sequence[Candidate], places: Sequence[PlaceMention], published: date | None
) -> list[Candidate]:
    """The candidates, in their order, with the places that the story gives them."""
    placed: dict[int, Candidate] = {}
    for candidate in sorted(candidates, key=lambda c: c.offset):
        place = candidate.place
        if place is None and candidate.passage.where == "text" and candidate.act in HELD_THERE:
            place = _find_scene(candidate, list(placed.values())) or _find_dateline(candidate, places, published)
        placed[id(candidate)] = candidate if place is candidate.place else replace(candidate, place=place)
    return [placed[id(candidate)] for candidate in candidates]


def _find_scene(candidate: Candidate, told: Sequence[Candidate]) -> PlaceMention | None:
    """The place of the occasion told last, of the same day and with the same parties."""
    for other in reversed(told):
        if other.passage.where != "text" or candidate.offset - other.offset > NEAR:
            continue
        alike = set(candidate.sides()) <= set(other.sides()) and len(set(candidate.sides())) > 1
        same = other.act in OCCASIONS and other.status == candidate.status and other.date.edtf == candidate.date.edtf
        if alike and same and candidate.date.text is not None:
            return other.place
    return None


def _find_dateline(candidate: Candidate, places: Sequence[PlaceMention], published: date | None) -> PlaceMention | None:
    """The dateline's town, of what the first sentence under it tells as news of one of the town's own state."""
    passage = candidate.passage
    here = [p for p in places if p.dateline and p.where == "text" and passage.start <= p.start < passage.end]
    if len(here) != 1 or candidate.act not in AT_DATELINE or candidate.status is not Status.OCCURRED:
        return None
    first = candidate.token.sent.start_char <= here[0].end - passage.start
    main = candidate.token.sent.root in (candidate.token, candidate.token.head)
    at_home = here[0].country in candidate.sides()
    return here[0] if first and main and at_home and is_news(candidate.date, published) else None
