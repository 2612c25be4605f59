"""The same articles give the same bytes, whatever the order, the workers and the hash seed."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NEWS = ROOT / "examples" / "news"


def built(inputs: list[Path], out: Path, workers: int, seed: str) -> bytes:
    command = [sys.executable, "-m", "kg.cli", "build", *map(str, inputs), "--out", str(out)]
    subprocess.run(
        [*command, "--workers", str(workers), "--quiet", "--no-validate"],
        check=True,
        cwd=ROOT,
        env=os.environ | {"PYTHONHASHSEED": seed},
        timeout=300,
    )
    return (out / "graph.ttl").read_bytes()


@pytest.mark.slow
def test_order_workers_and_hash_seed_leave_no_trace(tmp_path: Path) -> None:
    files = sorted(path for path in NEWS.iterdir() if not path.name.endswith(".meta.json"))
    assert len(files) >= 8
    graphs = []
    for number, (workers, seed) in enumerate([(1, "1"), (2, "2"), (0, "3")]):
        shuffled = random.Random(number).sample(files, len(files))
        graphs.append(built(shuffled, tmp_path / f"out{number}", workers, seed))
    assert graphs[0].count(b"wm:Account") >= 8
    assert graphs[1] == graphs[0]
    assert graphs[2] == graphs[0]


@pytest.mark.slow
@pytest.mark.parametrize(
    "names", [["seeds.docs.jsonl"], ["dev/press.docs.jsonl", "dev/official.docs.jsonl"]]
)
def test_the_shared_articles_too(tmp_path: Path, shared: Path, names: list[str]) -> None:
    texts = [(shared / "eval" / name).read_text(encoding="utf-8") for name in names]
    lines = [line for text in texts for line in text.splitlines()]
    graphs = []
    for number, (workers, seed) in enumerate([(1, "0"), (2, "7")]):
        turned = tmp_path / f"{number}.jsonl"
        random.Random(number).shuffle(lines)
        turned.write_text("\n".join(lines) + "\n", encoding="utf-8")
        graphs.append(built([turned], tmp_path / f"out{number}", workers, seed))
    assert graphs[0] == graphs[1]
