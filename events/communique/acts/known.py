"""What is known of a passage before its acts are read: whom its words denote, which places they name.

>>> known.parties(token)  # doctest: +SKIP
[Denoted(party=Party(kind=..., name='Hulusi Akar', country='TUR', ...), start=0, end=36)]
"""

from collections.abc import Sequence
from dataclasses import dataclass

from communique_schema import Kind
from spacy.tokens import Token

from ..actors import ActorMention, Party
from ..actors.chunks import code_of
from ..actors.states import name_of, party_of
from ..gazetteer import NameMatch, load_gazetteer
from ..passages import Passage
from ..places import PlaceMention
from .domestic import name_domestic
from .syntax import makers, modifiers, possessors, prepositional, with_conjuncts


@dataclass(frozen=True, slots=True)
class Denoted:
    """A party and the words that denote it, in article coordinates."""

    party: Party
    start: int
    end: int
    form: str

    @property
    def side(self) -> str:
        """What the party counts as: its country's or organization's code, else its name."""
        return self.party.country or self.party.name

    @property
    def coded(self) -> bool:
        """Whether the party is known to be a state's, an organization's or a group's."""
        return self.party.country is not None


PARTY_SENSES = frozenset({"name", "adjective", "inhabitant", "organization", "group", "historical"})
STATE_SENSES = PARTY_SENSES | {"capital", "seat"}


class Known:
    """The mentions of one parsed passage, ready to be asked for by token. With `domestic`, people and bodies that no
    state is known for are parties too.
    """

    def __init__(
        self,
        passage: Passage,
        actors: Sequence[ActorMention],
        places: Sequence[PlaceMention],
        domestic: bool = False,
    ) -> None:
        self.passage = passage
        self.domestic = domestic
        inside = [m for m in actors if m.where == passage.where and passage.start <= m.start < passage.end]
        self.actors = inside
        self.places = [p for p in places if p.where == passage.where and passage.start <= p.start < passage.end]
        self._by_head = {m.head: m for m in inside if m.parties}
        self._covering: dict[int, ActorMention] = {}
        for mention in sorted(inside, key=lambda m: m.start - m.end):
            if mention.parties:
                for offset in range(mention.start, mention.end):
                    self._covering[offset] = mention
        self.names = load_gazetteer().find(passage.text)
        self._names: dict[int, NameMatch] = {}
        for match in self.names:
            for offset in range(match.start, match.end):
                self._names[offset + passage.start] = match

    def mention(self, token: Token) -> ActorMention | None:
        """The mention whose head the token is, else the smallest one that covers it with its head inside the noun
        phrase.
        """
        offset = self.passage.offset(token)
        if found := self._by_head.get(offset):
            return found
        found = self._covering.get(offset)
        if found is None:
            return None
        if token.dep_ in ("compound", "amod", "poss", "nmod") and found.head != offset:
            return None
        return found

    def direct(self, token: Token) -> list[Denoted]:
        """Those the token's own noun phrase denotes."""
        mention = self.mention(token)
        if mention is None:
            return self._name_domestic(token)
        found = _denoted(mention)
        for (
            child
        ) in token.children:  # a list that the parser took for an apposition: "Putin, Korean President Park and ..."
            other = self.mention(child) if child.dep_ == "appos" else None
            if (
                other is not None
                and other is not mention
                and not {p.country for p in other.parties} & {p.country for p in mention.parties}
            ):
                found += [d for noun in with_conjuncts(child) for d in self.direct(noun)]
        return found

    def _name_domestic(self, token: Token) -> list[Denoted]:
        named = name_domestic(token) if self.domestic else None
        if named is None:
            return []
        party, span = named
        return [Denoted(party, *self.passage.bounds(span), "domestic")]

    def modifier_states(self, token: Token) -> list[Denoted]:
        """States that an adjective or a noun before a noun names: "Iranian", "US" in "US-Iranian"."""
        mention = self._covering.get(self.passage.offset(token))
        if mention and mention.form != "pronoun":
            return _denoted(mention)
        match = self._names.get(self.passage.offset(token))
        if match and match.sense == "modifier" and match.code:  # "Saudi" in "Saudi-led"
            start, end = self.passage.start + match.start, self.passage.start + match.end
            return [Denoted(party_of(match.code), start, end, "adjective")]
        return [self._of_match(match)] if match and match.sense in PARTY_SENSES and match.code else []

    def _of_match(self, match: NameMatch) -> Denoted:
        kinds = {"organization": Kind.ORGANIZATION, "group": Kind.GROUP}
        entry = match.entry
        country = load_gazetteer().entries.get(entry.id, entry)
        code = code_of(match)
        name = name_of(code) if match.sense not in kinds else country.name
        party = Party(kinds.get(match.sense, Kind.STATE), name, code)
        return Denoted(party, self.passage.start + match.start, self.passage.start + match.end, "adjective")

    def parties(self, token: Token) -> list[Denoted]:
        """Those a noun denotes, or those it belongs to or is named after: "Akar", "Turkish move", "envoy of Iran"."""
        found = self.direct(token)
        return found or self.owners(token)

    def owners(self, token: Token) -> list[Denoted]:
        """Those a noun belongs to: possessors, then modifiers, then its of-, by- and from-phrases, then its makers."""
        for nouns in (possessors(token), modifiers(token)):
            found = [d for noun in nouns for d in (self.direct(noun) or self.modifier_states(noun))]
            if found:
                return found
        for preposition in ("of", "by", "from"):
            found = [d for noun in prepositional(token, preposition) for d in self.direct(noun)]
            if found:
                return found
        return [d for noun in makers(token) for d in self.direct(noun)]

    def place_states(self, token: Token) -> list[Denoted]:
        """The state a place name lies in: "in Warsaw" is Poland."""
        offset = self.passage.offset(token)
        for place in self.places:
            if place.start <= offset < place.end and place.country:
                return [Denoted(Party.of_state(place.country, name_of(place.country)), place.start, place.end, "place")]
        match = self._names.get(offset)
        if match and match.sense in STATE_SENSES | {"city", "site"} and match.entry.country:
            code = code_of(match) if match.sense in STATE_SENSES else match.entry.country
            start, end = self.passage.start + match.start, self.passage.start + match.end
            return [Denoted(Party.of_state(code, name_of(code)), start, end, "place")]
        return []

    def place_at(self, token: Token) -> PlaceMention | None:
        """The place that a token names."""
        offset = self.passage.offset(token)
        return next((place for place in self.places if place.start <= offset < place.end), None)

    def is_party(self, token: Token) -> bool:
        """Whether a noun or one coordinated with it denotes an international actor."""
        return any(self.direct(noun) for noun in with_conjuncts(token))

    def names_people(self, token: Token) -> bool:
        """Whether a token names the people of a state: "Kenyans", "the Danes"."""
        match = self._names.get(self.passage.offset(token))
        return match is not None and match.sense == "inhabitant" and token.tag_ in ("NNS", "NNPS")

    def is_person(self, token: Token) -> bool:
        """Whether a noun denotes an official or a named person."""
        return any(
            d.party.kind is Kind.PERSON or d.party.office for noun in with_conjuncts(token) for d in self.direct(noun)
        )


def _denoted(mention: ActorMention) -> list[Denoted]:
    return [Denoted(party, mention.start, mention.end, mention.form) for party in mention.parties]
