"""Time expressions of a text, as intervals of days.

    find_timexes   text -> timexes, without an anchor
    resolve_timex  timex, anchor, direction -> interval and precision, or None
    normalise      both for one phrase
    timex_value    timex -> TIMEX3 value
    merge_times    several timexes that tell one time -> interval and precision
    span_of_duration  start and duration -> interval

The words are data (`lexicon/timexes.toml`); no language model is needed.
"""

from kg.extract.timexes.days import Direction
from kg.extract.timexes.finding import find_timexes, normalise, resolve_timex, timex_value
from kg.extract.timexes.merging import merge_times, span_of_duration
from kg.extract.timexes.values import Timex, TimexKind, Value

__all__ = [
    "Direction",
    "Timex",
    "TimexKind",
    "Value",
    "find_timexes",
    "merge_times",
    "normalise",
    "resolve_timex",
    "span_of_duration",
    "timex_value",
]
