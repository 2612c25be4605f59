"""Times made of times: parts of them, bounds at them, ranges from one to the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from kg.extract.timexes.absolute import Day, Fraction, Holiday, Month, NthOfMonth, Season
from kg.extract.timexes.days import Direction, Unit, View, choose, months_interval, unit_around
from kg.extract.timexes.relative import Weekday
from kg.extract.timexes.values import Value, Yearly
from kg.model.time import Interval, Precision


class Portion(StrEnum):
    """Which portion of a period; `whole` and `week` widen rather than narrow."""

    EARLY = "early"
    MID = "mid"
    LATE = "late"
    BEGINNING = "beginning"
    END = "end"
    FIRST_HALF = "first-half"
    SECOND_HALF = "second-half"
    REST = "rest"
    WEEK = "week"
    WHOLE = "whole"


# Where a portion begins and ends, as shares of a period of which nothing better is known.
# Portions overlap where usage does: an interval is never narrower than the words.
_SHARES = {
    Portion.EARLY: (0.0, 0.34),
    Portion.MID: (0.33, 0.67),
    Portion.LATE: (0.66, 1.0),
    Portion.BEGINNING: (0.0, 0.25),
    Portion.END: (0.75, 1.0),
    Portion.FIRST_HALF: (0.0, 0.5),
    Portion.SECOND_HALF: (0.5, 1.0),
}
# Thirds of a month by its days; a week by its days, Monday being 0; a decade by its
# years; a year by its months.
_MONTH_DAYS = {
    Portion.EARLY: (1, 10),
    Portion.BEGINNING: (1, 10),
    Portion.MID: (11, 20),
    Portion.LATE: (21, 31),
    Portion.END: (21, 31),
    Portion.FIRST_HALF: (1, 15),
    Portion.SECOND_HALF: (16, 31),
}
_WEEK_DAYS = {
    Portion.EARLY: (0, 2),
    Portion.BEGINNING: (0, 1),
    Portion.MID: (1, 3),
    Portion.LATE: (3, 6),
    Portion.END: (4, 6),
    Portion.FIRST_HALF: (0, 3),
    Portion.SECOND_HALF: (3, 6),
}
_DECADE_YEARS = {
    Portion.EARLY: (0, 3),
    Portion.BEGINNING: (0, 2),
    Portion.MID: (3, 6),
    Portion.LATE: (6, 9),
    Portion.END: (8, 9),
    Portion.FIRST_HALF: (0, 4),
    Portion.SECOND_HALF: (5, 9),
}
_YEAR_MONTHS = {
    Portion.EARLY: (1, 4),
    Portion.BEGINNING: (1, 3),
    Portion.MID: (5, 8),
    Portion.LATE: (9, 12),
    Portion.END: (10, 12),
    Portion.FIRST_HALF: (1, 6),
    Portion.SECOND_HALF: (7, 12),
}


@dataclass(frozen=True, slots=True)
class Part(Value):
    """A portion of a period: "early May", "the end of 2023", "the week of June 12"."""

    portion: Portion
    inner: Value

    def days(self, view: View) -> Interval:
        """The days of the portion."""
        whole = self.inner.days(view)
        if self.portion is Portion.WEEK:
            return Interval(
                unit_around(Unit.WEEK, whole.start).start, unit_around(Unit.WEEK, whole.end).end
            )
        if self.portion is Portion.REST:
            return Interval(max(whole.start, view.today), whole.end)
        if self.portion is Portion.WHOLE or whole.days == 1:
            return whole
        return _portion(whole, self.portion, self.inner.precision)

    @property
    def precision(self) -> Precision:
        """A part of a month, or a range; a day has no parts."""
        if self.portion is Portion.WEEK:
            return Precision.WEEK
        inner = self.inner.precision
        if self.portion is Portion.WHOLE or inner is Precision.DAY:
            return inner
        return Precision.PART_OF_MONTH if inner is Precision.MONTH else Precision.RANGE

    def code(self, view: View) -> str | None:
        """That of the whole, as TIMEX3 puts portions elsewhere; but halves of a year have one."""
        half = {Portion.FIRST_HALF: "-H1", Portion.SECOND_HALF: "-H2"}.get(self.portion)
        whole = self.inner.code(view)
        is_year = whole is not None and self.inner.precision is Precision.YEAR
        return f"{whole}{half}" if half and is_year else whole


def _portion(whole: Interval, portion: Portion, precision: Precision) -> Interval:
    start = whole.start
    if precision is Precision.MONTH:
        first, last = _MONTH_DAYS[portion]
        return Interval(start.replace(day=first), start.replace(day=min(last, whole.end.day)))
    if precision is Precision.WEEK:
        first, last = _WEEK_DAYS[portion]
        return Interval(start + timedelta(days=first), start + timedelta(days=last))
    if precision is Precision.YEAR:
        first, last = _YEAR_MONTHS[portion]
        return months_interval(start.year, first, last - first + 1)
    if precision is Precision.DECADE:
        first, last = _DECADE_YEARS[portion]
        return months_interval(start.year + first, 1, 12 * (last - first + 1))
    low, high = _SHARES[portion]
    return Interval(
        start + timedelta(days=int(low * whole.days)),
        start + timedelta(days=max(int(high * whole.days) - 1, int(low * whole.days))),
    )


class Side(StrEnum):
    """On which side of the anchor."""

    EARLIER = "earlier"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class SideOf(Value):
    """The part of a period before or after the anchor: "earlier this week"."""

    side: Side
    inner: Value

    def days(self, view: View) -> Interval:
        """Up to the anchor or from it on; a single day, or a period elsewhere, stays whole."""
        whole = self.inner.days(view)
        if whole.days == 1 or not whole.start <= view.today <= whole.end:
            return whole
        if self.side is Side.EARLIER:
            return Interval(whole.start, view.today)
        return Interval(view.today, whole.end)

    @property
    def precision(self) -> Precision:
        """A range, or a day."""
        return Precision.DAY if self.inner.precision is Precision.DAY else Precision.RANGE

    def code(self, view: View) -> str | None:
        """That of the whole."""
        return self.inner.code(view)


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
        end = inner.end if self.limit is Limit.UNTIL else inner.start - timedelta(days=1)
        return Interval(today, end)

    def _direction(self, view: View) -> Direction:
        if self.limit in (Limit.SINCE, Limit.AFTER):
            return view.direction if view.direction is not Direction.NEUTRAL else Direction.PAST
        return Direction.FUTURE if view.direction is Direction.NEUTRAL else view.direction

    @property
    def precision(self) -> Precision:
        """A range."""
        return Precision.RANGE

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

    @property
    def precision(self) -> Precision:
        """A range."""
        return Precision.RANGE

    def code(self, view: View) -> str | None:
        """That of the first."""
        return _share_year(self.first, self.last)[0].code(view)


def _core(value: Value) -> Value:
    return _core(value.inner) if isinstance(value, Part) else value


def _is_recurring(value: Value) -> bool:
    core = _core(value)
    if isinstance(core, Weekday):
        return core.shift is None
    return isinstance(core, Yearly) and core.told_year is None


def _weekly_view(first: Value, view: View) -> View:
    if isinstance(first, Weekday) and view.direction is Direction.NEUTRAL:
        return View(view.anchor, Direction.PAST)
    return view


def _hulls(first: Value, last: Value, view: View) -> Iterator[Interval]:
    step, reach = (7, 1) if isinstance(_core(first), Weekday) else (365, 1)
    for n in range(-reach, reach + 1):
        seat = view.today + timedelta(days=step * n)
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


@dataclass(frozen=True, slots=True)
class Within(Value):
    """A recurring time inside of another: "Thursday next week", "June last year"."""

    inner: Value
    outer: Value

    def days(self, view: View) -> Interval:
        """The one such time that begins inside of the outer.

        Raises:
            ValueError: there is none, or more than one.
        """
        (found,) = self._inside(self.outer.days(view))
        return found

    def _inside(self, outer: Interval) -> list[Interval]:
        if isinstance(self.inner, Weekday):
            return list(self.inner.within(outer))
        if isinstance(self.inner, Yearly):
            return [self.inner.in_year(outer.start.year)]
        mid = outer.start + (outer.end - outer.start) / 2
        return [self.inner.days(View(mid, Direction.NEUTRAL))]

    @property
    def precision(self) -> Precision:
        """That of the inner time."""
        return self.inner.precision

    def code(self, view: View) -> str | None:
        """That of the inner time, seen from the outer one."""
        return self.inner.code(View(self.days(view).start, Direction.NEUTRAL))
