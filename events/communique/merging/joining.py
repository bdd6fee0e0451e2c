"""Several records of one act become one event: the most precise leads, the first gives the id, every quote is kept.

What the sources say differently is noted beside the event, never dropped in silence. Offsets of a date, a place or a
participant count in the article of the record they came from; they are kept only where that is the event's own.
"""

from collections.abc import Mapping
from typing import TypeVar

from communique_schema import Event, EventDate, Evidence, Kind, Participant, Place, Role, count_parties, mode_of

from ..actors.identity import Telling, identify
from ..store import MergedEvent

Spanned = TypeVar("Spanned", Participant, Place, EventDate)


def join_records(group: list[Event], actors: Mapping[Telling, str]) -> MergedEvent:
    """Join the records of one event, at least one, in their fixed order; `actors` says whom all records tell of."""
    first = group[0]
    if len(group) == 1:
        return MergedEvent(first)
    lead = min(group, key=lambda r: (_width(r), -len(r.participants), group.index(r)))
    participants = _join_participants(lead, group, actors)
    placed = next((r for r in (lead, *group) if r.place), None)
    event = lead.model_copy(
        update={
            "id": first.id,
            "article": first.article,
            "mode": mode_of(lead.act, count_parties(participants)),
            "date": _at_home(lead.date, lead, first),
            "place": _at_home(placed.place, placed, first) if placed and placed.place else None,
            "participants": participants,
            "details": lead.details.model_copy(update={"parties": count_parties(participants)}),
            "evidence": _join_evidence(group),
        }
    )
    aliases = [r.id for r in group if r.id != first.id]
    return MergedEvent(Event.model_validate(event.model_dump(by_alias=True)), aliases, _disagreements(event, group))


def _width(record: Event) -> int:
    """Days between first and last possible day; a date that is open or unknown is wider than any."""
    if record.date.earliest is None or record.date.latest is None:
        return 10**6
    return (record.date.latest - record.date.earliest).days


def _join_participants(lead: Event, group: list[Event], actors: Mapping[Telling, str]) -> list[Participant]:
    """Everybody whom any record names, each once, by the fullest name; a state only where nobody is named for it."""
    told = [(Telling.of(p, r.date), _at_home(p, r, group[0])) for r in (lead, *group) for p in r.participants]
    keys = _identify_here([one for one, _ in told], actors)
    fullest: dict[tuple[Role, str], Participant] = {}
    for one, p in told:
        key = p.role, keys[one]
        if key not in fullest or len(p.name.split()) > len(fullest[key].name.split()):
            fullest[key] = p
    named = {(p.role, p.country) for p in fullest.values() if p.kind is Kind.PERSON}
    return [p for p in fullest.values() if p.kind is Kind.PERSON or (p.role, p.country) not in named]


def _identify_here(told: list[Telling], actors: Mapping[Telling, str]) -> dict[Telling, str]:
    """Keys as `actors` has them, but that a surname is the only person of that name in this event, whoever else has it.

    One act is told here: the "Berg" of one article is the "Anna Berg" of the other, though a third knows an "Ole Berg".
    """
    here = identify(told)
    fullest: dict[str, Telling] = {}
    for one in told:
        known = fullest.setdefault(here[one], one)
        fullest[here[one]] = max(known, one, key=lambda each: (len(each.words), each is known))
    return {one: actors[fullest[here[one]]] for one in told}


def _join_evidence(group: list[Event]) -> list[Evidence]:
    """The quotes of all records, each with its article and once; the first record's first, for it gave the id."""
    every = [e if e.article else e.model_copy(update={"article": r.article}) for r in group for e in r.evidence]
    return list({(e.article, e.where, e.start, e.end): e for e in every}.values())


def _at_home(thing: Spanned, owner: Event, first: Event) -> Spanned:
    """The thing as it is where its record is of the event's own article, else without its span."""
    return thing if owner.article == first.article else thing.model_copy(update={"start": None, "end": None})


def _disagreements(event: Event, group: list[Event]) -> list[dict[str, str]]:
    """What a source says where it differs from the event: rows of article, field and value."""
    kept = _comparable(event)
    return [
        {"article": record.article, "field": name, "value": value}
        for record in group
        for name, value in _comparable(record).items()
        if value and kept[name] and value != kept[name]
    ]


def _comparable(event: Event) -> dict[str, str | None]:
    place = event.place.name if event.place else None
    return {"date": event.date.edtf, "place": place, "certainty": event.certainty.value}
