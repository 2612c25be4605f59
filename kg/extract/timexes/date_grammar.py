"""How dates are written: days, weekdays and months, with or without their year."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from kg.extract.timexes.composite import Within
from kg.extract.timexes.days import Unit
from kg.extract.timexes.numbers import is_free_number, read_day_number, read_year
from kg.extract.timexes.ranges import Range
from kg.extract.timexes.relative import DayOfMonth, UnitAway, Weekday
from kg.extract.timexes.tokens import Tokens
from kg.extract.timexes.values import Value
from kg.extract.timexes.words import month_abbreviations, table, units, word_set
from kg.extract.timexes.yearly import Day, Month

Found = tuple[Value, int]
Reader = Callable[[Tokens, int], Found | None]

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:t.*)?")
_NUMERIC = re.compile(r"(\d{1,4})([-/.])(\d{1,2})\2(\d{2,4})")
_JOINERS = frozenset(("-", "–", "—", "−", "to", "through", "thru", "until", "and", "or"))
# So many days are listed at most: "June 3, 5, 7, 9 and 12".
_LONGEST_LIST = 6
STEPS = {"last": -1, "this": 0, "next": 1}


def read_iso(tokens: Tokens, i: int) -> Found | None:
    """2023-06-18, with or without a time of day."""
    match = _ISO.fullmatch(tokens.low(i))
    return (Day(int(match[2]), int(match[3]), int(match[1])), i + 1) if match else None


def read_numeric(tokens: Tokens, i: int) -> Found | None:
    """18/06/2023, 18.06.2023, 2023/06/18; not where day and month could be exchanged."""
    match = _NUMERIC.fullmatch(tokens.low(i))
    if not match or not is_free_number(tokens, i):
        return None
    a, b, c = int(match[1]), int(match[3]), int(match[4])
    if len(match[1]) == 4:
        return (Day(b, c, a), i + 1) if len(match[4]) == 2 else None
    if len(match[1]) > 2 or len(match[4]) != 4:
        return None
    if a <= 12 and b <= 12 and a != b and match[2] != ".":
        return None
    return (Day(a, b, c) if b > 12 else Day(b, a, c)), i + 1


def read_month_day(tokens: Tokens, i: int) -> Found | None:
    """June 18 · June 18th, 2023 · June 18-19 · June 18 to 21, 2023 · June 18 of last year."""
    month = _read_month_word(tokens, i)
    if month is None:
        return None
    first = read_day_number(tokens, tokens.skip(month[1], "the"))
    if first is None or tokens.low(first[1]) == ":":
        return None
    last = _read_last_day(tokens, first)
    if last and tokens.low(last[1]) not in table("months"):
        return _dated(tokens, month[0], (first[0], last[0]), last[1])
    if _is_counted(tokens, first[1]):
        return None
    return _dated(tokens, month[0], (first[0], None), first[1])


def read_day_month(tokens: Tokens, i: int) -> Found | None:
    """18 June · the 18th of June 2023 · 16-21 June · 16 to 21 June."""
    first = read_day_number(tokens, tokens.skip(i, "the"))
    if first is None or not is_free_number(tokens, first[1] - 1):
        return None
    last = _read_last_day(tokens, first)
    month = _read_month_word(tokens, tokens.skip(last[1] if last else first[1], "of"))
    if month is None:
        return None
    return _dated(tokens, month[0], (first[0], last[0] if last else None), month[1])


def _dated(tokens: Tokens, month: int, days: tuple[int, int | None], i: int) -> Found:
    """A day or days of a month, with the year that is told after them."""
    year = read_year_after(tokens, i)
    first = Day(month, days[0], year[0] if year else None)
    value = first if days[1] is None else Range(first, replace(first, day=days[1]))
    return (value, year[1]) if year else with_relative_year(tokens, value, i)


def _read_last_day(tokens: Tokens, first: tuple[int, int]) -> tuple[int, int] | None:
    """The second day of "18-19"; of "3, 5 and 7" the last."""
    i = first[1]
    for _ in range(_LONGEST_LIST):
        more = read_day_number(tokens, i + 1) if tokens.low(i) == "," else None
        if more is None or tokens.low(more[1]) not in (",", "and"):
            break
        i = more[1]
    i = i + 1 if tokens.low(i) == "," and tokens.low(i + 1) == "and" else i
    if tokens.low(i) not in _JOINERS:
        return None
    last = read_day_number(tokens, tokens.skip(i + 1, "the"))
    if last is None or last[0] <= first[0] or _is_counted(tokens, last[1]):
        return None
    return None if tokens.low(last[1]) in ("-", ":", "%") else last


def _is_counted(tokens: Tokens, i: int) -> bool:
    return tokens.low(i) in word_set("guards", "counted") or tokens.low(i) in units()


def _read_month_word(tokens: Tokens, i: int) -> tuple[int, int] | None:
    low = tokens.low(i)
    month = table("months").get(low)
    is_lower = tokens.written(i).islower()
    if month is None or (is_lower and low in word_set("guards", "lower_case_words")):
        return None
    return int(month), tokens.skip(i + 1, ".") if low in month_abbreviations() else i + 1


def read_year_after(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The year after a month or day: ", 2023", "of 2023", "'23"."""
    for place in (i, tokens.skip(i, ",", "of", "in")):
        year = read_year(tokens, place)
        if year and not _is_counted(tokens, year[1]):
            return year
    return read_short_year(tokens, i)


def read_short_year(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """A year of two digits after an apostrophe."""
    low = tokens.low(i)
    is_short = len(low) == 3 and low[0] == "'" and low[1:].isdecimal()
    return (full_year(int(low[1:])), i + 1) if is_short else None


def full_year(two_digits: int) -> int:
    """The year that two digits mean: up to 49 in this century."""
    return 2000 + two_digits if two_digits < 50 else 1900 + two_digits


def read_month(tokens: Tokens, i: int) -> Found | None:
    """June · June 2023 · June of last year · January this year."""
    month = _read_month_word(tokens, i)
    if month is None:
        return None
    year = read_year_after(tokens, month[1])
    if year:
        return Month(month[0], year[0]), year[1]
    return with_relative_year(tokens, Month(month[0]), month[1])


def with_relative_year(tokens: Tokens, value: Value, i: int) -> Found:
    """The value, inside of the year that "of last year", "this year" or "next year" adds."""
    at = tokens.skip(i, "of", "in", ",")
    shift = STEPS.get(tokens.low(at))
    if shift is not None and tokens.low(at + 1) == "year":
        return Within(value, UnitAway(Unit.YEAR, shift)), at + 2
    return value, i


def read_weekday_date(tokens: Tokens, i: int) -> Found | None:
    """Tuesday, June 13, 2023 · Sat. 17 June · June 13 (Tuesday) · Tuesday the 13th."""
    weekday = _read_weekday_word(tokens, i)
    if weekday is None:
        return _read_date_weekday(tokens, i)
    at = weekday[1]
    opened = tokens.low(at) == "("
    comma = tokens.skip(at, ",", "(")
    for place in dict.fromkeys((comma, tokens.skip(comma, "on", "the"))):
        date = read_month_day(tokens, place) or read_day_month(tokens, place)
        if date:
            stop = tokens.skip(date[1], ")") if opened else date[1]
            return _with_weekday(date[0], weekday[0]), stop
    day = read_day_number(tokens, at + 1) if tokens.low(at) == "the" else None
    return (DayOfMonth(day[0]), day[1]) if day else None


def _read_date_weekday(tokens: Tokens, i: int) -> Found | None:
    date = read_month_day(tokens, i) or read_day_month(tokens, i)
    if date is None or tokens.low(date[1]) not in (",", "("):
        return None
    weekday = _read_weekday_word(tokens, date[1] + 1)
    if weekday is None or not isinstance(date[0], Day):
        return None
    opened = tokens.low(date[1]) == "("
    if opened and tokens.low(weekday[1]) != ")":
        return None
    return _with_weekday(date[0], weekday[0]), weekday[1] + opened


def _with_weekday(value: Value, weekday: int) -> Value:
    return replace(value, weekday=weekday) if isinstance(value, Day) else value


def _read_weekday_word(tokens: Tokens, i: int) -> tuple[int, int] | None:
    low = tokens.low(i)
    if low in table("weekdays"):
        return int(table("weekdays")[low]), i + 1
    if low in table("weekday_abbreviations") and tokens.is_capital(i):
        return int(table("weekday_abbreviations")[low]), tokens.skip(i + 1, ".")
    return None


def read_weekday(tokens: Tokens, i: int) -> Found | None:
    """Tuesday, written in full."""
    low = tokens.low(i)
    return (Weekday(int(table("weekdays")[low])), i + 1) if low in table("weekdays") else None


def read_day_of_month(tokens: Tokens, i: int) -> Found | None:
    """the 18th; whether a day is meant is for the guards."""
    if tokens.low(i) != "the" or not tokens.low(i + 1)[:1].isdigit():
        return None
    day = read_day_number(tokens, i + 1)
    if day is None or tokens.low(i + 1).isdecimal():
        return None
    shift = STEPS.get(tokens.low(day[1] + 1)) if tokens.low(day[1]) == "of" else None
    if shift is not None and tokens.low(day[1] + 2) == "month":
        return Within(DayOfMonth(day[0]), UnitAway(Unit.MONTH, shift)), day[1] + 3
    return DayOfMonth(day[0]), day[1]


DATE_READERS: tuple[Reader, ...] = (
    read_iso,
    read_numeric,
    read_weekday_date,
    read_month_day,
    read_day_month,
    read_month,
    read_weekday,
    read_day_of_month,
)
