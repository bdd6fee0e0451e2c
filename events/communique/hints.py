"""What the rules tell the reader of each word before it reads: which kind of mention it stands in, and of which acts
the lexicon takes it for a cue.

The encoder knows words and no names: that "Nauru" is a state and "the ONLF" an armed group is in the gazetteer, and
what "démarche" means in diplomacy is in the lexicon. Each hint is one more input of the network, added to the word's
state above the layers that training leaves as they were. It stays free to disbelieve them: in training they are
hidden now and then.

>>> HINTS[:3]
('body', 'person', 'other actor')
"""

from collections.abc import Iterable, Mapping

from communique_schema import Act, Kind

from .acts import Cue, Known
from .dates import DateMention

ACTS = tuple(Act)
MENTIONS = ("body", "person", "other actor", "pronoun", "date", "place")
"""Kinds of mention: a state, organization or group with a code; a person of one; an actor whose side is unknown."""
HINTS = (*MENTIONS, *(act.value for act in ACTS))
FIRST_ACT = len(MENTIONS)

WordHints = dict[int, tuple[int, ...]]
"""Numbers of the hints of a word, by its index in the Doc."""


def hint_words(known: Known, dates: Iterable[DateMention], cues: Mapping[int, Iterable[Cue]]) -> WordHints:
    """Hints of the words of a parsed passage: its mentions, its dates and the lexicon's cues by word."""
    doc = known.passage.doc
    assert doc is not None
    found: dict[int, set[int]] = {}
    spans = [(m.start, m.end, _kind_of(m.form, m.parties)) for m in known.actors]
    spans += [(d.start, d.end, "date") for d in dates]
    spans += [(p.start, p.end, "place") for p in known.places]
    start_of = known.passage.start
    for start, end, kind in spans:
        span = doc.char_span(start - start_of, end - start_of, alignment_mode="expand") if start >= start_of else None
        for token in span or ():
            found.setdefault(token.i, set()).add(HINTS.index(kind))
    for index, told in cues.items():
        found.setdefault(index, set()).update(FIRST_ACT + ACTS.index(cue.act) for cue in told)
    return {index: tuple(sorted(numbers)) for index, numbers in found.items()}


def _kind_of(form: str, parties: Iterable[object]) -> str:
    sides = list(parties)
    if form == "pronoun":
        return "pronoun"
    if not any(getattr(party, "country", None) for party in sides):
        return "other actor"
    return "person" if any(getattr(party, "kind", None) is Kind.PERSON for party in sides) else "body"
