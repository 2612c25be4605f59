"""load: a graph onto a server, in chunks, to be taken up again where it broke off."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pyoxigraph import Triple

from kg.errors import EndpointError, UsageError
from kg.model.endpoint import TRIPLES_A_REQUEST, Existing
from kg.store.remote import RemoteStore


@dataclass(frozen=True, slots=True)
class LoadPlan:
    """What a load is going to send.

    Attributes:
        held: triples that the graph on the server holds before the load.
        chunks: all chunks of the graph, in the order in which they are sent.
        first: the index of the first chunk to send; those before it are there already.
        clear: whether the graph is emptied first.
    """

    held: int
    chunks: tuple[tuple[Triple, ...], ...]
    first: int
    clear: bool

    @property
    def total(self) -> int:
        """The triples of the whole graph."""
        return sum(map(len, self.chunks))


def plan_load(
    store: RemoteStore,
    triples: Sequence[Triple],
    *,
    existing: Existing = Existing.REFUSE,
    size: int = TRIPLES_A_REQUEST,
) -> LoadPlan:
    """What has to be sent; only asks the server, and changes nothing.

    Raises:
        UsageError: the graph on the server holds triples, and nothing says what to do with them.
        EndpointError: the server does not answer.
    """
    ordered = sorted(set(triples), key=str)
    chunks = tuple(tuple(ordered[start : start + size]) for start in range(0, len(ordered), size))
    held = store.count()
    if held and existing is Existing.REFUSE:
        raise UsageError(
            f"the graph on the server holds {held:,} triples already",
            place=store.endpoint.query,
            repair="choose with --existing: replace them, add to them, or resume a load that "
            "broke off",
        )
    first = _first_missing(store, chunks) if existing is Existing.RESUME else 0
    return LoadPlan(held, chunks, first, clear=existing is Existing.REPLACE and held > 0)


def run_load(
    store: RemoteStore, plan: LoadPlan, *, progress: Callable[[int], None] = lambda _sent: None
) -> int:
    """Send what the plan says, and count what the server holds then.

    Args:
        progress: called with the number of triples that are there, after each chunk.

    Returns:
        The triples that the graph on the server holds now.

    Raises:
        EndpointError: the server refuses a chunk, or does not hold what it took.
    """
    if plan.clear:
        store.clear()
    there = sum(map(len, plan.chunks[: plan.first]))
    for number, chunk in enumerate(plan.chunks[plan.first :], plan.first + 1):
        _send(store, chunk, f"{number} of {len(plan.chunks)}")
        there += len(chunk)
        progress(there)
    held = store.count()
    least, most = plan.total, plan.total + (0 if plan.clear else plan.held)
    if not least <= held <= most:
        raise EndpointError(
            f"the server holds {held:,} triples after the load, and not {least:,}",
            place=store.endpoint.query,
            repair="load again with --existing replace",
        )
    return held


def _send(store: RemoteStore, chunk: Sequence[Triple], which: str) -> None:
    try:
        store.add(chunk)
    except EndpointError as error:
        raise EndpointError(
            f"chunk {which} was not taken: {error.cause}",
            place=error.place,
            repair=f"{error.repair}; go on with --existing resume",
        ) from error


def _first_missing(store: RemoteStore, chunks: Sequence[Sequence[Triple]]) -> int:
    """The index of the first chunk whose last triple the server does not hold.

    Chunks are sent in order, and the load that broke off sent the same ones; so a search by
    halves finds the place with few questions.
    """
    return bisect_left(chunks, True, key=lambda chunk: not store.holds(chunk[-1]))
