""" "'She was summoned today,' the ministry said": today is the day on which that was said."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from kg.extract.attribution.quotations import Quotation
from kg.model.time import Interval, Precision, Time

_COUNTED_FROM_SPEECH = frozenset(("today", "tonight", "yesterday", "tomorrow"))


def as_spoken(time: Time, token: int, quotations: Iterable[Quotation]) -> Time:
    """The day, or where it is counted from words that are quoted, that and the day before.

    What is quoted was said on the day of the report, or on the eve of it.
    """
    spoken = time.text.casefold() in _COUNTED_FROM_SPEECH
    if not spoken or not any(token in quotation for quotation in quotations):
        return time
    eve = time.interval.start - timedelta(days=1)
    return Time(Interval(eve, time.interval.end), Precision.RANGE, time.text)
