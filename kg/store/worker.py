"""The process in which queries of a user's own run: `python -m kg.store.worker`.

It may be killed at any moment. It reads pickled objects from standard input, first a `Task`, then
texts of queries, and answers each with a pickled object on standard output: the notice of the
opened graph, then answers; or the error that stands in the way.
"""

from __future__ import annotations

import pickle
import signal
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from kg.errors import QueryError, WhometError
from kg.store.embedded import open_build
from kg.store.protocol import Answer, Store

_LARGEST_ANSWER = 256 * 2**20
# Whoever asked kills this process in time; a process that nobody is left to kill ends by itself.
_GRACE_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Limits:
    """What a query may use up.

    Attributes:
        seconds: after which it is stopped.
        megabytes: of memory beside the graph, where the system lets a process limit itself.
    """

    seconds: float = 30
    megabytes: int = 2048


@dataclass(frozen=True, slots=True)
class Task:
    """The graph to ask, and what each query may use up."""

    path: Path
    limits: Limits


def serve(requests: BinaryIO, replies: BinaryIO) -> None:
    """Open the graph and answer queries until nobody asks any more."""
    task: Task = pickle.load(requests)
    try:
        store, notice = open_build(task.path)
    except WhometError as error:
        _reply(replies, pickle.dumps(error))
        return
    _reply(replies, pickle.dumps(notice))
    _limit_memory(task.limits.megabytes)
    while True:
        try:
            sparql: str = pickle.load(requests)
        except EOFError:
            return
        _set_alarm(task.limits.seconds + _GRACE_SECONDS)
        _reply(replies, _answer(store, sparql, task.limits))
        _set_alarm(0)


def _answer(store: Store, sparql: str, limits: Limits) -> bytes:
    found: Answer | WhometError
    try:
        found = store.select(sparql)
    except WhometError as error:
        found = error
    except MemoryError:
        found = out_of_memory(limits)
    pickled = pickle.dumps(found)
    if len(pickled) <= _LARGEST_ANSWER:
        return pickled
    return pickle.dumps(
        QueryError(
            "the answer is too large to hand over", place="the query", repair="add a LIMIT to it"
        )
    )


def out_of_memory(limits: Limits) -> QueryError:
    """The error of a query that wants more memory than it may have."""
    return QueryError(
        f"the query needs more than {limits.megabytes:,} MB of memory, or nests without end",
        place="the query",
        repair="narrow it, add a LIMIT, or give it more: --memory, in Python memory",
    )


def _reply(replies: BinaryIO, pickled: bytes) -> None:
    replies.write(pickled)
    replies.flush()


def _limit_memory(megabytes: int) -> None:
    """Count from what the open graph takes; systems without /proc go without a limit."""
    sizes = Path("/proc/self/statm")
    if not sizes.exists():
        return
    import resource

    taken = int(sizes.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    most = taken + megabytes * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _set_alarm(seconds: float) -> None:
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
