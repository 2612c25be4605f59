"""Periods that come every year: days, months, seasons, quarters, holidays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from dateutil.easter import easter  # type: ignore[import-untyped]

from kg.extract.timexes.days import View, choose, months_interval, nth_weekday
from kg.extract.timexes.values import Yearly
from kg.model.time import Interval, Precision


@dataclass(frozen=True, slots=True)
class Day(Yearly):
    """A day of a month; a weekday beside it picks the year where none is told."""

    month: int
    day: int
    year: int | None = None
    weekday: int | None = None
    grain: ClassVar[Precision] = Precision.DAY
    slack: ClassVar[int] = 1

    def in_year(self, year: int) -> Interval:
        """That day of the year."""
        day = date(year, self.month, self.day)
        return Interval(day, day)

    def days(self, view: View) -> Interval:
        """In its year; else in the nearest in which the weekday fits, else as the view looks."""
        if self.year is None and self.weekday is not None:
            near = [day for day in self.around(view) if day.start.weekday() == self.weekday]
            if near:
                return choose(near, View(view.anchor))
        return Yearly.days(self, view)


@dataclass(frozen=True, slots=True)
class Month(Yearly):
    """A month of a year."""

    month: int
    year: int | None = None
    grain: ClassVar[Precision] = Precision.MONTH

    def in_year(self, year: int) -> Interval:
        """The whole month."""
        return months_interval(year, self.month, 1)

    def code(self, view: View) -> str | None:
        """Such as 2023-06."""
        return f"{self.days(view).start:%Y-%m}"


@dataclass(frozen=True, slots=True)
class Season(Yearly):
    """A season: whole months of the northern hemisphere, a winter by the year it begins in."""

    first: int
    last: int
    name: str
    year: int | None = None
    grain: ClassVar[Precision] = Precision.SEASON

    def in_year(self, year: int) -> Interval:
        """The whole season."""
        return months_interval(year, self.first, (self.last - self.first) % 12 + 1)

    def code(self, view: View) -> str | None:
        """Such as 2023-SU."""
        return f"{self.days(view).start.year}-{self.name}"


@dataclass(frozen=True, slots=True)
class Fraction(Yearly):
    """The n-th of the equal parts of a year: quarters or halves."""

    parts: int
    n: int
    year: int | None = None

    def in_year(self, year: int) -> Interval:
        """The whole part."""
        length = 12 // self.parts
        n = self.n if self.n > 0 else self.parts
        return months_interval(year, 1 + (n - 1) * length, length)

    @property
    def precision(self) -> Precision:
        """A quarter, or a range."""
        return Precision.QUARTER if self.parts == 4 else Precision.RANGE

    def code(self, view: View) -> str | None:
        """Such as 2023-Q2 or 2023-H1."""
        start = self.days(view).start
        n = (start.month - 1) * self.parts // 12 + 1
        return f"{start.year}-{'Q' if self.parts == 4 else 'H'}{n}"


@dataclass(frozen=True, slots=True)
class NthOfMonth(Yearly):
    """The n-th weekday or week of a month: "the first Monday of June"; weeks are days 1-7, 8-14."""

    n: int
    weekday: int | None
    month: int
    year: int | None = None

    def in_year(self, year: int) -> Interval:
        """The day, or the seven days."""
        if self.weekday is not None:
            day = nth_weekday(year, self.month, self.weekday, self.n)
            return Interval(day, day)
        whole = months_interval(year, self.month, 1)
        if self.n < 0:
            return Interval(whole.end - timedelta(days=6), whole.end)
        start = whole.start + timedelta(days=7 * (self.n - 1))
        return Interval(start, min(start + timedelta(days=6), whole.end))

    @property
    def precision(self) -> Precision:
        """A day or a week."""
        return Precision.WEEK if self.weekday is None else Precision.DAY

    def code(self, view: View) -> str | None:
        """The day; of a week the day that it begins with has no code, so its ISO week."""
        start = self.days(view).start
        return f"{start:%G-W%V}" if self.weekday is None else start.isoformat()


@dataclass(frozen=True, slots=True)
class Holiday(Yearly):
    """A holiday with a computable date.

    Attributes:
        rule: `fixed` (month, day), `easter` (days from Easter Sunday) or `weekday` (month,
            weekday, n).
    """

    rule: str
    numbers: tuple[int, ...]
    year: int | None = None
    grain: ClassVar[Precision] = Precision.DAY

    def in_year(self, year: int) -> Interval:
        """That day of the year."""
        if self.rule == "easter":
            day = easter(year) + timedelta(days=self.numbers[0])
        elif self.rule == "weekday":
            day = nth_weekday(year, *self.numbers)
        else:
            day = date(year, *self.numbers)
        return Interval(day, day)
