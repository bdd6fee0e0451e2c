"""Parts of a period: early May, the end of last year, the first week of June, Wednesday evening, 6:30 a.m."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from communique.dates.meanings.context import Context, Meaning, Reading
from communique.dates.meanings.period import Period, Unit

_DAY_SHARES = {"early": (0, 9), "start": (0, 4), "middle": (10, 19), "late": (20, 40), "end": (20, 40)}
_MONTH_SHARES = {"early": (0, 3), "start": (0, 1), "middle": (4, 7), "late": (8, 11), "end": (10, 11)}


@dataclass(frozen=True, slots=True)
class Part:
    """Part of a period. `share`: early, start, middle, late, end, rest, earlier (up to now), later (from now on)."""

    inner: Meaning
    share: str
    mod: str | None

    def resolve(self, context: Context) -> Reading:
        """The inner date with a TIMEX3 mod, its EDTF narrowed: early April is [04-01..04-10], early 2020 [01..04]."""
        inner = self.inner.resolve(context)
        edtf = self._narrow(inner, context) if inner.period else inner.edtf
        return Reading(
            inner.type,
            inner.value,
            inner.period,
            self.mod or inner.mod,
            edtf,
            inner.explicit,
            f"{inner.why}; {self.share}",
        )

    def _narrow(self, inner: Reading, context: Context) -> str | None:
        period = inner.period
        assert period is not None
        first, last = period.first, period.last
        if first is None or last is None:
            return None
        if self.share in ("earlier", "later", "rest"):
            return _cut_at_publication(period, self.share, context.published)
        if period.unit is Unit.DAY:
            return inner.date_edtf
        bounds = narrow(period, self.share)
        return f"[{bounds[0]}..{bounds[1]}]" if bounds else inner.date_edtf


def _cut_at_publication(period: Period, share: str, published: date | None) -> str | None:
    first, last = period.first, period.last
    assert first is not None
    assert last is not None
    if published is None or not first <= published <= last:
        return f"[{first}..{last}]" if period.unit is not Unit.DAY else period.edtf
    if share == "rest":
        return f"{published}/{last}"
    cut = (first, published) if share == "earlier" else (published, last)
    return f"[{cut[0]}..{cut[1]}]" if cut[0] != cut[1] else str(cut[0])


def narrow(period: Period, share: str) -> tuple[str, str] | None:
    """First and last day, month or year (EDTF points) of a share of the period; None where the share has no measure."""
    first, last = period.first, period.last
    if first is None or last is None or share not in _DAY_SHARES:
        return None
    if period.unit is Unit.MONTH:
        a, b = _DAY_SHARES[share]
        return str(first + timedelta(days=a)), str(min(last, first + timedelta(days=b)))
    if period.unit is Unit.YEAR:
        a, b = _MONTH_SHARES[share]
        return f"{period.year:04}-{a + 1:02}", f"{period.year:04}-{b + 1:02}"
    length = (last - first).days + 1
    cut = {"early": (0, 3), "start": (0, 4), "middle": (3, 6), "late": (6, 9), "end": (7, 9)}[share]
    a, b = (length * part // 9 for part in cut)
    low, high = first + timedelta(days=a), first + timedelta(days=max(b - 1, a))
    if period.unit >= Unit.DECADE:
        return f"{low.year:04}", f"{high.year:04}"
    return str(low), str(high)


@dataclass(frozen=True, slots=True)
class Half:
    """The first or second half of a period other than a year: "the first half of May", "the second half of the
    1990s"."""

    inner: Meaning
    number: int

    def resolve(self, context: Context) -> Reading:
        """A half year as such (2018-H2); else the inner value with a mod."""
        inner = self.inner.resolve(context)
        period = inner.period
        if period is not None and period.unit is Unit.YEAR:
            half = Period(Unit.HALF, period.year, self.number)
            return Reading(
                "DATE", half.timex, half, explicit=inner.explicit, why=f"half {self.number} of {period.timex}"
            )
        edtf = inner.date_edtf
        if period is not None and period.first is not None and period.last is not None:
            middle = period.first + timedelta(days=((period.last - period.first).days + 1) // 2)
            ends = (period.first, middle - timedelta(days=1)) if self.number == 1 else (middle, period.last)
            edtf = f"[{ends[0]}..{ends[1]}]" if ends[0] <= ends[1] else edtf
        mod = "START" if self.number == 1 else "END"
        return Reading(inner.type, inner.value, period, mod, edtf, inner.explicit, f"half {self.number} of {inner.why}")


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth smaller unit of a period: "the first week of June", "the last day of 2020" (-1)."""

    number: int
    unit: Unit
    inner: Meaning

    def resolve(self, context: Context) -> Reading:
        """The unit; weeks of a month are counted in sevens from its first day, as news does ("third week of April")."""
        whole = self.inner.resolve(context)
        period = whole.period
        if period is None or period.first is None or period.last is None or self.unit >= period.unit:
            return Reading("DATE", whole.value, whole.period, edtf=None, why="the whole is not known")
        if self.unit is Unit.WEEK and period.unit is Unit.MONTH:
            return self._week_of_month(period, whole)
        start = Period.of(period.last if self.number < 0 else period.first, self.unit)
        found = start.step(self.number + 1 if self.number < 0 else self.number - 1)
        if found.first is None or not period.first <= found.first <= period.last:
            return Reading("DATE", whole.value, whole.period, edtf=None, why="there is no such part")
        return Reading(
            "DATE", found.timex, found, explicit=whole.explicit, why=f"number {self.number} in {period.timex}"
        )

    def _week_of_month(self, month: Period, whole: Reading) -> Reading:
        assert month.first is not None
        assert month.last is not None
        last_week = month.last - timedelta(days=6)
        low = last_week if self.number < 0 else month.first + timedelta(days=7 * (self.number - 1))
        high = min(month.last, low + timedelta(days=6))
        if low > month.last:
            return Reading("DATE", whole.value, month, edtf=None, why="there is no such week")
        week = Period.of(low, Unit.WEEK)
        return Reading(
            "DATE",
            week.timex,
            month,
            edtf=f"[{low}..{high}]",
            explicit=whole.explicit,
            why=f"week {self.number} of {month.timex}",
        )


@dataclass(frozen=True, slots=True)
class Time:
    """A time or part of the day: `code` is MO, MI, AF, EV, NI or a clock time HH:MM; `day` the day it belongs to."""

    code: str
    day: Meaning | None = None
    mod: str | None = None

    def resolve(self, context: Context) -> Reading:
        """2021-03-10TEV, 2021-03-10T18:30; the EDTF is the day's. "Overnight" and "last night" reach into the next
        day."""
        inner = self.day.resolve(context) if self.day else None
        if inner is None or inner.period is None or inner.period.unit is not Unit.DAY:
            known = inner.value if inner is not None and inner.value and inner.value.startswith("XXXX-WXX-") else None
            return Reading(
                "TIME", f"{known or 'XXXX-XX-XX'}T{self.code}", mod=self.mod, edtf=None, why="the day is not known"
            )
        value = f"{inner.period.timex}T{self.code}"
        return Reading("TIME", value, inner.period, self.mod, inner.date_edtf, inner.explicit, inner.why)


@dataclass(frozen=True, slots=True)
class Overnight:
    """The night up to the day of publication: "overnight", codebook section 8."""

    def resolve(self, context: Context) -> Reading:
        """[day before..published]; the TIMEX3 value is the night that began the day before."""
        if context.published is None:
            return Reading("TIME", "XXXX-XX-XXTNI", edtf=None, why="no publication date")
        before = Period.of(context.published - timedelta(days=1), Unit.DAY)
        why = "the night before publication"
        return Reading("TIME", f"{before.timex}TNI", before, edtf=f"[{before.timex}..{context.published}]", why=why)
