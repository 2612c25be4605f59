"""Several expressions that tell one time together, and durations from a start."""

from __future__ import annotations

from datetime import date

import pytest

from kg.extract.timexes import Direction, find_timexes, merge_times, span_of_duration
from kg.model.time import Interval

ANCHOR = date(2024, 3, 14)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("He came on Tuesday during a tour last week.", "2024-03-05", "2024-03-05"),
        ("Last month, on Feb. 20, they signed.", "2024-02-20", "2024-02-20"),
        ("In 2022 they met in the first week of June 2022.", "2022-06-01", "2022-06-07"),
        ("They met on Monday for two days.", "2024-03-11", "2024-03-11"),
        ("From March 10 to 14, the second half of March 2024 is far.", "", ""),
        ("They talked for two days.", "", ""),
    ],
)
def test_parts_together(text: str, start: str, end: str) -> None:
    found = merge_times(find_timexes(text), anchor=ANCHOR, direction=Direction.PAST)
    assert (str(found[0].start), str(found[0].end)) == (start, end) if found else start == ""


@pytest.mark.parametrize(
    ("duration", "start", "end", "last"),
    [
        ("two-day", "2024-03-17", "2024-03-17", "2024-03-18"),
        ("a week", "2024-03-17", "2024-03-17", "2024-03-23"),
        ("48-hour", "2024-03-17", "2024-03-17", "2024-03-18"),
        ("six hours", "2024-03-17", "2024-03-17", "2024-03-17"),
        ("a month", "2024-01-31", "2024-01-31", "2024-02-28"),
        ("three days", "2024-03-16", "2024-03-17", "2024-03-19"),
        ("several days", "2024-03-17", "2024-03-17", "2024-03-23"),
        ("weeks", "2024-03-17", "2024-03-17", "2024-03-17"),
        ("900 centuries", "2024-03-17", "2024-03-17", "2024-03-17"),
        ("tomorrow", "2024-03-17", "2024-03-17", "2024-03-17"),
    ],
)
def test_days_covered_from_a_start(duration: str, start: str, end: str, last: str) -> None:
    (timex,) = find_timexes(duration)
    begun = Interval(date.fromisoformat(start), date.fromisoformat(end))
    covered = span_of_duration(begun, timex)
    assert covered == Interval(date.fromisoformat(start), date.fromisoformat(last))
