from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEAVY = {
    "spacy",
    "rdflib",
    "pyshacl",
    "pyoxigraph",
    "trafilatura",
    "numpy",
    "pebble",
    "httpx",
    "pyarrow",
}
COMMANDS = [
    *(
        "init",
        "build",
        "query",
        "queries",
        "ask",
        "show",
        "diff",
        "accounts",
        "offices",
        "validate",
        "load",
        "ontology",
        "text",
        "read",
        "doctor",
    ),
]
PROBE = """
import sys
from kg.cli import main
try:
    main({arguments!r})
finally:
    print("LOADED", *sorted(sys.modules), file=sys.stderr)
"""


def loaded_by(*arguments: str) -> tuple[str, set[str]]:
    done = subprocess.run(
        [sys.executable, "-c", PROBE.format(arguments=list(arguments))],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return done.stdout, set(done.stderr.rpartition("LOADED ")[2].split())


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], *([c, "-h"] for c in COMMANDS)])
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    out, loaded = loaded_by(*arguments)
    assert out
    assert loaded & HEAVY == set()


def test_listing_queries_imports_no_language_model() -> None:
    _, loaded = loaded_by("queries")
    assert loaded & {"spacy", "rdflib", "pyshacl", "trafilatura", "numpy"} == set()


def test_the_package_can_be_run_as_a_module() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kg.cli", "--version"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert done.stdout.startswith("whomet ")


def test_a_reader_that_has_had_enough_is_no_error(tiny_build: Path) -> None:
    program = f"from kg.cli import main; main(['accounts', {str(tiny_build)!r}])"
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as running:
        assert running.stdout and running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait() == 0
