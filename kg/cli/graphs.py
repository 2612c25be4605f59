"""Reading the world back from a build."""

from __future__ import annotations

from pathlib import Path

from kg.errors import InputError
from kg.model.world import World


def world_of(path: Path) -> World:
    """The world in a build folder or a Turtle file.

    Raises:
        InputError: there is no graph.
        GraphError: the graph is not Turtle, or not one of this program's.
    """
    from kg.rdf import decode, read_turtle
    from kg.store import GRAPH

    graph = path / GRAPH if path.is_dir() else path
    try:
        turtle = graph.read_bytes()
    except OSError as error:
        raise InputError(
            f"there is no graph here ({error.strerror or error})",
            place=str(path),
            repair="name the folder of a build, or make one: whomet build ARTICLES --out FOLDER",
        ) from error
    return decode(read_turtle(turtle, str(graph)))
