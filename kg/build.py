"""The composition root: inputs in, a graph with its store and report out; the arrows in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from kg.building import TIMEOUT_SECONDS
from kg.building.labels import canonical_labels
from kg.building.output import REPORT, check_output, fresh_folder
from kg.building.reading import (
    DOCUMENTS_A_WORKER,
    MOST_WORKERS,
    PipelineStamp,
    Reader,
    ReaderSource,
    describe,
    open_readers,
    suitable_workers,
)
from kg.building.report import Report, Stopwatch, counts, versions
from kg.building.stamps import build_stamp
from kg.errors import InputError, ModelError, WhometError
from kg.lexicon.gazetteer import load_gazetteer
from kg.model.account import Reading
from kg.model.document import Document, LedgerEntry, Outcome
from kg.model.world import World
from kg.rdf import GRAPH, BuildStamp, encode, write_turtle
from kg.resolve import resolve
from kg.sources import open_inputs
from kg.store import STORE, build_store

if TYPE_CHECKING:
    from kg.validate import Finding

_NAMED_REASONS = 5

Progress = Callable[[str, int], None]
"""Called with the stage that begins or goes on, and the number of inputs that it has done."""


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How to build.

    Attributes:
        workers: processes that read; 0 reads in this process; None chooses by the number of
            processors and documents. The output is the same.
        timeout: seconds after which a worker gives up a document.
        published: the day of publication for documents that do not state theirs.
        model: the spaCy pipeline; None for the configured or default one.
        validate: whether to check the graph against the shapes.
    """

    workers: int | None = None
    timeout: float = TIMEOUT_SECONDS
    published: date | None = None
    model: str | None = None
    validate: bool = True


def build(
    inputs: Sequence[str],
    out: Path,
    options: BuildOptions | None = None,
    *,
    stdin: BinaryIO | None = None,
    progress: Progress = lambda _stage, _done: None,
    reader: ReaderSource | None = None,
) -> Report:
    """Read the inputs, resolve what they say, and replace the build in the folder `out`.

    Args:
        inputs: files, folders, or `-` for standard input.
        reader: loads the text half, in every worker; the pipeline of the options by default.

    Raises:
        InputError: an input does not exist, none could be read, or `out` cannot be written.
        ModelError: the pipeline is missing or does not load.
        UsageError: `out` holds something else than a build.

    After an error an older build in `out` is as it was.
    """
    options = options or BuildOptions()
    check_output(out)
    clock = Stopwatch()
    stream = open_inputs(inputs, published=options.published, stdin=stdin)
    with clock("read"):
        readings, ledger, stamp = _read(
            stream, reader or partial(_load_reader, options.model), options, progress
        )
    progress("resolve", len(ledger))
    with clock("resolve"):
        world = resolve(readings, labels=canonical_labels(load_gazetteer(), readings))
    made = build_stamp(stamp, options.model)
    with fresh_folder(out) as folder:
        progress("write", len(ledger))
        with clock("write"):
            triples = _write_graph(world, made, folder / GRAPH)
        progress("validate", len(ledger))
        with clock("validate"):
            findings = _findings(folder / GRAPH) if options.validate else ()
        progress("store", len(ledger))
        with clock("store"):
            build_store(folder / STORE, folder / GRAPH)
        report = Report(
            ledger=tuple(ledger),
            findings=findings,
            counts=counts(world, triples),
            seconds=clock.seconds,
            versions=versions(made),
            validated=options.validate,
        )
        (folder / REPORT).write_bytes(report.to_json())
    return report


def _write_graph(world: World, stamp: BuildStamp, graph: Path) -> int:
    triples = list(encode(world, stamp))
    graph.write_bytes(write_turtle(triples))
    return len(triples)


def _findings(graph: Path) -> tuple[Finding, ...]:
    from kg.validate import validate_path

    return validate_path(graph)


def _load_reader(model: str | None) -> Reader:
    from kg.extract.reader import load_reader

    try:
        return load_reader(model)
    except WhometError:
        raise
    except Exception as error:
        raise ModelError(
            f"this is not a language pipeline that can be loaded ({describe(error)})",
            place=model or "",
            repair="name a spaCy pipeline, or leave --model out; see: whomet doctor",
        ) from error


def _read(
    stream: Iterable[Document | LedgerEntry],
    source: ReaderSource,
    options: BuildOptions,
    progress: Progress,
) -> tuple[list[Reading], list[LedgerEntry], PipelineStamp]:
    stream = iter(stream)
    progress("read", 0)
    glance = MOST_WORKERS * DOCUMENTS_A_WORKER
    head = list(islice(stream, glance))
    waiting = sum(isinstance(one, Document) for one in head)
    if not waiting and len(head) < glance:
        raise _nothing_read(head)
    workers = suitable_workers(waiting) if options.workers is None else options.workers
    readings: list[Reading] = []
    ledger: list[LedgerEntry] = []
    with open_readers(source, workers, options.timeout) as readers:
        stamp = readers.stamp()
        for outcome in readers.read(chain(head, stream)):
            if isinstance(outcome, Reading):
                readings.append(outcome)
            ledger.append(_entry(outcome))
            progress("read", len(ledger))
    if not readings:
        raise _nothing_read(ledger)
    return readings, ledger, stamp


def _entry(outcome: Reading | LedgerEntry) -> LedgerEntry:
    if isinstance(outcome, LedgerEntry):
        return outcome
    return LedgerEntry(outcome.source.path, Outcome.READ, outcome.source.id)


def _nothing_read(ledger: Sequence[Document | LedgerEntry]) -> InputError:
    entries = [entry for entry in ledger if isinstance(entry, LedgerEntry)]
    reasons = [f"{entry.path}: {entry.reason or entry.outcome}" for entry in entries]
    more = len(reasons) - _NAMED_REASONS
    return InputError(
        "no document could be read: "
        + "; ".join(reasons[:_NAMED_REASONS])
        + (f"; and {more} more" if more > 0 else ""),
        repair="give at least one article with text: see whomet build --help",
    )
