from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples"
GOLD = EXAMPLES / "gold.jsonl"


@pytest.fixture
def careless(tmp_path: Path) -> Path:
    """All gold events as if a program had told them, every one as a fact."""
    path = tmp_path / "accounts.jsonl"
    records = map(json.loads, GOLD.read_text(encoding="utf-8").splitlines())
    told = (
        {**event, "document": record["id"], "status": "occurred"}
        for record in records
        for event in record["events"]
    )
    path.write_text("".join(json.dumps(one) + "\n" for one in told), encoding="utf-8")
    return path


def run(*arguments: str | Path) -> int:
    with pytest.raises(SystemExit) as left:
        main([str(argument) for argument in ("score", *arguments)])
    assert isinstance(left.value.code, int)
    return left.value.code


def test_prints_figures_and_every_error(careless: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ("--gold", GOLD, "--predicted", careless, "--docs", EXAMPLES / "news")
    assert run(*options) == 0
    printed = capsys.readouterr().out
    assert "participants          1.000" in printed
    assert "SEVERE    balloon-trip" in printed
    assert run(*options, "--errors", "0") == 0
    assert "SEVERE" not in capsys.readouterr().out


def test_prints_json(careless: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--gold", GOLD, "--predicted", careless, "--json", "--errors", "1") == 0
    printed = json.loads(capsys.readouterr().out)
    assert printed["severe_status"] > 10
    assert len(printed["errors"]) == 1


def test_a_missing_file_is_an_input_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--gold", "nowhere.jsonl", "--predicted", "nowhere.jsonl") == 2
    assert "nowhere.jsonl: cannot be read" in capsys.readouterr().err
