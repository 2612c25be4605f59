from __future__ import annotations

from pathlib import Path

import pyoxigraph
import pytest

from kg.errors import GraphError, InputError, QueryError
from kg.store import OxigraphStore, build_store, open_build

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


def count(store: OxigraphStore) -> int:
    (row,) = store.select(COUNT).rows
    assert isinstance(row[0], pyoxigraph.Literal)
    return int(row[0].value)


def test_a_store_holds_what_the_turtle_holds(tiny_build: Path) -> None:
    store, notice = open_build(tiny_build)
    assert notice == ""
    parsed = pyoxigraph.parse(
        path=str(tiny_build / "graph.ttl"), format=pyoxigraph.RdfFormat.TURTLE
    )
    assert count(store) == len(store) == len(set(parsed)) > 100


def test_several_readers_open_one_store_and_write_nothing(tiny_build: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in (tiny_build / "store").rglob("*")}
    stores = [open_build(tiny_build)[0] for _ in range(3)]
    assert len({count(store) for store in stores}) == 1
    after = {path: path.stat().st_mtime_ns for path in (tiny_build / "store").rglob("*")}
    assert before == after


def test_a_store_of_another_graph_is_not_asked(tiny_build: Path) -> None:
    graph = tiny_build / "graph.ttl"
    graph.write_bytes(graph.read_bytes() + b"<urn:new> <urn:p> <urn:o> .\n")
    store, notice = open_build(tiny_build)
    assert "the store was made from another graph" in notice
    assert store.select("ASK { <urn:new> ?p ?o }").rows == ((pyoxigraph.Literal(True),),)


@pytest.mark.parametrize("damage", ["graph.sha256", "oxigraph/CURRENT"])
def test_a_damaged_store_gives_way_to_the_turtle(tiny_build: Path, damage: str) -> None:
    (tiny_build / "store" / damage).write_bytes(b"\xff\xfe")
    store, notice = open_build(tiny_build)
    assert "the Turtle was loaded instead" in notice
    assert count(store) > 100


def test_a_turtle_file_is_asked_in_memory(tiny_build: Path) -> None:
    store, notice = open_build(tiny_build / "graph.ttl")
    assert notice == ""
    assert count(store) > 100


def test_a_folder_of_turtle_files_is_asked_as_one_graph(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / f"{name}.ttl").write_text(f"<urn:{name}> <urn:p> <urn:o> .\n")
    store, notice = open_build(tmp_path)
    assert (count(store), notice) == (2, "")


def test_a_graph_that_the_system_refuses_is_an_input_error(
    tiny_build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("kg.store.embedded._sha256", refuse)
    with pytest.raises(InputError, match="the graph cannot be read: Permission denied"):
        open_build(tiny_build)


@pytest.mark.parametrize("name", ["", "missing", "graph.ttl"])
def test_no_graph_is_an_input_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="there is no graph here"):
        open_build(tmp_path / name)


def test_broken_turtle_is_named_by_line_and_column(tmp_path: Path) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_text('<urn:a> <urn:b> "c" .\n<urn:a> <urn:b> ,, .\n')
    with pytest.raises(GraphError) as caught:
        open_build(graph)
    assert caught.value.place == f"{graph}:2:17"
    with pytest.raises(GraphError):
        build_store(tmp_path / "store", graph)


@pytest.mark.parametrize(
    ("sparql", "place"),
    [
        ("SELECT ?x\nWHER { ?x ?y ?z }", "line 2, column 6"),
        ("SELECT ?x WHERE { ?x", "line 1, column 21"),
        ("INSERT DATA { <urn:a> <urn:b> 1 }", "line 1, column 10"),
    ],
)
def test_a_broken_query_is_named_by_line_and_column(
    tiny_build: Path, sparql: str, place: str
) -> None:
    store, _ = open_build(tiny_build)
    with pytest.raises(QueryError, match="does not parse") as caught:
        store.select(sparql)
    assert caught.value.place == place
    assert len(caught.value.cause) < 200


def test_each_form_of_query_gives_rows(tiny_build: Path) -> None:
    store, _ = open_build(tiny_build)
    asked = store.select("ASK { ?s a wm:Meeting }")
    assert (asked.columns, asked.rows) == (("answer",), ((pyoxigraph.Literal(True),),))
    made = store.select("CONSTRUCT WHERE { ?s a wm:Meeting }")
    assert made.columns == ("subject", "predicate", "object")
    assert len(made.rows) == 1
    open_variable = store.select("SELECT ?s ?nothing { ?s a wm:Meeting }")
    assert [row[1] for row in open_variable.rows] == [None]
