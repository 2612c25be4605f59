"""Expressions without days of their own: durations, repetitions, references."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import ClassVar

from kg.extract.timexes.days import PRECISION, Direction, Unit, View, add_units, unit_around
from kg.extract.timexes.relative import Rolling, duration_code, unit_code
from kg.extract.timexes.values import TimexKind, Value
from kg.model.time import Interval, Precision


class _Dayless(Value):
    """Has no interval, whatever the anchor."""

    __slots__ = ()

    def days(self, _view: View) -> Interval:
        """Never.

        Raises:
            ValueError: always.
        """
        raise ValueError(f"a {self.kind} has no days")


@dataclass(frozen=True, slots=True)
class Duration(_Dayless):
    """How long something lasts: `least` to `most` units; `most` is None where nobody says."""

    unit: Unit
    least: int
    most: int | None
    kind: ClassVar[TimexKind] = TimexKind.DURATION

    def code(self, _view: View) -> str | None:
        """Such as P2D; X stands for an unknown number."""
        is_told = self.least and self.most in (self.least, None)
        return duration_code(self.unit, str(self.least) if is_told else "X")


@dataclass(frozen=True, slots=True)
class In(_Dayless):
    """So many units from now, where the sentence looks ahead; no least means within them."""

    unit: Unit
    least: int
    most: int
    kind: ClassVar[TimexKind] = TimexKind.DATE

    def days(self, view: View) -> Interval:
        """The units that far ahead.

        Raises:
            ValueError: the sentence does not look ahead.
        """
        if view.direction is not Direction.FUTURE:
            raise ValueError("not about the future")
        if self.least == 0:
            return Rolling(self.unit, self.most).days(view)
        last = unit_around(self.unit, add_units(view.today, self.unit, self.most))
        first = unit_around(self.unit, add_units(view.today, self.unit, self.least))
        return Interval(first.start, last.end)

    @property
    def precision(self) -> Precision:
        """The unit, where the number is exact."""
        return PRECISION[self.unit] if self.least == self.most else Precision.RANGE

    def code(self, view: View) -> str | None:
        """The first of those units."""
        return unit_code(self.unit, self.days(view).start)


@dataclass(frozen=True, slots=True)
class Repetition(_Dayless):
    """Time and again: "every month", "on Mondays"."""

    of: str
    kind: ClassVar[TimexKind] = TimexKind.SET

    def code(self, _view: View) -> str | None:
        """Such as P1M or XXXX-WXX-1."""
        return self.of


class Tense(StrEnum):
    """Where a reference points to."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Reference(_Dayless):
    """The past, the present, the future, or a time that was told elsewhere in the text."""

    tense: Tense
    kind: ClassVar[TimexKind] = TimexKind.REFERENCE

    def code(self, _view: View) -> str | None:
        """Such as PAST_REF; None for a time told elsewhere."""
        return None if self.tense is Tense.ELSEWHERE else f"{self.tense.upper()}_REF"


def duration_days(duration: Duration, start: Interval) -> timedelta:
    """How far the last day of a happening lies from its first, at most."""
    most = duration.least if duration.most is None else duration.most
    if duration.unit is Unit.HOUR:
        return timedelta(days=max(-(-most // 24) - 1, 0))
    return add_units(start.start, duration.unit, most) - start.start - timedelta(days=1)
