"""How times of the anchor's own calendar are written: "yesterday", "last week", "this May"."""

from __future__ import annotations

from kg.extract.timexes.calendar_grammar import read_fraction, read_holiday, read_season
from kg.extract.timexes.composite import Within
from kg.extract.timexes.date_grammar import (
    STEPS,
    Found,
    Reader,
    read_month,
    read_month_day,
    read_weekday,
    read_weekday_date,
)
from kg.extract.timexes.days import Unit
from kg.extract.timexes.ranges import Range
from kg.extract.timexes.relative import (
    DaysAway,
    Rolling,
    Shift,
    ShiftedYearly,
    UnitAway,
    Weekday,
    Weekend,
)
from kg.extract.timexes.tokens import Tokens
from kg.extract.timexes.vague import Reference, Tense
from kg.extract.timexes.values import Value, Yearly
from kg.extract.timexes.words import phrases, units

_SHIFTABLE: tuple[Reader, ...] = (
    read_weekday,
    read_month_day,
    read_month,
    read_season,
    read_fraction,
    read_holiday,
)


def read_deictic(tokens: Tokens, i: int) -> Found | None:
    """yesterday · tonight · overnight · last night · the day after tomorrow."""
    found = phrases("deictics").read(tokens, i)
    if found:
        return DaysAway(*found[0]), found[1]
    unit = phrases("unit_deictics").read(tokens, i)
    return (UnitAway(Unit(unit[0][0]), unit[0][1]), unit[1]) if unit else None


def read_shifted(tokens: Tokens, i: int) -> Found | None:
    """last week · this Friday · next month · last October · this summer · the coming weekend."""
    shift = phrases("shifts").read(tokens, i)
    if shift is None:
        return None
    which, at = Shift(shift[0]), shift[1]
    unit = units().get(tokens.low(at))
    if unit and unit[1] > 1 and which is not Shift.THIS:
        return Rolling(unit[0], which.step * unit[1]), at + 1
    if unit and not unit[2] and unit[0] is not Unit.HOUR:
        return _shifted_unit(tokens, which, unit[0], at + 1)
    dated = read_weekday_date(tokens, at)
    if dated:
        return dated
    for reader in _SHIFTABLE:
        inner = reader(tokens, at)
        if inner:
            return _shifted_value(inner[0], which, inner[1])
    return None


def _shifted_unit(tokens: Tokens, which: Shift, unit: Unit, stop: int) -> Found:
    if unit is Unit.DAY and which is not Shift.THIS:
        return Reference(Tense.ELSEWHERE), stop
    if which in (Shift.PAST, Shift.COMING) and unit is not Unit.WEEKEND:
        return Rolling(unit, which.step), stop
    value = UnitAway(unit, which.step)
    if unit is Unit.YEAR and tokens.low(stop) == "'s":
        inner = read_fraction(tokens, stop + 1)
        if inner:
            return Within(inner[0], value), inner[1]
    weekday = read_weekday(tokens, tokens.skip(stop, "on", "'s"))
    if unit is Unit.WEEK and weekday:
        return Within(weekday[0], value), weekday[1]
    return value, stop


def _shifted_value(inner: Value, which: Shift, stop: int) -> Found | None:
    if isinstance(inner, Weekday):
        return Weekday(inner.weekday, which), stop
    if isinstance(inner, Yearly) and inner.year is None:
        return ShiftedYearly(inner, which), stop
    return (inner, stop) if isinstance(inner, Yearly | Range) else None


def read_weekday_of_week(tokens: Tokens, i: int) -> Found | None:
    """Thursday next week · Monday of last week · Friday this week."""
    weekday = read_weekday(tokens, i)
    if weekday is None:
        return None
    at = tokens.skip(weekday[1], "of", "in", ",")
    step = STEPS.get(tokens.low(at))
    if step is None or tokens.low(at + 1) != "week":
        return None
    return Within(weekday[0], UnitAway(Unit.WEEK, step)), at + 2


def read_weekend(tokens: Tokens, i: int) -> Found | None:
    """the weekend; "the weekend of June 3" is read elsewhere."""
    if tokens.low(i) == "the" and tokens.low(i + 1) == "weekend" and tokens.low(i + 2) != "of":
        return Weekend(), i + 2
    return None


def read_this_unit(tokens: Tokens, i: int) -> Found | None:
    """the year, the month, the week, the quarter: inside of a larger expression the current one."""
    unit = units().get(tokens.low(i + 1))
    if tokens.low(i) != "the" or unit is None or unit[2] or unit[0] is Unit.HOUR or unit[1] != 1:
        return None
    return UnitAway(unit[0], 0), i + 2


RELATIVE_READERS: tuple[Reader, ...] = (
    read_deictic,
    read_weekday_of_week,
    read_shifted,
    read_weekend,
)
