"""How other times of the calendar are written: years, quarters, seasons, holidays."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.timexes.composite import Part, Portion
from kg.extract.timexes.date_grammar import (
    Found,
    Reader,
    full_year,
    read_month,
    read_short_year,
    read_year_after,
    with_relative_year,
)
from kg.extract.timexes.days import Unit
from kg.extract.timexes.numbers import is_free_number, read_ordinal, read_year
from kg.extract.timexes.relative import UnitAway
from kg.extract.timexes.tokens import Tokens
from kg.extract.timexes.words import phrases, table, word_set
from kg.extract.timexes.yearly import Day, Fraction, Holiday, Month, NthOfMonth, Season
from kg.extract.timexes.years import Century, Decade, FiscalYear, Year

_DECADE = re.compile(r"(?:1[5-9]|20)\d0s|'\d0s")


def read_bare_year(tokens: Tokens, i: int) -> Found | None:
    """2018 · the year 2000 · nineteen ninety-six; whether it is meant is for the guards."""
    if tokens.low(i) == "the" and tokens.low(i + 1) == "year":
        i += 2
    year = read_year(tokens, i) or read_short_year(tokens, i)
    return (Year(year[0]), year[1]) if year and is_free_number(tokens, i) else None


def read_fiscal_year(tokens: Tokens, i: int) -> Found | None:
    """Fiscal 2024 · fiscal year 2024 · FY 2024."""
    if tokens.low(i) not in word_set("fiscal", "words"):
        return None
    year = read_year(tokens, tokens.skip(i + 1, "year"))
    rule = table("fiscal")
    return (FiscalYear(year[0], rule["first_month"], rule["last_month"]), year[1]) if year else None


def read_decade(tokens: Tokens, i: int) -> Found | None:
    """the 1990s · the '80s · the nineties."""
    i = tokens.skip(i, "the")
    low = tokens.low(i)
    if _DECADE.fullmatch(low):
        digits = low.strip("'s")
        year = int(digits) if len(digits) == 4 else full_year(int(digits))
        return Decade(year), i + 1
    word = table("decade_words").get(low)
    return (Decade(1900 + word), i + 1) if word and tokens.low(i - 1) == "the" else None


def read_century(tokens: Tokens, i: int) -> Found | None:
    """the 21st century."""
    n = read_ordinal(tokens, tokens.skip(i, "the"))
    if n is None or n[0] < 1 or tokens.low(tokens.skip(n[1], "-")) != "century":
        return None
    return Century(n[0]), tokens.skip(n[1], "-") + 1


def read_season(tokens: Tokens, i: int) -> Found | None:
    """summer · the summer of 2023 · summer 2023 · the summer of last year."""
    i = tokens.skip(i, "the")
    row = table("seasons").get(tokens.low(i))
    if row is None:
        return None
    season = Season(row["first"], row["last"], row["code"])
    year = read_year_after(tokens, i + 1)
    if year:
        return replace(season, year=year[0]), year[1]
    return with_relative_year(tokens, season, i + 1)


def read_holiday(tokens: Tokens, i: int) -> Found | None:
    """Christmas Eve · Easter Sunday 2023."""
    for rule in ("fixed", "easter", "weekday"):
        found = phrases(f"holidays.{rule}").read(tokens, i)
        if found and tokens.is_capital(i if tokens.low(i) != "the" else i + 1):
            numbers = found[0] if isinstance(found[0], list) else [found[0]]
            year = read_year_after(tokens, found[1])
            day = Holiday(rule, tuple(numbers), year[0] if year else None)
            return day, year[1] if year else found[1]
    return None


def read_fraction(tokens: Tokens, i: int) -> Found | None:
    """the first quarter of 2023 · Q1 2023 · third-quarter · the 2023 first quarter."""
    i = tokens.skip(i, "the")
    year = read_year(tokens, i)
    if year:
        found = _read_fraction_alone(tokens, year[1])
        return (replace(found[0], year=year[0]), found[1]) if found else None
    found = _read_fraction_alone(tokens, i)
    if found is None:
        return None
    year = read_year_after(tokens, found[1])
    if year:
        return replace(found[0], year=year[0]), year[1]
    return with_relative_year(tokens, *found)


def _read_fraction_alone(tokens: Tokens, i: int) -> tuple[Fraction, int] | None:
    i = tokens.skip(tokens.skip(i, "fiscal"), "-")
    low = tokens.low(i)
    if len(low) == 2 and low[0] in "qh" and low[1] in "1234":
        fraction = Fraction(4 if low[0] == "q" else 2, int(low[1]))
        return (fraction, i + 1) if fraction.n <= fraction.parts else None
    n = read_ordinal(tokens, i)
    at = tokens.skip(n[1], "-") if n else i
    if n is None or tokens.low(at) != "quarter" or not -1 <= n[0] <= 4 or n[0] == 0:
        return None
    return Fraction(4, n[0]), at + 1


def read_nth_of_month(tokens: Tokens, i: int) -> Found | None:
    """the first Monday of June · the second week of March 2023 · the first day of May."""
    n = read_ordinal(tokens, tokens.skip(i, "the"))
    if n is None or not (n[0] == -1 or 1 <= n[0] <= 5):
        return None
    word = tokens.low(n[1])
    weekday = table("weekdays").get(word)
    if weekday is None and word not in ("week", "day"):
        return None
    if tokens.low(n[1] + 1) not in ("of", "in"):
        return None
    found = read_month(tokens, n[1] + 2)
    if found is None or not isinstance(found[0], Month):
        return None
    month = found[0]
    if word == "day":
        return (Day(month.month, 1, month.year), found[1]) if n[0] == 1 else None
    return NthOfMonth(n[0], weekday, month.month, month.year), found[1]


def read_year_end(tokens: Tokens, i: int) -> Found | None:
    """year-end · the year's end · the end of the year."""
    at = tokens.skip(i, "the")
    if tokens.low(at) != "year" or tokens.low(tokens.skip(at + 1, "-", "'s")) != "end":
        return None
    return Part(Portion.END, UnitAway(Unit.YEAR, 0)), tokens.skip(at + 1, "-", "'s") + 1


CALENDAR_READERS: tuple[Reader, ...] = (
    read_fiscal_year,
    read_decade,
    read_century,
    read_season,
    read_holiday,
    read_fraction,
    read_nth_of_month,
    read_year_end,
    read_bare_year,
)
