from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model.namespace import BASE
from kg.model.world import World
from kg.query.finding import find_event


@pytest.mark.parametrize("asked", ["met", "encounter"])
@pytest.mark.parametrize("before", ["", f"{BASE}event/"])
def test_an_event_is_found_by_its_iri_and_by_those_that_it_replaces(
    tiny_world: World, before: str, asked: str
) -> None:
    old = (f"{BASE}event/encounter",)
    events = tuple(
        replace(event, replaces=old) if event.label == "Meeting in Vienna" else event
        for event in tiny_world.events
    )
    found = find_event(replace(tiny_world, events=events), before + asked)
    assert found.label == "Meeting in Vienna"
