from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model.namespace import BASE
from kg.model.world import World
from kg.query.finding import find_event


@pytest.mark.parametrize(
    "asked", [f"{BASE}event/met", "met", f"{BASE}event/encounter", "encounter"]
)
def test_an_event_is_found_by_its_iri_and_by_those_that_it_replaces(
    tiny_world: World, before: str, asked: str
) -> None:
    old = (f"{BASE}event/encounter",)
    events = tuple(
        replace(event, replaces=old) if event.label == "Meeting in Vienna" else event
        for event in tiny_world.events
    )
    assert (
        find_event(replace(tiny_world, events=events), before + asked).label == "Meeting in Vienna"
    )
