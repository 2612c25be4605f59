"""A graph asked in a process of its own, which a runaway query takes down in place of this one."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from kg.errors import QueryError, WhometError
from kg.store.protocol import Answer
from kg.store.worker import Limits, Task, out_of_memory

# How Unix ends a process whose memory or stack is used up, by itself or by the system.
_EXHAUSTED = (-6, -9, -11)


class IsolatedStore:
    """A build or a Turtle file, asked in a worker process that starts with the first query.

    Attributes:
        notice: what the user should know of the opened graph; empty before the first query.
    """

    def __init__(self, path: Path, limits: Limits | None = None) -> None:
        self.notice = ""
        self._task = Task(path, limits or Limits())
        self._worker: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __del__(self) -> None:
        self.close()

    def close(self) -> None:
        """End the worker; a further query starts another one."""
        worker, self._worker = self._worker, None
        if worker is None:
            return
        worker.kill()
        for stream in (worker.stdin, worker.stdout):
            if stream is not None:
                stream.close()
        worker.wait()

    def select(self, sparql: str) -> Answer:
        """The answer to a query.

        Raises:
            InputError: there is no graph, or it cannot be read.
            QueryError: the query does not parse, cannot be evaluated, or uses up what it may.
        """
        try:
            worker = self._started()
            with _killed_after(worker, self._task.limits.seconds) as late:
                answer: Answer = self._exchange(worker, sparql, late)
        except WhometError:
            raise
        except BaseException:
            # Such as Ctrl-C: what comes next out of the pipe would answer the wrong question.
            self.close()
            raise
        return answer

    def _started(self) -> subprocess.Popen[bytes]:
        if self._worker is None:
            worker = self._worker = _start()
            try:
                self.notice = self._exchange(worker, self._task, threading.Event())
            except WhometError:
                self.close()
                raise
        return self._worker

    def _exchange(
        self, worker: subprocess.Popen[bytes], request: object, late: threading.Event
    ) -> Any:
        assert worker.stdin and worker.stdout
        try:
            pickle.dump(request, worker.stdin)
            worker.stdin.flush()
            reply = pickle.load(worker.stdout)
        except (EOFError, OSError, pickle.UnpicklingError) as error:
            code = worker.wait()
            self.close()
            raise self._ended(code, late) from error
        if isinstance(reply, Exception):
            raise reply
        return reply

    def _ended(self, code: int, late: threading.Event) -> QueryError:
        limits = self._task.limits
        if late.is_set():
            return QueryError(
                f"the query took longer than {limits.seconds:g} seconds and was stopped",
                place="the query",
                repair="narrow it, or give it more time: --timeout, in Python timeout",
            )
        if code in _EXHAUSTED:
            return out_of_memory(limits)
        return QueryError(
            f"the process that answers the query ended with code {code}", place="the query"
        )


def _start() -> subprocess.Popen[bytes]:
    paths = os.pathsep.join(path for path in sys.path if path)
    return subprocess.Popen(
        [sys.executable, "-m", "kg.store.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": paths},
    )


@contextmanager
def _killed_after(worker: subprocess.Popen[bytes], seconds: float) -> Iterator[threading.Event]:
    late = threading.Event()

    def stop() -> None:
        late.set()
        worker.kill()

    timer = threading.Timer(seconds, stop)
    timer.start()
    try:
        yield late
    finally:
        timer.cancel()
