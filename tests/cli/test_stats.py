from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def test_figures_of_a_small_graph(tiny_build: Path, run: Run) -> None:
    figures = json.loads(run("stats", tiny_build, "--json").out)
    assert (figures["documents"], figures["events"]) == (2, 6)
    assert sum(figures["events by status"].values()) == figures["events"]
    assert sum(figures["events by type"].values()) == figures["events"]
    assert figures["events of several documents"] == 1


def test_the_table_shows_every_figure(tiny_build: Path, run: Run) -> None:
    figures = json.loads(run("stats", tiny_build, "--json").out)
    shown = run("stats", tiny_build).out
    assert all(name in shown for name in figures)
    assert "  Meeting " in shown
