"""The development sets of time expressions, where they are at hand."""

from __future__ import annotations

import json
import os
import re
from datetime import date
from pathlib import Path

import pytest

from kg.extract.timexes import Direction, find_timexes, normalise, timex_value

CHECKOUT = Path(__file__).resolve().parents[3]
DATES = Path(os.environ.get("WHOMET_SHARED", CHECKOUT.parent / "shared")) / "eval" / "dates"

pytestmark = pytest.mark.skipif(
    not DATES.is_dir(), reason=f"no development sets at {DATES}; set WHOMET_SHARED to their folder"
)

# Phrases that name a time of the calendar themselves: not "the quarter", "a year earlier".
_CALENDAR = re.compile(
    r"""(?ix) \b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\b
    | \b(mon|tues|wednes|thurs|fri|satur|sun)day\b | \b(1[89]|20)\d\d\b | nineteen | nineties
    | '80s | century | \b(today|yesterday|tomorrow|ago)\b | weekend | \bend\b
    | \b(spring|summer|fall|winter)\b | (first|second|third|fourth)[ -]quarter
    | \b(last|this|next|current)\ (\w+\ )?(week|month|year|quarter|decade)\b"""
)


def test_all_news_expressions_are_right() -> None:
    wrong = []
    for line in (DATES / "expressions.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        phrase, tense, start, end = (line.split("\t") + [""] * 4)[:4]
        direction = Direction.PAST if tense == "p" else Direction.FUTURE
        found = normalise(phrase, anchor=date(2023, 6, 14), direction=direction)
        told = (str(found[0].start), str(found[0].end)) if found else ("", "")
        if told != (start, end):
            wrong.append((phrase, told))
    assert wrong == []


def _is_calendar(row: dict[str, str]) -> bool:
    """Whether phrase and anchor alone decide the value: a calendar date, no placeholder in it."""
    text, value = row["text"], row["value"]
    if row["type"] != "DATE" or not re.match(r"\d", value) or "X" in value or "period" in text:
        return False
    is_quarter_of_the_story = "Q" in value and re.search(r"ago|year-", text)
    return bool(_CALENDAR.search(text)) and not is_quarter_of_the_story


def test_nine_calendar_dates_of_ten_have_the_annotated_value() -> None:
    lines = (DATES / "timenorm.train.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [row for row in map(json.loads, lines) if _is_calendar(row)]
    right = 0
    for row in rows:
        timexes = find_timexes(row["text"])
        if timexes:
            longest = max(timexes, key=lambda timex: timex.span.end - timex.span.start)
            anchor = date.fromisoformat(row["anchor"][:10])
            right += timex_value(longest, anchor=anchor) == row["value"]
    assert len(rows) > 700
    assert right / len(rows) >= 0.9
