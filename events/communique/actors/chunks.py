"""A passage as a row of chunks, one letter each: the grammar of actors then reads the row as regular expressions.

    N state  A its adjective  I its inhabitants  C capital  S seat  G organization  R group  L other place
    X pair of states  V national body  O office  Q offices  E institution  W counterpart  B group noun
    Z company ("trio")  J stand-in ("the bloc")
    P name  H honorific  D former  T then  M modifier  U capitalized word of no class
    t article  p possessive pronoun  y pronoun  h "each other"  n number  s genitive  f "of"  i preposition
    & and  c comma
    ( bracket  . end of sentence  : break  x other word

>>> "".join(chunk.tag for chunk in chunk_text("the Turkish defense minister"))   # doctest: +SKIP
'tAO'
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..gazetteer import NameMatch, load_gazetteer
from .lexicon import ClosedWord, Entry, InstitutionWord, load_lexicon
from .tagging import Clues, allows_entry, tag_entry, tag_word
from .tokens import Word, split_words

SENSE_TAGS = {
    "name": "N",
    "adjective": "A",
    "inhabitant": "I",
    "capital": "C",
    "seat": "S",
    "city": "L",
    "organization": "G",
    "group": "R",
    "person": "K",
    "historical": "N",
    "territory": "N",
    "site": "L",
    "modifier": "M",
}
COMBINING = {
    "sino": "CHN",
    "russo": "RUS",
    "franco": "FRA",
    "anglo": "GBR",
    "greco": "GRC",
    "indo": "IND",
    "serbo": "SRB",
    "turco": "TUR",
    "turko": "TUR",
    "afro": "",
    "euro": "",
    "soviet": "SUN",
    "perso": "IRN",
    "hispano": "ESP",
    "luso": "PRT",
    "austro": "AUT",
    "nippo": "JPN",
    "italo": "ITA",
}
OPPOSING = frozenset(("pro", "anti", "non", "mid", "ex", "post", "pre", "trans", "inter", "intra"))
HALVES = ({"north", "south"}, {"east", "west"})
CONSORTS = frozenset(("first lady", "first gentleman", "queen consort"))
HYPHENS = frozenset("-‐‑–")


@dataclass(slots=True)
class Chunk:
    """One or more words with one tag: codes are the states or bodies meant, `entry` the lexicon's word, `name` the
    display name. Nobody changes one; it is not frozen because that takes thrice the time to make.
    """

    tag: str
    start: int
    end: int
    text: str
    key: str
    first: bool = False
    codes: tuple[str, ...] = ()
    name: str = ""
    entry: Entry | None = None


def chunk_text(text: str, clues: Clues | None = None) -> list[Chunk]:
    """Chunks of a passage, in order, over all its words."""
    clues = clues or Clues()
    matches = load_gazetteer().find(text)
    words = cut_words(split_words(text), {edge for match in matches for edge in (match.start, match.end)})
    by_start = {match.start: match for match in matches}
    chunks: list[Chunk] = []
    at = 0
    keys = tuple(word.key for word in words)
    while at < len(words):
        chunk, taken = read_chunk(words, keys, at, by_start.get(words[at].start), text, clues)
        chunks.append(chunk)
        at += taken
    return part_couples(join_styles(join_halves(join_pairs(chunks, text), text), text))


def join_halves(chunks: list[Chunk], text: str) -> list[Chunk]:
    """Join two halves of a country that share their name: "North and South Korea" is a pair of states."""
    joined: list[Chunk] = []
    for chunk in chunks:
        first = joined[-2] if len(joined) > 1 and joined[-1].tag == "&" else None
        half, _, rest = chunk.key.partition(" ")
        if chunk.tag == "N" and chunk.codes and first is not None and {first.key, half} in HALVES:
            entry = next(iter(load_gazetteer().look_up(f"{first.key} {rest}")), None)
            code = load_lexicon().own_codes.get(entry.id, entry.code) if entry is not None else ""
            if code and code not in chunk.codes:
                joined[-2:] = []
                start, words = first.start, text[first.start : chunk.end]
                chunk = Chunk("X", start, chunk.end, words, words.lower(), first.first, (code, *chunk.codes))
        joined.append(chunk)
    return joined


def part_couples(chunks: list[Chunk]) -> list[Chunk]:
    """Keep "the President and First Lady Michelle Obama" two people: a consort's title is nobody's second office."""
    for index, chunk in enumerate(chunks[2:], 2):
        if chunk.key in CONSORTS and chunks[index - 1].tag == "&" and chunks[index - 2].tag == "O":
            chunks[index - 1] = replace(chunks[index - 1], tag="x")
    return chunks


def join_styles(chunks: list[Chunk], text: str) -> list[Chunk]:
    """Join a state's style to its name: "the Republic of Azerbaijan", "the State of Qatar", "the Government of
    India".
    """
    joined: list[Chunk] = []
    for given in chunks:
        chunk = disown(joined, given)
        style = joined[-2] if len(joined) > 1 and joined[-1].tag == "f" else None
        if (
            chunk.tag == "N"
            and style is not None
            and (style.text[:1].isupper() or style.key == "state")
            and (style.tag == "J" or style.key in ("government", "people's republic", "state", "states"))
        ):
            joined[-2:] = []
            start = style.start
            while joined and joined[-1].tag == "M" and joined[-1].text[:1].isupper():
                start = joined.pop().start
            joined.append(
                replace(
                    chunk,
                    start=start,
                    text=text[start : chunk.end],
                    key=text[start : chunk.end].lower(),
                    first=style.first,
                )
            )
        else:
            joined.append(chunk)
    return joined


def cut_words(words: Sequence[Word], edges: set[int]) -> list[Word]:
    """Cut a hyphenated word where a name of the gazetteer begins or ends inside it: "US-China", "Iran-backed"."""
    cut: list[Word] = []
    for word in words:
        if HYPHENS.isdisjoint(word.text):
            cut.append(word)
            continue
        marks = {place for place, letter in enumerate(word.text, word.start) if letter in HYPHENS}
        inner = sorted(edge for edge in edges if word.start < edge < word.end)
        if word.text.split("-")[0].lower() in load_lexicon().particles:
            inner = []
        places = sorted({p for edge in inner for p in (edge, edge - 1, edge + 1) if p in marks})
        if not places:
            cut.append(word)
            continue
        start = word.start
        for place in (*places, word.end):
            part = word.text[start - word.start : place - word.start]
            if part:
                cut.append(
                    replace(word, start=start, end=place, text=part, key=part.lower(), capital=part[0].isupper())
                )
            if place < word.end:
                cut.append(Word(place, place + 1, word.text[place - word.start], "-", False, False))
            start = place + 1
    return cut


def read_chunk(
    words: list[Word],
    keys: tuple[str, ...],
    at: int,
    match: NameMatch | None,
    text: str,
    clues: Clues,
) -> tuple[Chunk, int]:
    """The chunk that begins with this word, and how many words it takes."""
    word = words[at]
    if (
        word.text in ("North", "South")
        and at
        and words[at - 1].key == "the"
        and not (at + 1 < len(words) and words[at + 1].capital)
    ):
        return Chunk("J", word.start, word.end, word.text, word.key, entry=ClosedWord("stand-in", word.key)), 1
    found = load_lexicon().longest(keys, at)
    if found and not allows_entry(found[1], words[at : at + found[0]], clues.tokens):
        found = None
    if match is not None:
        taken = next((n for n, later in enumerate(words[at:]) if later.start >= match.end), len(words) - at)
        national = found is not None and isinstance(found[1], InstitutionWord) and found[1].country is not None
        if not found or taken > found[0] or (taken == found[0] and not national):
            return chunk_of_match(match, words[at : at + taken], text), taken
    if found:
        taken, entry = found
        end = words[at + taken - 1].end
        return Chunk(
            tag_entry(entry),
            word.start,
            end,
            text[word.start : end],
            " ".join(keys[at : at + taken]),
            word.first,
            entry=entry,
            codes=(entry.country,) if isinstance(entry, InstitutionWord) and entry.country else (),
        ), taken
    for count in (2, 1):
        seat = load_lexicon().seats_of_power.get(" ".join(keys[at : at + count])) if word.capital else None
        if seat is not None:
            end = words[at + count - 1].end
            return Chunk("C", word.start, end, text[word.start : end], word.key, word.first, (seat,)), count
    if (word.key == "each" and keys[at + 1 : at + 2] == ("other",)) or (
        word.key == "one" and keys[at + 1 : at + 2] == ("another",)
    ):
        return Chunk("h", word.start, words[at + 1].end, text[word.start : words[at + 1].end], "each other"), 2
    return Chunk(tag_word(words, at, clues), word.start, word.end, word.text, word.key, word.first), 1


def chunk_of_match(match: NameMatch, words: list[Word], text: str) -> Chunk:
    """The chunk of a gazetteer name; a person keeps the tag K until names are joined."""
    code = code_of(match)
    tag = SENSE_TAGS.get(match.sense, "x")
    seat = load_lexicon().seats_of_power.get(" ".join(word.key for word in words)) if tag in "LC" else None
    if seat is not None:
        tag, code = "C", seat
    return Chunk(
        tag,
        words[0].start,
        words[-1].end,
        text[words[0].start : words[-1].end],
        " ".join(w.key for w in words),
        words[0].first,
        (code,) if code else (),
        match.entry.name,
    )


def code_of(match: NameMatch) -> str:
    """Code of a gazetteer match: its own for states that are gone or unrecognized, the gazetteer's for all else."""
    return load_lexicon().own_codes.get(match.entry.id, match.entry.code or "")


def disown(before: list[Chunk], chunk: Chunk) -> Chunk:
    """A seat that many states have is the owner's named before it: "Peru's Congress" is not America's."""
    if chunk.tag != "S":
        return chunk
    owner = next((own for own in reversed(before[-2:]) if own.codes), None)
    owned = owner is not None and before[-1].tag in "sA" and owner.codes != chunk.codes
    found = load_lexicon().longest(tuple(chunk.key.split()), 0) if owned else None
    if found is None or not isinstance(found[1], InstitutionWord):
        return chunk
    return replace(chunk, tag="E", codes=(), name="", entry=found[1])


def join_pairs(chunks: list[Chunk], text: str) -> list[Chunk]:
    """Join what a hyphen joins: "US-China" is a pair, "Iran-backed" and "pro-Russian" are modifiers that denote
    nobody.
    """
    joined: list[Chunk] = []
    at = 0
    while at < len(chunks):
        chunk = chunks[at]
        last = at
        while (
            last + 2 < len(chunks)
            and chunks[last + 1].key in HYPHENS
            and chunks[last].end == chunks[last + 1].start
            and chunks[last + 1].end == chunks[last + 2].start
        ):
            last += 2
        if last > at:
            parts = chunks[at : last + 1 : 2]
            chunk = join_hyphened(parts, text)
        joined.append(chunk)
        at = last + 1
    return joined


def join_hyphened(parts: list[Chunk], text: str) -> Chunk:
    """The one chunk of hyphenated parts."""
    start, end = parts[0].start, parts[-1].end
    codes = [part.codes[:1] or (COMBINING.get(part.key, ""),) for part in parts]
    whole = Chunk("M", start, end, text[start:end], text[start:end].lower(), parts[0].first)
    if parts[0].key not in OPPOSING and all(code and code[0] for code in codes):
        return replace(whole, tag="X", codes=tuple(code[0] for code in codes))
    if all(part.tag == "U" for part in parts):
        return replace(whole, tag="U")
    return whole
