"""Links that follow from two events which one document tells of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kg.model.account import Relation
from kg.resolve import resolve

FEBRUARY: dict[str, Any] = {"status": "postponed", "when": "2023-02-01..2023-02-28"}
JUNE: dict[str, Any] = {"status": "planned", "when": "2023-06-18..2023-06-19"}


def _links(*readings: Any) -> list[tuple[str, Relation, str]]:
    events = {event.iri: event for event in resolve(readings).events}
    return sorted(
        (event.label, link.relation, events[link.event].label)
        for event in events.values()
        for link in event.links
    )


def _trip(each: Any, country: tuple[str, str] = ("China", "CN"), **told: Any) -> str:
    traveller = each.person("Antony Blinken", "US")
    where = (each.name("country", *country),)
    return str(each.tell("Visit", traveller, where=where, roles=("traveller",), **told))


def test_the_later_trip_takes_the_place_of_the_one_put_off(article: Callable[..., Any]) -> None:
    each = article("d0")
    _trip(each, **FEBRUARY)
    _trip(each, **JUNE)
    ((new, relation, old),) = _links(each.reading())
    assert relation is Relation.RESCHEDULES
    assert ("2023-06-18" in new, "2023-02-01" in old) == (True, True)


def test_the_link_holds_for_documents_that_tell_of_one_alone(
    article: Callable[..., Any],
) -> None:
    both, before, after = article("d0"), article("d1", "2023-02-04"), article("d2", "2023-06-20")
    _trip(both, **FEBRUARY)
    _trip(both, **JUNE)
    _trip(before, **FEBRUARY)
    _trip(after, when="2023-06-18..2023-06-19")
    ((_, relation, _),) = _links(*(each.reading() for each in (both, before, after)))
    assert relation is Relation.RESCHEDULES


@pytest.mark.parametrize(
    ("country", "told"),
    [
        (("Japan", "JP"), JUNE),
        (("China", "CN"), {**JUNE, "status": "possible"}),
        (("China", "CN"), {"status": "occurred", "when": "2022-06-18"}),
        (("China", "CN"), {"status": "occurred"}),
    ],
    ids=["another country", "only possible", "an earlier trip", "no date"],
)
def test_another_trip_takes_nothing_s_place(
    article: Callable[..., Any], country: tuple[str, str], told: dict[str, Any]
) -> None:
    each = article("d0")
    _trip(each, **FEBRUARY)
    _trip(each, country, **told)
    assert _links(each.reading()) == []


def test_of_two_later_trips_neither_is_chosen(article: Callable[..., Any]) -> None:
    each = article("d0")
    _trip(each, **FEBRUARY)
    _trip(each, **JUNE)
    _trip(each, status="planned", when="2023-09-01")
    assert _links(each.reading()) == []


def test_trips_of_two_documents_are_not_linked(article: Callable[..., Any]) -> None:
    one, other = article("d0", "2023-02-04"), article("d1")
    _trip(one, **FEBRUARY)
    _trip(other, **JUNE)
    assert _links(one.reading(), other.reading()) == []


@pytest.mark.parametrize(
    ("told", "is_part"),
    [
        ({"when": "2023-06-18", "status": "planned"}, True),
        ({"when": "2023-06-18", "status": "possible"}, True),
        ({"when": "2023-07-01", "status": "planned"}, False),
        ({"status": "planned"}, False),
        ({"when": "2023-06-18"}, False),
    ],
    ids=["on the day", "only possible", "another day", "no day", "held, and the trip planned"],
)
def test_a_meeting_at_the_destination_is_a_part_of_the_visit(
    article: Callable[..., Any], told: dict[str, Any], is_part: bool
) -> None:
    each = article("d0", "2023-06-14")
    traveller, beijing = each.person("Antony Blinken", "US"), each.city("Beijing", "CN")
    each.tell("Visit", traveller, where=(beijing,), roles=("traveller",), **JUNE)
    each.tell("Meeting", traveller, each.person("Qin Gang", "CN"), where=(beijing,), **told)
    assert [relation for _, relation, _ in _links(each.reading())] == (
        [Relation.PART_OF] if is_part else []
    )


def test_a_meeting_of_others_is_no_part_of_the_visit(article: Callable[..., Any]) -> None:
    each = article("d0")
    beijing = each.city("Beijing", "CN")
    visitor = each.person("Antony Blinken", "US")
    each.tell("Visit", visitor, where=(beijing,), roles=("traveller",), **JUNE)
    pair = each.person("Li Hui", "CN"), each.person("Ann Lee", "GB")
    each.tell("Meeting", *pair, where=(beijing,), when="2023-06-18", status="planned")
    assert _links(each.reading()) == []
