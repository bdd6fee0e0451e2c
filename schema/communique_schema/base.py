"""The one strict base of every record, and the constrained strings they share.

A record refuses keys it does not know, strips its strings and checks every assignment, so that a record which exists
is valid.
"""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints


class Record(BaseModel):
    """Base of every record: strict about keys, strings stripped, assignment checked."""

    model_config = ConfigDict(
        extra="forbid", str_strip_whitespace=True, validate_assignment=True, use_attribute_docstrings=True
    )


Text = Annotated[str, StringConstraints(min_length=1)]
"""A string that is not empty."""

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,119}$")]
"""Lower-case words joined by hyphens, at most 120 characters: an article's id."""

PartyCode = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]{1,15}$")]
"""ISO 3166-1 alpha-3, XKX for Kosovo, or the short code of an organization or group (UN, EU, PKK)."""

EventId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]{12}$")]
"""Twelve characters made from an event's first evidence."""
