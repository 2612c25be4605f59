"""The composition root: inputs in, a graph with its store and report out; the arrows in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from kg.building import TIMEOUT_SECONDS
from kg.building.conclusions import conclusions_version, known_tenures
from kg.building.gathering import Gathered, Progress, Workforce, gather
from kg.building.kept import READINGS, keep_readings, open_kept
from kg.building.labels import canonical_labels
from kg.building.loading import load_reader
from kg.building.output import REPORT, check_output, fresh_folder
from kg.building.reading import ReaderSource
from kg.building.report import (
    JudgementEntry,
    Report,
    Stopwatch,
    counts,
    read_report,
    ruled,
    versions,
)
from kg.building.rulings import find_rulings
from kg.building.stamps import build_stamp, digest_of, program_version, reading_version
from kg.extract.pipeline import DEFAULT_PIPELINE
from kg.extract.weights import Weights, verify_weights
from kg.lexicon.gazetteer import load_gazetteer
from kg.lexicon.own import OwnLexicon, read_own_lexicon
from kg.model.document import Outcome
from kg.model.ruling import Ruling
from kg.model.world import World
from kg.rdf import GRAPH, BuildStamp, encode, write_turtle
from kg.resolve import infer, judge
from kg.sources import open_inputs
from kg.store import STORE, build_store, made_from

if TYPE_CHECKING:
    from kg.validate import Finding


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How to build.

    Attributes:
        workers: processes that read; 0 reads in this process; None chooses by the number of
            processors and documents. The output is the same.
        timeout: seconds after which a worker gives up a document.
        published: the day of publication for documents that do not state theirs.
        model: the spaCy pipeline; None for the configured or default one.
        lexicon: TOML files with words and names of the user's own.
        validate: whether to check the graph against the shapes.
        judgements: the file of people's judgements; by default the one beside the output, if any.
        keep: whether to take readings that the build in the folder kept, and to keep them again.
        tenures: a CSV file of offices and their holders, beside the program's own table.
        infer_holders: whether to conclude who held an office that a document names nobody for.
        infer_dates: whether to conclude between which days an undated document came out.
    """

    workers: int | None = None
    timeout: float = TIMEOUT_SECONDS
    published: date | None = None
    model: str | None = None
    lexicon: tuple[Path, ...] = ()
    validate: bool = True
    judgements: Path | None = None
    keep: bool = True
    tenures: Path | None = None
    infer_holders: bool = True
    infer_dates: bool = True


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

    What the build in `out` kept of a document that has not changed is not read again, and where
    nothing at all has changed nothing is written. The graph is the same as without.

    Args:
        inputs: files, folders, or `-` for standard input.
        reader: loads the text half, in every worker; the pipeline of the options by default.
            Its readings are kept if it has a `version`, a text that tells what they depend on.

    Raises:
        InputError: an input does not exist, none could be read, or `out` cannot be written.
        LexiconError: a file of the lexicon, or the table of tenures, is missing or broken.
        ModelError: the pipeline is missing or does not load.
        UsageError: `out` holds something else than a build.

    After an error an older build in `out` is as it was.
    """
    options = options or BuildOptions()
    check_output(out)
    own = read_own_lexicon(options.lexicon)
    tenures = known_tenures(options.tenures) if options.infer_holders else ()
    rulings = find_rulings(out, options.judgements)
    clock = Stopwatch()
    stream = open_inputs(inputs, published=options.published, stdin=stdin)
    weights = None if reader else verify_weights(options.model or DEFAULT_PIPELINE)
    source = reader or partial(load_reader, options.model, options.lexicon)
    workforce = Workforce(source, options.workers, options.timeout)
    version = _reading_version(reader, weights, own) if options.keep else ""
    with clock("read"), open_kept(out / READINGS, version) as kept:
        gathered = gather(stream, workforce, kept, progress)
    stamp = build_stamp(gathered.stamp, weights, own)
    basis = _basis(gathered, stamp, options, rulings)
    if gathered.is_known and (unchanged := _unchanged(out, basis)):
        return unchanged
    progress("resolve", len(gathered.ledger))
    with clock("resolve"):
        readings = gathered.decoded()
        labels = canonical_labels(load_gazetteer(own=own), readings)
        resolution = judge(readings, labels=labels, rulings=rulings)
        world = infer(resolution.world, tenures=tenures, dates=options.infer_dates)
    with fresh_folder(out) as folder:
        keep_readings(folder / READINGS, version, gathered.stamp, gathered.readings.items())
        course = _Course(
            gathered, basis, options.validate, ruled(rulings, resolution.lost), clock, progress
        )
        return _write(world, stamp, folder, course)


@dataclass(frozen=True, slots=True)
class _Course:
    """The build so far, as its report tells it."""

    gathered: Gathered
    basis: str
    validated: bool
    judgements: tuple[JudgementEntry, ...]
    clock: Stopwatch
    progress: Progress

    @contextmanager
    def __call__(self, stage: str) -> Iterator[None]:
        self.progress(stage, len(self.gathered.ledger))
        with self.clock(stage):
            yield


def _write(world: World, stamp: BuildStamp, folder: Path, course: _Course) -> Report:
    with course("write"):
        triples = _write_graph(world, stamp, folder / GRAPH)
    with course("validate"):
        findings = _findings(folder / GRAPH) if course.validated else ()
    with course("store"):
        digest = build_store(folder / STORE, folder / GRAPH)
    report = Report(
        ledger=course.gathered.ledger,
        findings=findings,
        counts=counts(world, triples),
        seconds=course.clock.seconds,
        versions=versions(stamp),
        validated=course.validated,
        judgements=course.judgements,
        kept=course.gathered.kept,
        basis=course.basis,
        graph=digest,
    )
    (folder / REPORT).write_bytes(report.to_json())
    return report


def _reading_version(
    reader: ReaderSource | None, weights: Weights | None, lexicon: OwnLexicon
) -> str:
    """What tells the readings of this reader from all others; empty where nothing does."""
    if weights is not None:
        return reading_version(f"{weights.package} {weights.sha256} {lexicon.version}")
    own = getattr(reader, "version", "")
    return reading_version(str(own)) if own else ""


def _basis(
    gathered: Gathered, stamp: BuildStamp, options: BuildOptions, rulings: Sequence[Ruling]
) -> str:
    """A digest of all that a build rests on; empty where another try may give something else."""
    if any(entry.outcome is Outcome.FAILED for entry in gathered.ledger):
        return ""
    told = map(repr, (*gathered.ledger, *rulings))
    concluded = conclusions_version(
        options.tenures, holders=options.infer_holders, dates=options.infer_dates
    )
    made = (f"{name} {number}" for name, number in versions(stamp).items())
    return digest_of(
        (
            program_version(),
            str(options.validate),
            concluded,
            *made,
            *gathered.readings,
            "",
            *told,
        )
    )


def _unchanged(out: Path, basis: str) -> Report | None:
    """The report of the build in `out` where it rests on just this and is still whole."""
    report = read_report(out / REPORT)
    if not basis or report is None or report.basis != basis:
        return None
    is_whole = report.graph == made_from(out / STORE, out / GRAPH)
    return replace(report, unchanged=True) if is_whole else None


def _write_graph(world: World, stamp: BuildStamp, graph: Path) -> int:
    triples = list(encode(world, stamp))
    graph.write_bytes(write_turtle(triples))
    return len(triples)


def _findings(graph: Path) -> tuple[Finding, ...]:
    from kg.validate import validate_path

    return validate_path(graph)
