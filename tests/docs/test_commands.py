"""Every command and every Python block of the documentation is executed.

`sh` blocks must succeed. `console` blocks must print what they show; `...` stands for anything.
The blocks of a page run in order, in a copy of the checkout in which `make demo` was called; a line
`cd FOLDER` holds for the rest of the page.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
PAGES = [CHECKOUT / "README.md", CHECKOUT / "CONTRIBUTING.md", *sorted(CHECKOUT.glob("docs/*.md"))]
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TOP_LEVEL = (
    "CITATION.cff",
    "LICENSE",
    "Makefile",
    "README.md",
    "examples",
    "ontology",
    "pyproject.toml",
    "requirements",
    "shapes",
)
# What would start this test again, or needs a network, is run as far as it goes without.
DRY = {
    "make": "make -n",
    "pip install": f"{shlex.quote(sys.executable)} -m pip install --dry-run --quiet --no-deps"
    " --no-build-isolation",
}


@dataclass(frozen=True)
class Command:
    """A command of a page, and what it is said to print (None: anything)."""

    place: str
    line: str
    printed: str | None


def blocks(page: Path, *languages: str) -> list[tuple[str, str, str]]:
    """(place, language, code) of every fenced block in one of the languages."""
    text = page.read_text(encoding="utf-8")
    return [
        (f"{page.name}:{text.count(chr(10), 0, found.start()) + 1}", found[1], found[2])
        for found in BLOCK.finditer(text)
        if found[1] in languages
    ]


def commands(page: Path) -> list[Command]:
    found: list[Command] = []
    for place, language, code in blocks(page, "sh", "console"):
        if language == "sh":
            lines = code.replace("\\\n", " ").splitlines()
            found += [Command(place, line, None) for line in lines if line.strip()]
        else:
            found += [
                Command(place, *_split(part)) for part in re.split(r"^\$ ", code, flags=re.M)[1:]
            ]
    return found


def _split(part: str) -> tuple[str, str | None]:
    line, _, printed = part.partition("\n")
    return line, printed or None


@pytest.fixture(scope="session")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("checkout")
    for name in TOP_LEVEL:
        source = CHECKOUT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, folder / name)
    (folder / "kg").symlink_to(CHECKOUT / "kg")
    (folder / ".venv").symlink_to(sys.prefix)
    done = run("whomet build examples/news --out out/demo --quiet", folder)
    assert done.returncode == 0, done.stderr
    return folder


def run(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = {**os.environ, "PATH": path, "NO_COLOR": "1", "COLUMNS": "100"}
    return subprocess.run(
        ["bash", "-euo", "pipefail", "-c", line],
        cwd=folder, env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip


def dry(line: str) -> str:
    for start, instead in DRY.items():
        if line.startswith(start):
            return instead + line.removeprefix(start)
    return line


def matches(shown: str, printed: str) -> bool:
    pieces = [re.escape(piece.strip()) for piece in _squeezed(shown).split("...")]
    return re.fullmatch(r".*?".join(pieces), _squeezed(printed), re.DOTALL) is not None


def _squeezed(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.strip().splitlines())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_commands_do_what_the_page_says(page: Path, scratch: Path) -> None:
    folder = scratch
    for command in commands(page):
        if command.line.startswith("cd "):
            folder /= command.line.removeprefix("cd ")
            continue
        done = run(dry(command.line), folder)
        assert done.returncode == 0, f"{command.place}: {command.line}\n{done.stderr}"
        if command.printed is not None:
            assert matches(command.printed, done.stdout), (
                f"{command.place}: {command.line} prints\n{done.stdout}"
            )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_python_blocks_run(page: Path, scratch: Path) -> None:
    for place, _, code in blocks(page, "python"):
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=scratch, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{place}\n{done.stderr}"


def test_no_page_hides_a_command_from_this_test() -> None:
    known = {
        "sh",
        "console",
        "python",
        "text",
        "turtle",
        "sparql",
        "json",
        "toml",
        "csv",
        "mermaid",
    }
    used = {found for page in PAGES for found in re.findall(r"^```(\S+)$", page.read_text(), re.M)}
    assert used <= known


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_inside_the_project_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8"))
    missing = [target for target in targets if not (page.parent / target).exists()]
    assert not missing


def test_every_page_stands_in_the_index() -> None:
    index = (CHECKOUT / "docs" / "README.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"\]\((\w[\w-]*\.md)", index))
    assert listed == {path.name for path in CHECKOUT.glob("docs/*.md")} - {"README.md"}


def test_the_first_command_stands_within_forty_words() -> None:
    before, _, _ = (CHECKOUT / "README.md").read_text(encoding="utf-8").partition("```")
    assert len(before.split()) <= 40
