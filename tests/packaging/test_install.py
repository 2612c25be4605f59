"""`make install` explains what is missing, and the lock holds what the project asks for."""

from __future__ import annotations

import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

CHECKOUT = Path(__file__).parents[2]
LOCK = (CHECKOUT / "requirements" / "lock.txt").read_text(encoding="utf-8")
PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    """A checkout with nothing but what `make install` looks at first."""
    shutil.copy(CHECKOUT / "Makefile", tmp_path)
    shutil.copy(CHECKOUT / "pyproject.toml", tmp_path)
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements" / "lock.txt").write_text("", encoding="utf-8")
    return tmp_path


def install(folder: Path, interpreter: str) -> subprocess.CompletedProcess[str]:
    """Run `make install` with a stand-in interpreter that is this shell script."""
    python = folder / "python"
    python.write_text(f"#!/bin/sh\n{interpreter}\n", encoding="utf-8")
    python.chmod(0o755)
    command = ["make", "install", f"PYTHON={python}"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_an_old_python_is_refused_with_the_repair(bare: Path) -> None:
    done = install(bare, "exit 1")
    assert done.returncode == 2
    assert "Python 3.11 or newer was not found" in done.stderr
    assert "make install PYTHON=" in done.stderr
    assert not (bare / ".venv").exists()


def test_a_python_without_ensurepip_is_refused_with_the_repair(bare: Path) -> None:
    done = install(bare, 'case "$2" in *ensurepip*) exit 1;; esac')
    assert done.returncode == 2
    assert "ensurepip is missing" in done.stderr
    assert "python3-venv" in done.stderr
    assert not (bare / ".venv").exists()


def locked() -> dict[str, list[str]]:
    versions: dict[str, list[str]] = {}
    for line in LOCK.splitlines():
        if "==" in line and not line.startswith((" ", "#")):
            requirement = Requirement(line.removesuffix("\\").strip())
            version = next(iter(requirement.specifier)).version
            versions.setdefault(canonicalize_name(requirement.name), []).append(version)
    return versions


@pytest.mark.parametrize(
    "wanted",
    [
        *PROJECT["project"]["dependencies"],
        *PROJECT["dependency-groups"]["dev"],
        *PROJECT["dependency-groups"]["build"],
    ],
)
def test_the_lock_satisfies_every_requirement(wanted: str) -> None:
    requirement = Requirement(wanted)
    versions = locked()[canonicalize_name(requirement.name)]
    assert all(requirement.specifier.contains(version) for version in versions)


def test_the_lock_has_a_hash_for_everything_and_names_no_server() -> None:
    entries = LOCK.split("\n")
    starts = [line for line in entries if "==" in line and not line.startswith((" ", "#"))]
    assert all(line.endswith("\\") for line in starts)
    assert LOCK.count("--hash=sha256:") >= len(starts)
    assert "://" not in LOCK
