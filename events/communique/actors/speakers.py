"""For whom "we" speaks: the state of whoever is quoted, or of the official who is interviewed.

Inside quotation marks the speaker is the subject of the verb of saying in the same paragraph. In an interview, which
says so in its first lines, it is the official introduced there ("a former Polish consul"). Elsewhere nobody is plain.
"""

from __future__ import annotations

from .article import Article
from .phrases import Phrase
from .pronoun_words import FIRST_PERSON
from .reading import SUBJECTS, Row
from .states import is_state

SAYING = frozenset(
    (
        "say",
        "tell",
        "add",
        "declare",
        "state",
        "insist",
        "stress",
        "warn",
        "announce",
        "write",
        "reply",
        "explain",
        "remark",
    )
)
INTERVIEW = "interview"
OPENING = 4
"""An interview introduces its speaker in the title or the first paragraphs."""


def speaker_state(article: Article, phrase: Phrase) -> str | None:
    """The state for which "we", "us" or "our" speaks here; None where that is not plain."""
    assert phrase.chunks[0].key in FIRST_PERSON
    row = article.row
    if is_quoted(row.passage.text, phrase.start):
        return quoted_state(article, row, phrase)
    return interviewed_state(article) if row.number >= 0 else None


def is_quoted(text: str, at: int) -> bool:
    """Whether a place of a text stands inside quotation marks.

    >>> is_quoted('He said: "We left." Then he slept.', 10), is_quoted('"We left," he said. We saw.', 20)
    (True, False)
    """
    before = text[:at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def quoted_state(article: Article, row: Row, phrase: Phrase) -> str | None:
    """The state of the subject of the verb of saying nearest to the quoted words."""
    verbs = [
        token for token in row.tokens.values() if token.lemma_ in SAYING and not is_quoted(row.passage.text, token.idx)
    ]
    for verb in sorted(verbs, key=lambda verb: abs(verb.idx - phrase.start)):
        for child in verb.children:
            if child.dep_ in SUBJECTS:
                return state_of_word(article, row, child.idx)
    return None


def state_of_word(article: Article, row: Row, at: int) -> str | None:
    """The state of the person or body whose phrase holds this word."""
    for phrase in row.phrases:
        if phrase.start <= at < phrase.end:
            person = article.people.find(phrase.names[0].text) if phrase.names else None
            country = person.country if person is not None else next(iter(phrase.nations), None)
            if country is None and not phrase.names:
                start = row.passage.start + phrase.start
                told = (ref for ref in article.discourse.back(1) if ref.start == start and ref.parties)
                country = next((ref.parties[0].country for ref in told), None)
            return country if is_state(country) else None
    return None


def interviewed_state(article: Article) -> str | None:
    """The state of the official whom an interview introduces; None where the article is no interview."""
    opening = [row for row in article.rows if row.number < OPENING]
    if not any(INTERVIEW in row.passage.text.lower() for row in opening):
        return None
    for row in opening:
        for phrase in row.phrases:
            if (
                phrase.kind in ("office", "titled", "apposed", "institution")
                and phrase.nations
                and phrase.institution is None
            ):
                return phrase.nations[0] if is_state(phrase.nations[0]) else None
    return None
