"""What every time expression is: a value that knows its days, once there is an anchor."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from kg.extract.timexes.days import View, choose
from kg.model.span import Span
from kg.model.time import Interval, Precision


class TimexKind(StrEnum):
    """What an expression does: only a DATE ever has days."""

    DATE = "date"
    DURATION = "duration"
    SET = "set"
    REFERENCE = "reference"


class Value(ABC):
    """The meaning of an expression, before the anchor is known."""

    __slots__ = ()
    kind: ClassVar[TimexKind] = TimexKind.DATE
    grain: ClassVar[Precision] = Precision.RANGE

    @abstractmethod
    def days(self, view: View, /) -> Interval:
        """The interval that is meant.

        Raises:
            ValueError: the words name no day, or none without an anchor.
            OverflowError: the calendar does not reach so far.
        """

    @property
    def precision(self) -> Precision:
        """The unit in which the words are given."""
        return self.grain

    def code(self, view: View, /) -> str | None:
        """The TIMEX3 value (ISO-TimeML), or None where there is none: for a day its date."""
        return self.days(view).start.isoformat()


# Around 1900 and 2100 eight years pass without a 29th of February.
_LEAP_REACH = 8


class Yearly(Value, ABC):
    """A period that comes every year and may be told with its year."""

    __slots__ = ()
    year: int | None
    slack: ClassVar[int] = 0

    @abstractmethod
    def in_year(self, year: int) -> Interval:
        """The period in one year.

        Raises:
            ValueError: that year has no such day.
        """

    def days(self, view: View) -> Interval:
        """In its year, or in the year that lies nearest in the direction of the view."""
        if self.year is not None:
            return self.in_year(self.year)
        try:
            return choose(self.around(view), view, self.slack)
        except ValueError:
            return choose(self.around(view, _LEAP_REACH), view)

    def around(self, view: View, years: int = 1) -> Iterator[Interval]:
        """The period in the years about the anchor, where they have it."""
        for year in range(view.today.year - years, view.today.year + years + 1):
            try:
                yield self.in_year(year)
            except ValueError:
                continue


@dataclass(frozen=True, slots=True)
class Timex:
    """A time expression: where it stands, its words, and its meaning.

    Attributes:
        span: counted from the offset that was given to the finder.
    """

    span: Span
    text: str
    value: Value

    @property
    def kind(self) -> TimexKind:
        """Whether it is a date, a duration, a repetition or a mere reference."""
        return self.value.kind
