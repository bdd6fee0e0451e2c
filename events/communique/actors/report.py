"""The actors of an article as plain JSON objects, for looking inside and for scoring (`communique actors FILE
--json`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ..passages import Passage
from .find import find_actors
from .identity import Telling, identify
from .mentions import ActorMention, Party


def mentions_as_json(passages: Sequence[Passage], published: date | None = None) -> list[dict[str, Any]]:
    """Every mention in reading order: `in`, `start`, `end`, `text`, `head`, `form`, `parties`, `resolved_from`,
    `reason`.
    """
    mentions = find_actors(passages, published)
    keys = identify(read_party(party) for mention in mentions for party in mention.parties)
    return [mention_as_json(mention, keys) for mention in mentions]


def read_party(party: Party) -> Telling:
    """What a mention tells of a party, without a year: the article's own is not always that of its events."""
    return Telling(party.kind, party.name, party.country, party.office)


def mention_as_json(mention: ActorMention, keys: Mapping[Telling, str]) -> dict[str, Any]:
    """One mention; `resolved_from` is [start, end] in the text or null, `parties` is empty where nobody is plain."""
    return {
        "in": mention.where,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "head": mention.head,
        "form": mention.form,
        "parties": [party_as_json(party, keys) for party in mention.parties],
        "resolved_from": list(mention.resolved_from) if mention.resolved_from else None,
        "reason": mention.reason,
    }


def party_as_json(party: Party, keys: Mapping[Telling, str]) -> dict[str, Any]:
    """One party, with its key among all parties of the article: the actor's id, were this the only article."""
    return {
        "key": keys[read_party(party)],
        "kind": party.kind.value,
        "name": party.name,
        "country": party.country,
        "sector": party.sector,
        "office": party.office.value if party.office else None,
        "office_text": party.office_text,
    }
