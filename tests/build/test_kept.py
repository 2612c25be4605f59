"""What is kept of a reading is all of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.building.kept import KeptStamp, keep_readings, open_kept
from kg.model.account import ActorKind, Chain, Reading
from kg.model.document import Source
from kg.model.span import Span
from kg.model.world import World

STAMP = KeptStamp("odd", "1")
SOURCE = Source("d", "d.txt", "", 1)


def kept(reading: Reading, path: Path) -> Reading | None:
    """The reading after it was kept in a file and found again."""
    path.unlink(missing_ok=True)
    keep_readings(path, "v", STAMP, [("key", reading)])
    with open_kept(path, "v") as readings:
        found = readings.find("key", reading.source)
        return found.reading() if found else None


def test_a_reading_comes_back_as_it_was(tiny_world: World, tmp_path: Path) -> None:
    for reading in tiny_world.readings:
        assert kept(reading, tmp_path / "readings.sqlite") == reading


@settings(max_examples=30, deadline=None)
@given(st.text(), st.lists(st.text()), st.none() | st.text())
def test_any_text_comes_back(
    tmp_path_factory: pytest.TempPathFactory, name: str, aliases: list[str], code: str | None
) -> None:
    chain = Chain("c", ActorKind.PERSON, name, Span(0, 1), tuple(aliases), code, False, code)
    path = tmp_path_factory.mktemp("kept") / "readings.sqlite"
    assert kept(Reading(SOURCE, (chain,)), path) == Reading(SOURCE, (chain,))


def test_what_json_cannot_hold_is_not_kept(tmp_path: Path) -> None:
    chain = Chain("c", ActorKind.PERSON, "\ud800", Span(0, 1))
    assert kept(Reading(SOURCE, (chain,)), tmp_path / "readings.sqlite") is None


def test_the_source_is_that_of_the_document_at_hand(tmp_path: Path) -> None:
    path = tmp_path / "readings.sqlite"
    keep_readings(path, "v", STAMP, [("key", Reading(SOURCE))])
    moved = replace(SOURCE, path="elsewhere/d.txt")
    with open_kept(path, "v") as readings:
        found = readings.find("key", moved)
    assert found is not None
    assert found.reading().source == moved


def test_nothing_is_found_under_another_version(tmp_path: Path) -> None:
    path = tmp_path / "readings.sqlite"
    keep_readings(path, "v", STAMP, [("key", Reading(SOURCE))])
    for version in ("w", ""):
        with open_kept(path, version) as readings:
            assert (readings.stamp, readings.find("key", SOURCE)) == (None, None)
