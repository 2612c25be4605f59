from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.sources.dates import day_from_iso, find_full_dates


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2023-06-09", date(2023, 6, 9)),
        (" 2023-06-09 ", date(2023, 6, 9)),
        ("2023-06-09T23:30:00-05:00", date(2023, 6, 9)),
        ("2023-06-09T00:10:00.000Z", date(2023, 6, 9)),
        ("2023-06-09 08:00", date(2023, 6, 9)),
        ("2023-06-09T08", date(2023, 6, 9)),
        ("2023-02-30", None),
        ("2023-06", None),
        ("June 9, 2023", None),
        ("09/06/2023", None),
        ("2023-06-09 or so", None),
        ("٢٠٢٣-٠٦-٠٩", None),
        ("", None),
    ],
)
def test_iso_dates_give_the_day_as_written(written: str, day: date | None) -> None:
    assert day_from_iso(written) == day


@pytest.mark.parametrize(
    "written",
    [
        "June 9, 2023",
        "Jun. 9, 2023",
        "9 June 2023",
        "9th of June 2023",
        "June 9th, 2023",
        "JUNE 9 2023",
        "9-Jun-2023",
        "2023-06-09",
        "2023/06/09",
    ],
)
def test_full_dates_in_words(written: str) -> None:
    text = f"It was on {written}, they said."
    (found,) = find_full_dates(text)
    assert text[found.start : found.end] == written
    assert found.day == date(2023, 6, 9)


@pytest.mark.parametrize(
    "text", ["June 9", "June 2023", "9/6/2023", "31 June 2023", "on 2023-13-01", "May 20231", ""]
)
def test_what_is_no_full_date_is_none(text: str) -> None:
    assert find_full_dates(text) == ()


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_read_back(day: date) -> None:
    assert day_from_iso(day.isoformat()) == day
    for form in (f"{day:%B} {day.day}, {day:%Y}", f"{day.day} {day:%b} {day:%Y}"):
        assert [found.day for found in find_full_dates(form)] == [day]
