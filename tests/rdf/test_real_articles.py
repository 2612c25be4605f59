"""The whole road on the example articles: what the graph says is what was read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.extract.reader import load_reader
from kg.model.account import Reading
from kg.model.document import Document
from kg.rdf import decode, encode, read_turtle, write_turtle
from kg.rdf.encode_reading import own_file_name
from kg.resolve import resolve
from kg.sources import open_inputs, zone
from kg.validate import validate

NEWS = Path(__file__).parents[2] / "examples" / "news"
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def readings() -> list[Reading]:
    reader = load_reader(None)
    documents = [one for one in open_inputs([str(NEWS)]) if isinstance(one, Document)]
    assert len(documents) >= 8
    return [reader.read(zone(document)) for document in documents]


def without_folder(reading: Reading) -> Reading:
    path = own_file_name(reading.source.path) or ""
    return replace(reading, source=replace(reading.source, path=path))


def test_the_graph_says_what_was_read_and_conforms(readings: list[Reading]) -> None:
    world = resolve(readings)
    assert world.events
    turtle = write_turtle(encode(world))
    expected = replace(world, readings=tuple(map(without_folder, world.readings)))
    assert decode(read_turtle(turtle, "examples")) == expected
    assert validate(turtle) == ()
