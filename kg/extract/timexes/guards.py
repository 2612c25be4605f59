"""When words of time mean none: "may visit", "Theresa May", "2,018 people", "the Sunday Times"."""

from __future__ import annotations

from kg.extract.timexes.composite import Part
from kg.extract.timexes.ranges import Bounded, Range
from kg.extract.timexes.relative import DayOfMonth, Weekday
from kg.extract.timexes.tokens import Tokens
from kg.extract.timexes.values import Value
from kg.extract.timexes.words import (
    month_abbreviations,
    opening_words,
    phrases,
    table,
    units,
    word_set,
)
from kg.extract.timexes.yearly import Holiday, Month, Season
from kg.extract.timexes.years import Century, FiscalYear, Year


def is_meant(tokens: Tokens, i: int, stop: int, value: Value) -> bool:
    """Whether the words from `i` to `stop` tell a time where they stand.

    A text that consists of the expression alone is taken at its word.
    """
    if i == 0 and tokens.skip(stop, ".") >= tokens.size:
        return True
    core, at = _core(tokens, i, value)
    check = _CHECKS.get(type(core))
    return check is None or check(tokens, at, stop)


def is_commemorated(tokens: Tokens, i: int) -> bool:
    """Whether the time at `i` is that of an event whose anniversary is told."""
    for k in range(i - 1, max(i - 8, -1), -1):
        if tokens.low(k) in word_set("guards", "commemorations"):
            return True
        if tokens.low(k) in word_set("guards", "sentence_marks"):
            return False
    return False


def _core(tokens: Tokens, i: int, value: Value) -> tuple[Value, int]:
    """The time inside of a part, a bound or a range, and where it begins."""
    if isinstance(value, Part | Bounded):
        phrase = phrases("portions" if isinstance(value, Part) else "bounds").read(tokens, i)
        at = tokens.skip(phrase[1], "-", "of", "in") if phrase else i
        return _core(tokens, at, value.inner)
    if isinstance(value, Range):
        return _core(tokens, tokens.skip(i, "from", "between"), value.first)
    return value, i


def _is_month_meant(tokens: Tokens, i: int, stop: int) -> bool:
    has_year = stop > i + 2 or tokens.low(stop - 1)[-1].isdigit()
    if has_year or tokens.low(i) not in word_set("guards", "ambiguous_months"):
        return True
    before = tokens.low(i - 1)
    if tokens.low(i) in month_abbreviations() and tokens.written(i).isupper():
        return False
    if before in word_set("guards", "weak_before_month"):
        is_named = tokens.is_capital(stop) or tokens.is_capital(i - 1)
        return not is_named and not _is_name_in_text(tokens, i)
    if before in ("a", "the"):
        return not tokens.is_capital(stop)
    return before in word_set("guards", "before_month")


def _is_name_in_text(tokens: Tokens, i: int) -> bool:
    """Whether the same word stands elsewhere behind a capitalised one, as surnames do."""
    word = tokens.written(i)
    key = ("name", word)
    if key not in tokens.known:
        tokens.known[key] = any(
            tokens.written(k) == word
            and tokens.is_capital(k - 1)
            and tokens.low(k - 1) not in word_set("guards", "before_month")
            and not tokens.low(k + 1).isdecimal()
            for k, low in enumerate(tokens.lows)
            if low == word.lower()
        )
    return bool(tokens.known[key])


def _is_season_meant(tokens: Tokens, i: int, stop: int) -> bool:
    if stop > i + 2:
        return True
    return tokens.low(i - 1) in word_set("guards", "before_season")


def _is_year_meant(tokens: Tokens, i: int, stop: int) -> bool:
    before, after = tokens.low(i - 1), tokens.low(stop)
    if _counts_or_tells_the_hour(after) or before in word_set("guards", "currency"):
        return False
    if after in word_set("guards", "event_nouns") or before in word_set(
        "guards", "right_before_year"
    ):
        return True
    if tokens.low(i) == "the" or not tokens.low(i)[:1].isdigit():
        return True
    is_name = tokens.is_capital(stop) and after != "i"
    if before == "of" and tokens.is_capital(i - 2) and tokens.low(i - 2) not in opening_words():
        return False
    return before in word_set("guards", "before_year") and not is_name


def _counts_or_tells_the_hour(after: str) -> bool:
    """Whether the word after a number makes it an amount or a time of day."""
    is_counted = after in word_set("guards", "counted") or after in units()
    return is_counted or after in ("-", "'") or after in word_set("parts_of_day", "zones")


def _is_weekday_meant(tokens: Tokens, i: int, stop: int) -> bool:
    if not tokens.is_capital(i) and tokens.low(i) in table("weekdays"):
        return False
    if tokens.low(i - 1) in word_set("guards", "before_weekday_names"):
        return False
    return not (
        tokens.low(stop) in word_set("guards", "after_weekday_names") and tokens.is_capital(stop)
    )


def _is_day_of_month_meant(tokens: Tokens, i: int, stop: int) -> bool:
    if tokens.low(i - 1) not in word_set("guards", "before_day_of_month"):
        return False
    low = tokens.low(stop)
    return not low[:1].isalpha() or low in word_set("guards", "after_day_of_month")


def _is_holiday_meant(tokens: Tokens, _i: int, stop: int) -> bool:
    """No: "the Good Friday Agreement"."""
    return tokens.low(stop) not in word_set("guards", "event_nouns") and not tokens.is_capital(stop)


def _is_century_meant(tokens: Tokens, i: int, _stop: int) -> bool:
    """No: "21st century challenges"."""
    return tokens.low(i) == "the" or tokens.low(i - 1) in word_set("guards", "right_before_year")


def _is_fiscal_year_meant(tokens: Tokens, i: int, stop: int) -> bool:
    """No: "the fiscal 2024 budget"."""
    is_told = tokens.low(i - 1) in word_set("guards", "right_before_year") | {"for", "of"}
    return is_told and not tokens.low(stop)[:1].isalpha()


_CHECKS = {
    Holiday: _is_holiday_meant,
    Century: _is_century_meant,
    FiscalYear: _is_fiscal_year_meant,
    Month: _is_month_meant,
    Season: _is_season_meant,
    Year: _is_year_meant,
    Weekday: _is_weekday_meant,
    DayOfMonth: _is_day_of_month_meant,
}
