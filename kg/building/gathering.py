"""Gather what every input says: read where it is new, taken as it was kept where it is not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from kg.building.kept import KeptReading, KeptReadings
from kg.building.reading import (
    DOCUMENTS_A_WORKER,
    MOST_WORKERS,
    PipelineStamp,
    ReaderSource,
    open_readers,
    suitable_workers,
)
from kg.errors import InputError
from kg.model.account import Reading
from kg.model.document import Document, LedgerEntry, Outcome

_NAMED_REASONS = 5

Progress = Callable[[str, int], None]
"""Called with the stage that begins or goes on, and the number of inputs that it has done."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What became of all inputs.

    Attributes:
        ledger: every input, in the order in which it was opened.
        readings: of those that could be read, by what each is kept by, in the same order.
        stamp: of the pipeline that read them, now or earlier.
    """

    ledger: tuple[LedgerEntry, ...]
    readings: dict[str, Reading | KeptReading]
    stamp: PipelineStamp

    @property
    def kept(self) -> int:
        """How many documents did not have to be read again."""
        return sum(isinstance(reading, KeptReading) for reading in self.readings.values())

    @property
    def is_known(self) -> bool:
        """Whether every reading was kept."""
        return self.kept == len(self.readings)

    def decoded(self) -> list[Reading]:
        """All readings, those that were kept decoded."""
        return [
            one.reading() if isinstance(one, KeptReading) else one for one in self.readings.values()
        ]


@dataclass(frozen=True, slots=True)
class Workforce:
    """Who reads: the source of readers, how many processes (None: as suits), seconds for each."""

    source: ReaderSource
    workers: int | None
    timeout: float


def gather(
    stream: Iterable[Document | LedgerEntry],
    workforce: Workforce,
    kept: KeptReadings,
    progress: Progress,
) -> Gathered:
    """Read each document that `kept` does not hold; nothing is loaded where it holds them all.

    Raises:
        InputError: no document could be read.
        WhometError: the reader cannot be loaded.
    """
    progress("read", 0)
    sorter = _Sorter(kept, progress)
    unread = sorter.unread(stream)
    glance = MOST_WORKERS * DOCUMENTS_A_WORKER
    head = list(islice(unread, glance))
    if not head and kept.stamp and sorter.knows_any:
        return sorter.gathered((), kept.stamp)
    if not head:
        raise _nothing_read(sorter.entries())
    workers = suitable_workers(len(head)) if workforce.workers is None else workforce.workers
    with open_readers(workforce.source, workers, workforce.timeout) as readers:
        stamp = readers.stamp()
        outcomes = []
        for outcome in readers.read(chain(head, unread)):
            outcomes.append(outcome)
            sorter.count()
    gathered = sorter.gathered(outcomes, stamp)
    if not gathered.readings:
        raise _nothing_read(gathered.ledger)
    return gathered


@dataclass(slots=True)
class _Sorter:
    """Remembers the order of the inputs while those that have to be read are on their way.

    Attributes:
        found: for each input its line of the ledger, its key with the reading that was kept, or
            the key alone of one that is to be read.
    """

    kept: KeptReadings
    progress: Progress
    found: list[LedgerEntry | tuple[str, KeptReading | None]] = field(default_factory=list)
    done: int = 0

    def unread(self, stream: Iterable[Document | LedgerEntry]) -> Iterator[Document]:
        for one in stream:
            if isinstance(one, LedgerEntry):
                self.found.append(one)
                self.count()
                continue
            key = self.kept.key(one)
            reading = self.kept.find(key, one.source)
            self.found.append((key, reading))
            if reading is None:
                yield one
            else:
                self.count()

    def count(self) -> None:
        self.done += 1
        self.progress("read", self.done)

    @property
    def knows_any(self) -> bool:
        return any(isinstance(one, tuple) for one in self.found)

    def entries(self) -> list[LedgerEntry]:
        return [one for one in self.found if isinstance(one, LedgerEntry)]

    def gathered(self, outcomes: Iterable[Reading | LedgerEntry], stamp: PipelineStamp) -> Gathered:
        """Everything in its order again, with what the readers made of the rest."""
        waiting = iter(outcomes)
        ledger: list[LedgerEntry] = []
        readings: dict[str, Reading | KeptReading] = {}
        for one in self.found:
            if isinstance(one, LedgerEntry):
                ledger.append(one)
                continue
            key, kept = one
            outcome = next(waiting) if kept is None else kept
            ledger.append(_entry(outcome))
            if not isinstance(outcome, LedgerEntry):
                readings[key] = outcome
        return Gathered(tuple(ledger), readings, stamp)


def _entry(outcome: Reading | KeptReading | LedgerEntry) -> LedgerEntry:
    if isinstance(outcome, LedgerEntry):
        return outcome
    return LedgerEntry(outcome.source.path, Outcome.READ, outcome.source.id)


def _nothing_read(entries: Sequence[LedgerEntry]) -> InputError:
    reasons = [f"{entry.path}: {entry.reason or entry.outcome}" for entry in entries]
    more = len(reasons) - _NAMED_REASONS
    return InputError(
        "no document could be read: "
        + "; ".join(reasons[:_NAMED_REASONS])
        + (f"; and {more} more" if more > 0 else ""),
        repair="give at least one article with text: see whomet build --help",
    )
