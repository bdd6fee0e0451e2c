"""What the reader of actors hands over: a stretch of text, and whom it denotes.

A mention is one noun phrase ("Turkish Defense Minister Hulusi Akar", "the two countries", "Ankara", "its"), and its
parties are everyone it denotes, in the order of the words. A mention whose parties are empty was seen and could not be
resolved: it says so in `reason`, and nobody should guess for it.

>>> Party.of_state("TUR", "Turkey").country
'TUR'
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from communique_schema import Kind, Office


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who can act between states: a state, an official by name, an organization, an armed or political group.

    kind: state, person, organization or group. A person has a name; an unnamed official is the state served.
    name: the fullest name the article gives a person; the short English name of a state, organization or group.
    country: ISO 3166-1 alpha-3 (XKX for Kosovo), an organization's or a group's short code, or None where unknown.
    sector: PLOVER sector (GOV, MIL, SPY, LEG, JUD, PTY, OPP, REB, IGO, NGO ...), or None for a bare state.
    office: the codebook's office, None where no office is told; a former minister holds `other`.
    office_text: the wording the office came from, such as "Turkish Defense Minister".
    """

    kind: Kind
    name: str
    country: str | None = None
    sector: str | None = None
    office: Office | None = None
    office_text: str | None = None

    @classmethod
    def of_state(cls, code: str, name: str) -> Party:
        """The bare state of this ISO alpha-3 code."""
        return cls(Kind.STATE, name, code)


@dataclass(frozen=True, slots=True)
class ActorMention:
    """A noun phrase that denotes international actors.

    where: whether the offsets count in the article's title or in its text.
    start, end, text: the phrase's own words (modifiers, title, name, name in apposition; no relative clause).
    head: offset of the syntactic head word, in the same coordinates.
    parties: whom it denotes, in the order of the words; empty where nobody could be told.
    form: name, surname, title, pronoun, group, metonym, counterpart, institution, adjective or inhabitants.
    resolved_from: span (start, end) of the words it was resolved from, in the same coordinates as the article's text,
        or None where the phrase says all itself (or the words stand in the title of the article).
    reason: why these parties, in words a person can check.
    """

    where: Literal["title", "text"]
    start: int
    end: int
    text: str
    head: int
    parties: tuple[Party, ...]
    form: str
    resolved_from: tuple[int, int] | None
    reason: str
