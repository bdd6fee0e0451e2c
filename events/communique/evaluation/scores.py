"""The table of accuracy: event, record and strict F1, precision and recall by act, the share of each field right."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from communique_schema import Act, Event, Kind, Role

from .compare import fold, found_bounds, found_roles, gold_bounds, gold_roles, pair_events, same_person
from .gold import GoldArticle, GoldEvent

FIELDS = ("act", "date", "parties", "actor", "status", "place")


@dataclass
class Scores:
    """Counts over a set of reviewed articles; `rows` and `summary` turn them into figures."""

    measured_on: str
    gold: int = 0
    found: int = 0
    paired: int = 0
    strict: int = 0
    alike: float = 0.0
    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)
    by_act: dict[str, list[int]] = field(default_factory=dict)
    persons: Counter[str] = field(default_factory=Counter)

    def _f1(self, hits: float) -> float:
        return round(2 * hits / (self.gold + self.found), 4) if self.gold + self.found else 0.0

    @property
    def summary(self) -> dict[str, float | int | None]:
        """The headline figures, shares from 0 to 1."""
        shares = {f"{name}_right": ratio(self.right[name], self.asked[name]) for name in FIELDS}
        return {
            "record_f1": self._f1(self.alike), "event_f1": self._f1(self.paired), "strict_f1": self._f1(self.strict),
            "precision": ratio(self.paired, self.found), "recall": ratio(self.paired, self.gold),
            "gold": self.gold, "found": self.found, "paired": self.paired, **shares,
            "persons_f1": ratio(2 * self.persons["hit"], self.persons["gold"] + self.persons["found"]),
            "swapped": ratio(self.right["swapped"], self.paired),
        }  # fmt: skip

    def rows(self) -> list[dict[str, Any]]:
        """Rows of the database's table `accuracy`: all, by act, by field."""
        rows = [_row("all", "event", self.gold, self.found, self.paired, self.measured_on)]
        rows.append(_row("all", "strict", self.gold, self.found, self.strict, self.measured_on))
        rows += [
            _row("act", act, gold, found, right, self.measured_on)
            for act, (gold, found, right) in sorted(self.by_act.items())
        ]
        rows += [
            _row("field", name, self.asked[name], self.asked[name], self.right[name], self.measured_on)
            for name in FIELDS
        ]
        return rows


def ratio(part: float, whole: float) -> float | None:
    """A share rounded to four digits; None of nothing."""
    return round(part / whole, 4) if whole else None


def _row(scope: str, name: str, gold: int, found: int, right: int, measured_on: str) -> dict[str, Any]:
    f1 = ratio(2 * right, gold + found)
    return {
        "scope": scope, "name": name, "gold": gold, "found": found, "right": right, "precision": ratio(right, found),
        "recall": ratio(right, gold), "f1": f1, "measured_on": measured_on,
    }  # fmt: skip


def evaluate(golds: Sequence[GoldArticle], founds: Mapping[str, Sequence[Event]], measured_on: str) -> Scores:
    """Score the records found in each article (by article id) against the reviewed ones."""
    scores = Scores(measured_on)
    for gold in golds:
        _add_article(scores, gold.events, founds.get(gold.article.id, ()))
    return scores


def _add_article(scores: Scores, golds: Sequence[GoldEvent], founds: Sequence[Event]) -> None:
    pairs = pair_events(golds, founds)
    free = {j for i, j, _ in pairs if golds[i].optional}
    scores.gold += sum(not g.optional for g in golds)
    scores.found += len(founds) - len(free)
    for g in golds:
        if not g.optional:
            _act_counts(scores, g.act)[0] += 1
    for j, f in enumerate(founds):
        if j not in free:
            _act_counts(scores, f.act)[1] += 1
    for i, j, score in pairs:
        if not golds[i].optional:
            _add_pair(scores, golds[i], founds[j], score)


def _act_counts(scores: Scores, act: Act) -> list[int]:
    return scores.by_act.setdefault(str(act), [0, 0, 0])


def _add_pair(scores: Scores, gold: GoldEvent, found: Event, score: float) -> None:
    left, right = gold_roles(gold), found_roles(found)
    same_actor = left[Role.ACTOR] == right[Role.ACTOR]
    checks = {
        "act": gold.act == found.act,
        "date": gold_bounds(gold) == found_bounds(found),
        "actor": same_actor,
        "parties": same_actor and left[Role.RECIPIENT] == right[Role.RECIPIENT],
        "status": gold.status == found.status,
    }
    if gold.place:
        checks["place"] = fold(gold.place) == fold(found.place.name if found.place else None)
    for name, value in checks.items():
        scores.asked[name] += 1
        scores.right[name] += value
    swapped = (
        bool(left[Role.RECIPIENT])
        and left[Role.ACTOR] == right[Role.RECIPIENT]
        and left[Role.RECIPIENT] == right[Role.ACTOR]
    )
    scores.right["swapped"] += swapped
    scores.paired += 1
    scores.alike += score
    scores.strict += checks["act"] and checks["date"] and checks["parties"]
    _act_counts(scores, gold.act)[2] += checks["act"]
    persons = [p.name for p in found.participants if p.kind is Kind.PERSON]
    scores.persons["gold"] += len(gold.persons)
    scores.persons["found"] += len(persons)
    scores.persons["hit"] += sum(any(same_person(g, f) for f in persons) for g in gold.persons)
