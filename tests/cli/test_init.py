from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.cli.settings import configured_lexicon, configured_model
from kg.lexicon.own import SECTIONS, read_own_lexicon

if TYPE_CHECKING:
    from tests.cli.conftest import Run


def test_a_folder_is_set_up_to_build_in(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "project"
    done = run("init", folder)
    assert (done.code, done.out) == (0, "")
    assert f"cd {folder}\n  whomet build articles --out graph" in done.err
    assert sorted(path.name for path in folder.iterdir()) == ["articles", "kg.toml", "words.toml"]
    assert configured_lexicon(None, folder) == (folder / "words.toml",)
    assert configured_model(None, folder) is None


def test_the_sample_loads_as_it_is_and_with_all_its_examples(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path, "--quiet")
    sample = tmp_path / "words.toml"
    assert not list(read_own_lexicon([sample]).entries(*SECTIONS))
    written = sample.read_text(encoding="utf-8")
    sample.write_text(re.sub(r"^# (?=\[|\w+ = )", "", written, flags=re.M), encoding="utf-8")
    assert len(list(read_own_lexicon([sample]).entries(*SECTIONS))) == 5
    article = tmp_path / "articles" / "a.txt"
    article.write_text("The Heron powwowed with Grand Warden Ana Ruiz in Vell Hollow.")
    told = run("read", article, "--lexicon", sample).out
    assert "Meeting occurred" in told
    assert told.count("The Heron") > 1
    settings = tmp_path / "kg.toml"
    settings.write_text(settings.read_text().replace("# model", "model"))
    assert configured_model(None, tmp_path) == "en_core_web_lg"


def test_nothing_is_written_over(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("words.toml").write_text("# mine\n")
    Path("pyproject.toml").write_text("[tool.whomet]\n")
    Path("articles").mkdir()
    done = run("init")
    assert done.err.splitlines()[:3] == [
        "articles stands already",
        "pyproject.toml stands already",
        "words.toml stands already",
    ]
    assert "cd " not in done.err
    assert Path("words.toml").read_text() == "# mine\n"
    assert not Path("kg.toml").exists()


def test_a_file_in_the_way_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "articles").write_text("a file")
    done = run("init", tmp_path)
    assert done.code == 2
    assert "cannot be set up" in done.err
