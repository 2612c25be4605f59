"""Time expressions by the tokens that they cover."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from kg.extract.analysis import Analysis
from kg.extract.layers import Phrase
from kg.extract.timexes.finding import find_timexes
from kg.extract.timexes.values import Timex


@dataclass(frozen=True, slots=True)
class PlacedTimex:
    """A time expression with the tokens that it covers."""

    timex: Timex
    phrase: Phrase


def place_timexes(a: Analysis) -> tuple[PlacedTimex, ...]:
    """The time expressions of the prose, by token."""
    placed = []
    for timex in find_timexes(a.text):
        start = bisect_right(a.offsets, timex.span.start) - 1
        end = bisect_right(a.offsets, timex.span.end - 1)
        if start >= 0 and a.sentence_of[start] >= 0:
            placed.append(PlacedTimex(timex, Phrase(start, max(end, start + 1))))
    return tuple(placed)
