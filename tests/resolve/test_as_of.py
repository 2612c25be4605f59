"""The world as far as it had been reported by a day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model.account import Status
from kg.resolve import resolve, undated_documents, world_as_of

REPORTS = {
    "d0": ("2023-06-09", "possible", "2023-06-01..2023-06-30"),
    "d1": ("2023-06-14", "planned", "2023-06-18..2023-06-19"),
    "d2": ("2023-06-19", "occurred", "2023-06-18"),
    "d3": (None, "occurred", "2023-06-18"),
}


@pytest.fixture
def world(article: Callable[..., Any]) -> Any:
    readings = []
    for document, (published, status, when) in REPORTS.items():
        each = article(document, published)
        pair = each.person("Antony Blinken", "US"), each.person("Qin Gang", "CN")
        each.tell("Meeting", *pair, status=status, when=when)
        readings.append(each.reading())
    return resolve(readings)


@pytest.mark.parametrize(
    ("day", "status", "days"),
    [
        ("2023-06-09", Status.POSSIBLE, 30),
        ("2023-06-14", Status.PLANNED, 2),
        ("2023-06-18", Status.PLANNED, 2),
        ("2023-06-19", Status.OCCURRED, 1),
    ],
)
def test_an_event_is_settled_from_the_reports_of_that_day_and_before(
    world: Any, day: str, status: Status, days: int
) -> None:
    (event,) = world_as_of(world, date.fromisoformat(day)).events
    assert event.iri == world.events[0].iri
    assert (event.status, event.interval.days if event.interval else 0) == (status, days)


def test_before_the_first_report_nothing_is_known(world: Any) -> None:
    known = world_as_of(world, date(2023, 6, 8))
    assert (known.readings, known.entities, known.events) == ((), (), ())


def test_a_document_without_a_day_never_counts(world: Any) -> None:
    assert undated_documents(world) == ("d3",)
    documents = {reading.source.id for reading in world_as_of(world, date.max).readings}
    assert documents == {"d0", "d1", "d2"}


def test_on_the_last_day_all_is_known_where_all_is_dated(load_gold: Callable[..., Any]) -> None:
    world = resolve(load_gold(["seeds"]).readings)
    assert world_as_of(world, date(2030, 1, 1)) == world


@given(st.integers(0, 30), st.integers(0, 30))
def test_a_later_day_knows_no_less(one: int, other: int) -> None:
    from tests.resolve.conftest import Article

    readings = []
    for number in range(4):
        each = Article(f"d{number}", f"2023-06-{5 * number + 1:02}")
        pair = each.person("Antony Blinken", "US"), each.person("Qin Gang", "CN")
        each.tell("Meeting", *pair, when=f"2023-06-{5 * (number // 2) + 1:02}")
        readings.append(each.reading())
    world = resolve(readings)
    earlier, later = (
        world_as_of(world, date(2023, 6, 1) + timedelta(days=days)) for days in sorted((one, other))
    )
    assert set(earlier.readings) <= set(later.readings)
    assert {event.iri for event in earlier.events} <= {event.iri for event in later.events}
