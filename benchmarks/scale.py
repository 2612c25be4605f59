"""How time and memory of the world half grow: one process for each number of documents.

`python -m benchmarks.scale CORPUS` prints the table; with a number behind it, one row. This process
stays small, since the peak of a process counts towards those that it starts.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

from benchmarks.readings import corpus_readings, repeated
from benchmarks.timing import cpu_seconds
from kg.resolve import resolve

SIZES = (500, 1_000, 2_000, 4_000, 5_000)


def print_growth(corpus: Path) -> None:
    """One row for each size, each measured in a process of its own."""
    subprocess.run([sys.executable, "-m", "benchmarks.readings", str(corpus)], check=True)
    print(f"resolve the documents of {corpus.name}, taken as often as needed")
    print(
        f"{'documents':>10}{'accounts':>10}{'CPU s':>9}{'ms a document':>15}{'peak MB':>9}",
        flush=True,
    )
    for size in SIZES:
        subprocess.run(
            [sys.executable, "-m", "benchmarks.scale", str(corpus), str(size)], check=True
        )


def print_row(corpus: Path, documents: int) -> None:
    """What resolving so many documents costs in this process."""
    readings = list(repeated(corpus_readings(corpus), documents))
    accounts = sum(len(reading.accounts) for reading in readings)
    seconds = cpu_seconds(lambda: resolve(readings))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    each = 1000 * seconds / documents
    print(f"{documents:>10}{accounts:>10}{seconds:>9.1f}{each:>15.2f}{peak:>9.0f}")


if __name__ == "__main__":
    place, *sizes = sys.argv[1:]
    if sizes:
        print_row(Path(place), int(sizes[0]))
    else:
        print_growth(Path(place))
