"""Reads a lone phrase: a name, a title or a few nouns that stand by themselves, without the text around them.

What is asked, in order: whom a listed person's name means on the day; which words are the phrase's head ("a team of
heavily armed police" is police); what sector the head speaks of; whose it is. A former official is of the elite
(ELI), no more of the government.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ..gazetteer import NameMatch, load_gazetteer
from .misspellings import find_misspelled
from .persons import find_person, sector_on
from .words import SectorWords, find_sectors, load_words, singularize, split_phrase

ELITE_SECTORS = frozenset({"GOV", "LEG", "MIL", "SPY", "JUD", "COP"})
CUTS = frozenset(
    ["of", "in", "at", "from", "to", "for", "on", "with", "who", "across", "against", "by", "near", "under"]
)
"""Words after which a phrase only tells more about its head."""


class PhraseActor(NamedTuple):
    """Whom a phrase means.

    `country` is ISO alpha-3, or the code of an organization; `sector` a PLOVER sector; both None where the words do
    not tell. `reason` says what decided.
    """

    country: str | None
    sector: str | None
    reason: str


def phrase_actor(text: str, on: date | None = None, context: str = "") -> PhraseActor:
    """Read a lone phrase.

    `on` is the day spoken of: offices of listed people are those held then; without it, the last ones. `context` is any
    text nearby, which tells the state where the phrase does not.

    >>> phrase_actor("the Mongolian President")[:2]
    ('MNG', 'GOV')
    >>> phrase_actor("Angela Merkel", on=date(2010, 1, 1))[:2], phrase_actor("Angela Merkel", on=date(2022, 6, 1))[:2]
    (('DEU', 'GOV'), ('DEU', 'ELI'))
    """
    names = load_gazetteer().find(text)
    words = split_phrase(text)
    head = _cut_head(words)
    sectors = _find_sectors(text, names)
    told = _tell_sector(words, sectors)
    person = find_person(words, on)
    if person is not None:
        return PhraseActor(person.country, sector_on(person, on, told), f"{person.name} is listed")
    around = load_gazetteer().find(context)
    country = _tell_country(names, sectors, len(" ".join(head))) or _tell_country(around, [], 0)
    sector, reason = _weigh_sector(text, names, sectors, told)
    if country is None and (found := find_misspelled(words)):
        return PhraseActor(found.code, told, f"misspelled: {found.name}")
    return PhraseActor(country, sector, reason)


def _find_sectors(text: str, names: Sequence[NameMatch]) -> list[SectorWords]:
    """The words that speak of a sector: in the phrase's head, else anywhere.

    The name of an organization tells nothing by its nouns (the African Union is no trade union), unless it is a court.
    """
    plain = text
    for name in names:
        if name.sense == "organization":
            plain = plain[: name.start] + "X" * (name.end - name.start) + plain[name.end :]
    for version in (plain, text):
        words = split_phrase(version)
        head = _cut_head(words)
        found = _find_chaired(words, head) or find_sectors(head) or find_sectors(words)
        if found and (version == plain or found[-1].sector == "JUD"):
            return found
    return []


def _cut_head(words: Sequence[str]) -> list[str]:
    """The words up to the first preposition; after "a group of" what follows is the head."""
    for at, word in enumerate(words):
        if word.lower() not in CUTS or not at:
            continue
        if word.lower() == "of" and _is_partitive(words[:at]):
            return _cut_head(words[at + 1 :])
        return list(words[:at])
    return list(words)


def _find_chaired(words: Sequence[str], head: Sequence[str]) -> list[SectorWords]:
    """What the body is that the phrase's head chairs: "president of the high court" speaks of a court."""
    if len(words) <= len(head) + 1 or words[len(head)].lower() != "of":
        return []
    if singularize(head[-1]) not in load_words()["chairs"]:
        return []
    return find_sectors(words[len(head) + 1 :])


def _is_partitive(words: Sequence[str]) -> bool:
    return singularize(words[-1]) in load_words()["partitives"]


def _tell_sector(words: Sequence[str], sectors: Sequence[SectorWords]) -> str | None:
    """The sector of the last word that speaks of one; the elite where the office is held no more."""
    if not sectors:
        return None
    sector = sectors[-1].sector
    is_former = any(word.lower() in load_words()["former"] for word in words)
    return "ELI" if is_former and sector in ELITE_SECTORS else sector


def _tell_country(names: Sequence[NameMatch], sectors: Sequence[SectorWords], reach: int) -> str | None:
    """The state or body that the phrase names: in its head first, then a national body, then anywhere."""
    told = [name for name in names if name.sense != "modifier" or name.modified_by == "based"]
    inside = [name for name in told if name.start <= reach]
    bodies = [found.country for found in sectors if found.country]
    for name in (*inside, *told):
        if name in inside or not bodies:
            return _code_of(name)
    return bodies[-1] if bodies else None


def _code_of(name: NameMatch) -> str | None:
    """A group counts for the state it fights in, a breakaway region for the state it broke from."""
    if name.entry.kind in ("group", "territory"):
        return name.entry.country or name.entry.code
    return name.code or None


def _weigh_sector(
    text: str, names: Sequence[NameMatch], sectors: Sequence[SectorWords], told: str | None
) -> tuple[str | None, str]:
    """The sector and what tells it: an armed group's own, the head noun's, or that of a name that stands alone."""
    groups = [name for name in names if name.sense == "group"]
    if groups and (told is None or groups[0].entry.sector in ("REB", "PRM", "UAF", "CRM")):
        return groups[0].entry.sector or told, f"{groups[0].entry.name} is listed"
    if told is not None:
        return told, "the head noun"
    if len(names) != 1:
        return None, "nothing tells a sector"
    name = names[0]
    if name.entry.sector and name.entry.sector != "IGO":
        return name.entry.sector, f"{name.entry.name} is listed"
    if not _stands_alone(name, text):
        return None, "nothing tells a sector"
    alone = {"capital": "GOV", "city": "CVL"}
    return alone.get(name.sense), "a name alone"


def _stands_alone(name: NameMatch, text: str) -> bool:
    rest = text[: name.start] + text[name.end :]
    return rest.strip(" .,").lower() in ("", "the")
