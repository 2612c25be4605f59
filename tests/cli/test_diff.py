"""What a further build changed."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.model.account import Status
from kg.model.namespace import BASE
from kg.model.world import AccountId, Event, World
from kg.query.diff import world_diff
from kg.rdf import encode, write_turtle

if TYPE_CHECKING:
    from tests.cli.conftest import Run

MET, CALL = f"{BASE}event/met", f"{BASE}event/call"


@pytest.fixture
def yesterday(tiny_world: World) -> World:
    """Before the second document: no call, and a meeting that was to come on another day."""
    first, _ = tiny_world.readings
    events = tuple(_before(event) for event in tiny_world.events if event.iri != CALL)
    entities = tuple(
        replace(one, chains=tuple(c for c in one.chains if c.document == "first"))
        for one in tiny_world.entities
    )
    return World((first,), entities, events)


def _before(event: Event) -> Event:
    if event.iri != MET:
        return event
    only = (AccountId("first", "a1"),)
    return replace(event, accounts=only, status=Status.PLANNED, places=(), interval=None)


def changes(old: World, new: World) -> list[tuple[object, ...]]:
    return [row.cells for row in world_diff(old, new).rows]


def test_equal_worlds_show_no_change(tiny_world: World) -> None:
    assert changes(tiny_world, tiny_world) == []


def test_every_change_is_a_row_with_its_new_sentences(yesterday: World, tiny_world: World) -> None:
    table = world_diff(yesterday, tiny_world)
    assert [row.cells for row in table.rows] == [
        ("new", "Call on May 9", None, "occurred"),
        ("status", "Meeting in Vienna", "planned", "occurred"),
        ("when", "Meeting in Vienna", None, "2023-05-03"),
        ("where", "Meeting in Vienna", None, "Vienna"),
    ]
    assert [{one.document for one in row.passages} for row in table.rows] == [{"second"}] * 4


def test_what_is_gone_rests_on_its_old_sentences(yesterday: World, tiny_world: World) -> None:
    gone = world_diff(tiny_world, yesterday).rows[0]
    assert gone.cells == ("gone", "Call on May 9", "occurred", None)
    assert gone.passages[0].quote == "Haddad called Lin Wei on May 9."


def test_another_report_alone_is_told(yesterday: World, tiny_world: World) -> None:
    met = next(event for event in tiny_world.events if event.iri == MET)
    events = tuple(
        replace(met, accounts=(AccountId("first", "a1"),)) if event.iri == MET else event
        for event in tiny_world.events
    )
    assert changes(replace(tiny_world, events=events), tiny_world) == [
        ("told again", "Meeting in Vienna", 1, 2)
    ]


def test_an_event_that_replaces_two_is_one(tiny_world: World) -> None:
    call = next(event for event in tiny_world.events if event.iri == CALL)
    merged = tuple(
        replace(event, replaces=(CALL,), accounts=(*event.accounts, *call.accounts))
        if event.iri == MET
        else event
        for event in tiny_world.events
        if event.iri != CALL
    )
    assert changes(tiny_world, replace(tiny_world, events=merged)) == [
        ("one event", "Meeting in Vienna", "Call on May 9; Meeting in Vienna", "Meeting in Vienna")
    ]


def test_the_command_compares_two_graphs(
    run: Run, yesterday: World, tiny_build: Path, tmp_path: Path
) -> None:
    old = tmp_path / "old.ttl"
    old.write_bytes(write_turtle(encode(yesterday)))
    done = run("diff", old, tiny_build, "--format", "jsonl")
    assert (done.code, done.err) == (0, "")
    first = json.loads(done.out.splitlines()[0])
    assert (first["change"], first["event"], first["after"]) == ("new", CALL, "occurred")
    assert run("diff", tiny_build, tiny_build).out.splitlines()[-1] == "0 rows"
