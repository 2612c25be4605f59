from __future__ import annotations

from datetime import date

import pytest

from kg.model.time import Interval
from kg.score.dates import judge_date
from kg.score.records import When


def day(text: str) -> Interval | None:
    """`5` or `5-9`: days of June 2023; empty for none."""
    if not text:
        return None
    first, _, last = text.partition("-")
    return Interval(date(2023, 6, int(first)), date(2023, 6, int(last or first)))


@pytest.mark.parametrize(
    ("gold", "told", "verdict"),
    [
        ("18", "18", "exact"),
        ("18", "19", "compatible"),
        ("18", "21", "wrong"),
        ("18", "", "missing"),
        ("18", "10-20", "too_wide"),
        ("1-30", "18", "false_precision"),
        ("1-30", "1-20", "compatible"),
        ("", "18", "invented"),
        ("", "", "none"),
    ],
)
def test_judge_date(gold: str, told: str, verdict: str) -> None:
    assert judge_date(When(day(gold)), When(day(told))) == verdict


def test_alternatives_are_as_good_as_the_first() -> None:
    alternative = day("5-9")
    assert alternative is not None
    assert judge_date(When(day("1"), alternatives=(alternative,)), When(day("5-9"))) == "exact"


def test_a_spare_interval_may_be_told_or_left_out() -> None:
    spare = day("5-9")
    assert spare is not None
    gold = When(None, spare=(spare,))
    assert judge_date(gold, When(day("6"))) == "none"
    assert judge_date(gold, When(None)) == "none"
    assert judge_date(gold, When(day("20"))) == "invented"


def test_silence_is_right_where_gold_says_so() -> None:
    assert judge_date(When(day("18"), may_be_silent=True), When(None)) == "none"
