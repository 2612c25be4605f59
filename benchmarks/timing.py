"""CPU seconds and ratios: medians of several runs, the two sides taking turns."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

RUNS = 5

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two ways to do the same, in CPU seconds, and the median of the ratios of paired runs."""

    what: str
    ours: float
    theirs: float
    ratio: float
    baseline: str

    def __str__(self) -> str:
        """One row of the table."""
        sides = f"{self.ours:>9.4f} {self.theirs:>9.4f} {self.ratio:>8.2f}"
        return f"{self.what:<34}{sides}  {self.baseline}"


def cpu_seconds(work: Work) -> float:
    """The CPU seconds of this process that `work` takes, without collecting older garbage."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def compare(
    what: str, ours: Work, baseline: str, theirs: Work, *, runs: int = RUNS, faster: bool = True
) -> Comparison:
    """Measure both in turn, after one run of each that does not count.

    Args:
        faster: the ratio says how many times faster we are; else how many times dearer.
    """
    ours(), theirs()
    pairs = [(cpu_seconds(ours), cpu_seconds(theirs)) for _ in range(runs)]
    ratios = [b / a if faster else a / b for a, b in pairs]
    mine, others = (median(side) for side in zip(*pairs, strict=True))
    return Comparison(what, mine, others, median(ratios), baseline)
