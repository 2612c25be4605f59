"""The embedded Oxigraph store: a folder beside the Turtle, made from it and never the truth."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph

from kg.errors import GraphError, QueryError
from kg.rdf import GRAPH, graph_files, unreadable_graph
from kg.store.answers import answer_of
from kg.store.protocol import PREFIXES, Answer

if TYPE_CHECKING:
    import rdflib

STORE = "store"
_DATABASE = "oxigraph"
_MADE_FROM = "graph.sha256"
_PLACE = re.compile(r"^error at (\d+):(\d+): (.*)", re.DOTALL)


class OxigraphStore:
    """A graph in Oxigraph, on disk or in memory."""

    def __init__(self, store: pyoxigraph.Store) -> None:
        self._store = store

    @classmethod
    def from_turtle(cls, *graphs: Path) -> OxigraphStore:
        """The Turtle files `graphs`, loaded into memory as one graph.

        Raises:
            GraphError: a file is not Turtle; the place holds line and column.
            InputError: a file cannot be read.
        """
        store = pyoxigraph.Store()
        for graph in graphs:
            _load(store, graph)
        return cls(store)

    @classmethod
    def from_triples(cls, triples: Iterable[pyoxigraph.Triple]) -> OxigraphStore:
        """The triples, in memory."""
        store = pyoxigraph.Store()
        store.bulk_extend(pyoxigraph.Quad(*triple) for triple in triples)
        return cls(store)

    def as_rdflib(self) -> rdflib.Graph:
        """The same store behind the interface of rdflib; where it is read-only, so is the graph."""
        import oxrdflib
        import rdflib

        behind = oxrdflib.OxigraphStore(store=self._store)
        return rdflib.Graph(behind, identifier=rdflib.graph.DATASET_DEFAULT_GRAPH_ID)

    def __len__(self) -> int:
        return len(self._store)

    def select(self, sparql: str) -> Answer:
        """The answer to a query.

        Raises:
            QueryError: the query does not parse or cannot be evaluated.
        """
        try:
            return answer_of(self._store.query(sparql, prefixes=PREFIXES))
        except SyntaxError as error:
            place, cause = _placed(str(error))
            raise QueryError(
                f"the query does not parse: {cause}", place=place, repair="SPARQL 1.1 is expected"
            ) from error
        except (RuntimeError, ValueError, OSError) as error:
            raise QueryError(
                f"the query cannot be evaluated: {error}",
                repair="if the store on disk is damaged, whomet build makes it again",
            ) from error


def build_store(folder: Path, graph: Path) -> str:
    """Make the store `folder` from the Turtle file `graph`; all or nothing reaches the disk.

    Returns:
        The SHA-256 of the graph, by which the store names it.

    Raises:
        GraphError: the file is not Turtle.
    """
    folder.mkdir(parents=True)
    store = pyoxigraph.Store(folder / _DATABASE)
    _load(store, graph)
    store.flush()
    # What is only read from here on is worth packing once: reading takes a third less.
    store.optimize()
    digest = _sha256(graph)
    (folder / _MADE_FROM).write_text(digest + "\n", encoding="ascii")
    return digest


def made_from(store: Path, graph: Path) -> str:
    """The SHA-256 of the graph if the store was made from just this one, else nothing.

    Raises:
        InputError: the graph cannot be read.
    """
    if not graph.is_file() or _unusable(store, graph):
        return ""
    return (store / _MADE_FROM).read_text(encoding="ascii").strip()


def open_build(path: Path) -> tuple[OxigraphStore, str]:
    """The graph of a build, a Turtle file or a folder of these, ready for queries; never writes.

    The store on disk is used when it was made from exactly the Turtle beside it. Otherwise the
    Turtle, which is the truth, is loaded into memory.

    Returns:
        The store, and a notice for the user when the store on disk could not be used, else "".

    Raises:
        InputError: there is no graph, or it cannot be read.
        GraphError: the graph is not Turtle.
    """
    graphs = graph_files(path)
    if graphs != (path / GRAPH,):
        return OxigraphStore.from_turtle(*graphs), ""
    reason = _unusable(path / STORE, path / GRAPH)
    if not reason:
        try:
            return OxigraphStore(pyoxigraph.Store.read_only(str(path / STORE / _DATABASE))), ""
        except (OSError, RuntimeError) as error:
            reason = f"it does not open ({error})"
    notice = f"{path / STORE}: {reason}, so the Turtle was loaded instead, which is slower"
    return OxigraphStore.from_turtle(*graphs), f"{notice}; whomet build makes it again"


def _unusable(store: Path, graph: Path) -> str:
    try:
        made_from = (store / _MADE_FROM).read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        return "there is no store"
    try:
        same = made_from == _sha256(graph)
    except OSError as error:
        raise unreadable_graph(graph, error) from error
    return "" if same else "the store was made from another graph"


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _load(store: pyoxigraph.Store, graph: Path) -> None:
    try:
        store.bulk_load(path=str(graph), format=pyoxigraph.RdfFormat.TURTLE)
    except SyntaxError as error:
        raise GraphError(
            f"this is not valid Turtle: {error.msg}",
            place=f"{graph}:{error.lineno}:{error.offset}" if error.lineno else str(graph),
            repair="correct the file, or build the graph again",
        ) from error
    except OSError as error:
        raise unreadable_graph(graph, error) from error


def _placed(message: str) -> tuple[str, str]:
    """Line and column, and what was expected, out of Oxigraph's message."""
    found = _PLACE.match(message)
    if not found:
        return "the query", " ".join(message.split())
    line, column, cause = found.groups()
    return f"line {line}, column {column}", _shortened(cause)


def _shortened(cause: str) -> str:
    """The cause without the character classes that Oxigraph lists."""
    cause = " ".join(cause.split())
    return cause if len(cause) <= 120 else f"{cause[:120].rsplit(',', 1)[0]} ..."
