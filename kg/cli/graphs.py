"""Reading the world back from a build, whole or as it was known on a day."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from kg.cli.messages import counted, say
from kg.cli.options import day
from kg.model.world import World

if TYPE_CHECKING:
    from kg.store import IsolatedStore, Limits


def world_of(path: Path) -> World:
    """The world in a build folder or a Turtle file.

    Raises:
        InputError: there is no graph.
        GraphError: the graph is not Turtle, or not one of this program's.
    """
    from kg.rdf import decode, read_graph

    return decode(read_graph(path))


def world_known(path: Path, as_of: str | None, *, quiet: bool) -> World:
    """The world of a build, as far as it had been reported by a day; a notice of what is left out.

    Raises:
        InputError: there is no graph.
        GraphError: the graph is not Turtle, or not one of this program's.
        UsageError: the day is none.
    """
    until = day(as_of, "--as-of")
    world = world_of(path)
    return world if until is None else _until(world, until, quiet=quiet)


@contextmanager
def isolated(
    path: Path, as_of: str | None, limits: Limits, *, quiet: bool
) -> Iterator[IsolatedStore]:
    """The graph of a build as far as it had been reported by a day, to ask.

    Another process answers, which a runaway query cannot leave.

    Raises:
        InputError: there is no graph, or it cannot be read.
        GraphError: the graph is not Turtle, or not one of this program's.
        UsageError: the day is none.
    """
    from kg.rdf import encode, write_turtle
    from kg.store import IsolatedStore

    until = day(as_of, "--as-of")
    with TemporaryDirectory() as folder:
        if until is not None:
            known = encode(_until(world_of(path), until, quiet=quiet))
            path = Path(folder) / "known.ttl"
            path.write_bytes(write_turtle(known))
        with IsolatedStore(path, limits) as store:
            yield store
        if store.notice and not quiet:
            say(store.notice)


def _until(world: World, until: date, *, quiet: bool) -> World:
    from kg.resolve import undated_documents, world_as_of

    undated = undated_documents(world)
    if undated and not quiet:
        left_out = counted(len(undated), "documents")
        say(f"{left_out} without a day of publication left out: nobody knows whether by {until}")
    return world_as_of(world, until)
