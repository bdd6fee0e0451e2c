"""The actors of an article as plain JSON objects, for looking inside and for scoring (`communique actors FILE
--json`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from ..passages import Passage
from .find import find_actors
from .identity import actor_key
from .mentions import ActorMention, Party


def mentions_as_json(passages: Sequence[Passage], published: date | None = None) -> list[dict[str, Any]]:
    """Every mention in reading order: `in`, `start`, `end`, `text`, `head`, `form`, `parties`, `resolved_from`,
    `reason`.
    """
    return [mention_as_json(mention) for mention in find_actors(passages, published)]


def mention_as_json(mention: ActorMention) -> dict[str, Any]:
    """One mention; `resolved_from` is [start, end] in the text or null, `parties` is empty where nobody is plain."""
    return {
        "in": mention.where,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "head": mention.head,
        "form": mention.form,
        "parties": [party_as_json(party) for party in mention.parties],
        "resolved_from": list(mention.resolved_from) if mention.resolved_from else None,
        "reason": mention.reason,
    }


def party_as_json(party: Party) -> dict[str, Any]:
    """One party, with the key under which its mentions in other articles meet it."""
    return {
        "key": actor_key(party),
        "kind": party.kind.value,
        "name": party.name,
        "country": party.country,
        "sector": party.sector,
        "office": party.office.value if party.office else None,
        "office_text": party.office_text,
    }
