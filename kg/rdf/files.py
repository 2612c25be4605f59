"""Graph files: where the Turtle of a build, a file or a folder lies."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import Triple

from kg.errors import InputError
from kg.rdf.turtle import read_turtle

GRAPH = "graph.ttl"
"""The name of the graph in the folder of a build."""
_REPAIR = "name a Turtle file, or the folder of a build: whomet build ARTICLES --out FOLDER"


def graph_files(path: Path) -> tuple[Path, ...]:
    """The Turtle file itself, the graph of a build, or all Turtle files in a folder.

    Raises:
        InputError: there is none.
    """
    try:
        files = _candidates(path)
    except OSError as error:
        raise unreadable_graph(path, error) from error
    if not files:
        raise InputError("there is no graph here", place=str(path), repair=_REPAIR)
    return (path / GRAPH,) if path / GRAPH in files else tuple(files)


def _candidates(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path] if path.exists() else []
    return sorted(file for file in path.iterdir() if file.suffix == ".ttl" and file.is_file())


def read_graph(path: Path) -> tuple[Triple, ...]:
    """The triples of a Turtle file, of a build, or of all Turtle files in a folder.

    Raises:
        InputError: there is none, or it cannot be read.
        GraphError: a file is no valid Turtle; its place is `file:line:column`.
    """
    triples: list[Triple] = []
    for file in graph_files(path):
        try:
            written = file.read_bytes()
        except OSError as error:
            raise unreadable_graph(file, error) from error
        triples.extend(read_turtle(written, str(file)))
    return tuple(triples)


def unreadable_graph(path: Path, error: OSError) -> InputError:
    """What to raise for a graph that the system does not let us read."""
    return InputError(
        f"the graph cannot be read: {error.strerror or error}",
        place=str(path),
        repair="check its permissions, or name another",
    )
