"""When an article without a day of publication came out, as far as other articles tell.

What it tells as held began before it came out; what it tells as planned had not ended. The days
of both are known where other documents date them. A report that repeats most sentences of a dated
one came out with it. No stated day is ever touched, and no date of an account is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from kg.model.account import Account, Reading, Status
from kg.model.inference import InferredDate
from kg.model.time import Interval
from kg.model.world import AccountId, Event, World
from kg.resolve.quotes import telling_quotes

# An interval of more days says too little to be worth its place.
_WIDEST = 92
# The copy of a wire report is printed within so many days of another.
_COPIED_WITHIN = timedelta(days=2)
_FEWEST_SHARED = 2
_AHEAD = frozenset({Status.PLANNED, Status.POSSIBLE})


@dataclass(frozen=True, slots=True)
class _Bound:
    """A day before or after which a document came out, why, and whose words that rests on."""

    day: date
    reason: str
    documents: frozenset[str]


def infer_dates(world: World) -> tuple[InferredDate, ...]:
    """For every document without a day of publication the days between which it came out; sorted.

    Silent where one side stays open, where the bounds exclude each other, or where they lie more
    than a quarter of a year apart.
    """
    readings = {reading.source.id: reading for reading in world.readings}
    undated = [reading for reading in world.readings if reading.source.published is None]
    if not undated:
        return ()
    event_of = {account: event for event in world.events for account in event.accounts}
    dated = _quotes_of_dated(world.readings)
    found = []
    for reading in undated:
        after, before = _copies(reading, dated, readings)
        for account in reading.accounts:
            event = event_of.get(AccountId(reading.source.id, account.key))
            if event:
                after += _held_since(account, event, readings, reading.source.id)
                before += _ahead_until(account, event, readings, reading.source.id)
        found += list(_between(reading.source.id, after, before))
    return tuple(sorted(found, key=lambda one: one.document))


def _between(document: str, after: list[_Bound], before: list[_Bound]) -> Iterator[InferredDate]:
    if not after or not before:
        return
    first = max(after, key=lambda bound: (bound.day, bound.reason))
    last = min(before, key=lambda bound: (bound.day, bound.reason))
    if first.day <= last.day and (last.day - first.day).days < _WIDEST:
        yield InferredDate(
            document,
            Interval(first.day, last.day),
            "; ".join(dict.fromkeys((first.reason, last.reason))),
            tuple(sorted(first.documents | last.documents)),
        )


def _held_since(
    account: Account, event: Event, readings: Mapping[str, Reading], here: str
) -> list[_Bound]:
    told = _told_elsewhere(event, readings, here)
    if not (account.status.is_held and told):
        return []
    day = min(interval.start for interval in told.values())
    return [_Bound(day, f"told as held: {event.label}", frozenset(told))]


def _ahead_until(
    account: Account, event: Event, readings: Mapping[str, Reading], here: str
) -> list[_Bound]:
    told = _told_elsewhere(event, readings, here)
    if account.status not in _AHEAD or not told:
        return []
    day = max(interval.end for interval in told.values())
    return [_Bound(day, f"told as still to come: {event.label}", frozenset(told))]


def _told_elsewhere(
    event: Event, readings: Mapping[str, Reading], here: str
) -> dict[str, Interval]:
    """When the event was, as dated documents other than this one tell."""
    told: dict[str, Interval] = {}
    for named in event.accounts:
        reading = readings[named.document]
        if named.document == here or reading.source.published is None:
            continue
        account = next(one for one in reading.accounts if one.key == named.key)
        if account.time:
            told[named.document] = account.time.interval
    return told


def _quotes_of_dated(readings: Iterable[Reading]) -> dict[str, set[str]]:
    """The dated documents in which each sentence of evidence stands."""
    documents: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        if reading.source.published:
            for account in reading.accounts:
                for quote in telling_quotes(account):
                    documents[quote].add(reading.source.id)
    return documents


def _copies(
    reading: Reading, dated: Mapping[str, set[str]], readings: Mapping[str, Reading]
) -> tuple[list[_Bound], list[_Bound]]:
    """The days around dated reports that have most sentences of this one."""
    quotes = {quote for account in reading.accounts for quote in telling_quotes(account)}
    shared: dict[str, int] = defaultdict(int)
    for quote in quotes:
        for document in dated.get(quote, ()):
            shared[document] += 1
    days = {
        document: published.day
        for document, count in shared.items()
        if count >= _FEWEST_SHARED and 2 * count > len(quotes)
        if (published := readings[document].source.published)
    }
    if not days:
        return [], []
    reason = f"most sentences stand in {', '.join(sorted(days))} as well"
    first, last = min(days.values()) - _COPIED_WITHIN, max(days.values()) + _COPIED_WITHIN
    on = frozenset(days)
    return [_Bound(first, reason, on)], [_Bound(last, reason, on)]
