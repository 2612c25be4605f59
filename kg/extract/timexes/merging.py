"""Several expressions that tell one time together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kg.extract.timexes.composite import Within
from kg.extract.timexes.days import Direction
from kg.extract.timexes.finding import resolve_timex
from kg.extract.timexes.relative import Weekday
from kg.extract.timexes.vague import Duration, duration_days
from kg.extract.timexes.values import Timex
from kg.model.time import Interval, Precision


def merge_times(
    parts: Sequence[Timex], *, anchor: date | None, direction: Direction = Direction.NEUTRAL
) -> tuple[Interval, Precision] | None:
    """The one time that all parts tell together: "last week ... on Tuesday".

    Parts without days are left aside. A bare weekday is looked for inside of the other parts.
    None where the parts contradict each other, or none has days.
    """
    weekdays = [p for p in parts if isinstance(p.value, Weekday) and p.value.shift is None]
    others = [p for p in parts if p not in weekdays]
    seats = [timex for timex in others if resolve_timex(timex, anchor=anchor, direction=direction)]
    if seats:
        weekdays = [_seated(timex, seats[0], anchor, direction) for timex in weekdays]
    found = [
        resolve_timex(timex, anchor=anchor, direction=direction) for timex in (*seats, *weekdays)
    ]
    return _intersection([times for times in found if times])


def _seated(weekday: Timex, seat: Timex, anchor: date | None, direction: Direction) -> Timex:
    inside = Timex(weekday.span, weekday.text, Within(weekday.value, seat.value))
    return inside if resolve_timex(inside, anchor=anchor, direction=direction) else weekday


def _intersection(
    times: Sequence[tuple[Interval, Precision]],
) -> tuple[Interval, Precision] | None:
    if not times:
        return None
    start = max(interval.start for interval, _ in times)
    end = min(interval.end for interval, _ in times)
    if end < start:
        return None
    narrowest = min(times, key=lambda time: time[0].days)
    whole = Interval(start, end)
    return whole, narrowest[1] if whole == narrowest[0] else Precision.RANGE


def span_of_duration(start: Interval, duration: Timex) -> Interval:
    """From a start and a duration the days covered: two days from Sunday are Sunday and Monday.

    Where the start is itself uncertain, every day that may be covered counts. What is no duration,
    or one of unknown length, or ends after the year 9999, adds nothing.
    """
    if not isinstance(duration.value, Duration):
        return start
    try:
        return Interval(start.start, start.end + duration_days(duration.value, start))
    except (ValueError, OverflowError):
        return start
