"""What one phrase by itself says of an actor: whose country, which sector ("two Chinese warplanes": CHN, MIL).

For coding lists of actors outside an article. A phrase has less to go by than a text: a city counts for its state, a
noun
without nationality still tells its sector, and a name known from the list of people counts from the years it lists.

>>> found = describe_actor("Pakistani Army")
>>> found.country, found.sector
('PAK', 'MIL')
"""

from __future__ import annotations

from datetime import date

from communique_schema import Kind, Office

from ..gazetteer import load_gazetteer
from ..passages import Passage
from .chunks import Chunk
from .find import find_actors
from .lexicon import ClosedWord, InstitutionWord, OfficeWord
from .listed import find_listed
from .mentions import Party
from .reading import read_row
from .states import bodies

SECTORS = {
    Office.INTELLIGENCE_CHIEF: "SPY",
    Office.MILITARY_CHIEF: "MIL",
    Office.LEGISLATOR: "LEG",
    Office.HEAD_OF_ORGANIZATION: "IGO",
}
FORMER_SECTOR = "ELI"
"""PLOVER's sector of those who held power and hold it no more."""


def describe_actor(text: str, context: str = "", when: date | None = None) -> Party | None:
    """The actor a phrase denotes, None where it denotes none.

    context: other words that may name the country, used where the phrase itself names none.
    when: the day that decides whether a listed office is held; today's knowledge counts where None.
    """
    passage = Passage("text", 0, text.strip() + ".")
    row = read_row(passage, 0)
    mentions = [mention for mention in find_actors([passage], when) if mention.parties]
    party = mentions[0].parties[0] if mentions else None
    country = party.country if party is not None else next((code for chunk in row.chunks for code in chunk.codes), None)
    sector = sector_of_words(row.chunks) or (party.sector if party is not None else None)
    if party is not None and party.kind is Kind.PERSON and sector is None:
        sector = sector_of_listed(party, when) or ("MIL" if any(is_rank(chunk) for chunk in row.chunks) else None)
    if party is None and sector is None and [chunk.tag for chunk in row.chunks if chunk.tag not in "t."] == ["L"]:
        sector = "CVL"
    if any(chunk.tag == "D" for chunk in row.chunks) and sector in ("GOV", None, "SPY"):
        sector = FORMER_SECTOR
    if country is None and context:
        country = next((match.code for match in load_gazetteer().find(context) if match.code), None)
    if party is None and country is None and sector is None:
        return None
    if country in bodies() and bodies()[country][0] in ("group", "territory"):
        sector = sector or bodies()[country][3]
        country = bodies()[country][2] or country
    known = party or Party(Kind.GROUP, text.strip(), country)
    return Party(known.kind, known.name, country, sector, known.office, known.office_text)


def is_rank(chunk: Chunk) -> bool:
    """Whether a chunk is a soldier's rank."""
    return isinstance(chunk.entry, ClosedWord) and chunk.entry.kind == "rank"


def sector_of_listed(party: Party, when: date | None) -> str | None:
    """The sector of a listed person: of the office held on that day, of those who once held one where none is held."""
    listed = find_listed(party.name, party.country)
    if listed is None or not listed.terms:
        return None
    offices = (
        listed.offices_in(when.year) if when is not None else tuple(t.office for t in listed.terms if t.until is None)
    )
    return SECTORS.get(offices[0], "GOV") if offices else FORMER_SECTOR


def sector_of_words(chunks: list[Chunk]) -> str | None:
    """The sector that the head noun tells: the last institution or office that is no modifier."""
    found = None
    for chunk in chunks:
        if chunk.tag in "fi" and found:
            break
        if isinstance(chunk.entry, InstitutionWord | OfficeWord):
            found = chunk.entry.sector
    return found
