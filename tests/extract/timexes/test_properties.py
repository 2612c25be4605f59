"""What holds for every text and every day."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.timexes import (
    Direction,
    TimexKind,
    find_timexes,
    normalise,
    resolve_timex,
    timex_value,
)

DAYS = st.dates(date(1950, 1, 1), date(2099, 12, 31))
DIRECTIONS = st.sampled_from(Direction)
WORDS = (Path(__file__).parent / "soup.txt").read_text(encoding="utf-8").split()
SOUP = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)
ANY_TEXT = st.text(max_size=200) | SOUP


def print_us(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"


FORMATS: list[Callable[[date], str]] = [
    print_us,
    date.isoformat,
    lambda day: f"{day.day} {day:%B} {day.year}",
    lambda day: f"{day:%b} {day.day}, {day.year}",
    lambda day: f"{day:%A}, {day:%B} {day.day}, {day.year}",
    lambda day: f"{day:%A} {day.day} {day:%b} {day.year}",
    lambda day: f"the morning of {print_us(day)}",
    lambda day: f"late {day:%A}, {print_us(day)}",
    lambda day: f"{day:%d.%m.%Y}",
]


@given(DAYS, DAYS, DIRECTIONS)
def test_a_printed_day_is_that_day_whatever_the_anchor(
    day: date, anchor: date, direction: Direction
) -> None:
    for form in FORMATS:
        found = normalise(form(day), anchor=anchor, direction=direction)
        assert found is not None, form(day)
        assert (found[0].start, found[0].end) == (day, day), form(day)


@given(DAYS, st.integers(-170, 170))
def test_a_day_without_its_year_is_found_again_near_the_anchor(anchor: date, away: int) -> None:
    day = anchor + timedelta(days=away)
    direction = Direction.PAST if away <= 0 else Direction.FUTURE
    for view in (direction, Direction.NEUTRAL):
        found = normalise(f"{day:%B} {day.day}", anchor=anchor, direction=view)
        assert found is not None
        assert found[0].start == found[0].end == day


@given(DAYS, st.integers(0, 6))
def test_a_weekday_is_within_a_week_on_the_right_side(anchor: date, away: int) -> None:
    ahead, back = anchor + timedelta(days=away), anchor - timedelta(days=away)
    future = normalise(f"{ahead:%A}", anchor=anchor, direction=Direction.FUTURE)
    past = normalise(f"{back:%A}", anchor=anchor, direction=Direction.PAST)
    assert future is not None
    assert past is not None
    assert (future[0].start, past[0].start) == (ahead, back)


@given(DAYS, st.integers(0, 400))
def test_a_range_holds_its_ends_and_nothing_else(day: date, length: int) -> None:
    last = day + timedelta(days=length)
    for text in (f"from {print_us(day)} to {print_us(last)}", f"{day} – {last}"):
        found = normalise(text, anchor=None)
        assert found is not None, text
        assert (found[0].start, found[0].end) == (day, last), text


@given(DAYS)
def test_a_part_lies_inside_of_its_whole_and_the_parts_cover_it(anchor: date) -> None:
    for whole in (f"{anchor:%B} {anchor.year}", f"{anchor.year}", "last week", "next month"):
        outer = normalise(whole, anchor=anchor)
        assert outer is not None
        covered: set[date] = set()
        for portion in ("early", "mid", "late"):
            part = normalise(f"{portion} {whole}", anchor=anchor)
            assert part is not None, f"{portion} {whole}"
            assert outer[0].contains(part[0])
            covered |= {part[0].start + timedelta(days=n) for n in range(part[0].days)}
        assert len(covered) == outer[0].days


@given(ANY_TEXT, st.none() | DAYS | st.just(date.min) | st.just(date.max), DIRECTIONS)
@settings(max_examples=400)
def test_every_text_is_read_without_an_error(
    text: str, anchor: date | None, direction: Direction
) -> None:
    timexes = find_timexes(text, offset=7)
    assert timexes == find_timexes(text, offset=7)
    end = 7
    for timex in timexes:
        assert timex.span.start >= end
        assert text[timex.span.start - 7 : timex.span.end - 7] == timex.text
        end = timex.span.end
        found = resolve_timex(timex, anchor=anchor, direction=direction)
        timex_value(timex, anchor=anchor, direction=direction)
        assert found is None or timex.kind is TimexKind.DATE


PIECES = (
    *("the last ", "in the ", "June ", "from ", "1 ", "1, ", "two and a half ", "by May ", "- "),
    *("June 3, 5, ", "early mid late ", "'", "18-19-", "at the end of ", "Monday to ", "a.m. "),
    *("the first week of ", "2023-06-1", "1,234", "Theresa May by May ", "since until by ", "\n"),
    *("6 p.m. GMT ", "the weekend of ", "last this next ", "a week from ", "night of the "),
)


@pytest.mark.parametrize("piece", PIECES)
def test_the_time_grows_with_the_length_and_no_faster(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        start = time.process_time()
        find_timexes(text)
        return time.process_time() - start

    seconds(1_000)
    short, long = (min(seconds(length) for _ in range(2)) for length in (5_000, 50_000))
    # Ten times the text; what grows with the square of it takes a hundred times as long.
    assert long < max(40 * short, 1.0)
