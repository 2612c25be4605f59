"""The wheel, installed beside the dependencies alone, builds a graph far from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest
from rdflib import Graph

CHECKOUT = Path(__file__).parents[2]
ARTICLE = CHECKOUT / "examples" / "news" / "bali-summit.txt"

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path) -> str:
    clean = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=cwd, env=clean, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    run(
        sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, cwd=CHECKOUT
    )
    (built,) = folder.glob("whomet-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel; its dependencies come from the running environment.

    A path in a .pth file brings the installed packages but not the links to checkouts among them,
    so the only `kg` that the environment knows is that of the wheel.
    """
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    run(
        *(sys.executable, "-m", "pip", "--python", python),
        *("install", "--quiet", "--no-deps", "--no-index", wheel),
        cwd=folder,
    )
    site = Path(
        run(python, "-c", "import site; print(site.getsitepackages()[0])", cwd=folder).strip()
    )
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return folder


@pytest.mark.parametrize("folder", ["ontology", "shapes"])
def test_the_wheel_holds_the_data_folders(wheel: Path, folder: str) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    wanted = {
        f"kg/_resources/{path.relative_to(CHECKOUT).as_posix()}"
        for path in (CHECKOUT / folder).rglob("*")
        if path.is_file()
    }
    assert wanted
    assert wanted <= inside


def test_the_wheel_holds_no_tests(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"kg"}


def test_the_installed_command_builds_a_graph(installed: Path, tmp_path: Path) -> None:
    python = installed / "bin" / "python"
    where = run(python, "-c", "import kg; print(kg.__file__)", cwd=tmp_path)
    assert Path(where.strip()).is_relative_to(installed)

    run(installed / "bin" / "whomet", "build", ARTICLE, "--out", "graph", "--quiet", cwd=tmp_path)
    graph = Graph().parse(tmp_path / "graph" / "graph.ttl")
    assert len(graph) > 0
    table = run(installed / "bin" / "whomet", "query", "who-met-whom", "graph", cwd=tmp_path)
    assert "Biden" in table
    run(installed / "bin" / "whomet", "validate", "graph", cwd=tmp_path)


def test_spacy_finds_the_components_of_the_installed_package(
    installed: Path, tmp_path: Path
) -> None:
    saved = "import spacy; nlp = spacy.blank('en'); nlp.add_pipe('whomet_mentions'); "
    saved += "nlp.to_disk('saved')"
    python = installed / "bin" / "python"
    run(python, "-c", saved, cwd=tmp_path)
    loaded = "import spacy; print(spacy.load('saved').pipe_names)"
    assert run(python, "-c", loaded, cwd=tmp_path).strip() == "['whomet_mentions']"
