"""Times inside of times: portions, the side of the anchor, a day of a week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from kg.extract.timexes.days import Direction, Unit, View, months_interval, unit_around
from kg.extract.timexes.relative import Weekday
from kg.extract.timexes.values import Value, Yearly
from kg.extract.timexes.words import table
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
            return SideOf(Side.LATER, self.inner).days(view)
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
    reach = table("portion_reach").get(precision.value, table("portion_reach")["share"])
    low, high = reach[portion.value]
    if precision is Precision.MONTH:
        return Interval(start.replace(day=low), start.replace(day=min(high, whole.end.day)))
    if precision is Precision.WEEK:
        return Interval(start + timedelta(days=low), start + timedelta(days=high))
    if precision is Precision.YEAR:
        return months_interval(start.year, low, high - low + 1)
    if precision is Precision.DECADE:
        return months_interval(start.year + low, 1, 12 * (high - low + 1))
    first = whole.days * low // 100
    last = max(whole.days * high // 100 - 1, first)
    return Interval(start + timedelta(days=first), start + timedelta(days=last))


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
