"""What the status of an event, and a duration beside its day, say of when it is."""

from __future__ import annotations

from datetime import date, timedelta

from kg.extract.timexes import Direction, Timex, resolve_timex, span_of_duration
from kg.model.account import Status
from kg.model.time import Precision, Time

_AHEAD = (Status.PLANNED, Status.POSSIBLE)
_LONGEST_STAY = 60
_WEEK = timedelta(days=7)


def stay_from(time: Time, duration: Timex) -> Time:
    """ "a two-day visit that starts on Sunday" lasts until Monday."""
    if time.precision is not Precision.DAY:
        return time
    stay = span_of_duration(time.interval, duration)
    if time.interval.days < stay.days <= _LONGEST_STAY:
        return Time(stay, Precision.RANGE, time.text)
    return time


def is_either_way(timex: Timex, published: date | None) -> bool:
    """ "had planned to meet him on Sunday": the last one, or the one that would have come."""
    found = [
        resolve_timex(timex, anchor=published, direction=direction)
        for direction in (Direction.PAST, Direction.FUTURE)
    ]
    days = [day[0].start for day in found if day is not None and day[1] is Precision.DAY]
    return len(days) == len(found) and days[1] - days[0] == _WEEK


def direction_of(status: Status | None) -> Direction:
    """Where a date without a year or a bare weekday lies, seen from the day of publication."""
    if status in _AHEAD:
        return Direction.FUTURE
    is_over = status is not None and status.is_held and status is not Status.ONGOING
    return Direction.PAST if is_over else Direction.NEUTRAL
