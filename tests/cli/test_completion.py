"""What the tab key offers, in the protocol of each shell, and once in a real bash."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
WHOMET = "from kg.cli import main; main()"
SHELLS = ["bash", "zsh", "fish"]


def whomet(folder: Path, *arguments: str, **env: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", WHOMET, *arguments],
        capture_output=True, text=True, check=False, cwd=folder,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT), **env},
    )  # fmt: skip
    assert "Traceback" not in done.stderr
    return done.stdout


def offered(line: str, folder: Path) -> list[str]:
    words = shlex.split(line)
    cursor = len(words) - (not line.endswith(" "))
    out = whomet(folder, COMP_WORDS=line, COMP_CWORD=str(cursor), _WHOMET_COMPLETE="complete_bash")
    return out.split()


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("whomet qu", ["query", "queries"]),
        ("whomet query who", ["who-met-whom"]),
        ("whomet queries dis", ["disputes"]),
        ("whomet query visits build --trav", ["--traveller", "--traveller-country"]),
        ("whomet query visits build --from 2023 --sta", ["--status"]),
        ("whomet query nothing build --trav", []),
        ("whomet query calls build --person ha", ["haddad"]),
        ("whomet query calls build --person Ha", ["Haddad"]),
        ("whomet query calls none --person ha", []),
        ("whomet query calls build --status p", ["planned", "possible", "postponed"]),
        ("whomet query timeline build --type meet", ["meeting"]),
        ("whomet query calls build --format js", ["json", "jsonl"]),
        ("whomet export build --format tt", ["ttl", "ttl12"]),
        ("whomet show be", ["berg"]),
        ("whomet same be", ["berg"]),
        ("whomet query calls bui", []),
    ],
)
def test_a_shell_is_offered_what_fits(tiny_build: Path, line: str, words: list[str]) -> None:
    (tiny_build.parent / "graph").symlink_to(tiny_build)
    assert offered(line, tiny_build.parent) == words


def test_nothing_that_a_shell_could_run_is_offered(hostile_build: Path) -> None:
    words = offered("whomet query calls hostile --person ", hostile_build.parent)
    assert words
    assert all(word.isalpha() for word in words)


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_other_shells_are_answered_in_their_own_way(tiny_build: Path, shell: str) -> None:
    out = whomet(
        tiny_build,
        _TYPER_COMPLETE_ARGS="whomet query who",
        _TYPER_COMPLETE_FISH_ACTION="get-args",
        _WHOMET_COMPLETE=f"complete_{shell}",
    )
    assert "who-met-whom" in out


@pytest.mark.parametrize("shell", SHELLS)
def test_completion_is_shown_and_installed(tmp_path: Path, shell: str) -> None:
    by_name = {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1", "HOME": str(tmp_path)}
    shown = whomet(tmp_path, "--show-completion", shell, **by_name)
    assert f"_WHOMET_COMPLETE=complete_{shell}" in shown
    whomet(tmp_path, "--install-completion", shell, **by_name)
    written = [path.read_text() for path in tmp_path.rglob("*") if path.is_file()]
    assert any(f"_WHOMET_COMPLETE=complete_{shell}" in text for text in written)


def test_a_real_bash_completes(tiny_build: Path, tmp_path: Path) -> None:
    bash = shutil.which("bash")
    if bash is None:
        pytest.skip("there is no bash")
    program = tmp_path / "whomet"
    program.write_text(f"#!{sys.executable}\n{WHOMET}\n")
    program.chmod(0o755)
    by_name = {"_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    script = whomet(tmp_path, "--show-completion", "bash", **by_name)
    line = f"{script}\nCOMP_WORDS=(whomet query who); COMP_CWORD=2\n_whomet_completion whomet\n"
    done = subprocess.run(
        [bash, "-c", f'{line}echo "${{COMPREPLY[@]}}"'],
        capture_output=True, text=True, check=True, cwd=tmp_path,
        env={**os.environ, "PATH": f"{tmp_path}:{os.environ['PATH']}", "PYTHONPATH": str(CHECKOUT)},
    )  # fmt: skip
    assert done.stdout.split() == ["who-met-whom"]
