"""Reading one document, wherever it runs: in this process or in a worker."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Protocol

from kg.errors import WhometError
from kg.model.account import Reading
from kg.model.document import Document, LedgerEntry, Outcome
from kg.sources import zone

MOST_WORKERS = 4
DOCUMENTS_A_WORKER = 8


class PipelineStamp(Protocol):
    """What a reader says about its language pipeline."""

    @property
    def package(self) -> str:
        """The package or folder that it was loaded from."""

    @property
    def version(self) -> str:
        """Its version, as it states it."""


class Reader(Protocol):
    """The text half: one document in, what it says out."""

    @property
    def stamp(self) -> PipelineStamp:
        """What identifies the language pipeline."""

    def read(self, document: Document) -> Reading:
        """What the document says."""


ReaderSource = Callable[[], Reader]
"""Loads the reader; travels to the workers, so it must be picklable."""


def failed(document: Document, reason: str) -> LedgerEntry:
    """The ledger's line for a document that could not be read to its end."""
    return LedgerEntry(document.source.path, Outcome.FAILED, document.id, reason)


def attempt(reader: Reader, document: Document) -> Reading | LedgerEntry:
    """Zone and read one document; whatever goes wrong costs this document alone."""
    try:
        return reader.read(zone(document))
    except Exception as error:  # noqa: BLE001 - the ledger must name any cause
        return failed(document, describe(error))


def describe(error: BaseException) -> str:
    """An error in one line: its class, unless it is one of ours, and its message."""
    if isinstance(error, WhometError):
        return error.cause
    message = " ".join(str(error).split())
    return f"{type(error).__name__}: {message}" if message else type(error).__name__


class Readers(Protocol):
    """One or more readers at work."""

    def stamp(self) -> PipelineStamp:
        """What the reader says about itself."""

    def read(self, stream: Iterable[Document | LedgerEntry]) -> Iterator[Reading | LedgerEntry]:
        """Read each document, in order; ledger entries pass through in their place."""


class ReaderHere:
    """A reader in this process: nothing to start, but a document that kills it ends the build."""

    def __init__(self, source: ReaderSource) -> None:
        self._reader = source()

    def stamp(self) -> PipelineStamp:
        """What the reader says about itself."""
        return self._reader.stamp

    def read(self, stream: Iterable[Document | LedgerEntry]) -> Iterator[Reading | LedgerEntry]:
        """Read each document, in order; ledger entries pass through in their place."""
        for one in stream:
            yield one if isinstance(one, LedgerEntry) else attempt(self._reader, one)


@contextmanager
def open_readers(source: ReaderSource, workers: int, timeout: float) -> Iterator[Readers]:
    """Readers in `workers` processes of their own, or in this process where that is 0.

    Args:
        timeout: seconds that a worker may take for one document.

    Raises:
        WhometError: the reader cannot be loaded.
    """
    if workers == 0:
        yield ReaderHere(source)
        return
    from kg.building.workers import WorkerReaders

    with WorkerReaders(source, workers=workers, timeout=timeout) as readers:
        yield readers


def suitable_workers(documents: int) -> int:
    """How many processes repay their start for at least so many documents."""
    return max(1, min(os.cpu_count() or 1, MOST_WORKERS, documents // DOCUMENTS_A_WORKER))
