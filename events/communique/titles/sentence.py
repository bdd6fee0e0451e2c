"""A title names who, what and where in a sentence of the same shape for every record of an act.

Officials of one office are named by it together ("Turkish and Syrian defense ministers"); else states and persons are
named.
"""

import csv
from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import yaml
from communique_schema import ACTS, Act, Kind, Office, Participant, Role, Status

from ..actors.states import name_of

PLURALS = {
    Office.FOREIGN_MINISTER: "foreign ministers",
    Office.DEFENSE_MINISTER: "defense ministers",
    Office.INTELLIGENCE_CHIEF: "intelligence chiefs",
    Office.NATIONAL_SECURITY_ADVISER: "national security advisers",
    Office.DEPUTY_MINISTER: "deputy ministers",
    Office.MILITARY_CHIEF: "military chiefs",
    Office.AMBASSADOR: "ambassadors",
    Office.SPECIAL_ENVOY: "envoys",
    Office.HEAD_OF_STATE: "leaders",
    Office.HEAD_OF_GOVERNMENT: "leaders",
}
LEADERS = {Office.HEAD_OF_STATE, Office.HEAD_OF_GOVERNMENT}
MARKS = {
    Status.PLANNED: " (planned)",
    Status.PROPOSED: " (proposed)",
    Status.CANCELLED: " (cancelled)",
    Status.DENIED: " (denied)",
}


@cache
def _templates() -> dict[str, dict[str, str]]:
    templates: dict[str, dict[str, str]] = yaml.safe_load(
        (files(__package__) / "templates.yaml").read_text(encoding="utf-8")
    )
    return templates


def make_title(
    act: Act, participants: Sequence[Participant], place: str | None, status: Status = Status.OCCURRED
) -> str:
    """One sentence: who does what, with whom, where; the status is added where the act is not done."""
    actors = [p for p in participants if p.role is Role.ACTOR]
    if ACTS[act].reciprocal:
        actors += [
            p
            for p in participants
            if p.role is Role.HOST and p.country not in {a.country for a in actors} and p.kind is Kind.PERSON
        ]
    recipients = [p for p in participants if p.role is Role.RECIPIENT]
    template = _templates()[act]["many" if len({p.country or p.name for p in actors}) > 1 else "one"]
    sentence = template.format(actors=name_group(actors) or "somebody", recipients=name_group(recipients) or "\0")
    for tail in (" to \0", " with \0", " of \0", " on \0", " from \0", " against \0", " of or with \0", " \0"):
        sentence = sentence.removesuffix(tail)
    if place and place not in sentence:
        sentence += f" in {place}"
    return sentence[0].upper() + sentence[1:] + MARKS.get(status, "")


MOST_NAMES = 3
"""So many names a title can carry; more are told by a common office, else by their states."""


def name_group(participants: Sequence[Participant]) -> str:
    """Participants by an office that somebody of every side holds, else each by name, else (many) by their states."""
    persons = [p for p in participants if p.kind is Kind.PERSON]
    sides = {p.country for p in participants}
    if len(sides) > 1 and None not in sides:
        for office, _ in Counter(p.office for p in persons if p.office).most_common():
            peers = LEADERS if office in LEADERS else {office}
            holders = [p for p in persons if p.office in peers]
            if office in PLURALS and {p.country for p in holders} == sides:
                adjectives = [adjective_of(p.country or "") or name_of(p.country or "") for p in holders]
                return f"{join_words(list(dict.fromkeys(adjectives)))} {PLURALS[office]}"
    if len(participants) > MOST_NAMES and None not in sides:
        names = [_with_article(name_of(p.country or "")) for p in participants]
    else:
        names = [p.name if p.kind is Kind.PERSON else _with_article(p.name) for p in participants]
    return join_words(list(dict.fromkeys(names)))


ARTICLES = (
    "United ",
    "European Union",
    "Netherlands",
    "Philippines",
    "Maldives",
    "Bahamas",
    "Gambia",
    "Arab League",
    "African Union",
    "Democratic Republic",
)


def _with_article(name: str) -> str:
    return f"the {name}" if name.startswith(ARTICLES) else name


def join_words(words: Sequence[str]) -> str:
    """Words as a list in a sentence: "A", "A and B", "A, B and C"."""
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else list(words))


@cache
def _adjectives() -> dict[str, str]:
    lines = (files("communique.gazetteer") / "data" / "countries.csv").read_text(encoding="utf-8").splitlines()
    return {row["code"]: row["adjective"] for row in csv.DictReader(lines) if row["adjective"]}


def adjective_of(code: str) -> str | None:
    """The adjective of a state ("Turkish" for TUR); None for what has none."""
    return _adjectives().get(code)
