"""Times of day, which are dropped to the day beside which they stand."""

from __future__ import annotations

import re

from kg.extract.timexes.tokens import Tokens
from kg.extract.timexes.words import phrase_list, word_set

_BEFORE_HOUR = frozenset(
    ("at", "around", "about", "in", "by", "the", "early", "late", ",", "mid", "-")
)
_MERIDIEM = frozenset(("am", "pm", "a.m.", "p.m.", "a.m", "p.m"))
_GLUED = re.compile(r"\d{1,2}(?:am|pm)")
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")
_FOUR = re.compile(r"[0-2]\d[0-5]\d")


def read_time_of_day(tokens: Tokens, i: int) -> int | None:
    """The place after "at 6 p.m. local time", "0200 GMT", "early in the morning", "night"."""
    at = i
    while tokens.low(at) in _BEFORE_HOUR:
        if at - i >= 3:
            return None
        at += 1
    part = phrase_list("parts_of_day", "words").read(tokens, at)
    if part:
        return part[1] if tokens.low(i) != "," or at == i else None
    clock = _read_clock(tokens, at)
    return None if clock is None else _skip_zone(tokens, clock)


def _read_clock(tokens: Tokens, i: int) -> int | None:
    low = tokens.low(i)
    if _GLUED.fullmatch(low):
        return i + 1
    if _CLOCK.fullmatch(low):
        return i + 2 if tokens.low(i + 1) in _MERIDIEM else i + 1
    if low.isdecimal() and len(low) <= 2 and tokens.low(i + 1) in _MERIDIEM:
        return i + 2
    if low.isdecimal() and tuple(tokens.lows[i + 1 : i + 4]) == ("o", "'", "clock"):
        return i + 4
    after = tokens.low(i + 1)
    is_hours = after == "hours" or after in word_set("parts_of_day", "zones")
    return i + 1 if _FOUR.fullmatch(low) and is_hours else None


def _skip_zone(tokens: Tokens, i: int) -> int:
    at = i
    while tokens.low(at) in ("(", "local", "time", "hours", ")") or (
        tokens.low(at) in word_set("parts_of_day", "zones") and tokens.written(at).isupper()
    ):
        if tokens.low(at) == "(" and tokens.low(at + 1) not in word_set("parts_of_day", "zones"):
            return at
        at += 1
    return at
