"""The rooms import only what the plan of the house allows."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "kg"

ANYWHERE = {"errors", "resources", "__init__"}
MAY_IMPORT = {
    "model": set(),
    "lexicon": {"model"},
    "sources": {"model", "lexicon"},
    "extract": {"model", "lexicon"},
    "resolve": {"model", "lexicon"},
    "rdf": {"model"},
    "validate": {"model", "rdf"},
    "store": {"model", "rdf"},
    "query": {"model", "store"},
    "drawing": {"model", "store", "query"},
    "asking": {"model", "lexicon", "extract", "store", "query"},
    "notebook": {"model", "rdf", "store", "query", "drawing", "asking"},
    "score": {"model"},
}
FOR_BUILDS = {
    "model",
    "lexicon",
    "sources",
    "extract",
    "resolve",
    "rdf",
    "validate",
    "store",
    "query",
}
MAY_IMPORT |= {"build": FOR_BUILDS | {"building"}, "building": FOR_BUILDS}
MAY_IMPORT |= {"errors": set(), "resources": {"errors"}, "__init__": {"notebook"}}
ONLY_SPACY_ROOM = "extract"
PRINTING_ROOM = "cli"


def imported_rooms(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Rooms of kg that a module imports, with the line; `from kg import x` names the room x."""
    for name, line in imported_names(tree):
        parts = name.split(".")
        if parts[0] == "kg":
            yield parts[1] if len(parts) > 1 else "__init__", line


def imported_names(tree: ast.AST) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            whole = node.module == "kg"
            for alias in node.names:
                yield f"kg.{alias.name}" if whole else node.module, node.lineno


def room_of(path: Path, package: Path) -> str:
    inside = path.relative_to(package)
    return inside.parts[0] if len(inside.parts) > 1 else path.stem


def broken_rules(package: Path) -> list[str]:
    broken = []
    for path in sorted(package.rglob("*.py")):
        room = room_of(path, package)
        tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
        if any(isinstance(node, ast.ImportFrom) and node.level for node in ast.walk(tree)):
            broken.append(f"{path}: a relative import hides the room")
        allowed = MAY_IMPORT.get(room)
        if room != PRINTING_ROOM and allowed is None:
            broken.append(f"{path}: {room} is no room of the house")
        for name, line in imported_rooms(tree):
            if allowed is not None and name not in allowed | ANYWHERE | {room}:
                broken.append(f"{path}:{line}: {room} may not import {name}")
        for name, line in imported_names(tree):
            if name.split(".")[0] == "spacy" and room != ONLY_SPACY_ROOM:
                broken.append(f"{path}:{line}: only {ONLY_SPACY_ROOM} may import spaCy")
    return broken


def test_rooms_import_only_what_the_plan_allows() -> None:
    assert broken_rules(PACKAGE) == []


@pytest.mark.parametrize(
    ("path", "line", "complaint"),
    [
        ("model/a.py", "from kg.rdf import encode", "model may not import rdf"),
        ("query/a.py", "import kg.extract.weights", "query may not import extract"),
        ("rdf/a.py", "from kg import sources", "rdf may not import sources"),
        ("rdf/a.py", "def f():\n    import kg.cli", "rdf may not import cli"),
        ("rdf/a.py", "from . import iris", "relative import"),
        ("rdf/a.py", "import spacy.tokens", "only extract may import spaCy"),
        ("build.py", "from kg.cli import main", "build may not import cli"),
        ("utils/a.py", "import os", "utils is no room"),
    ],
)
def test_a_forbidden_import_is_found(tmp_path: Path, path: str, line: str, complaint: str) -> None:
    broken = tmp_path / path
    broken.parent.mkdir(exist_ok=True)
    broken.write_text(line)
    assert [complaint in rule for rule in broken_rules(tmp_path)] == [True]
