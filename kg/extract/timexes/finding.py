"""Find the time expressions of a text, and give them their days."""

from __future__ import annotations

from datetime import date

from kg.extract.timexes.days import Direction, View
from kg.extract.timexes.grammar import read_expression
from kg.extract.timexes.guards import is_commemorated, is_meant
from kg.extract.timexes.tokens import Tokens
from kg.extract.timexes.values import Timex, TimexKind, Value
from kg.extract.timexes.words import core_words, opening_words
from kg.model.span import Span
from kg.model.time import Interval, Precision

# The longest way from the first word of an expression to its first word of time, in words:
# "at the beginning of the last three months".
_REACH = 7


def find_timexes(text: str, *, offset: int = 0) -> tuple[Timex, ...]:
    """All time expressions of a text: sorted, without overlap, each as long as possible.

    `offset` is added to the spans, for a text that is part of a document.
    """
    tokens = Tokens(text)
    found: list[Timex] = []
    stop = 0
    for i in _places(tokens):
        if i < stop:
            continue
        read = read_expression(tokens, i)
        if read is None:
            continue
        if is_commemorated(tokens, i):
            stop = read[1]
        elif is_meant(tokens, i, read[1], read[0]):
            stop = read[1]
            found.append(_timex(tokens, i, stop, read[0], offset))
    return tuple(found)


def _timex(tokens: Tokens, first: int, stop: int, value: Value, offset: int) -> Timex:
    start, end = tokens.places[first][0], tokens.places[stop - 1][1]
    return Timex(Span(start + offset, end + offset), tokens.text[start:end], value)


def _places(tokens: Tokens) -> list[int]:
    """Where an expression can begin: at an opening word not far before a word of time."""
    starters, cores = opening_words(), core_words()
    places: list[int] = []
    core = tokens.size + _REACH
    for i in range(tokens.size - 1, -1, -1):
        low = tokens.lows[i]
        is_digit = low[0].isdigit() or low[1:2].isdigit()
        if is_digit or low in cores:
            core = i
        if core - i <= _REACH and (is_digit or low in starters):
            places.append(i)
    return places[::-1]


def resolve_timex(
    timex: Timex, *, anchor: date | None, direction: Direction = Direction.NEUTRAL
) -> tuple[Interval, Precision] | None:
    """The days that an expression means, never fewer than its words allow.

    None for what has no days: durations, repetitions, references, days that do not exist, and
    without an anchor everything relative.
    """
    try:
        interval = timex.value.days(View(anchor, direction))
    except (ValueError, OverflowError):
        return None
    precision = timex.value.precision
    is_day = precision is Precision.DAY and interval.days == 1
    return interval, precision if is_day or precision is not Precision.DAY else Precision.RANGE


def timex_value(
    timex: Timex, *, anchor: date | None, direction: Direction = Direction.NEUTRAL
) -> str | None:
    """The TIMEX3 value of an expression, such as 1989-10, 2023-W24, PRESENT_REF or P2D."""
    try:
        return timex.value.code(View(anchor, direction))
    except (ValueError, OverflowError):
        return None


def normalise(
    text: str, *, anchor: date | None, direction: Direction = Direction.NEUTRAL
) -> tuple[Interval, Precision] | None:
    """The days that one phrase means: those of its first date, if it has one."""
    for timex in find_timexes(text):
        if timex.kind is TimexKind.DATE:
            return resolve_timex(timex, anchor=anchor, direction=direction)
    return None
