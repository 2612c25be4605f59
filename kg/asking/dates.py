"""From the words of a time to its first and last day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from kg.asking.forms import Days
from kg.errors import UsageError
from kg.extract.timexes import Direction, Timex, Value, resolve_timex
from kg.extract.timexes.composite import Part
from kg.extract.timexes.ranges import Bounded, Limit, Range
from kg.extract.timexes.values import Yearly
from kg.model.time import Interval


@dataclass(frozen=True, slots=True)
class Span:
    """The days that are asked about; open where an end is None."""

    start: date | None = None
    end: date | None = None

    @property
    def text(self) -> str:
        """Both ends, for a reader."""
        first, last = (day.isoformat() if day else "" for day in (self.start, self.end))
        return first if first == last else f"{first}..{last}"


@dataclass(frozen=True, slots=True)
class Calendar:
    """What days are counted from.

    Attributes:
        as_of: the day as of which the graph is asked; None for all that it holds.
        latest: the last day of publication in the graph.
    """

    as_of: date | None = None
    latest: date | None = None

    def span(self, days: Days, *, is_past: bool = False) -> Span:
        """The days that a time means.

        A day or month without a year is the one nearest to the latest report.

        Args:
            is_past: whether it must lie before that.

        Raises:
            UsageError: it counts from today, and a graph has none; or there is no such day.
        """
        value = days.timex.value
        inner = value.inner if isinstance(value, Bounded) else value
        interval = self._interval(days, inner, Direction.PAST if is_past else Direction.NEUTRAL)
        if not isinstance(value, Bounded):
            return Span(interval.start, interval.end)
        match value.limit:
            case Limit.SINCE:
                return Span(start=interval.start)
            case Limit.AFTER:
                return Span(start=interval.end + timedelta(days=1))
            case Limit.UNTIL:
                return Span(end=interval.end)
            case Limit.BEFORE:
                return Span(end=interval.start - timedelta(days=1))

    def is_assumed(self, days: Days) -> bool:
        """Whether the year was taken from the latest report."""
        return self.as_of is None and resolve_timex(_inner(days.timex), anchor=None) is None

    def _interval(self, days: Days, value: Value, direction: Direction) -> Interval:
        timex = replace(days.timex, value=value)
        found = resolve_timex(timex, anchor=None)
        if found is None and self.as_of:
            found = resolve_timex(timex, anchor=self.as_of, direction=direction)
        elif found is None and self.latest and _is_of_every_year(value):
            found = resolve_timex(timex, anchor=self.latest, direction=direction)
        if found is None:
            raise UsageError(
                f"which days {days.text!r} means is not known: a graph has no today",
                place="the question",
                repair="give the date with its year, such as 18 June 2023, or ask --as-of DATE",
            )
        return found[0]


def last_day(days: Days) -> date | None:
    """The last day of a time that is given in full.

    Raises:
        UsageError: it is not.
    """
    return Calendar().span(days).end


def _inner(timex: Timex) -> Timex:
    value = timex.value
    return replace(timex, value=value.inner) if isinstance(value, Bounded) else timex


def _is_of_every_year(value: Value) -> bool:
    """Whether only the year is missing: "February", "June 18"."""
    if isinstance(value, Part):
        return _is_of_every_year(value.inner)
    if isinstance(value, Range):
        return _is_of_every_year(value.first) and _is_of_every_year(value.last)
    return isinstance(value, Yearly)
