"""Worker processes: documents out, readings back in the same order, one lost at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor
from types import TracebackType
from typing import Self

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from kg.building.reading import PipelineStamp, Reader, ReaderSource, attempt, describe, failed
from kg.building.spawning import WorkerContext
from kg.errors import ModelError, WhometError
from kg.model.account import Reading
from kg.model.document import Document, LedgerEntry

_LOAD_SECONDS = 600.0
_POLL_SECONDS = 1.0
_RESTARTS = 3

Future = ProcessFuture[Reading | LedgerEntry]
Pending = tuple[Document, Future] | LedgerEntry


class _Loaded:
    """The reader of one worker process, or the error that loading it raised."""

    reader: Reader | WhometError | None = None


def _load(source: ReaderSource) -> None:
    try:
        _Loaded.reader = source()
    except WhometError as error:
        _Loaded.reader = error


def _reader() -> Reader:
    if isinstance(_Loaded.reader, WhometError):
        raise _Loaded.reader
    if _Loaded.reader is None:
        raise ModelError("the worker process started without its reader")
    return _Loaded.reader


def _stamp() -> PipelineStamp:
    return _reader().stamp


def _read(document: Document) -> Reading | LedgerEntry:
    return attempt(_reader(), document)


class WorkerReaders:
    """A number of processes that read; used as a context, it leaves none behind.

    A worker that dies or that overruns `timeout` seconds costs the document that it held and
    nothing else. At most `2 * workers + 2` documents are in memory at a time.
    """

    def __init__(self, source: ReaderSource, *, workers: int, timeout: float) -> None:
        self._source = source
        self._workers = workers
        self._timeout = timeout
        self._restarts = _RESTARTS
        self._pool = self._start()

    def _start(self) -> ProcessPool:
        return ProcessPool(self._workers, 0, _load, (self._source,), WorkerContext())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        _end(self._pool)

    def stamp(self) -> PipelineStamp:
        """What the reader says about itself.

        Raises:
            WhometError: the reader cannot be loaded; the error that loading raised.
        """
        try:
            return self._pool.schedule(_stamp).result(_LOAD_SECONDS)
        except (RuntimeError, ProcessExpired, TimeoutError) as error:
            raise ModelError(
                f"the language pipeline does not load in a worker process ({describe(error)})",
                repair="see what is wrong with: whomet doctor; or read in one process: --workers 0",
            ) from error

    def read(self, stream: Iterable[Document | LedgerEntry]) -> Iterator[Reading | LedgerEntry]:
        """Read each document; ledger entries pass through in their place."""
        pending: deque[Pending] = deque()
        for one in stream:
            pending.append(one if isinstance(one, LedgerEntry) else self._send(one))
            if len(pending) > 2 * self._workers + 1:
                yield self._receive(pending)
        while pending:
            yield self._receive(pending)

    def _send(self, document: Document) -> Pending:
        try:
            future = self._pool.schedule(_read, (document,), timeout=self._timeout)
        except RuntimeError as error:
            future = ProcessFuture()
            future.set_exception(BrokenExecutor(str(error)))
        return document, future

    def _error(self, future: Future) -> BaseException | None:
        """Wait for a document; a pool that has ended does not settle all that it was given."""
        while True:
            try:
                return future.exception(_POLL_SECONDS)
            except TimeoutError:
                if not self._pool.active:
                    return BrokenExecutor("the worker processes have ended")

    def _receive(self, pending: deque[Pending]) -> Reading | LedgerEntry:
        while not isinstance(first := pending[0], LedgerEntry):
            document, future = first
            error = self._error(future)
            if not isinstance(error, BrokenExecutor):
                pending.popleft()
                return future.result() if error is None else self._failed(document, error)
            self._renew(pending, error)
        pending.popleft()
        return first

    def _renew(self, pending: deque[Pending], cause: BaseException) -> None:
        """Start again after a worker died between two documents, which ends a pebble pool."""
        self._restarts -= 1
        if self._restarts < 0:
            raise ModelError(
                f"worker processes end again and again ({describe(cause)})",
                repair="free some memory, use fewer --workers, or read in one process: --workers 0",
            ) from cause
        _end(self._pool)
        self._pool = self._start()
        for place, one in enumerate(pending):
            if not isinstance(one, LedgerEntry) and _is_lost(one[1]):
                pending[place] = self._send(one[0])

    def _failed(self, document: Document, error: BaseException) -> LedgerEntry:
        if isinstance(error, WhometError):
            raise error
        if isinstance(error, TimeoutError):
            return failed(document, f"reading took longer than {self._timeout:g} seconds")
        if isinstance(error, ProcessExpired):
            return failed(document, f"reading ended its process ({_ending(error.exitcode)})")
        return failed(document, describe(error))


def _end(pool: ProcessPool) -> None:
    pool.stop()  # type: ignore[no-untyped-call]
    pool.join()


def _is_lost(future: Future) -> bool:
    return not future.done() or isinstance(future.exception(), BrokenExecutor)


def _ending(exit_code: int) -> str:
    return f"signal {-exit_code}" if exit_code < 0 else f"exit code {exit_code}"
