"""Apache Jena reads what is written here: the strictest of the common Turtle parsers."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from kg.model.namespace import BASE
from kg.rdf import read_turtle, terms, write_turtle
from kg.rdf.iris import chain_iri
from kg.resources import resource_folder
from tests.store.servers import fuseki_jar

GOLDEN = Path(__file__).parent / "golden" / "lisbon.ttl"
HOSTILE = (
    'quote " backslash \\ \r\n \x00 \x07 \x1b[31m \u202e \ufeff \u2028 \ufffe \U0001f600 e\u0301'
)


def find_riot() -> list[str] | None:
    """The command of an unpacked Jena, or the one inside the jar of the Fuseki server."""
    home, java, jar = os.environ.get("JENA_HOME"), shutil.which("java"), fuseki_jar()
    found = shutil.which("riot", path=f"{home}/bin" if home else None)
    if found:
        return [found]
    return [java, "-cp", str(jar), "riotcmd.riot"] if java and jar else None


riot_command = find_riot()
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        riot_command is None,
        reason="Apache Jena is absent; get it with `make servers`, or unpack it and set JENA_HOME",
    ),
]


def riot(*arguments: str | Path) -> str:
    command = [*(riot_command or ()), *map(str, arguments)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert not re.search(r"\b(WARN|ERROR)\b", run.stdout + run.stderr), run.stderr
    return run.stdout


@pytest.fixture
def hostile_file(tmp_path: Path) -> Path:
    chain = chain_iri(".a/b:c%~\u202e'(é)", "\x00 <x>")
    file = tmp_path / "hostile.ttl"
    file.write_bytes(
        write_turtle(
            [
                Triple(chain, terms.NAME, Literal(HOSTILE)),
                Triple(chain, terms.REFERS_TO, NamedNode(f"{BASE}person/a.b.")),
            ]
        )
    )
    return file


def test_the_graph_and_the_vocabulary_are_valid() -> None:
    riot("--validate", "--strict", GOLDEN, *resource_folder("ontology").glob("*.ttl"))
    riot("--validate", "--strict", *resource_folder("shapes").glob("*.ttl"))


def test_hostile_text_is_valid(hostile_file: Path) -> None:
    riot("--validate", "--strict", hostile_file)


def test_no_triple_is_lost() -> None:
    lines = riot("--output=nt", GOLDEN).splitlines()
    assert len(lines) == len(read_turtle(GOLDEN.read_bytes(), "golden"))
