"""How right a told time is."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.model.time import Interval
    from kg.score.records import When

SLACK = timedelta(days=1)


class DateVerdict(StrEnum):
    """What a told time is, measured against gold."""

    EXACT = "exact"
    COMPATIBLE = "compatible"
    TOO_WIDE = "too_wide"
    FALSE_PRECISION = "false_precision"
    WRONG = "wrong"
    MISSING = "missing"
    INVENTED = "invented"
    NONE = "none"

    @property
    def is_right(self) -> bool:
        """Whether it counts as a right date."""
        return self in (DateVerdict.EXACT, DateVerdict.COMPATIBLE)

    @property
    def is_misleading(self) -> bool:
        """Whether it says something that the document does not say."""
        return self in (DateVerdict.WRONG, DateVerdict.INVENTED, DateVerdict.FALSE_PRECISION)


def judge_date(gold: When, told: When) -> DateVerdict:
    """Compare a told time with the intervals that gold accepts.

    Within a day's slack inside an accepted interval a told one is compatible when it is at least
    half as long (or the accepted one is short), else it pretends to know more than the text says.
    """
    if gold.interval is None:
        allowed = told.interval is None or any(s.contains(told.interval) for s in gold.spare)
        return DateVerdict.NONE if allowed else DateVerdict.INVENTED
    if told.interval is None:
        return DateVerdict.NONE if gold.may_be_silent else DateVerdict.MISSING
    accepted = (gold.interval, *gold.alternatives, *gold.spare)
    return _judge(told.interval, accepted)


def _judge(told: Interval, accepted: tuple[Interval, ...]) -> DateVerdict:
    if told in accepted:
        return DateVerdict.EXACT
    if any(_is_about_within(told, interval) for interval in accepted):
        wide_enough = any(_is_wide_enough(told, interval) for interval in accepted)
        return DateVerdict.COMPATIBLE if wide_enough else DateVerdict.FALSE_PRECISION
    if any(told.contains(interval) for interval in accepted):
        return DateVerdict.TOO_WIDE
    return DateVerdict.WRONG


def _is_about_within(told: Interval, accepted: Interval) -> bool:
    return accepted.start - SLACK <= told.start and told.end <= accepted.end + SLACK


def _is_wide_enough(told: Interval, accepted: Interval) -> bool:
    return told.end - told.start >= (accepted.end - accepted.start) / 2 or accepted.days <= 3
