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

from communique_schema import Kind

from ..gazetteer import load_gazetteer
from ..passages import Passage
from .chunks import Chunk
from .find import find_actors
from .lexicon import InstitutionWord, OfficeWord
from .mentions import Party
from .reading import read_row

FORMER_SECTOR = "ELI"
"""PLOVER's sector of those who held power and hold it no more."""


def describe_actor(text: str, context: str = "", when: date | None = None) -> Party | None:
    """The actor a phrase denotes, None where it denotes none.

    context: other words that may name the country, used where the phrase itself names none.
    when: the day that decides whether a listed office is held; today's knowledge counts where None.
    """
    row = read_row(Passage("text", 0, text), 0)
    mentions = [mention for mention in find_actors([Passage("text", 0, text)], when) if mention.parties]
    party = mentions[0].parties[0] if mentions else None
    country = party.country if party is not None else next((code for chunk in row.chunks for code in chunk.codes), None)
    sector = sector_of_words(row.chunks) or (party.sector if party is not None else None)
    if any(chunk.tag == "D" for chunk in row.chunks) and sector in ("GOV", None, "SPY"):
        sector = FORMER_SECTOR
    if country is None and context:
        country = next((match.code for match in load_gazetteer().find(context) if match.code), None)
    if party is None and country is None and sector is None:
        return None
    known = party or Party(Kind.GROUP, text.strip(), country)
    return Party(known.kind, known.name, country, sector, known.office, known.office_text)


def sector_of_words(chunks: list[Chunk]) -> str | None:
    """The sector that the head noun tells: the last institution or office that is no modifier."""
    found = None
    for chunk in chunks:
        if chunk.tag in "fi" and found:
            break
        if isinstance(chunk.entry, InstitutionWord | OfficeWord):
            found = chunk.entry.sector
    return found
