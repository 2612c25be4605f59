"""Reading the world back from a build."""

from __future__ import annotations

from pathlib import Path

from kg.model.world import World


def world_of(path: Path) -> World:
    """The world in a build folder or a Turtle file.

    Raises:
        InputError: there is no graph.
        GraphError: the graph is not Turtle, or not one of this program's.
    """
    from kg.rdf import decode, read_graph

    return decode(read_graph(path))
