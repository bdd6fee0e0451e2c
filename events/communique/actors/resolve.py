"""Second pass: what each phrase denotes, read in order, every answer with its reason.

One rule answers for each kind of phrase. A rule that finds no plain answer says so with no parties, or with None
where the words denote no actor at all; it never picks at random.
"""

from __future__ import annotations

from collections.abc import Callable

from .article import Answer, Article
from .bodies import read_bare, read_cabinet, read_institution, read_nations
from .company import read_company
from .counterparts import read_counterpart
from .named import read_named
from .phrases import Phrase
from .pronouns import read_pronoun
from .reading import Row
from .states import party_of
from .titles import read_office, read_offices, read_related

Rule = Callable[[Article, Phrase], Answer | None]


def read_untitled_rest(article: Article, phrase: Phrase) -> Answer | None:
    """A name that is nobody's: what is left may still be an office or a state ("Russia's Gazprom" is neither)."""
    if phrase.offices and phrase.kind in ("titled", "apposed"):
        return read_office(article, phrase)
    if phrase.kind == "owned" and phrase.nations:
        return Answer((party_of(phrase.nations[0]),), "name", "the owner's name")
    return None


def read_name(article: Article, phrase: Phrase) -> Answer | None:
    """A phrase with a name, or what is left of it where the name is nobody's."""
    return read_named(article, phrase) or read_untitled_rest(article, phrase)


RULES: dict[str, Rule] = {
    "titled": read_name,
    "apposed": read_name,
    "owned": read_name,
    "name": read_name,
    "counterpart": read_counterpart,
    "offices": read_offices,
    "office": read_office,
    "related": read_related,
    "cabinet": read_cabinet,
    "forces": read_cabinet,
    "seated": read_institution,
    "institution": read_institution,
    "bare": read_bare,
    "inhabitants": read_nations,
    "adjective": read_nations,
    "pair": read_nations,
    "group": read_company,
    "company": read_company,
    "stand-in": read_company,
    "pronoun": read_pronoun,
    "possessive": read_pronoun,
    "reciprocal": read_pronoun,
}


def resolve(article: Article, row: Row, phrase: Phrase) -> Answer | None:
    """The answer for one phrase; None where it denotes no actor at all."""
    article.row = row
    return RULES[phrase.kind](article, phrase)
