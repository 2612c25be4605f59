"""Writing is compared with rdflib's own serialiser in the same run, in CPU seconds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from time import process_time

import pytest
import rdflib

from kg.model.world import AccountId, ChainId, World
from kg.rdf import encode, write_turtle

pytestmark = pytest.mark.slow


def copies(world: World, count: int) -> World:
    """The world `count` times over, each with documents, entities and events of its own."""
    (reading,) = world.readings
    worlds = [
        World(
            (replace(reading, source=replace(reading.source, id=f"d{n}")),),
            tuple(
                replace(
                    e, iri=f"{e.iri}-{n}", chains=tuple(ChainId(f"d{n}", c.key) for c in e.chains)
                )
                for e in world.entities
            ),
            tuple(
                replace(
                    e,
                    iri=f"{e.iri}-{n}",
                    accounts=tuple(AccountId(f"d{n}", a.key) for a in e.accounts),
                    participants=tuple(
                        replace(p, entity=f"{p.entity}-{n}") for p in e.participants
                    ),
                    places=tuple(f"{place}-{n}" for place in e.places),
                    links=tuple(replace(link, event=f"{link.event}-{n}") for link in e.links),
                )
                for e in world.events
            ),
        )
        for n in range(count)
    ]
    return World(
        tuple(r for w in worlds for r in w.readings),
        tuple(e for w in worlds for e in w.entities),
        tuple(e for w in worlds for e in w.events),
    )


def cpu_seconds(act: Callable[[], object]) -> float:
    start = process_time()
    act()
    return process_time() - start


def test_writing_is_ten_times_as_fast_as_rdflib(lisbon: World) -> None:
    triples = list(encode(copies(lisbon, 400)))
    assert len(triples) > 100_000
    turtle = write_turtle(triples)
    graph = rdflib.Graph().parse(data=turtle, format="turtle")
    ours = min(cpu_seconds(lambda: write_turtle(triples)) for _ in range(3))
    theirs = cpu_seconds(lambda: graph.serialize(format="turtle"))
    assert theirs > 10 * ours, f"rdflib {theirs:.2f} s, ours {ours:.2f} s"


def test_time_grows_with_the_size_and_no_faster(lisbon: World) -> None:
    small, large = copies(lisbon, 100), copies(lisbon, 800)
    write_turtle(encode(small))
    of_small = min(cpu_seconds(lambda: write_turtle(encode(small))) for _ in range(5))
    of_large = min(cpu_seconds(lambda: write_turtle(encode(large))) for _ in range(2))
    assert of_large < 8 * 1.6 * of_small, f"{of_small:.3f} s, then {of_large:.3f} s for 8 times"
