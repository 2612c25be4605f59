"""How fast named queries answer on 10,000 events, beside rdflib's own engine on the same graph.

`python -m benchmarks.asking` asks each question for everything and as its example asks. The graph
is that of the example articles, taken again a year later until there are enough events, so that
the same people meet again and again. Both engines get the same SPARQL: ours from the store on disk
that a build leaves, rdflib's from memory, once and only for a while.
"""

from __future__ import annotations

import shlex
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

import rdflib

from benchmarks.corpus import NEWS
from benchmarks.readings import corpus_readings, repeated
from benchmarks.timing import RUNS, cpu_seconds
from kg.query import Question, ask, find_question, find_questions
from kg.query.binding import bind
from kg.query.names import find_named
from kg.rdf import GRAPH, encode, write_turtle
from kg.resolve import resolve
from kg.store import STORE, OxigraphStore, build_store, open_build

EVENTS = 10_000
MOST_SECONDS = 10.0
COMMAND = "who-met-whom"
"""The question that is asked on the command line, too."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question, asked of both engines, in CPU seconds.

    Attributes:
        whole: the answer as users get it, with the names looked up and the sentences found.
        late: rdflib was stopped, so that its time is a lower bound.
    """

    what: str
    rows: int
    ours: float
    whole: float
    theirs: float
    late: bool = False

    @property
    def ratio(self) -> float:
        """How many times faster we are."""
        return self.theirs / self.ours

    def __str__(self) -> str:
        """One row of the table."""
        least = ">" if self.late else ""
        times = f"{1000 * self.ours:>9.1f}{least + f'{1000 * self.theirs:.0f}':>10}"
        ratio = least + f"{self.ratio:.0f}"
        return f"{self.what:<62}{self.rows:>6}{times}{ratio:>8}{1000 * self.whole:>11.1f}"


def main() -> None:
    """Print two tables, each with its medians, and what a whole command takes."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        events = write_graph(folder / GRAPH)
        build_store(folder / STORE, folder / GRAPH)
        ours, _ = open_build(folder)
        theirs = rdflib.Graph().parse(folder / GRAPH)
        print(f"{events:,} events, {len(ours):,} triples; medians of {RUNS} runs, rdflib once")
        for head, examples in (("for everything", False), ("as its example asks", True)):
            print(
                f"\n{head:<62}{'rows':>6}{'ours ms':>9}{'rdflib':>10}{'ratio':>8}{'sentences':>11}"
            )
            print_rows(
                measure(ours, theirs, question, given_of(question.example) if examples else {})
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
    ours: OxigraphStore, theirs: rdflib.Graph, question: Question, given: Mapping[str, str]
) -> Asked:
    """Ask both engines."""
    sparql = bind(question, given, partial(find_named, ours))
    rows = len(ours.select(sparql).rows)
    others, late = capped_seconds(theirs, sparql)
    return Asked(
        " ".join((question.name, *(f"--{name} {value}" for name, value in given.items()))),
        rows,
        median(cpu_seconds(lambda: ours.select(sparql)) for _ in range(RUNS)),
        median(cpu_seconds(lambda: ask(ours, question, given)) for _ in range(RUNS)),
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
    ours, theirs = (median(getattr(one, side) for one in rows) for side in ("ours", "theirs"))
    ratio, whole = (median(getattr(one, side) for one in rows) for side in ("ratio", "whole"))
    times = f"{1000 * ours:>9.1f}{1000 * theirs:>10.0f}{ratio:>8.0f}{1000 * whole:>11.1f}"
    print(f"{'median':<68}{times}")


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
