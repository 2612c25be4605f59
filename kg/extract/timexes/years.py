"""Years and what holds several of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from kg.extract.timexes.days import View, months_interval
from kg.extract.timexes.values import Value
from kg.model.time import Interval, Precision


@dataclass(frozen=True, slots=True)
class Year(Value):
    """A year of the common era."""

    year: int
    grain: ClassVar[Precision] = Precision.YEAR

    def days(self, _view: View) -> Interval:
        """The whole year."""
        return months_interval(self.year, 1, 12)

    def code(self, _view: View) -> str | None:
        """Such as 2023."""
        return f"{self.year:04}"


@dataclass(frozen=True, slots=True)
class FiscalYear(Value):
    """A fiscal year: the widest of the conventions in use, as nobody says whose it is."""

    year: int
    first_month: int
    last_month: int

    def days(self, _view: View) -> Interval:
        """From the first month of the year before to the last month of the year after."""
        return months_interval(
            self.year - 1, self.first_month, 24 + self.last_month - self.first_month + 1
        )

    def code(self, _view: View) -> str | None:
        """Such as 2023."""
        return f"{self.year:04}"


@dataclass(frozen=True, slots=True)
class Decade(Value):
    """Ten years from a year that ends in 0."""

    year: int
    grain: ClassVar[Precision] = Precision.DECADE

    def days(self, _view: View) -> Interval:
        """The whole decade."""
        return months_interval(self.year, 1, 120)

    def code(self, _view: View) -> str | None:
        """The year without its last digit."""
        return f"{self.year // 10:03}"


@dataclass(frozen=True, slots=True)
class Century(Value):
    """A century: the 21st runs from 2001 to 2100."""

    n: int

    def days(self, _view: View) -> Interval:
        """The whole century."""
        return months_interval((self.n - 1) * 100 + 1, 1, 1200)

    def code(self, _view: View) -> str | None:
        """The year without its last two digits."""
        return f"{self.n - 1:02}"
