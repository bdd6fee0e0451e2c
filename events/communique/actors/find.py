"""Finds the actors of an article: read every passage, learn its people, then answer phrase by phrase in reading
order.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..passages import Passage
from .article import Answer, Article
from .mentions import ActorMention
from .phrases import Phrase
from .reading import Row, read_article
from .resolve import resolve


def find_actors(passages: Sequence[Passage], published: date | None = None) -> list[ActorMention]:
    """Every mention of an international actor in an article, in reading order, title first.

    `passages` are the article's title and paragraphs; those without a parse are read by the words alone. `published`
    tells which of several office holders a bare name means, where the list of people has dates.
    """
    rows = read_article(passages, published)
    if not rows:
        return []
    article = Article(rows, published)
    read_through(article)  # a first reading learns whose counterpart or ambassador somebody is
    article.forget()
    return [make_mention(row, phrase, answer) for row, phrase, answer in read_through(article)]


def read_through(article: Article) -> list[tuple[Row, Phrase, Answer]]:
    """Answer for every phrase in reading order, the title first."""
    answers: list[tuple[Row, Phrase, Answer]] = []
    for row in sorted(article.rows, key=lambda row: row.number):
        sentence = -1
        for phrase in row.phrases:
            now = row.sentence_of(phrase.start)
            if now != sentence:
                article.discourse.sentence += now - sentence if sentence >= 0 else 1
                sentence = now
            found = answer_for(article, row, phrase)
            if found is not None:
                article.remember(row, *found)
                answers.append((row, *found))
    return answers


def answer_for(article: Article, row: Row, phrase: Phrase) -> tuple[Phrase, Answer] | None:
    """The phrase with its answer; of a phrase that denotes nobody its possessive may still: "his" of "his guests"."""
    answer = resolve(article, row, phrase)
    if answer is None and phrase.possessor is not None:
        phrase = possessor_of(phrase)
        answer = resolve(article, row, phrase)
    return (phrase, answer) if answer is not None else None


def possessor_of(phrase: Phrase) -> Phrase:
    """The possessive alone of a phrase that denotes nobody: "his" of "his guests"."""
    chunk = phrase.possessor or phrase.chunks[0]
    return Phrase("possessive", chunk.start, chunk.end, chunk.text, [chunk])


def make_mention(row: Row, phrase: Phrase, answer: Answer) -> ActorMention:
    """The mention of an answered phrase, in the article's coordinates."""
    start = row.passage.start
    head = row.head_of(phrase.start, phrase.end)
    offset = head.idx if head is not None and phrase.start <= head.idx < phrase.end else guess_head(phrase)
    source = answer.span or (answer.source.span if answer.source is not None else None)
    return ActorMention(
        row.passage.where,
        start + phrase.start,
        start + phrase.end,
        phrase.text,
        start + offset,
        answer.parties,
        answer.form,
        source,
        answer.reason,
    )


def guess_head(phrase: Phrase) -> int:
    """The head word of an unparsed phrase: the last word of the name, else of the noun, else of the phrase."""
    chunk = phrase.names[0] if phrase.names else phrase.noun or phrase.chunks[-1]
    return chunk.end - len(chunk.text.split()[-1])
