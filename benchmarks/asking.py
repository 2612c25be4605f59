"""How fast named queries answer on 10,000 events, beside rdflib's own engine on the same graph.

`python -m benchmarks.asking` asks each question for everything and as its example asks. The graph
is that of the example articles, taken again a year later until there are enough events, so that
the same people meet again and again. Both engines get the same SPARQL. The ratio compares them
with the graph in memory, rdflib's asked once and only for a while; what a build leaves is a store
on disk, which takes longer.
"""

from __future__ import annotations

import shlex
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

import rdflib

from benchmarks.corpus import NEWS
from benchmarks.readings import corpus_readings, repeated
from benchmarks.timing import cpu_seconds
from kg.query import Question, ask, find_question, find_questions
from kg.query.binding import bind
from kg.query.names import find_named
from kg.rdf import GRAPH, encode, write_turtle
from kg.resolve import resolve
from kg.store import STORE, OxigraphStore, build_store, open_build

EVENTS = 10_000
RUNS = 3
MOST_SECONDS = 5.0
COMMAND = "who-met-whom"
"""The question that is asked on the command line, too."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, asked of both engines, in CPU seconds.

    Attributes:
        disk: ours, from the store of a build.
        whole: the same, with the names looked up and the sentences found.
        memory: ours, with the graph in memory.
        theirs: rdflib's.
        late: rdflib was stopped, so that its time is a lower bound.
    """

    what: str
    rows: int
    disk: float
    whole: float
    memory: float
    theirs: float
    late: bool = False

    @property
    def ratio(self) -> float:
        """How many times faster we are."""
        return self.theirs / self.memory

    def __str__(self) -> str:
        """One row of the table."""
        least = ">" if self.late else ""
        ours = f"{1000 * self.disk:>9.1f}{1000 * self.whole:>11.1f}{1000 * self.memory:>11.1f}"
        theirs, ratio = f"{least}{1000 * self.theirs:.0f}", f"{least}{self.ratio:.0f}"
        return f"{self.what:<62}{self.rows:>6}{ours}{theirs:>9}{ratio:>8}"


def main() -> None:
    """Print two tables, each with its medians, and what a whole command takes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        events = write_graph(folder / GRAPH)
        build_store(folder / STORE, folder / GRAPH)
        disk, _ = open_build(folder)
        memory = OxigraphStore.from_turtle(folder / GRAPH)
        theirs = rdflib.Graph().parse(folder / GRAPH)
        print(
            f"{events:,} events, {len(disk):,} triples; CPU ms, medians of {RUNS} runs, rdflib once"
        )
        for head, examples in (("for everything", False), ("as its example asks", True)):
            ours = f"{'on disk':>9}{'sentences':>11}{'in memory':>11}"
            print(f"\n{head:<62}{'rows':>6}{ours}{'rdflib':>9}{'ratio':>8}")
            print_rows(
                measure(disk, memory, theirs, question, examples=examples)
                for question in find_questions()
            )
        print_command(folder)


def write_graph(path: Path) -> int:
    """Write a graph of enough events; how many these are."""
    readings = corpus_readings(NEWS)
    copies = -(-EVENTS // len(resolve(readings).events))
    world = resolve(list(repeated(readings, copies * len(readings))))
    path.write_bytes(write_turtle(encode(world)))
    return len(world.events)


def given_of(example: str) -> dict[str, str]:
    """The parameters that an example gives: `whomet query NAME DIR --PARAMETER VALUE ...`."""
    words = shlex.split(example)[4:]
    given = dict(zip(words[::2], words[1::2], strict=True))
    return {name.removeprefix("--"): value for name, value in given.items() if name != "--format"}


def measure(
    disk: OxigraphStore,
    memory: OxigraphStore,
    theirs: rdflib.Graph,
    question: Question,
    *,
    examples: bool,
) -> Asked:
    """Ask both engines."""
    given = given_of(question.example) if examples else {}
    sparql = bind(question, given, partial(find_named, disk))
    rows = len(disk.select(sparql).rows)
    others, late = capped_seconds(theirs, sparql)
    return Asked(
        " ".join((question.name, *(f"--{name} {value}" for name, value in given.items()))),
        rows,
        median(cpu_seconds(lambda: disk.select(sparql)) for _ in range(RUNS)),
        median(cpu_seconds(lambda: ask(disk, question, given)) for _ in range(RUNS)),
        median(cpu_seconds(lambda: memory.select(sparql)) for _ in range(RUNS)),
        others,
        late,
    )


def capped_seconds(graph: rdflib.Graph, sparql: str) -> tuple[float, bool]:
    """What rdflib's own engine takes, and whether it was stopped."""
    start = time.process_time()
    try:
        with stopped_after(MOST_SECONDS):
            list(graph.query(sparql))
    except TimeoutError:
        return time.process_time() - start, True
    return time.process_time() - start, False


@contextmanager
def stopped_after(seconds: float) -> Iterator[None]:
    """Stop what runs here.

    Raises:
        TimeoutError: it has used so many CPU seconds.
    """

    def stop(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGPROF, stop)
    # Again and again: Python drops what is raised while it takes an object down.
    signal.setitimer(signal.ITIMER_PROF, seconds, 1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def print_rows(asked: Iterable[Asked]) -> None:
    """A row for each question as soon as it is answered, and the medians."""
    rows = []
    for one in asked:
        print(one, flush=True)
        rows.append(one)
    disk, whole, memory, theirs = (
        1000 * median(getattr(one, side) for one in rows)
        for side in ("disk", "whole", "memory", "theirs")
    )
    ratio = median(one.ratio for one in rows)
    print(f"{'median':<68}{disk:>9.1f}{whole:>11.1f}{memory:>11.1f}{theirs:>9.0f}{ratio:>8.0f}")


def print_command(folder: Path) -> None:
    """The wall time of `whomet query` with its start."""
    words = shlex.split(find_question(COMMAND).example.replace(" graph ", f" {folder} "))[1:]
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-m", "kg.cli", *words], check=True, capture_output=True)
        times.append(time.perf_counter() - start)
    print(f"\nwhomet query {COMMAND} as its example asks: {median(times):.2f} s from start to end")


if __name__ == "__main__":
    main()
