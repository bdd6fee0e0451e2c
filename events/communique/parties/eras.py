"""The parties of an act under the names of its day: who flew to Moscow in 1977 dealt with the Soviet Union."""

from dataclasses import replace
from datetime import date

from communique_schema import Kind, parse_edtf

from ..actors.eras import state_on
from ..actors.states import name_of
from ..acts import Denoted
from ..dates.attach import ActDate
from .filling import Roles

AT_CAPITAL = frozenset({"metonym", "place"})
"""Forms of words that name a capital, which an old state shares with its heir."""


def date_parties(roles: Roles, told: ActDate, published: date | None) -> Roles:
    """The roles with each state as it was called on the day of the act, and never later than the article says it."""
    days = [day for day in (published, _day_of(told)) if day is not None]
    if not days:
        return roles
    return {role: [_date_party(denoted, min(days)) for denoted in found] for role, found in roles.items()}


def _day_of(told: ActDate) -> date | None:
    """The last day on which an act can have happened, where the text dates it."""
    return parse_edtf(told.edtf).latest if told.edtf and told.text else None


def _date_party(denoted: Denoted, day: date) -> Denoted:
    party = denoted.party
    code = state_on(party.country, day, denoted.form in AT_CAPITAL) if party.country else None
    if code == party.country or code is None:
        return denoted
    name = name_of(code) if party.kind is Kind.STATE else party.name
    return replace(denoted, party=replace(party, country=code, name=name))
