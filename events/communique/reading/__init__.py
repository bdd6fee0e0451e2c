"""Reading: a file becomes an Article, whose text is fixed from here on, and an Article becomes passages."""

from .files import list_files, make_article, read_article, read_articles, slug
from .paragraphs import split_passages
from .problems import InputError, Problem

__all__ = [
    "InputError",
    "Problem",
    "list_files",
    "make_article",
    "read_article",
    "read_articles",
    "slug",
    "split_passages",
]
