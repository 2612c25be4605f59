"""The word lists of reading: each does its work in the sentence that it is for."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.extract.analysis import Analysis
from kg.extract.wordlists import WordLists, word_lists
from kg.lexicon.tables import FOLDER

TABLE = tomllib.loads((FOLDER / "reading.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(TABLE))
def test_an_example_holds_a_word_of_its_list(
    name: str, analysed: Callable[[str], Analysis]
) -> None:
    a = analysed(TABLE[name]["example"])
    assert {*a.lower, *a.lemmas} & getattr(word_lists(), name)


@pytest.mark.parametrize("name", sorted(TABLE))
def test_no_list_names_a_word_twice(name: str) -> None:
    words = TABLE[name]["words"].split()
    assert len(words) == len(set(words))


def test_every_list_is_asked_for() -> None:
    assert {field.name for field in fields(WordLists)} == set(TABLE)


@pytest.mark.parametrize(
    ("extra", "left_out"), [("[new]\nwords = 'a'\n", ""), ("", "particles")], ids=["new", "missing"]
)
def test_a_table_with_other_lists_is_refused(extra: str, left_out: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    names = [name for name in TABLE if name != left_out]
    path.write_text(extra + "".join(f"[{n}]\nwords = 'a'\n" for n in names), encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        word_lists(path)
    assert str(path) in caught.value.place
    assert (left_out or "new") in caught.value.cause
    assert caught.value.repair


def test_a_list_without_words_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("".join(f"[{n}]\nexample = 'a'\n" for n in TABLE), encoding="utf-8")
    with pytest.raises(LexiconError) as caught:
        word_lists(path)
    assert "no words" in caught.value.cause
