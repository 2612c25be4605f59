"""The TIMEX3 values of expressions, seen from 14 March 2024."""

from __future__ import annotations

from datetime import date

import pytest

from kg.extract.timexes import TimexKind, find_timexes, timex_value

DATE, DURATION, SET, REFERENCE = TimexKind


@pytest.mark.parametrize(
    ("phrase", "kind", "value"),
    [
        ("March 3", DATE, "2024-03-03"),
        ("January", DATE, "2024-01"),
        ("early January", DATE, "2024-01"),
        ("2017", DATE, "2017"),
        ("the 1970s", DATE, "197"),
        ("the 19th century", DATE, "18"),
        ("fiscal 2024", DATE, "2024"),
        ("last week", DATE, "2024-W10"),
        ("last weekend", DATE, "2024-W10-WE"),
        ("the weekend", DATE, "2024-W10-WE"),
        ("last month", DATE, "2024-02"),
        ("last quarter", DATE, "2023-Q4"),
        ("last year", DATE, "2023"),
        ("last decade", DATE, "201"),
        ("the first quarter", DATE, "2024-Q1"),
        ("the second half of 2017", DATE, "2017-H2"),
        ("last summer", DATE, "2023-SU"),
        ("Christmas 2020", DATE, "2020-12-25"),
        ("the first Monday of April", DATE, "2024-04-01"),
        ("the first week of April 2024", DATE, "2024-W14"),
        ("the 20th", DATE, "2024-03-20"),
        ("Monday", DATE, "2024-03-11"),
        ("Tuesday next week", DATE, "2024-03-19"),
        ("a week from Monday", DATE, "2024-03-25"),
        ("yesterday", DATE, "2024-03-13"),
        ("a few days ago", DATE, "PAST_REF"),
        ("recent weeks", DATE, "PAST_REF"),
        ("the coming weeks", DATE, "FUTURE_REF"),
        ("the past three days", DATE, "P3D"),
        ("the past year", DATE, "2023"),
        ("since 2017", DATE, "2017"),
        ("earlier this month", DATE, "2024-03"),
        ("March 20-22", DATE, "2024-03-20"),
        ("two days", DURATION, "P2D"),
        ("a six-week tour", DURATION, "P6W"),
        ("two and a half hours", DURATION, "PTXH"),
        ("three decades", DURATION, "P3E"),
        ("for months", DURATION, "PXM"),
        ("every month", SET, "P1M"),
        ("each Thursday", SET, "XXXX-WXX-4"),
        ("every May", SET, "XXXX-05"),
        ("Sundays", SET, "XXXX-WXX-7"),
        ("Monday nights", SET, "XXXX-WXX-1"),
        ("now", REFERENCE, "PRESENT_REF"),
        ("recently", REFERENCE, "PAST_REF"),
        ("soon", REFERENCE, "FUTURE_REF"),
        ("at the time", REFERENCE, None),
        ("three days later", REFERENCE, None),
        ("later in the day", REFERENCE, None),
    ],
)
def test_kind_and_value(phrase: str, kind: TimexKind, value: str | None) -> None:
    (timex,) = find_timexes(phrase)
    assert timex.kind is kind
    assert timex_value(timex, anchor=date(2024, 3, 14)) == value
