from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.model.world import World
from kg.rdf import BuildStamp, decode, encode, read_turtle, write_turtle

SLOW_TO_DRAW = [HealthCheck.too_slow, HealthCheck.data_too_large]


@settings(max_examples=150, suppress_health_check=SLOW_TO_DRAW, deadline=None)
@given(data=st.data())
def test_decoding_what_was_encoded_gives_the_same_world(
    data: st.DataObject, worlds: st.SearchStrategy[World], stamp: BuildStamp
) -> None:
    world = data.draw(worlds)
    assert decode(encode(world, stamp)) == world


@settings(max_examples=60, suppress_health_check=SLOW_TO_DRAW, deadline=None)
@given(data=st.data(), seed=st.integers(0, 99))
def test_turtle_holds_the_whole_world_and_forgets_the_order(
    data: st.DataObject, worlds: st.SearchStrategy[World], seed: int
) -> None:
    world = data.draw(worlds)
    turtle = write_turtle(encode(world))
    assert decode(read_turtle(turtle, "test")) == world
    shuffled = replace(
        world,
        readings=tuple(reversed(world.readings)),
        entities=tuple(reversed(world.entities)),
        events=tuple(reversed(world.events)),
    )
    triples = list(encode(shuffled))
    Random(seed).shuffle(triples)
    assert write_turtle([*triples, *triples[:3]]) == turtle


def test_the_example_survives(lisbon: World, stamp: BuildStamp) -> None:
    assert decode(encode(lisbon, stamp)) == lisbon
