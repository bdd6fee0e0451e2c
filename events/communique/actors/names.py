"""Names of people by their shape: capitalized words, initials, small particles in between, a suffix at the end.

The shapes are the world's: "Tamim bin Hamad al-Thani", "Ursula von der Leyen", "Nguyen Phu Trong", "Kim Jong Un",
"J. D. Vance", "Ferdinand Marcos Jr.". Whether a name is a person's is decided later, by title, apposition or the
parser.

>>> join_names([Chunk("U", 0, 3, "Kim", "kim"), Chunk("U", 4, 12, "Jong-nam", "jong-nam")], "Kim Jong-nam")[0].text
'Kim Jong-nam'
"""

from __future__ import annotations

from dataclasses import replace

from .chunks import Chunk
from .lexicon import load_lexicon

LONGEST = 8


def join_names(chunks: list[Chunk], text: str) -> list[Chunk]:
    """Join runs of name words to chunks with the tag P; a lone city or a lone known person stays what it is."""
    joined: list[Chunk] = []
    at = 0
    while at < len(chunks):
        end = end_of_name(chunks, at)
        if end == at:
            joined.append(chunks[at])
            at += 1
            continue
        run = chunks[at:end]
        joined.append(name_chunk(run, text, chunks[at - 1].tag if at else ""))
        at = end
    return joined


def name_chunk(run: list[Chunk], text: str, before: str) -> Chunk:
    """One chunk of a run: P for a person, U where its last word belongs to no person ("Sanaa University") and no
    title stands before.
    """
    lexicon = load_lexicon()
    start, end = run[0].start, run[-1].end
    words = [word for chunk in run for word in chunk.key.split()]
    other = words[-1] in lexicon.not_people or words[0] in lexicon.not_people_first
    tag = "U" if other and before not in ("O", "H") else "P"
    known = next((chunk for chunk in run if chunk.tag == "K"), None)
    return Chunk(
        tag,
        start,
        end,
        text[start:end],
        " ".join(words),
        run[0].first,
        known.codes if known else (),
        known.name if known else "",
    )


def end_of_name(chunks: list[Chunk], at: int) -> int:
    """Index after the run of name words that begins here; the same index where none begins."""
    if not starts_name(chunks, at):
        return at
    end = at + 1
    while end < len(chunks) and end - at < LONGEST:
        if continues_name(chunks, end):
            end += 1
        elif (
            is_particle(chunks[end])
            and end + 1 < len(chunks)
            and (continues_name(chunks, end + 1) or (is_particle(chunks[end + 1]) and continues_name(chunks, end + 2)))
        ):
            end += 2
        else:
            break
    return end


def starts_name(chunks: list[Chunk], at: int) -> bool:
    """Whether a name begins here: with a name word, or with a city that a name word follows ("Santiago Peña")."""
    chunk = chunks[at]
    if chunk.tag in "UK":
        return True
    following = chunks[at + 1] if at + 1 < len(chunks) else None
    if chunk.tag == "x" and is_particle(chunk) and chunk.text[0].isupper():
        return following is not None and following.tag in "UK"
    return (
        chunk.tag == "L"
        and following is not None
        and following.tag == "U"
        and not any(word in load_lexicon().not_people for word in following.key.split())
    )


def continues_name(chunks: list[Chunk], at: int) -> bool:
    """Whether this chunk goes on with a name that stands before it."""
    if at >= len(chunks):
        return False
    chunk = chunks[at]
    if chunk.tag in "UK":
        return True
    if chunk.tag in "LR" or (chunk.tag == "C" and " " not in chunk.key):
        return chunks[at - 1].tag in "UK" and not chunks[at - 1].first and chunk.text[0].isupper()
    return chunk.key in load_lexicon().suffixes and chunk.text[0].isupper()


def is_particle(chunk: Chunk) -> bool:
    """Whether the chunk may be a small word inside a name: bin, van der, de la."""
    return chunk.tag in "xU" and chunk.key in load_lexicon().particles


def drop_honorific(name: str) -> str:
    """A name without its honorifics: "Sheikh Tamim bin Hamad" is "Tamim bin Hamad".

    >>> drop_honorific("Dr. Mutlaq bin Majed")
    'Mutlaq bin Majed'
    """
    parts = name.split()
    honorifics = load_lexicon().words["honorifics"]
    titles = {word for words in honorifics.values() for word in words}
    while len(parts) > 1 and parts[0].lower().rstrip(".") in titles:
        parts = parts[1:]
    return " ".join(parts)


def rename(chunk: Chunk, tag: str) -> Chunk:
    """The same chunk with another tag."""
    return replace(chunk, tag=tag)
