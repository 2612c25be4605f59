"""How expressions are put together: parts, sides, times of day, ranges, bounds."""

from __future__ import annotations

from collections.abc import Iterable

from kg.extract.timexes.amount_grammar import AMOUNT_READERS
from kg.extract.timexes.calendar_grammar import CALENDAR_READERS
from kg.extract.timexes.clock import read_time_of_day
from kg.extract.timexes.composite import Part, Portion, Side, SideOf, Within
from kg.extract.timexes.date_grammar import DATE_READERS, Found, Reader
from kg.extract.timexes.days import Unit
from kg.extract.timexes.numbers import read_year
from kg.extract.timexes.ranges import Bounded, Limit, Range
from kg.extract.timexes.relative import DayOfMonth, DaysAway, ShiftedYearly, UnitAway, Weekday
from kg.extract.timexes.relative_grammar import RELATIVE_READERS, read_this_unit
from kg.extract.timexes.tokens import Tokens
from kg.extract.timexes.vague import Reference, Tense
from kg.extract.timexes.values import TimexKind, Value
from kg.extract.timexes.words import phrases, table, word_set
from kg.extract.timexes.yearly import Day, Holiday, Month, Season
from kg.extract.timexes.years import Year
from kg.model.time import Precision

_SIMPLE_READERS = (*DATE_READERS, *CALENDAR_READERS, *RELATIVE_READERS, *AMOUNT_READERS)
_HYPHENS = frozenset("-–—−")
_RANGEABLE = (
    Day,
    Month,
    Year,
    Weekday,
    Part,
    Season,
    DaysAway,
    Within,
    Holiday,
    DayOfMonth,
    ShiftedYearly,
)


def longest(readers: Iterable[Reader], tokens: Tokens, i: int) -> Found | None:
    """The reading that reaches farthest; the first of several equally long."""
    best: Found | None = None
    for reader in readers:
        found = reader(tokens, i)
        if found and (best is None or found[1] > best[1]):
            best = found
    return best


def once(reader: Reader) -> Reader:
    """The same reader, which reads each place of a text only once."""

    def read(tokens: Tokens, i: int) -> Found | None:
        key = (reader, i)
        if key not in tokens.known:
            tokens.known[key] = reader(tokens, i)
        found: Found | None = tokens.known[key]
        return found

    return read


def read_expression(tokens: Tokens, i: int) -> Found | None:
    """The longest time expression that begins at `i`."""
    return longest((read_bounded, read_range), tokens, i) or read_period(tokens, i)


@once
def read_period(tokens: Tokens, i: int) -> Found | None:
    """One time, with the time of day, the portion or the side that is told beside it."""
    found = longest((_read_simple, _read_timed, _read_portion, _read_side), tokens, i)
    return _with_time_of_day(tokens, found) if found else None


@once
def _read_simple(tokens: Tokens, i: int) -> Found | None:
    return longest(_SIMPLE_READERS, tokens, i)


def _is_day(value: Value) -> bool:
    return value.kind is TimexKind.DATE and value.precision is Precision.DAY


def _with_time_of_day(tokens: Tokens, found: Found) -> Found:
    if not _is_day(found[0]):
        return found
    stop = read_time_of_day(tokens, found[1])
    return found if stop is None else (found[0], stop)


def _read_timed(tokens: Tokens, i: int) -> Found | None:
    """6 p.m. on Tuesday · the morning of June 18 · noon Saturday · early on Friday."""
    stop = read_time_of_day(tokens, i) if tokens.low(i) != "at" else None
    if stop is None:
        return None
    while tokens.low(stop) in ("of", "on", ",", "the"):
        stop += 1
    found = _read_simple(tokens, stop)
    return found if found and _is_day(found[0]) else None


def _read_portion(tokens: Tokens, i: int) -> Found | None:
    """early May · the end of next month · mid-2024 · late in the first half of May."""
    return _portion_of((_read_simple, _read_plain_portion), tokens, i)


def _read_plain_portion(tokens: Tokens, i: int) -> Found | None:
    return _portion_of((_read_simple,), tokens, i)


def _portion_of(readers: Iterable[Reader], tokens: Tokens, i: int) -> Found | None:
    portion = phrases("portions").read(tokens, i)
    if portion is None:
        return None
    at = tokens.skip(portion[1], "-", "of", "on", "in")
    found = longest(readers, tokens, at) or read_this_unit(tokens, at)
    if found is None or found[0].kind is not TimexKind.DATE or found[0] == UnitAway(Unit.DAY, 0):
        return None
    return Part(Portion(portion[0]), found[0]), found[1]


def _read_side(tokens: Tokens, i: int) -> Found | None:
    """earlier this week · later in the year · earlier on Friday."""
    side = phrases("sides").read(tokens, i)
    if side is None:
        return None
    found = _read_simple(tokens, side[1]) or read_this_unit(tokens, side[1])
    if found is None or found[0].kind is not TimexKind.DATE:
        return None
    if found[0] == UnitAway(Unit.DAY, 0):
        return Reference(Tense.ELSEWHERE), found[1]
    return SideOf(Side(side[0]), found[0]), found[1]


def read_range(tokens: Tokens, i: int) -> Found | None:
    """from June 16 to June 21 · Monday through Wednesday · between March 3 and May 5."""
    is_between = tokens.low(i) == table("ranges")["between"]
    is_opened = is_between or tokens.low(i) in word_set("ranges", "openers")
    first = read_period(tokens, i + is_opened)
    if first is None:
        return None
    if is_opened and isinstance(first[0], Range):
        return first
    if not isinstance(first[0], _RANGEABLE):
        return None
    last = _read_second(tokens, first, is_between=is_between)
    if last is None or _is_moved(tokens, i):
        return None
    return Range(first[0], last[0]), last[1]


def _read_second(tokens: Tokens, first: Found, *, is_between: bool) -> Found | None:
    at = tokens.skip(first[1], ",")
    word = tokens.low(at)
    if word == table("ranges")["and"]:
        last = read_period(tokens, at + 1)
        return last if last and (is_between or _is_next_day(first[0], last[0])) else None
    joined = _skip_connector(tokens, at)
    if joined is None or is_between:
        return None
    if isinstance(first[0], Year):
        return _read_second_year(tokens, first[0], joined)
    last = read_period(tokens, joined)
    if last is None or not isinstance(last[0], _RANGEABLE):
        return None
    is_aside = word in _HYPHENS and not (tokens.touches(at) and tokens.touches(at + 1))
    return None if is_aside and not isinstance(first[0], Day) else last


def _skip_connector(tokens: Tokens, i: int) -> int | None:
    """The place after "to", "through", a dash, "up to"."""
    if tokens.low(i) == "up" and tokens.low(i + 1) == "to":
        return i + 2
    return i + 1 if tokens.low(i) in word_set("ranges", "connectors") else None


def _read_second_year(tokens: Tokens, first: Year, i: int) -> Found | None:
    low = tokens.low(i)
    if len(low) == 2 and low.isdecimal() and tokens.low(i - 1) in _HYPHENS:
        year = first.year // 100 * 100 + int(low)
        return (Year(year), i + 1) if year > first.year else None
    last = read_year(tokens, i)
    return (Year(last[0]), last[1]) if last and last[0] > first.year else None


def _is_next_day(first: Value, last: Value) -> bool:
    if isinstance(first, Weekday) and isinstance(last, Weekday):
        return (first.weekday + 1) % 7 == last.weekday and last.shift is None
    return (
        isinstance(first, DaysAway) and isinstance(last, DaysAway) and last.first - first.last == 1
    )


def _is_moved(tokens: Tokens, i: int) -> bool:
    """Whether something was put off from one day to another."""
    openers = word_set("ranges", "openers")
    if tokens.low(i) not in openers and tokens.low(i - 1) not in openers:
        return False
    return any(tokens.low(i - k) in word_set("ranges", "movers") for k in range(1, 8))


def read_bounded(tokens: Tokens, i: int) -> Found | None:
    """since 2018 · until Friday · by the end of the year · before June 18 · after June 18."""
    limit = phrases("bounds").read(tokens, i)
    if limit is None:
        return None
    found = read_period(tokens, limit[1]) or read_this_unit(tokens, limit[1])
    if found is None or found[0].kind is not TimexKind.DATE:
        return None
    which = Limit(limit[0])
    if which in (Limit.BEFORE, Limit.AFTER) and not _stands_alone(tokens, found[1]):
        return None
    return Bounded(which, found[0]), found[1]


def _stands_alone(tokens: Tokens, i: int) -> bool:
    """Whether no noun follows that the time only describes ("after Friday's talks")."""
    low = tokens.low(i)
    return low != "'s" and low not in word_set("guards", "event_nouns") and not tokens.is_capital(i)
