"""Every question gets the same answer from a second engine: the queries are plain SPARQL 1.1."""

from __future__ import annotations

from collections import Counter
from functools import partial

import pyoxigraph
import pytest
import rdflib

from kg.query import find_question, find_questions
from kg.query.binding import bind
from kg.query.names import find_named
from kg.store import OxigraphStore

VALUES = {"name": "berg", "text": "minister", "country": "SE", "status": "held", "type": "Meeting"}
CASES = [
    (question.name, given)
    for question in find_questions()
    for given in ({}, *({p.name: VALUES.get(p.kind, "2023-05")} for p in question.parameters))
]


@pytest.fixture(scope="module")
def engines(tiny_turtle: bytes) -> tuple[OxigraphStore, rdflib.Graph]:
    store = pyoxigraph.Store()
    store.load(tiny_turtle, format=pyoxigraph.RdfFormat.TURTLE)
    return OxigraphStore(store), rdflib.Graph().parse(data=tiny_turtle, format="turtle")


def plain(row: tuple[object, ...]) -> tuple[frozenset[str], ...]:
    """A row in which neither the order in lists nor the engine's own types count."""
    texts = (str(getattr(term, "value", term) if term is not None else "") for term in row)
    return tuple(frozenset(text.lower().split("; ")) for text in texts)


@pytest.mark.parametrize(("name", "given"), CASES, ids=[f"{n}-{'-'.join(g)}" for n, g in CASES])
def test_two_engines_agree(
    engines: tuple[OxigraphStore, rdflib.Graph], name: str, given: dict[str, str]
) -> None:
    store, graph = engines
    sparql = bind(find_question(name), given, partial(find_named, store))
    ours = Counter(map(plain, store.select(sparql).rows))
    theirs = Counter(plain(tuple(row)) for row in graph.query(sparql))  # type: ignore[arg-type]
    assert ours == theirs
