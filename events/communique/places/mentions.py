"""What a place in a text is: a name that stands for where something is or happens, never for who acts there."""

from dataclasses import dataclass
from typing import Literal

from ..passages import WhereText

PlaceKind = Literal["city", "country", "site", "region"]


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place named in an article.

    `start` and `end` are offsets in the article's text or title, as `where` tells; `text` is what stands there.
    `name` is the place's usual English name: the city where the words name a building in it ("the Kremlin" is
    Moscow). `country` is ISO alpha-3, None where the text and the gazetteer do not tell. Latitude and longitude are
    decimal degrees, None where unknown. `dateline` marks the place that an article was written at. `reason` says what
    made it a place; `resolved_from` where the name stood, for words that only point at it ("there").
    """

    where: WhereText
    start: int
    end: int
    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    kind: PlaceKind
    text: str = ""
    dateline: bool = False
    reason: str = ""
    resolved_from: tuple[int, int] | None = None
