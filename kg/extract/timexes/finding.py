"""Find the time expressions of a text, and give them their days."""

from __future__ import annotations

from datetime import date
from functools import cache

from kg.extract.timexes.days import Direction, View
from kg.extract.timexes.grammar import read_expression
from kg.extract.timexes.guards import is_meant
from kg.extract.timexes.tokens import Tokens
from kg.extract.timexes.values import Timex, TimexKind, Value
from kg.extract.timexes.words import table, units
from kg.model.span import Span
from kg.model.time import Interval, Precision


def find_timexes(text: str, *, offset: int = 0) -> tuple[Timex, ...]:
    """All time expressions of a text: sorted, without overlap, each as long as possible.

    `offset` is added to the spans, for a text that is part of a document.
    """
    tokens = Tokens(text)
    starters = _starters()
    found: list[Timex] = []
    i = 0
    while i < tokens.size:
        low = tokens.all[i].low
        if low not in starters and not low[0].isdigit() and low[0] != "'":
            i += 1
            continue
        read = read_expression(tokens, i)
        if read is None or not is_meant(tokens, i, read[1], read[0]):
            i += 1
            continue
        found.append(_timex(tokens, i, read[1], read[0], offset))
        i = read[1]
    return tuple(found)


def _timex(tokens: Tokens, first: int, stop: int, value: Value, offset: int) -> Timex:
    start, end = tokens.all[first].start, tokens.all[stop - 1].end
    return Timex(Span(start + offset, end + offset), tokens.text[start:end], value)


@cache
def _starters() -> frozenset[str]:
    """Every word with which an expression can begin."""
    words: set[str] = {"the", "a", "an", "in", "from", "between", "these", "those", "half", "at"}
    for name in (
        "months", "weekdays", "weekday_abbreviations", "seasons", "numbers", "tens", "ordinals",
        "decade_words",
    ):  # fmt: skip
        words.update(table(name))
    for name in (
        "deictics",
        "vague_numbers",
        "shifts",
        "portions",
        "sides",
        "bounds",
        "references",
    ):
        words.update(Tokens(phrase).low(0) for phrase in table(name))
    for rule in table("holidays").values():
        words.update(Tokens(phrase).low(0) for phrase in rule)
    words.update(weekday + "s" for weekday in table("weekdays"))
    words.update(form for form, row in units().items() if row[2])
    words.update(*table("sets").values(), table("fiscal")["words"])
    words.update(Tokens(p).low(0) for p in (*table("about")["near"], *table("about")["over"]))
    words.update(Tokens(p).low(0) for p in table("parts_of_day")["words"])
    return frozenset(words | {"recent", "within", "q1", "q2", "q3", "q4", "h1", "h2", "year"})


def resolve_timex(
    timex: Timex, *, anchor: date | None, direction: Direction = Direction.NEUTRAL
) -> tuple[Interval, Precision] | None:
    """The days that an expression means, never fewer than its words allow.

    None for what has no days: durations, repetitions, references, days that do not exist, and
    without an anchor everything relative.
    """
    try:
        return timex.value.days(View(anchor, direction)), timex.value.precision
    except (ValueError, OverflowError):
        return None


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
