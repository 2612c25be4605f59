"""When something happened, as precisely as a text says and no more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Precision(StrEnum):
    """The unit in which a text gave a time; an interval is never narrower than its unit."""

    DAY = "day"
    WEEK = "week"
    PART_OF_MONTH = "part-of-month"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    RANGE = "range"


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """A closed interval of calendar days: the happening lies somewhere from `start` to `end`.

    Raises:
        ValueError: the interval ends before it starts.
    """

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"an interval cannot end before it starts: {self.start}..{self.end}")

    @property
    def days(self) -> int:
        """The number of days in the interval, at least 1."""
        return (self.end - self.start).days + 1

    def overlaps(self, other: Interval) -> bool:
        """Whether the two intervals share a day."""
        return self.start <= other.end and other.start <= self.end

    def contains(self, other: Interval) -> bool:
        """Whether `other` lies wholly within this interval."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Time:
    """A time as an account gives it: the interval, its honest precision and the words."""

    interval: Interval
    precision: Precision
    text: str
