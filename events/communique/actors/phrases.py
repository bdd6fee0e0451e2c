"""Noun phrases that denote actors, read off a row of chunks with regular expressions over their letters.

Each pattern is a way to speak of an actor; at each place the longest wins, the earlier pattern among equals. What a
phrase denotes is not decided here: a phrase keeps its parts (nationalities, office, name, possessor) for the resolver.

>>> phrase = read_phrases(row)[0]   # doctest: +SKIP
>>> phrase.kind, phrase.nations, phrase.names   # doctest: +SKIP
('person', ('TUR',), ('Hulusi Akar',))
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .chunks import Chunk
from .lexicon import ClosedWord, InstitutionWord, OfficeWord

NAT = "[NACGSRVX]s?"
NATS = f"(?:{NAT}(?:(?:c&?|&)t?{NAT})*)"
MOD = "[MDTL]"
OFF = f"O(?:&[tMDT]*(?:{NAT})?[MDT]*O)*"
OF = f"(?:f[tpMnEUGLJPA]{{0,5}}(?:f[tM]*)?(?:{NATS}|A?I)(?:M*E)?(?!(?<=A)[xUM])|f[tpMn]*E|f[tM]*J)"
DET = "(?:t[MU]*Js|[tp])?n?"
TO = "(?:it?M*[NCGLSR])"
ALSO = "(?:(?:cx)*&[xMU]{1,2}(?=f))?"
NAME = "(?:H*P)"
PATTERNS: tuple[tuple[str, frozenset[str], re.Pattern[str]], ...] = tuple(
    (kind, frozenset(needed), re.compile(pattern))
    for kind, needed, pattern in (
        # "Turkish Defense Minister Hulusi Akar", "the Iranian president, Ebrahim Raisi", "US ambassador to Israel
        # David Friedman"
        (
            "titled",
            "OP",
            f"(?P<det>{DET}){MOD}*(?P<nat>{NATS})?(?P<mid>[MDTE]*)(?P<off>{OFF}){ALSO}(?P<of>{OF})?(?P<to>{TO})?(?P<sep>c?)(?P<name>[HO]*H*P)(?:f(?P<of2>t?[NCGR]))?",
        ),
        # "Akar, Turkey's defense minister"
        (
            "apposed",
            "PO",
            f"(?P<name>{NAME})[c(](?P<det>[tp]?){MOD}*(?P<nat>{NATS})?(?P<mid>[MDTE]*)(?P<off>{OFF})(?P<of>{OF})?(?P<to>{TO})?",
        ),
        # "Biden's national security adviser, Jake Sullivan", "Kim's sister, Kim Yo Jong", "Putin's envoy"
        ("related", "PsO", f"(?P<whose>{NAME})s{MOD}*(?P<off>{OFF})(?:(?P<sep>c?)(?P<name>H*P))?"),
        # "Britain's Boris Johnson"
        # "the Morrison government"
        ("cabinet", "PE", "t?M*(?P<name>P)E"),
        # "President Saddam Hussein's troops"
        ("forces", "PsE", f"(?P<before>t?{MOD}*(?P<nat>{NATS})?{MOD}*O*(?P<name>H*P))s{MOD}*E"),
        # "the Defense Ministry in Moscow"
        ("seated", "Ei", "t?M*E(?P<of>i[CN])"),
        ("owned", "sP", f"(?P<nat>[NCAGR]s){MOD}*(?P<name>{NAME})(?:c(?P<det>t){MOD}*(?P<off>{OFF})(?=[c.]))?"),
        # "Mr. Putin", "Lavrov of Russia"
        ("name", "P", "(?P<name>H*P)(?:f(?P<of2>t?[NCGR]))?"),
        # "his Syrian counterpart Ali Mahmoud Abbas", "their German and French opposite numbers"
        (
            "counterpart",
            "W",
            f"(?P<det>[tp]?n?){MOD}*(?P<nat>{NATS})?[MDTEO]*W(?P<of>[if]t?{NATS})?(?P<sep>c?)(?P<name>[HO]*P)?(?P<names>(?:(?:c&?|&)[HO]*P)*)",
        ),
        # "the Turkish and Greek foreign ministers", "the leaders of the three countries", "Presidents Putin and
        # Erdogan"
        (
            "offices",
            "Q",
            f"(?P<det>[tp]?n?){MOD}*n?(?P<nat>{NATS})?n?(?P<mid>[MDTE]*)Q(?:&M*Q)*{ALSO}(?P<of>f[tpM]*(?:{NATS}|n?M*[BZW]|n))?"
            "(?:(?P<sep>c?)(?P<name>H*P(?:f[NC])?)(?P<names>(?:(?:c&?|&)H*P(?:f[NC])?)*))?",
        ),
        # "the Malaysian ambassador", "the emir of Qatar"
        ("office", "O", f"(?P<det>{DET}){MOD}*(?P<nat>{NATS})?(?P<mid>[MDTE]*)(?P<off>{OFF})(?P<of>{OF})?"),
        # "the Turkish foreign ministry", "two Russian diplomats", "British embassy"
        ("institution", "E", f"(?P<det>{DET}){MOD}*n?(?P<nat>{NATS})?[MDTLnE]*E(?:&M*E)?(?P<of>f[tMn]*{NATS})?"),
        # "the two countries", "both sides"
        ("group", "B", f"(?P<det>[tp]?)[nM]*(?P<nat>{NATS})?[nM]*B|[tp]?n[MUPAGL]{{1,3}}B"),
        ("company", "", "(?P<det>[tp]?)M*Z|(?P<alone>[tp]n)(?![A-Za-hj-wyz(])|n(?=fy)"),
        # "Turkish-Syrian", "US-China"
        ("pair", "X", "t?X"),
        # "the bloc", "the Gulf state"
        ("stand-in", "J", "t[MLUPG]*J"),
        ("bare", "", "t?M*[NCSGRVK]"),
        ("inhabitants", "I", "t?n?M*I"),
        ("adjective", "A", "t?A"),
        ("pronoun", "y", "y"),
        ("possessive", "p", "p"),
        ("reciprocal", "h", "h"),
    )
)
"""Each kind of phrase: the letters that every phrase of the kind has, which spare a row without them, and its shape."""
STARTERS = frozenset("tpnMDTLNACGSRVXOQEWBZJPHIKyh")


@dataclass(slots=True)
class Phrase:
    """A noun phrase with its parts: `nations` in order, `possessor` a chunk such as "his", names with titles
    dropped.
    """

    kind: str
    start: int
    end: int
    text: str
    chunks: list[Chunk]
    nations: tuple[str, ...] = ()
    nation_names: dict[str, str] = field(default_factory=dict)
    names: tuple[Chunk, ...] = ()
    name_nations: tuple[str, ...] = ()
    offices: tuple[OfficeWord, ...] = ()
    institution: InstitutionWord | None = None
    possessor: Chunk | None = None
    number: int | None = None
    noun: Chunk | None = None
    of_group: bool = False
    honorific: str = ""
    former: bool = False
    office_text: str | None = None
    to_nations: tuple[str, ...] = ()
    whose: Chunk | None = None
    stand_in: tuple[Chunk, ...] = ()


def read_phrases(chunks: list[Chunk], text: str, numbers: dict[str, int]) -> list[Phrase]:
    """Phrases of a passage in order; a phrase inside another stands only where it is a party of its own ("to
    Israel").
    """
    row = "".join(chunk.tag for chunk in chunks)
    patterns = [(kind, pattern) for kind, needed, pattern in PATTERNS if needed.issubset(row)]
    phrases: list[Phrase] = []
    at = 0
    while at < len(row):
        found = best_match(row, at, chunks, patterns) if row[at] in STARTERS else None
        if found is None:
            at += 1
            continue
        kind, match = found
        phrases.append(build_phrase(kind, match, chunks, text, numbers))
        phrases.extend(inner_phrases(match, chunks, text, numbers))
        at = match.end()
    return phrases


def best_match(
    row: str, at: int, chunks: list[Chunk], patterns: list[tuple[str, re.Pattern[str]]]
) -> tuple[str, re.Match[str]] | None:
    """The pattern that reaches farthest from this place and reads as one phrase; among equals the first."""
    matches = [
        (kind, match)
        for kind, pattern in patterns
        if (match := pattern.match(row, at)) is not None and match.end() > at
    ]
    matches.sort(key=lambda found: -found[1].end())
    return next(((kind, match) for kind, match in matches if is_one_phrase(kind, match, row, chunks)), None)


def is_one_phrase(kind: str, match: re.Match[str], row: str, chunks: list[Chunk]) -> bool:
    """Whether a match holds together: an apposition closes, and is not the next item of a list; nationalities are of
    one sort.
    """
    end = match.end()
    after, groups = row[end : end + 1], match.groupdict()
    if kind == "counterpart" and match["of"] and chunks[match.start("of")].key not in ("from", "in", "of"):
        return False
    if groups.get("nat") and is_mixed(
        chunks[match.start("nat") : match.end("nat")], plural=kind not in ("titled", "office", "apposed", "owned")
    ):
        return False
    if kind == "seated":
        return chunks[match.start("of")].key == "in" and is_seated(chunks[match.start("of") - 1])
    if kind == "forces":
        word = chunks[match.end() - 1].entry
        return isinstance(word, InstitutionWord) and not word.mission and word.sector in ("GOV", "MIL", "SPY")
    if kind == "titled" and match["sep"]:
        tied = bool(match["nat"] or match["of"] or match["det"])
        return tied and after in ("c", ".", ":", "", "(", "i", "x", "&")
    if kind == "related" and match["name"]:
        return not match["sep"] or after in ("c", ".", ":", "", "(")
    if kind == "apposed":
        if after in ("P", "H") or re.match("(?:c?&)[tMD]*[NACGPHO]", row[end:]):
            return False
        return bool(match["nat"] or match["of"] or match["det"]) or after in ("c", ".", ":", "(", "")
    return True


def is_seated(chunk: Chunk) -> bool:
    """Whether a body of state is where its government is: a ministry or a parliament, no embassy and no troops."""
    word = chunk.entry
    return isinstance(word, InstitutionWord) and not word.mission and (word.alone or word.sector == "LEG")


def is_mixed(nations: list[Chunk], *, plural: bool) -> bool:
    """Whether a list of nationalities joins unlike things: a state and the next phrase's adjective, or states before
    a single office.
    """
    tags = [
        chunk.tag
        for chunk in nations
        if chunk.codes and not (chunk.tag in "NG" and chunk.text.replace(".", "").isupper())
    ]
    adjectives = tags.count("A")
    return 0 < adjectives < len(tags) or (len(tags) > 1 and not adjectives and not plural)


def inner_phrases(match: re.Match[str], chunks: list[Chunk], text: str, numbers: dict[str, int]) -> Iterator[Phrase]:
    """The other state inside an ambassador's title: "the US ambassador to Israel"."""
    if match.groupdict().get("before"):
        yield from read_phrases(chunks[match.start("before") : match.end("before")], text, numbers)
    if match.groupdict().get("to"):
        inner = chunks[match.start("to") + 1 : match.end("to")]
        yield from read_phrases(inner, text, numbers)


def build_phrase(kind: str, match: re.Match[str], chunks: list[Chunk], text: str, numbers: dict[str, int]) -> Phrase:
    """The phrase of a match, its parts told apart by the groups of the pattern."""
    groups = match.groupdict()
    own = chunks[match.start() : match.end()]
    phrase = Phrase(kind, own[0].start, own[-1].end, text[own[0].start : own[-1].end], own)
    part = {name: chunks[match.start(name) : match.end(name)] for name, value in groups.items() if value}
    nation_chunks = [chunk for name in ("nat", "of", "of2") for chunk in part.get(name, ()) if chunk.codes]
    if kind in ("bare", "adjective", "inhabitants", "pair"):
        nation_chunks = [chunk for chunk in own if chunk.codes]
    phrase.nations = tuple(dict.fromkeys(code for chunk in nation_chunks for code in chunk.codes))
    phrase.nation_names = {chunk.codes[0]: chunk.name for chunk in nation_chunks if chunk.name}
    phrase.to_nations = tuple(code for chunk in part.get("to", ()) for code in chunk.codes)
    det = part.get("det", [])
    phrase.stand_in = tuple(chunk for chunk in det if chunk.tag != "s") if any(c.tag == "J" for c in det) else ()
    phrase.whose = first_of("P", part.get("whose", []))
    named = [chunk for name in ("name", "names") for chunk in part.get(name, ())]
    phrase.names = tuple(chunk for chunk in named if chunk.tag == "P")
    phrase.name_nations = tuple(code for chunk in named if chunk.tag in "NC" for code in chunk.codes[:1])
    honorific, number = first_of("H", own), first_of("n", own)
    phrase.honorific = honorific_of(honorific) if honorific is not None else ""
    phrase.offices = tuple(chunk.entry for chunk in own if isinstance(chunk.entry, OfficeWord))
    phrase.institution = next(
        (chunk.entry for chunk in reversed(own) if isinstance(chunk.entry, InstitutionWord)), None
    )
    phrase.possessor = first_of("p", own)
    phrase.number = number_of(number, numbers) if number is not None else None
    phrase.noun = first_of("BZJW", own) or first_of("OQE", own) or own[-1]
    phrase.of_group = any(chunk.tag in "BZ" for chunk in part.get("of", ()))
    phrase.former = "D" in match[0]
    phrase.office_text = office_wording(phrase, text)
    return phrase


def first_of(letters: str, chunks: list[Chunk]) -> Chunk | None:
    """The first chunk with one of these letters."""
    for chunk in chunks:
        if chunk.tag in letters:
            return chunk
    return None


def number_of(chunk: Chunk, numbers: dict[str, int]) -> int | None:
    """The number that a chunk writes in words or in up to three figures."""
    return numbers.get(chunk.key) or (int(chunk.key) if chunk.key.isdigit() and len(chunk.key) < 4 else None)


def honorific_of(chunk: Chunk) -> str:
    """What an honorific tells: m, f, n (of either gender), or military for a rank."""
    entry = chunk.entry
    if not isinstance(entry, ClosedWord):
        return "n"
    return entry.value if entry.kind == "honorific" else "military"


def office_wording(phrase: Phrase, text: str) -> str | None:
    """The words of the title, without article and name: "Turkish Defense Minister", "his Syrian counterpart"."""
    if not any(chunk.tag in "OQW" for chunk in phrase.chunks):
        return None
    names = {chunk.start for chunk in phrase.names}
    words = [chunk for chunk in phrase.chunks if chunk.start not in names and chunk.tag not in "cH("]
    while words and words[0].tag in "t":
        words = words[1:]
    before = [chunk for chunk in words if not phrase.names or chunk.start < phrase.names[0].start]
    run = before if any(chunk.tag in "OQW" for chunk in before) else [chunk for chunk in words if chunk not in before]
    while run and run[0].tag in "t":
        run = run[1:]
    return text[run[0].start : run[-1].end] if run else None
