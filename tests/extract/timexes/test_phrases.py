"""Phrases of news and the days that they mean, seen from 14 March 2024, a Thursday."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kg.extract.timexes import Direction, find_timexes, normalise, resolve_timex

ANCHOR = date(2024, 3, 14)
DIRECTIONS = {"p": Direction.PAST, "f": Direction.FUTURE, "n": Direction.NEUTRAL}
ROWS = [
    tuple((line.split("\t") + [""] * 5)[:5])
    for line in (Path(__file__).parent / "phrases.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("phrase", "direction", "start", "end", "precision"), ROWS)
def test_a_phrase_means_these_days(
    phrase: str, direction: str, start: str, end: str, precision: str
) -> None:
    found = normalise(phrase, anchor=ANCHOR, direction=DIRECTIONS[direction])
    told = (str(found[0].start), str(found[0].end), found[1].value) if found else ("", "", "")
    assert told == (start, end, precision)


@pytest.mark.parametrize(
    ("phrase", "start", "end"),
    [
        ("September 3, 2021", "2021-09-03", "2021-09-03"),
        ("June 2019", "2019-06-01", "2019-06-30"),
        ("2017", "2017-01-01", "2017-12-31"),
        ("early 2017", "2017-01-01", "2017-04-30"),
        ("March 28 - April 3, 2022", "2022-03-28", "2022-04-03"),
        ("Easter Sunday 2024", "2024-03-31", "2024-03-31"),
        ("the summer of 2021", "2021-06-01", "2021-08-31"),
    ],
)
def test_a_full_date_needs_no_anchor(phrase: str, start: str, end: str) -> None:
    found = normalise(phrase, anchor=None)
    assert found is not None
    assert (str(found[0].start), str(found[0].end)) == (start, end)


@pytest.mark.parametrize(
    "phrase",
    [
        *(
            "March 21",
            "Monday",
            "last week",
            "yesterday",
            "two weeks ago",
            "the 20th",
            "this summer",
        ),
        *("since 2017", "by March 2025", "January", "Tuesday next week", "the second quarter"),
        *("from Monday to Friday", "March 20-22", "the past year", "Christmas", "in three days"),
    ],
)
def test_without_an_anchor_a_relative_time_has_no_days(phrase: str) -> None:
    (timex,) = find_timexes(phrase)
    for direction in Direction:
        assert resolve_timex(timex, anchor=None, direction=direction) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "It will be the first durable truce in the country in nearly six years.",
        "They will hold the fastest talks in ten years.",
        "The third visit in two months will follow.",
    ],
)
def test_a_count_back_over_years_looks_nowhere_ahead(sentence: str) -> None:
    assert normalise(sentence, anchor=ANCHOR, direction=Direction.FUTURE) is None
