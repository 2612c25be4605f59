"""Calendar arithmetic: units, their intervals, and the choice among periods that recur."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from kg.model.time import Interval, Precision


class Direction(StrEnum):
    """Whether the governing verb looks back or ahead; the caller reads it off tense and aspect."""

    PAST = "past"
    FUTURE = "future"
    NEUTRAL = "neutral"


class Unit(StrEnum):
    """A unit of the calendar."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class View:
    """From where a reader looks at a time: the day of publication, and back or ahead."""

    anchor: date | None
    direction: Direction = Direction.NEUTRAL

    @property
    def today(self) -> date:
        """The anchor.

        Raises:
            UnanchoredError: there is none, so nothing relative has a place.
        """
        if self.anchor is None:
            raise UnanchoredError
        return self.anchor


class UnanchoredError(ValueError):
    """A relative time in a text without a date."""


MONTHS_PER = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}
DAYS_PER = {Unit.HOUR: 0, Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7}
PRECISION = {
    Unit.HOUR: Precision.DAY,
    Unit.DAY: Precision.DAY,
    Unit.WEEK: Precision.WEEK,
    Unit.WEEKEND: Precision.RANGE,
    Unit.MONTH: Precision.MONTH,
    Unit.QUARTER: Precision.QUARTER,
    Unit.YEAR: Precision.YEAR,
    Unit.DECADE: Precision.DECADE,
    Unit.CENTURY: Precision.RANGE,
}


def months_interval(year: int, first: int, count: int) -> Interval:
    """`count` whole months from month `first` of `year`; months run on into other years."""
    start = year * 12 + first - 1
    end = start + count - 1
    last_year, last_month = end // 12, end % 12 + 1
    last_day = monthrange(last_year, last_month)[1]
    return Interval(date(start // 12, start % 12 + 1, 1), date(last_year, last_month, last_day))


def add_units(day: date, unit: Unit, count: int) -> date:
    """The day `count` units on; the last of the month where that month is too short."""
    if unit in DAYS_PER:
        return day + timedelta(days=DAYS_PER[unit] * count)
    months = day.year * 12 + day.month - 1 + MONTHS_PER[unit] * count
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def unit_around(unit: Unit, day: date) -> Interval:
    """The calendar unit in which `day` lies; weeks run from Monday to Sunday."""
    if unit in (Unit.HOUR, Unit.DAY):
        return Interval(day, day)
    if unit in (Unit.WEEK, Unit.WEEKEND):
        monday = day - timedelta(days=day.weekday())
        return Interval(monday + timedelta(days=5 * (unit is Unit.WEEKEND)), monday + timedelta(6))
    if unit is Unit.CENTURY:
        return months_interval((day.year - 1) // 100 * 100 + 1, 1, 1200)
    span = MONTHS_PER[unit]
    months = day.year * 12 + day.month - 1
    return months_interval(months // span * span // 12, months // span * span % 12 + 1, span)


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    """The n-th weekday of a month, from the end where n is negative.

    Raises:
        ValueError: the month has no n-th such weekday.
    """
    length = monthrange(year, month)[1]
    first = 1 + (weekday - date(year, month, 1).weekday()) % 7
    days = list(range(first, length + 1, 7))
    if not (0 < n <= len(days) or 0 < -n <= len(days)):
        raise ValueError(f"no weekday number {n} in {year}-{month}")
    return date(year, month, days[n - 1 if n > 0 else n])


def choose(candidates: Iterable[Interval], view: View, slack: int = 0) -> Interval:
    """The one period that is meant among those that recur.

    Looking back, the latest that has begun; ahead, the earliest that is not over; otherwise the
    nearest, the earlier of two equally near. A period up to `slack` days on the wrong side of the
    anchor still counts: where it is written the date may be another than where it is published.

    Raises:
        ValueError: there is none.
    """
    today = view.today
    periods = sorted(candidates)
    if view.direction is Direction.PAST:
        return max(p for p in periods if (p.start - today).days <= slack)
    if view.direction is Direction.FUTURE:
        return min(p for p in periods if (today - p.end).days <= slack)
    return min(periods, key=lambda p: distance(p, today))


def distance(period: Interval, day: date) -> int:
    """Days from `day` to the nearest day of the period; 0 inside of it."""
    return max((period.start - day).days, (day - period.end).days, 0)
