"""A news article as it was read: its text is fixed here, and every offset of a record counts in it."""

import datetime as dt

from pydantic import ConfigDict, Field

from .base import Record, Slug


class Article(Record):
    """One article; `text` is never changed after reading, not even stripped."""

    model_config = ConfigDict(str_strip_whitespace=False)

    id: Slug = Field(description="Lower-case words joined by hyphens; the file's name where not given")
    title: str | None = Field(None, description="The headline")
    published: dt.date | None = Field(None, description="Day of publication; null where it is not known")
    date_source: str | None = Field(None, description="Where the publication date was found, or who supplied it")
    publisher: str | None = Field(None, description="Who published it")
    url: str | None = Field(None, description="Its address")
    language: str = Field("en", description="ISO 639-1 code of the language it is written in")
    text: str = Field(description="The text below the headline, exactly as read")
