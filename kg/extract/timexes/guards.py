"""When words of time mean none: "may visit", "Theresa May", "2,018 people", "the Sunday Times"."""

from __future__ import annotations

from kg.extract.timexes.absolute import Month, Season, Year
from kg.extract.timexes.composite import Range
from kg.extract.timexes.relative import DayOfMonth, Weekday
from kg.extract.timexes.tokens import Tokens
from kg.extract.timexes.values import Value
from kg.extract.timexes.words import table, units, word_set


def is_meant(tokens: Tokens, i: int, stop: int, value: Value) -> bool:
    """Whether the words from `i` to `stop` tell a time where they stand.

    A text that consists of the expression alone is taken at its word.
    """
    if i == 0 and tokens.skip(stop, ".") >= tokens.size:
        return True
    if _is_commemorated(tokens, i):
        return False
    check = _CHECKS.get(type(value.first if isinstance(value, Range) else value))
    return check is None or check(tokens, i, stop)


def _is_month_meant(tokens: Tokens, i: int, stop: int) -> bool:
    before = tokens.low(i - 1)
    if tokens.low(i) not in word_set("guards", "ambiguous_months") or stop > i + 2:
        return True
    if before in word_set("guards", "weak_before_month"):
        return not tokens.is_capital(i - 1) and not _is_name_in_text(tokens, i)
    if before in word_set("guards", "before_month"):
        return not (
            tokens.is_capital(stop)
            and tokens.low(stop - 1) == tokens.low(i)
            and before in ("a", "the")
        )
    return False


def _is_name_in_text(tokens: Tokens, i: int) -> bool:
    """Whether the same word stands elsewhere behind a capitalised one, as surnames do."""
    word = tokens.written(i)
    return any(
        tokens.written(k) == word
        and tokens.is_capital(k - 1)
        and tokens.low(k - 1) not in word_set("guards", "before_month")
        and not tokens.low(k + 1).isdecimal()
        for k, low in enumerate(tokens.lows)
        if low == word.lower()
    )


def _is_season_meant(tokens: Tokens, i: int, stop: int) -> bool:
    if stop > i + 2:
        return True
    return tokens.low(i - 1) in word_set("guards", "before_season")


def _is_year_meant(tokens: Tokens, i: int, stop: int) -> bool:
    if tokens.low(stop) in word_set("guards", "counted") or tokens.low(stop) in ("-", "'"):
        return False
    if tokens.low(stop) in units():
        return False
    zones = word_set("parts_of_day", "zones")
    if tokens.low(stop) in zones or tokens.low(i - 1) in table("guards")["currency"]:
        return False
    if tokens.low(stop) in word_set("guards", "event_nouns"):
        return True
    if tokens.low(i) == "the" or not tokens.low(i)[:1].isdigit():
        return True
    return tokens.low(i - 1) in word_set("guards", "before_year") and not _names_something(
        tokens, stop
    )


def _names_something(tokens: Tokens, i: int) -> bool:
    """Whether a noun follows that the year only names, as in "of the 2023 budget"."""
    return tokens.is_capital(i) and not tokens.touches(i) and tokens.low(i) not in ("i",)


def _is_weekday_meant(tokens: Tokens, i: int, stop: int) -> bool:
    if not tokens.is_capital(i) and tokens.low(i) in table("weekdays"):
        return False
    if tokens.low(i - 1) in word_set("guards", "before_weekday_names"):
        return False
    return not (
        tokens.low(stop) in word_set("guards", "after_weekday_names") and tokens.is_capital(stop)
    )


def _is_day_of_month_meant(tokens: Tokens, i: int, stop: int) -> bool:
    low = tokens.low(stop)
    return tokens.low(i - 1) in (
        "on",
        "until",
        "by",
        "since",
        "before",
        "after",
        "from",
        "of",
    ) and (
        not low[:1].isalpha()
        or low in ("and", "at", "in", "to", "for", "when", "but", "with", "or")
    )


def _is_commemorated(tokens: Tokens, i: int) -> bool:
    for k in range(i - 1, max(i - 8, -1), -1):
        if tokens.low(k) in word_set("guards", "commemorations"):
            return True
        if tokens.low(k) in (".", ";", ":", "!", "?"):
            return False
    return False


_CHECKS = {
    Month: _is_month_meant,
    Season: _is_season_meant,
    Year: _is_year_meant,
    Weekday: _is_weekday_meant,
    DayOfMonth: _is_day_of_month_meant,
}
