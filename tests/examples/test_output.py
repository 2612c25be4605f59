"""The committed graph is what the example articles give, and every engine reads it alike."""

from __future__ import annotations

from pathlib import Path

import pytest
import rdflib

from kg.build import BuildOptions, build
from kg.query import Question, find_questions
from kg.store import OxigraphStore

CHECKOUT = Path(__file__).parents[2]
COMMITTED = CHECKOUT / "output" / "graph.ttl"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("examples") / "graph"
    build([str(CHECKOUT / "examples" / "news")], out, BuildOptions(workers=0))
    return out / "graph.ttl"


def test_the_committed_graph_is_up_to_date(built: Path) -> None:
    assert built.read_bytes() == COMMITTED.read_bytes(), "run make output and read the difference"


@pytest.fixture(scope="module")
def engines(built: Path) -> tuple[OxigraphStore, rdflib.Graph]:
    return OxigraphStore.from_turtle(built), rdflib.Graph().parse(built)


def parts(term: object) -> tuple[str, ...]:
    """The names in a cell, whatever order an engine puts them in."""
    text = str(term) if isinstance(term, rdflib.term.Node) else getattr(term, "value", "")
    return tuple(sorted(filter(None, text.split("; "))))


@pytest.mark.parametrize("question", find_questions(), ids=lambda question: question.name)
def test_rdflib_gives_the_same_answers(
    question: Question, engines: tuple[OxigraphStore, rdflib.Graph]
) -> None:
    store, graph = engines
    ours = [tuple(map(parts, row)) for row in store.select(question.sparql).rows]
    found = graph.query(question.sparql)
    theirs = [tuple(parts(row.get(name)) for name in found.vars or ()) for row in found.bindings]
    assert ours
    assert sorted(ours) == sorted(theirs)
