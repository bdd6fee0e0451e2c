"""Whether the name of a capital or state is an actor here, or only where something happens.

"Ankara demands", "ties with Ankara", "Moscow's envoy", "visit to Paris" speak of states; "in Ankara", "the Geneva
talks",
"ANKARA, May 9 -", "the streets of Kabul", "Moscow airport" speak of places. A mission stands for its relation to the
host: "the embassy in Tehran" and "its ambassador in Kabul" speak of the host state too.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from spacy.tokens import Token

from .chunks import Chunk
from .lexicon import InstitutionWord, OfficeWord, load_lexicon, read_data

OF_PLACE_TAGS = frozenset("NCSLG")


@cache
def place_words() -> dict[str, frozenset[str]]:
    """The word lists of places.yaml by their names."""
    return {name: frozenset(words) for name, words in read_data("places.yaml").items() if isinstance(words, list)}


def is_place(chunks: Sequence[Chunk], index: int, tokens: dict[int, Token]) -> bool:
    """Whether the state, capital, seat or organization named by this chunk is only a place here."""
    chunk = chunks[index]
    if chunk.tag not in OF_PLACE_TAGS:
        return False
    if chunk.tag in "CL" and (is_dateline(chunks, index) or is_part_of_address(chunks, index)):
        return True
    words = place_words()
    following = chunks[index + 1] if index + 1 < len(chunks) else None
    if following is not None and chunk.tag in "CS" and following.tag not in "s" and names_event(following, words):
        return True
    if following is not None and following.tag == "s":
        owned = next((later for later in chunks[index + 2 : index + 5] if later.tag in "xUEJBL"), None)
        return chunk.tag == "C" and owned is not None and owned.key in words["parts_of_cities"]
    return follows_place_preposition(chunks, index, words)


def names_event(chunk: Chunk, words: dict[str, frozenset[str]]) -> bool:
    """Whether the word after a city's name makes it the place of an event or of a building: "Geneva talks", "Moscow
    airport".
    """
    last = chunk.key.split()[-1] if chunk.key.split() else ""
    return last in words["events"] or last in words["parts_of_cities"] or chunk.key in words["events"]


def follows_place_preposition(chunks: Sequence[Chunk], index: int, words: dict[str, frozenset[str]]) -> bool:
    """Whether a preposition of place governs the name; lists share it ("in Ankara and Baku")."""
    at = index - 1
    following = chunks[index + 1] if index + 1 < len(chunks) else None
    listed = following is not None and following.tag in "c&"
    while at >= 0:
        joins = chunks[at].tag == "&" or (chunks[at].tag == "c" and listed)
        if joins and at > 0 and chunks[at - 1].tag in OF_PLACE_TAGS:
            listed = True
            at -= 2
        elif chunks[at].tag in "tM":
            at -= 1
        else:
            break
    if at < 0:
        return False
    governor = chunks[at]
    if governor.key in words["place_prepositions"]:
        return not (governor.key == "in" and at > 0 and deals_with_host(chunks[at - 1]))
    if governor.key == "of" and at > 0:
        return chunks[at - 1].key in words["parts_of_cities"]
    return governor.key in ("to", "from", "for") and at > 0 and chunks[index].tag == "L"


def deals_with_host(chunk: Chunk) -> bool:
    """Whether what stands before "in" is sent to a state: an embassy, an ambassador, a mission."""
    if isinstance(chunk.entry, InstitutionWord):
        return chunk.entry.mission
    return (
        isinstance(chunk.entry, OfficeWord) and chunk.entry.office.value in ("ambassador", "special envoy")
    ) or chunk.tag == "W"


def is_dateline(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether the name opens a paragraph as the place it was written at: "ANKARA, May 9 -", "CAIRO (Agency)"."""
    if (
        any(
            chunk.tag not in "NCLGc&:Ux" or (not chunk.text.isupper() and chunk.text.isalpha())
            for chunk in chunks[:index]
        )
        or index > 4
    ):
        return False
    after = chunks[index + 1 : index + 10]
    if not chunks[index].text.isupper():
        return False
    return any(chunk.text in ("-", "—", "–", "--", ":", "(") for chunk in after[:9]) or (
        bool(after) and after[0].tag in "&c"
    )


def is_part_of_address(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a city stands before its state: "Ankara, Turkey"; or after a building: "State House, Nairobi"."""
    after = chunks[index + 1 : index + 3]
    before = chunks[max(0, index - 2) : index]
    if (
        len(after) == 2
        and after[0].tag == "c"
        and after[1].tag == "N"
        and set(after[1].codes) & set(chunks[index].codes)
    ):
        return True
    return (
        len(before) == 2
        and before[1].tag == "c"
        and any(word in load_lexicon().not_people for word in before[0].key.split()[-1:])
        and before[0].tag == "U"
    )
