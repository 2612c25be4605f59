"""What the accounts of one event say together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.account import Attribution, AttributionKind, Certainty, Role, Status
from kg.model.time import Interval
from kg.model.world import Event
from kg.resolve import resolve
from kg.resolve.settle import settle_interval


def _interval(text: str) -> Interval:
    start, _, end = text.partition("..")
    return Interval(date.fromisoformat(start), date.fromisoformat(end or start))


@pytest.mark.parametrize(
    ("told", "settled"),
    [
        (["2023-05-01..2023-05-10", "2023-05-01..2023-05-31"], "2023-05-01..2023-05-10"),
        (["2023-06-18", "2023-06-12..2023-06-18", "2023-06-18..2023-06-19"], "2023-06-18"),
        (["2023-06-18", "2023-06-18", "2023-06-19"], "2023-06-18"),
        (["2023-06-18", "2023-06-19"], "2023-06-18..2023-06-19"),
    ],
)
def test_intervals(told: list[str], settled: str) -> None:
    assert settle_interval([_interval(one) for one in told]) == _interval(settled)


def test_no_account_has_a_date() -> None:
    assert settle_interval([]) is None


@given(st.lists(st.tuples(st.dates(), st.integers(0, 400)), min_size=1, max_size=6), st.randoms())
def test_the_interval_does_not_depend_on_the_order(
    told: list[tuple[date, int]], random: Any
) -> None:
    last = date.max.toordinal()
    intervals = [
        Interval(start, date.fromordinal(min(last, start.toordinal() + days)))
        for start, days in told
    ]
    settled = settle_interval(intervals)
    random.shuffle(intervals)
    assert settle_interval(intervals) == settled


@pytest.fixture
def event_of(article: Callable[..., Any]) -> Callable[..., Event]:
    """The one event that tellings (status, day of report, further arguments) come to."""

    def told(*tellings: tuple[str, str | None, dict[str, Any]]) -> Event:
        readings = []
        for number, (status, published, more) in enumerate(tellings):
            each = article(f"d{number}", published)
            each.city("Beijing", "CN")
            pair = each.person("Antony Blinken", "US"), each.person("Qin Gang", "CN")
            each.tell("Meeting", *pair, status=status, when="2023-06-18", **more)
            readings.append(each.reading())
        (event,) = resolve(readings).events
        return event

    return told


@pytest.mark.parametrize(
    ("reports", "settled"),
    [
        ([("planned", "2023-06-09"), ("occurred", "2023-06-19")], Status.OCCURRED),
        ([("possible", "2023-06-01"), ("planned", "2023-06-09")], Status.PLANNED),
        ([("planned", "2023-06-18"), ("occurred", "2023-06-18")], Status.OCCURRED),
        (
            [("planned", "2023-06-18"), ("planned", "2023-06-18"), ("occurred", "2023-06-18")],
            Status.PLANNED,
        ),
        ([("planned", "2023-06-09"), ("occurred", None)], Status.PLANNED),
        ([("planned", "2023-06-09"), ("cancelled", "2023-06-12")], Status.CANCELLED),
    ],
)
def test_the_latest_report_settles_the_status(
    event_of: Callable[..., Event], reports: list[tuple[str, str | None]], settled: Status
) -> None:
    assert event_of(*((*report, {}) for report in reports)).status is settled


AIDES, PALACE = (Attribution(name, AttributionKind.ANONYMOUS) for name in ("aides", "palace"))
HELD = ("occurred", "2023-06-19", AIDES)
DENIED = ("denied", "2023-06-20", PALACE)


@pytest.mark.parametrize(
    ("tellings", "settled"),
    [
        ([HELD, ("denied", "2023-06-19", PALACE)], Status.DISPUTED),
        ([HELD, ("denied", "2023-06-25", PALACE)], Status.DISPUTED),
        ([("denied", "2023-06-19", PALACE), ("occurred", "2023-06-25", AIDES)], Status.DISPUTED),
        ([HELD, HELD, ("denied", None, PALACE)], Status.DISPUTED),
        ([HELD, ("denied", "2023-06-12", PALACE)], Status.OCCURRED),
        ([HELD, DENIED, ("occurred", "2023-06-21", PALACE)], Status.OCCURRED),
        ([HELD, ("denied", "2023-06-21", AIDES)], Status.DENIED),
        ([("planned", "2023-06-12", AIDES), ("denied", "2023-06-13", PALACE)], Status.DENIED),
    ],
)
def test_what_some_tell_and_others_deny_is_disputed(
    event_of: Callable[..., Event],
    tellings: list[tuple[str, str | None, Attribution]],
    settled: Status,
) -> None:
    event = event_of(*((status, day, {"said_by": (who,)}) for status, day, who in tellings))
    assert event.status is settled


def test_roles_by_majority(event_of: Callable[..., Event]) -> None:
    hosted = {"roles": ("participant", "host")}
    event = event_of(("occurred", "2023-06-19", hosted), ("occurred", "2023-06-19", hosted))
    assert [part.role for part in event.participants] == [Role.PARTICIPANT, Role.HOST]
    event = event_of(
        ("occurred", "2023-06-19", hosted),
        ("occurred", "2023-06-19", {}),
        ("occurred", "2023-06-19", {}),
    )
    assert {part.role for part in event.participants} == {Role.PARTICIPANT}


def test_a_participant_is_certain_if_one_account_says_so(article: Callable[..., Any]) -> None:
    readings = []
    for number, certainty in enumerate((Certainty.POSSIBLE, Certainty.CERTAIN)):
        each = article(f"d{number}")
        pair = each.person("Antony Blinken", "US"), each.person("Xi Jinping", "CN")
        each.tell("Meeting", *pair, when="2023-06-18", status="planned")
        (account,) = each.accounts
        parts = tuple(replace(part, certainty=certainty) for part in account.participants)
        each.accounts[0] = replace(account, participants=parts)
        readings.append(each.reading())
    (both,) = resolve(readings).events
    (first,) = resolve(readings[:1]).events
    assert {part.certainty for part in both.participants} == {Certainty.CERTAIN}
    assert {part.certainty for part in first.participants} == {Certainty.POSSIBLE}


def test_the_label_says_who_where_and_when(event_of: Callable[..., Event]) -> None:
    event = event_of(("occurred", "2023-06-19", {"where": ("place-Beijing-CN",)}))
    assert event.label == "Meeting of Antony Blinken and Qin Gang, Beijing, 2023-06-18"


def test_the_label_of_an_act_says_who_did_it_to_whom(article: Callable[..., Any]) -> None:
    each = article("d0")
    britain, russia = each.name("country", "Britain", "GB"), each.name("country", "Russia", "RU")
    each.tell("RelationsChange", britain, russia, roles=("actor", "target"))
    each.tell("Incident")
    labels = {event.label for event in resolve([each.reading()]).events}
    assert labels == {"Relations change: Britain → Russia", "Incident"}


def test_a_crowd_is_counted_in_the_label(article: Callable[..., Any]) -> None:
    each = article("d0")
    names = ("Ann Lee", "Bob Roe", "Cid Poe", "Dan Moe", "Eve Zoe")
    each.tell("Conference", *(each.person(name, "GB") for name in names))
    (event,) = resolve([each.reading()]).events
    assert event.label == "Conference of Ann Lee, Bob Roe, Cid Poe and 2 others"


def test_the_city_stands_before_the_country(article: Callable[..., Any]) -> None:
    each = article("d0")
    china, beijing = each.name("country", "China", "CN"), each.city("Beijing", "CN")
    each.tell("Visit", each.person("Antony Blinken", "US"), where=(china, beijing))
    (event,) = resolve([each.reading()]).events
    assert [iri.rpartition("/")[2] for iri in event.places] == ["beijing-cn", "china"]
