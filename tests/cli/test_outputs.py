"""What every command prints, as one table: `outputs.txt`.

A command stands behind `$ `, below it what it prints, first on standard output and then on standard
error; `...` stands for anything. The commands run in order, in a folder with the graph of the small
world (`graph`), an article and gold for it.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import typer.main

from kg.cli.app import app
from kg.cli.reference import commands_page
from tests.docs.test_commands import matches

if TYPE_CHECKING:
    from tests.cli.conftest import Run

CHECKOUT = Path(__file__).parents[2]
OUTPUTS = (Path(__file__).parent / "outputs.txt").read_text(encoding="utf-8")
COMMANDS = typer.main.get_group(app).commands
ARTICLE = """\
---
published: 2023-06-14
outlet: Courier
---
Foreign Minister Ada Berg met Omar Haddad in Vienna on Monday.
"""


@pytest.fixture
def desk(tiny_build: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, with a graph, an article and gold."""
    folder = tiny_build.parent
    tiny_build.rename(folder / "graph")
    (folder / "article.md").write_text(ARTICLE, encoding="utf-8")
    gold = (CHECKOUT / "examples" / "gold.jsonl").read_text(encoding="utf-8").splitlines()[0]
    (folder / "gold.jsonl").write_text(f"{gold}\n", encoding="utf-8")
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "100")
    return folder


def recorded() -> list[tuple[str, str]]:
    """Each command with what it prints."""
    parts = re.split(r"^\$ whomet ", OUTPUTS, flags=re.M)[1:]
    return [(line, printed) for line, _, printed in (part.partition("\n") for part in parts)]


def test_every_command_prints_what_is_recorded(run: Run, desk: Path) -> None:
    for line, printed in recorded():
        done = run(*shlex.split(line))
        assert matches(printed, done.out + done.err), f"whomet {line}\n{done.out}{done.err}"


def test_no_command_is_missing() -> None:
    assert {line.split()[0] for line, _ in recorded()} == set(COMMANDS)


def test_the_page_of_commands_is_current() -> None:
    page = CHECKOUT / "docs" / "commands.md"
    assert page.read_text(encoding="utf-8") == commands_page(), "run: make reference"


def test_the_overview_says_of_every_command_what_it_does(run: Run) -> None:
    _, _, listed = run("--help").out.partition("Commands:\n")
    lines, _, codes = listed.partition("\n\n")
    assert [line.split()[0] for line in lines.splitlines()] == list(COMMANDS)
    assert all(re.search(r"[^.]\.$", line) for line in lines.splitlines()), "cut off at 80 columns"
    assert "Exit codes: 0 fine, 1 findings, 2 usage or input, 3 internal" in codes


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(name: str) -> None:
    command = COMMANDS[name]
    told = command.help or ""
    assert re.search(rf"Examples?:\n .*whomet {name}\b", told, re.DOTALL)
    undocumented = [one.name for one in command.params if not getattr(one, "help", None)]
    assert undocumented == []
