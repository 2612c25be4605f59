"""Which words of running text are dates, and which only look so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.extract.timexes import TimexKind, find_timexes

LINES = [
    line
    for line in (Path(__file__).parent / "sentences.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize("line", LINES)
def test_exactly_the_bracketed_dates_are_found(line: str) -> None:
    text = line.replace("[", "").replace("]", "")
    dates = [timex for timex in find_timexes(text) if timex.kind is TimexKind.DATE]
    assert [timex.text for timex in dates] == re.findall(r"\[(.*?)\]", line)
    assert all(text[t.span.start : t.span.end] == t.text for t in dates)
