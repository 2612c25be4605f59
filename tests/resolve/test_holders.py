"""Who held an office that a document names nobody for: concluded only where it is sure."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from kg.lexicon.tenures import KnownTenure
from kg.model.time import Interval
from kg.resolve import infer, resolve


def tenure(person: str, start: str, end: str, office: str = "foreign minister") -> KnownTenure:
    days = Interval(date.fromisoformat(start), date.fromisoformat(end))
    return KnownTenure("PT", office, person, days, f"table: {person}")


TABLE = (
    tenure("Rui Sa", "2019-01-01", "2021-02-28"),
    tenure("Ana Duarte", "2021-03-01", "2023-04-30"),
    tenure("Ana M. Duarte", "2021-06-01", "2021-07-30"),
    tenure("Eva Pinto", "2023-05-01", "2024-01-01"),
    tenure("Ivo Lago", "2020-01-01", "2024-01-01", "defence minister"),
    tenure("Ida Reis", "2022-01-01", "2022-12-31", "ambassador to spain"),
)


@pytest.mark.parametrize(
    ("description", "published", "holder"),
    [
        ("Portugal's foreign minister", "2022-05-01", "Ana Duarte"),
        ("the Portuguese minister of foreign affairs", "2020-05-01", "Rui Sa"),
        ("Portugal's defense minister", "2022-05-01", "Ivo Lago"),
        ("the Portuguese ambassador to Spain", "2022-05-01", "Ida Reis"),
        ("Portugal's former foreign minister", "2022-05-01", None),
        ("Portugal's deputy foreign minister", "2022-05-01", None),
        ("Portugal's ambassador", "2022-05-01", None),
        ("a senior Portuguese official", "2022-05-01", None),
        ("Portugal's foreign minister", "2025-05-01", None),
        ("Portugal's foreign minister", None, None),
    ],
)
def test_the_holder_on_the_day_of_publication(
    article: Callable[..., Any], description: str, published: str | None, holder: str | None
) -> None:
    told = article("d0", published)
    told.name("person", description, "PT", named=False)
    world = infer(resolve([told.reading()]), tenures=TABLE)
    assert [one.name for one in world.holders] == ([holder] if holder else [])


@pytest.mark.parametrize(
    ("when", "status", "holder"),
    [
        ("2022-03-01", "occurred", "Ana Duarte"),
        ("2020-03-01", "occurred", None),
        ("2023-06-01", "planned", "Ana Duarte"),
        ("2023-06-01", "occurred", None),
    ],
)
def test_the_days_of_what_is_told_as_held_count_too(
    article: Callable[..., Any], when: str, status: str, holder: str | None
) -> None:
    told = article("d0", "2022-05-01")
    minister = told.name("group", "Portugal's foreign minister", "PT", named=False)
    told.tell("Visit", minister, status=status, when=when, roles=("traveller",))
    world = infer(resolve([told.reading()]), tenures=TABLE)
    assert [one.name for one in world.holders] == ([holder] if holder else [])


def test_nothing_else_changes(article: Callable[..., Any]) -> None:
    told, other = article("d0", "2022-05-01"), article("d1", "2022-05-02")
    minister = told.name("group", "Portugal's foreign minister", "PT", named=False)
    told.tell("Visit", minister, roles=("traveller",))
    other.person("Ana Duarte", "PT")
    before = resolve([told.reading(), other.reading()])
    after = infer(before, tenures=TABLE)
    assert (after.readings, after.entities, after.events) == (
        before.readings,
        before.entities,
        before.events,
    )
    (holder,) = after.holders
    assert holder.entity is not None
    assert holder.entity.endswith("person/ana-duarte-pt")
    assert holder.basis == "table: Ana Duarte"
    (event,) = after.events
    assert holder.entity not in {part.entity for part in event.participants}


def test_without_tables_nothing_is_concluded(article: Callable[..., Any]) -> None:
    told = article("d0", "2022-05-01")
    told.name("group", "Portugal's foreign minister", "PT", named=False)
    assert infer(resolve([told.reading()])).holders == ()


def test_two_holders_on_one_day_leave_it_open(article: Callable[..., Any]) -> None:
    told = article("d0", "2022-05-01")
    told.name("group", "Portugal's foreign minister", "PT", named=False)
    rival = tenure("Leo Faro", "2022-04-30", "2022-05-01")
    assert infer(resolve([told.reading()]), tenures=(*TABLE, rival)).holders == ()
