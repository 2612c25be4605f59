"""How worker processes start: a fresh interpreter that never runs the user's main module again.

A fork of a process with threads may lock up, and pebble runs threads; a fresh interpreter is safe
on every system. Python then imports `__main__` again in each worker, which starts a script without
a guard a second time and fails in a notebook. Nothing that a worker runs stands in `__main__`, so
it is hidden for the moment in which a worker starts.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.context import SpawnContext, SpawnProcess
from multiprocessing.process import BaseProcess
from types import ModuleType
from typing import Any

_STARTING = threading.Lock()


@contextmanager
def _hidden_main() -> Iterator[None]:
    with _STARTING:
        main = sys.modules["__main__"]
        sys.modules["__main__"] = ModuleType("__main__")
        try:
            yield
        finally:
            sys.modules["__main__"] = main


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """What starts meanwhile never hears Ctrl-C, which reaches a whole group of processes.

    This process hears it, and ends its workers; theirs would be a traceback each.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    heard = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, heard)


class _WorkerProcess(SpawnProcess):
    @staticmethod
    def _Popen(process_obj: BaseProcess) -> Any:  # noqa: N802 - the name that multiprocessing calls
        with _hidden_main(), _deaf_to_interrupts():
            return SpawnProcess._Popen(process_obj)


class WorkerContext(SpawnContext):
    """The spawn context of multiprocessing, without the second run of `__main__`."""

    Process = _WorkerProcess
