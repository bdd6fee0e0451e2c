"""A candidate becomes a record: validated, titled, its quotes held to the article. What fails is refused with the
reason.

An id comes from the first evidence (article, place of the cue, act), so nothing that happens elsewhere can change it.
"""

import base64
import hashlib
from collections.abc import Iterable

from communique_schema import (
    Article,
    Event,
    EventDate,
    Evidence,
    Kind,
    Office,
    Participant,
    Place,
    Role,
    Status,
    Support,
    Where,
    count_parties,
    spell_by_codebook,
)

from . import __version__
from .acts import Denoted
from .candidates import Candidate, Quote
from .titles import make_title

RANK = {office: rank for rank, office in enumerate(Office)}


def make_record(candidate: Candidate, article: Article, first: Candidate | None = None) -> Event:
    """Make the record of a candidate. Raises ValueError (pydantic's names each fault) where the text does not support
    it.
    """
    participants = list(_participants(candidate))
    place = candidate.place
    date = candidate.date
    offices = [p.office for p in participants if p.kind is Kind.PERSON and p.office]
    details = candidate.details.model_copy(
        update={
            "level": min(offices, key=lambda o: RANK[o]) if offices else None,
            "parties": count_parties(participants),
        }
    )
    event = Event.make(
        id=make_id(article.id, candidate),
        article=article.id,
        title=make_title(candidate.act, participants, place.name if place and place.kind != "country" else None,
        candidate.status),
        act=candidate.act,
        date=EventDate.from_edtf(
            _spell(date.edtf, candidate.status), basis=date.basis, text=date.text, explanation=date.explanation,
            start=date.span[0] if date.span else None, end=date.span[1] if date.span else None,
        ),
        place=Place(name=place.name, country=place.country, latitude=place.latitude, longitude=place.longitude,
        start=place.start, end=place.end)
        if place else None,
        participants=participants,
        status=candidate.status,
        certainty=candidate.certainty,
        attributed_to=candidate.attributed_to,
        details=details,
        evidence=[_evidence(quote, article) for quote in candidate.quotes],
        confidence=round(candidate.confidence, 3) if candidate.confidence is not None else None,
        extractor=candidate.witnesses,
        extractor_version=__version__,
    )  # fmt: skip
    return event.check_quotes(article)


def _spell(edtf: str | None, status: Status) -> str | None:
    """A date by the codebook: what goes on in the nineties lasts through them, what occurred then did so once."""
    return edtf and spell_by_codebook(edtf, lasted=status is Status.ONGOING)


def make_id(article: str, candidate: Candidate) -> str:
    """Twelve letters and digits from article, place of the first cue, and act."""
    quote = candidate.quotes[0]
    key = f"{article}|{quote.where}|{quote.text[:60]}|{candidate.act}|{candidate.offset - quote.start}"
    return base64.b32encode(hashlib.sha256(key.encode()).digest()).decode().lower()[:12]


def _evidence(quote: Quote, article: Article) -> Evidence:
    return Evidence(
        article=article.id,
        where=Where(quote.where),
        quote=quote.text,
        start=quote.start,
        end=quote.end,
        supports=Support.EVENT,
    )


def _participants(candidate: Candidate) -> Iterable[Participant]:
    seen: set[tuple[str, str, str]] = set()
    for role in Role:
        for denoted in candidate.roles.get(role, []):
            party = denoted.party
            key = (role, party.name, party.country or "")
            if key not in seen:
                seen.add(key)
                yield _participant(role, denoted, candidate.passage.where)


def _participant(role: Role, denoted: Denoted, where: str) -> Participant:
    party = denoted.party
    spanned = denoted.end > denoted.start
    return Participant(
        role=role, kind=party.kind, name=party.name, country=party.country, office=party.office,
        office_text=party.office_text,
        sector=party.sector, where=Where(where), start=denoted.start if spanned else None, end=denoted.end if spanned
        else None,
    )  # fmt: skip
