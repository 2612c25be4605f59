"""Times between times: bounds at the anchor, and ranges from one to the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from kg.extract.timexes.composite import Part, Portion
from kg.extract.timexes.days import Direction, View, choose
from kg.extract.timexes.relative import Weekday
from kg.extract.timexes.values import Value, Yearly
from kg.extract.timexes.yearly import Day, Fraction, Holiday, Month, NthOfMonth, Season
from kg.model.time import Interval


class Limit(StrEnum):
    """How a period bounds the time that is meant."""

    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Bounded(Value):
    """Everything between the anchor and a period: "since 2018", "by Friday".

    Where the anchor is on the wrong side there is no second end, so there is no interval.
    """

    limit: Limit
    inner: Value

    def days(self, view: View) -> Interval:
        """From the bound to the anchor, or from the anchor to the bound."""
        today = view.today
        inner = self.inner.days(View(today, self._direction(view)))
        if self.limit is Limit.SINCE:
            return Interval(inner.start, today)
        if self.limit is Limit.AFTER:
            return Interval(inner.end + timedelta(days=1), today)
        return Interval(today, self._last_day(inner))

    def _last_day(self, inner: Interval) -> date:
        """ "before June" is over with May, "before the end of June" only with June."""
        is_end = isinstance(self.inner, Part) and self.inner.portion is Portion.END
        open_until = self.limit is Limit.UNTIL or is_end
        return inner.end if open_until else inner.start - timedelta(days=1)

    def _direction(self, view: View) -> Direction:
        if self.limit is Limit.SINCE:
            return Direction.PAST
        if view.direction is not Direction.NEUTRAL:
            return view.direction
        return Direction.PAST if self.limit is Limit.AFTER else Direction.FUTURE

    def code(self, view: View) -> str | None:
        """That of the bound."""
        return self.inner.code(view)


@dataclass(frozen=True, slots=True)
class Range(Value):
    """From one time to another, both included; a year told at one end holds for both."""

    first: Value
    last: Value

    def days(self, view: View) -> Interval:
        """From the start of the first to the end of the last."""
        first, last = _share_year(self.first, self.last)
        if view.anchor is not None and _is_recurring(first) and _is_recurring(last):
            return choose(_hulls(first, last, view), _weekly_view(first, view))
        start, end = first.days(view), last.days(view)
        if end.end < start.start:
            end = last.days(View(start.end, Direction.FUTURE))
        return Interval(start.start, end.end)

    def code(self, view: View) -> str | None:
        """That of the first."""
        return _share_year(self.first, self.last)[0].code(view)


def _core(value: Value) -> Value:
    return _core(value.inner) if isinstance(value, Part) else value


def _is_recurring(value: Value) -> bool:
    core = _core(value)
    if isinstance(core, Weekday):
        return core.shift is None
    return isinstance(core, Yearly) and core.year is None


def _weekly_view(first: Value, view: View) -> View:
    if isinstance(first, Weekday) and view.direction is Direction.NEUTRAL:
        return View(view.anchor, Direction.PAST)
    return view


def _hulls(first: Value, last: Value, view: View) -> Iterator[Interval]:
    step = 7 if isinstance(_core(first), Weekday) else 365
    for days in (-step, 0, step):
        seat = view.today + timedelta(days=days)
        start = first.days(View(seat, Direction.NEUTRAL))
        end = last.days(View(start.start, Direction.FUTURE))
        if end.end >= start.start:
            yield Interval(start.start, end.end)


_Dated = Day | Month | Season | Fraction | Holiday | NthOfMonth


def _share_year(first: Value, last: Value) -> tuple[Value, Value]:
    one, other = _core(first), _core(last)
    if not isinstance(one, _Dated) or not isinstance(other, _Dated):
        return first, last
    if one.year is None and other.year is not None:
        end = other.in_year(other.year).end
        year = other.year if one.in_year(other.year).start <= end else other.year - 1
        return _with_core(first, replace(one, year=year)), last
    if one.year is not None and other.year is None:
        start = one.in_year(one.year).start
        year = one.year if other.in_year(one.year).end >= start else one.year + 1
        return first, _with_core(last, replace(other, year=year))
    return first, last


def _with_core(value: Value, core: Value) -> Value:
    return replace(value, inner=_with_core(value.inner, core)) if isinstance(value, Part) else core
