"""Times that are counted from the anchor: "yesterday", "last week", "three days ago"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from kg.extract.timexes.days import (
    PRECISION,
    Direction,
    Unit,
    View,
    add_units,
    choose,
    distance,
    unit_around,
)
from kg.extract.timexes.values import Value, Yearly
from kg.model.time import Interval, Precision

_WEEK = timedelta(days=7)


class Shift(StrEnum):
    """Which of several: the one before, the one at hand, the one after.

    PAST and COMING are the nearest without doubt ("this past Monday", "the coming Friday").
    """

    LAST = "last"
    PAST = "past"
    THIS = "this"
    NEXT = "next"
    COMING = "coming"

    @property
    def step(self) -> int:
        """How far away in whole units: -1, 0 or 1."""
        return {Shift.THIS: 0, Shift.NEXT: 1, Shift.COMING: 1}.get(self, -1)


@dataclass(frozen=True, slots=True)
class DaysAway(Value):
    """Days by their distance from the anchor, first and last: today, yesterday, overnight."""

    first: int
    last: int

    def days(self, view: View) -> Interval:
        """From the first to the last day."""
        today = view.today
        return Interval(today + timedelta(days=self.first), today + timedelta(days=self.last))

    @property
    def precision(self) -> Precision:
        """A day, or a range of two."""
        return Precision.DAY if self.first == self.last else Precision.RANGE


@dataclass(frozen=True, slots=True)
class Weekday(Value):
    """A day of the week, Monday being 0.

    Without a shift it is the latest such day, the anchor included, or looking ahead the earliest.
    "this" stays in its week. "last" and "next" leave the anchor out; where some would take a day
    of this week and others one of the week beside it, both readings are covered.
    """

    weekday: int
    shift: Shift | None = None
    grain: ClassVar[Precision] = Precision.DAY

    def days(self, view: View) -> Interval:
        """That one day; from the nearer to the farther where there are two readings."""
        today = view.today
        monday = today - timedelta(days=today.weekday())
        back = today - timedelta(days=(today.weekday() - self.weekday - 1) % 7 + 1)
        ahead = today + timedelta(days=(self.weekday - today.weekday() - 1) % 7 + 1)
        here = monday + timedelta(days=self.weekday)
        if self.shift in (Shift.LAST, Shift.PAST):
            return Interval(here - _WEEK if self.shift is Shift.LAST else back, back)
        if self.shift in (Shift.NEXT, Shift.COMING):
            return Interval(ahead, here + _WEEK if self.shift is Shift.NEXT else ahead)
        is_ahead = view.direction is Direction.FUTURE
        if here == today or (self.shift is Shift.THIS and not (is_ahead and here < today)):
            return Interval(here, here)
        return Interval(ahead, ahead) if is_ahead else Interval(back, back)

    def within(self, outer: Interval) -> Iterator[Interval]:
        """Every such day of an interval."""
        day = outer.start + timedelta(days=(self.weekday - outer.start.weekday()) % 7)
        while day <= outer.end:
            yield Interval(day, day)
            day += timedelta(days=7)


@dataclass(frozen=True, slots=True)
class DayOfMonth(Value):
    """A day without its month: "on the 18th"."""

    day: int
    grain: ClassVar[Precision] = Precision.DAY

    def days(self, view: View) -> Interval:
        """That day of the month that lies nearest in the direction of the view."""
        months = (add_units(view.today.replace(day=1), Unit.MONTH, n) for n in range(-2, 3))
        return choose(self._in_months(months), view)

    def _in_months(self, months: Iterator[date]) -> Iterator[Interval]:
        for first in months:
            day = first + timedelta(days=self.day - 1)
            if day.month == first.month:
                yield Interval(day, day)


@dataclass(frozen=True, slots=True)
class Weekend(Value):
    """The weekend, without saying which: the one begun last, or looking ahead the next."""

    def days(self, view: View) -> Interval:
        """Saturday and Sunday."""
        weeks = (add_units(view.today, Unit.WEEK, n) for n in (-1, 0, 1))
        if view.direction is Direction.NEUTRAL:
            view = View(view.anchor, Direction.PAST)
        return choose((unit_around(Unit.WEEKEND, day) for day in weeks), view)

    def code(self, view: View) -> str | None:
        """Such as 2023-W24-WE."""
        return f"{self.days(view).start:%G-W%V}-WE"


@dataclass(frozen=True, slots=True)
class UnitAway(Value):
    """A whole unit of the calendar by its distance from that of the anchor: "last week"."""

    unit: Unit
    count: int

    def days(self, view: View) -> Interval:
        """The whole unit."""
        return unit_around(self.unit, add_units(view.today, self.unit, self.count))

    @property
    def precision(self) -> Precision:
        """The unit."""
        return PRECISION[self.unit]

    def code(self, view: View) -> str | None:
        """The unit as ISO writes it."""
        return unit_code(self.unit, self.days(view).start)


def unit_code(unit: Unit, start: date) -> str:
    """How TIMEX3 writes the unit that begins with a day."""
    codes = {
        Unit.WEEK: f"{start:%G-W%V}",
        Unit.WEEKEND: f"{start:%G-W%V}-WE",
        Unit.MONTH: f"{start:%Y-%m}",
        Unit.QUARTER: f"{start.year}-Q{(start.month + 2) // 3}",
        Unit.YEAR: f"{start.year}",
        Unit.DECADE: f"{start.year // 10}",
        Unit.CENTURY: f"{start.year // 100}",
    }
    return codes.get(unit, start.isoformat())


def duration_code(unit: Unit, number: str) -> str:
    """How TIMEX3 writes a duration; X stands for an unknown number."""
    letters = {
        Unit.WEEKEND: "WE",
        Unit.DECADE: "E",
        Unit.CENTURY: "C",
    }
    return f"PT{number}H" if unit is Unit.HOUR else f"P{number}{letters.get(unit, unit[0].upper())}"


@dataclass(frozen=True, slots=True)
class UnitsAway(Value):
    """Between `least` and `most` units before (negative) or after the anchor: "a few days ago"."""

    unit: Unit
    first: int
    last: int

    def days(self, view: View) -> Interval:
        """All days of all those units."""
        first = unit_around(self.unit, add_units(view.today, self.unit, self.first))
        last = unit_around(self.unit, add_units(view.today, self.unit, self.last))
        return Interval(first.start, last.end)

    def code(self, _view: View) -> str | None:
        """Only whether it lies behind or ahead."""
        return "PAST_REF" if self.first < 0 else "FUTURE_REF"


@dataclass(frozen=True, slots=True)
class Rolling(Value):
    """A stretch of `count` units that ends (negative) or begins with the anchor.

    Attributes:
        exact: whether the text gave the number: "the past three days", not "recent days".
    """

    unit: Unit
    count: int
    exact: bool = True

    def days(self, view: View) -> Interval:
        """From there to the anchor, or from the anchor to there."""
        if self.unit is Unit.HOUR:
            other = view.today + timedelta(
                days=-(-abs(self.count) // 24) * (1 if self.count > 0 else -1)
            )
        else:
            other = add_units(view.today, self.unit, self.count)
        return Interval(min(other, view.today), max(other, view.today))

    def code(self, view: View) -> str | None:
        """One unit as that unit, more as a duration; vaguely, whether it lies behind or ahead."""
        if self.exact and abs(self.count) == 1:
            return UnitAway(self.unit, self.count).code(view)
        if self.exact:
            return duration_code(self.unit, str(abs(self.count)))
        return "PAST_REF" if self.count < 0 else "FUTURE_REF"


@dataclass(frozen=True, slots=True)
class ShiftedYearly(Value):
    """One of the yearly periods about the anchor: "last October", "this summer"."""

    inner: Yearly
    shift: Shift

    def days(self, view: View) -> Interval:
        """The latest that is over, the one of this year, or the earliest that has not begun."""
        today = view.today
        periods = tuple(self.inner.around(view, 2))
        if self.shift.step < 0:
            return max(p for p in periods if p.end < today)
        if self.shift.step > 0:
            return min(p for p in periods if p.start > today)
        at_hand = [p for p in periods if distance(p, today) == 0]
        return at_hand[0] if at_hand else self.inner.in_year(today.year)

    @property
    def precision(self) -> Precision:
        """That of the period."""
        return self.inner.precision

    def code(self, view: View) -> str | None:
        """That of the period in its year."""
        return self.inner.code(View(self.days(view).start, Direction.NEUTRAL))


@dataclass(frozen=True, slots=True)
class Later(Value):
    """So many units after another time: "a week from Tuesday"."""

    inner: Value
    unit: Unit
    count: int

    def days(self, view: View) -> Interval:
        """The day, counted from the next such day."""
        ahead = self.inner.days(View(view.anchor, Direction.FUTURE))
        return Interval(
            add_units(ahead.start, self.unit, self.count),
            add_units(ahead.end, self.unit, self.count),
        )

    @property
    def precision(self) -> Precision:
        """That of the time from which it is counted."""
        return self.inner.precision
