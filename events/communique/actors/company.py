"""Company: "the two countries", "both sides", "the neighbors", "the trio", "the bloc", "the kingdom", resolved to
members.

Members are looked for where a reader looks: in the same sentence before the words, then sentence by sentence backwards,
and last among the states that the article is about (its title and lead). A number asks for exactly so many.
"""

from __future__ import annotations

from communique_schema import Kind

from .article import Answer, Article
from .discourse import Referent
from .lexicon import ClosedWord, load_lexicon
from .mentions import Party
from .phrases import Phrase
from .pronouns import joined_subjects, owner_of
from .states import is_state, party_of

HALVES = {"north": ("PRK",), "south": ("KOR", "SSD")}
FIXED = {"islamic republic": "IRN"}


def read_company(article: Article, phrase: Phrase) -> Answer | None:
    """The answer for a group noun, a company noun or a stand-in."""
    if phrase.kind == "stand-in":
        return read_stand_in(article, phrase)
    if phrase.kind == "company":
        if not stands_alone(article, phrase):
            return None
        word = phrase.chunks[-1].entry
        number = int(word.value) if isinstance(word, ClosedWord) else phrase.number
        return together(article, number, phrase)
    if phrase.nations and not phrase.number:
        return Answer(tuple(party_of(code) for code in phrase.nations), "group", "the states named")
    word = phrase.noun.entry if phrase.noun is not None else None
    sort = word.value if isinstance(word, ClosedWord) else "states"
    if sort in load_lexicon().clubs:
        return Answer(tuple(party_of(code) for code in load_lexicon().clubs[sort]), "group", "a known group of states")
    if sort == "sides" and phrase.chunks[0].key == "all":
        return everybody(article, phrase)
    if sort == "people":
        return together(article, phrase.number, phrase) if phrase.number else None
    definite = phrase.chunks[0].key in ("the", "these", "those", "both", "its", "their") or phrase.number is not None
    if not definite:
        return None
    return members(article, phrase.number, sort, phrase)


ARGUMENTS = frozenset(("nsubj", "nsubjpass", "dobj", "pobj", "dative"))


def stands_alone(article: Article, phrase: Phrase) -> bool:
    """Whether a number stands for those it counts: "the two are to meet", not "the two planes"."""
    last = phrase.chunks[-1]
    if last.tag != "n" or article.row.passage.text[last.end : last.end + 4] == " of ":
        return True
    token = article.row.tokens.get(last.start)
    following = article.row.passage.text[last.end : last.end + 2]
    return token.dep_ in ARGUMENTS if token is not None else not (following[:1] == " " and following[1:].isalpha())


def everybody(article: Article, phrase: Phrase) -> Answer:
    """ "All parties", "all sides": the two that the article is about, or the one where no second stands out."""
    actor = article.object_of(phrase)
    without = frozenset(party.country for party in actor.parties if party.country) if actor is not None else frozenset()
    wanted = 2 if has_main_pair(article, 2, "states") else 1
    main = main_bodies(article, wanted, "states", without)
    return Answer(tuple(party_of(code) for code in main), "group", "the states that the article is about")


def members(article: Article, number: int | None, sort: str, phrase: Phrase) -> Answer:
    """The states (for "sides": any bodies) that a group means, so many as its number says."""
    if sort in load_lexicon().clubs:
        return Answer(tuple(party_of(code) for code in load_lexicon().clubs[sort]), "group", "a known group of states")
    wanted = number or 2
    found: list[str] = []
    source: Referent | None = None
    actor = article.object_of(phrase)
    without = frozenset(party.country for party in actor.parties if party.country) if actor is not None else frozenset()
    main = main_bodies(article, wanted, sort, without)
    coupled = joined_subjects(article)
    if coupled is not None:
        told = [party.country for party in coupled.parties if party.country and fits_sort(party.country, sort)]
        if len(set(told)) == wanted == len(coupled.parties):
            return Answer(tuple(party_of(code) for code in told), "group", "the parties just named together", coupled)
    if (
        wanted == 2
        and len(main) == 2
        and has_main_pair(article, wanted, sort)
        and not beside_each_other(article, sort, without)
    ):
        return Answer(tuple(party_of(code) for code in main), "group", "the states that the article is about")
    newest: int | None = None
    for referent in article.discourse.back(12):
        if without & {party.country for party in referent.parties}:
            continue
        codes = list(
            dict.fromkeys(
                party.country for party in referent.parties if party.country and fits_sort(party.country, sort)
            )
        )
        if newest is not None and referent.sentence != newest and settles(found, main, wanted):
            break
        newest = referent.sentence
        if len(codes) == wanted and not found:
            return Answer(tuple(party_of(code) for code in codes), "group", "the parties just named together", referent)
        if codes and source is None:
            source = referent
        found.extend(code for code in reversed(codes) if code not in found)
    if not set(found) & set(main) and has_main_pair(article, wanted, sort):
        return Answer(tuple(party_of(code) for code in main), "group", "the states that the article is about", source)
    if len(found) > wanted:
        inside = [code for code in found if code in main]
        found = inside if len(inside) == wanted else found[:wanted]
    if len(found) < wanted and len(main) == wanted and set(found) <= set(main):
        return Answer(tuple(party_of(code) for code in main), "group", "the states that the article is about", source)
    if len(found) != wanted:
        return Answer((), "group", f"no {wanted} parties are plain", source)
    return Answer(tuple(party_of(code) for code in reversed(found)), "group", "the parties named before", source)


def beside_each_other(article: Article, sort: str, without: frozenset[str]) -> bool:
    """Whether the nearest sentence that speaks of any bodies speaks of just two."""
    told = [
        (ref.sentence, party.country)
        for ref in article.discourse.back(12)
        for party in ref.parties
        if party.country and fits_sort(party.country, sort)
    ]
    codes = {code for sentence, code in told if sentence == told[0][0]}
    return len(codes - without) == 2


def settles(found: list[str], main: list[str], wanted: int) -> bool:
    """Whether the bodies of the nearest sentence are enough: so many as asked, or some of the article's own pair."""
    return len(found) >= wanted or (bool(found) and set(found) <= set(main))


def has_main_pair(article: Article, wanted: int, sort: str) -> bool:
    """Whether so many bodies stand out: the title names just them, or the next one is spoken of much less."""
    ranked = [count for code, count in article.counts.most_common() if fits_sort(code, sort)]
    in_title = len([code for code in article.title_states if fits_sort(code, sort)]) == wanted
    return in_title or (len(ranked) >= wanted and (len(ranked) == wanted or ranked[wanted - 1] > 1.5 * ranked[wanted]))


def main_bodies(article: Article, wanted: int, sort: str, without: frozenset[str] = frozenset()) -> list[str]:
    """The states that the article is about: those of its title where they are so many, else the most frequent."""
    title = [code for code in article.title_states if fits_sort(code, sort)]
    if len(title) == wanted and not without & set(title):
        return title
    ranked = [code for code, _ in article.counts.most_common() if fits_sort(code, sort) and code not in without]
    return ranked[:wanted]


def fits_sort(code: str, sort: str) -> bool:
    """Whether a body may be one of "the countries" (a state) or of "the sides" (anybody)."""
    return sort == "sides" or is_state(code)


def together(article: Article, number: int | None, phrase: Phrase) -> Answer | None:
    """ "The pair", "the two men", "the two": persons just named, so many; states where no persons were."""
    wanted = number or 2
    people: list[Referent] = []
    for referent in article.discourse.back(2):
        if referent.plural and len(referent.parties) == wanted and not people:
            return Answer(referent.parties, "group", "the parties just named together", referent)
        if (
            article.discourse.is_person(referent)
            and referent.parties
            and all(referent.parties != known.parties for known in people)
        ):
            people.append(referent)
            if len(people) == wanted:
                return Answer(
                    tuple(party for known in reversed(people) for party in known.parties),
                    "group",
                    "the people named before",
                    people[0],
                )
    return members(article, number, "sides", phrase)


def read_stand_in(article: Article, phrase: Phrase) -> Answer | None:
    """ "The kingdom", "the bloc", "the Gulf state": the body last spoken of that the noun fits."""
    lexicon = load_lexicon()
    noun = phrase.chunks[-1]
    head = article.row.head_of(noun.start, noun.end)
    if head is not None and head.dep_ in ("compound", "amod", "nmod") and head.head.i > head.i:  # "the state airline"
        return None
    words = [chunk.key for chunk in phrase.chunks[1:-1]]
    region = next((lexicon.regions[word] for word in words if word in lexicon.regions), None)
    if phrase.text.lower().removeprefix("the ") in FIXED:
        return Answer(
            (party_of(FIXED[phrase.text.lower().removeprefix("the ")]),), "stand-in", "a state's formal style"
        )
    value = noun.entry.value if isinstance(noun.entry, ClosedWord) else "state"
    if value in HALVES:
        code = next((code for code in HALVES[value] if article.counts[code]), None)
        return (
            Answer((party_of(code),), "stand-in", f"the {noun.text} of the country that the article speaks of")
            if code
            else None
        )

    def fits(referent: Referent) -> bool:
        if (
            len(referent.parties) != 1
            or referent.phrase.kind == "possessive"
            or (value == "state" and region is None and not article.discourse.is_body(referent))
        ):
            return False
        return fits_noun(referent.parties[0], value, region, lexicon.monarchies)

    def fits_well(referent: Referent) -> bool:
        return fits(referent) and referent.parties[0].country in lexicon.kingdoms

    reach = 30 if value != "state" or region else 3
    main = (
        next((code for code in main_bodies(article, 2, "states") if code in lexicon.kingdoms), None)
        if value == "monarchy"
        else None
    )
    if main is not None and phrase.chunks[0].key == "the":
        return Answer((party_of(main),), "stand-in", "the kingdom that the article is about")
    found = (
        article.discourse.antecedent(fits_well, reach=reach) if value == "monarchy" else None
    ) or article.discourse.antecedent(fits, reach=reach)
    if found is None or phrase.chunks[0].key not in ("the", "this"):
        return None
    return Answer((party_of(found.parties[0].country or ""),), "stand-in", f"the {value} last spoken of", found)


def fits_noun(party: Party, value: str, region: frozenset[str] | None, monarchies: frozenset[str]) -> bool:
    """Whether a party may be called by a noun: a kingdom is a monarchy, a bloc an organization."""
    if value == "organization":
        return party.kind is Kind.ORGANIZATION
    if value == "group":
        return party.kind is Kind.GROUP
    if not is_state(party.country):
        return False
    return (region is None or party.country in region) and (value != "monarchy" or party.country in monarchies)


def nations_of(article: Article, phrase: Phrase) -> tuple[tuple[str, ...], Referent | None]:
    """The states that own a phrase: named in it, those of its "its" or "their", or that of "the kingdom's"."""
    if phrase.nations:
        return phrase.nations, None
    if phrase.stand_in:
        first, last = phrase.stand_in[0], phrase.stand_in[-1]
        text = " ".join(chunk.text for chunk in phrase.stand_in)
        answer = read_stand_in(article, Phrase("stand-in", first.start, last.end, text, list(phrase.stand_in)))
        return tuple(party.country for party in answer.parties if party.country) if answer else (), None
    owner = owner_of(article, phrase.possessor) if phrase.possessor is not None else None
    if owner is None:
        return (), None
    return tuple(dict.fromkeys(party.country for party in owner.parties if party.country)), owner
