from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

from pyarrow import parquet

if TYPE_CHECKING:
    from tests.cli.conftest import Run

TABLES = ("events", "participants", "evidence")


def test_turtle_is_the_graph_itself(tiny_build: Path, tmp_path: Path, run: Run) -> None:
    out = tmp_path / "copies" / "graph.ttl"
    assert run("export", tiny_build, "--format", "ttl", "--out", out).code == 0
    assert out.read_bytes() == (tiny_build / "graph.ttl").read_bytes()


def test_csv_tables_join_by_the_event(tiny_build: Path, tmp_path: Path, run: Run) -> None:
    done = run("export", tiny_build, "--format", "csv", "--out", tmp_path)
    assert done.code == 0
    tables = {
        name: list(csv.DictReader(io.StringIO((tmp_path / f"{name}.csv").read_text())))
        for name in TABLES
    }
    events = {row["event"] for row in tables["events"]}
    for name in ("participants", "evidence"):
        assert tables[name]
        assert {row["event"] for row in tables[name]} <= events
    (vienna,) = [row for row in tables["events"] if row["label"] == "Meeting in Vienna"]
    assert (vienna["status"], vienna["earliest"], vienna["accounts"]) == (
        "occurred",
        "2023-05-03",
        "2",
    )
    assert "Ada Berg" in {row["name"] for row in tables["participants"]}


def test_parquet_holds_what_csv_holds(tiny_build: Path, tmp_path: Path, run: Run) -> None:
    for style in ("csv", "parquet"):
        assert run("export", tiny_build, "--format", style, "--out", tmp_path, "-q").code == 0
    for name in TABLES:
        table = parquet.read_table(tmp_path / f"{name}.parquet")
        rows = list(csv.reader(io.StringIO((tmp_path / f"{name}.csv").read_text())))
        assert table.column_names == rows[0]
        assert table.num_rows == len(rows) - 1
    evidence = parquet.read_table(tmp_path / "evidence.parquet")
    assert str(evidence.schema.field("start").type) == "int64"


def test_tables_need_a_folder(tiny_build: Path, run: Run) -> None:
    done = run("export", tiny_build, "--format", "csv")
    assert done.code == 2
    assert "name one: --out tables" in done.err


def test_what_cannot_be_written_is_explained(tiny_build: Path, tmp_path: Path, run: Run) -> None:
    (tmp_path / "file").write_text("")
    done = run("export", tiny_build, "--format", "nt", "--out", tmp_path / "file" / "x.nt")
    assert done.code == 2
    assert "name another place with --out" in done.err


def test_data_goes_to_standard_output(tiny_build: Path, run: Run) -> None:
    done = run("export", tiny_build, "--format", "nt")
    assert done.out.count(" .\n") > 100
