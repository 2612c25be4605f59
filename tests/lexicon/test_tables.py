"""Every mistake in a table is reported with its file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import LexiconError
from kg.lexicon import read_toml, read_tsv
from kg.lexicon.tables import place_of, split_cell


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_rows_come_with_their_line_numbers(tmp_path: Path) -> None:
    path = write(tmp_path, "a.tsv", "# a remark\nname\tcode\n\nChina\tCN\n# another\nPeru\tPE\n")
    assert list(read_tsv(path, ["name", "code"])) == [
        (4, {"name": "China", "code": "CN"}),
        (6, {"name": "Peru", "code": "PE"}),
    ]


@pytest.mark.parametrize(
    ("text", "line", "cause"),
    [
        ("name\tkode\nChina\tCN\n", 1, "header"),
        ("", 1, "header"),
        ("# only a remark\n", 1, "header"),
        ("name\tcode\nChina\tCN\nPeru\n", 3, "1 cells, not 2"),
        ("name\tcode\nChina\tCN\tx\n", 2, "3 cells, not 2"),
    ],
)
def test_broken_rows(tmp_path: Path, text: str, line: int, cause: str) -> None:
    path = write(tmp_path, "a.tsv", text)
    with pytest.raises(LexiconError, match=cause) as caught:
        list(read_tsv(path, ["name", "code"]))
    assert caught.value.place == f"{path}:{line}"
    assert caught.value.repair


def test_a_table_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "a.tsv"
    path.write_bytes(b"name\nPeru\nM\xe9xico\n")
    with pytest.raises(LexiconError, match="UTF-8") as caught:
        list(read_tsv(path, ["name"]))
    assert caught.value.place == f"{path}:3"


@pytest.mark.parametrize("name", ["a.tsv", "a.toml"])
def test_a_missing_table(tmp_path: Path, name: str) -> None:
    with pytest.raises(LexiconError, match="cannot be read") as caught:
        read_toml(tmp_path / name) if name == "a.toml" else list(read_tsv(tmp_path / name, ["a"]))
    assert caught.value.place == str(tmp_path / name)


def test_toml_that_does_not_parse(tmp_path: Path) -> None:
    path = write(tmp_path, "a.toml", 'words = ["a"]\nmore = [\n"b" "c"]\n')
    with pytest.raises(LexiconError, match="not valid TOML") as caught:
        read_toml(path)
    assert caught.value.place == f"{path}:3"


def test_toml_that_ends_too_soon(tmp_path: Path) -> None:
    path = write(tmp_path, "a.toml", "words = [")
    with pytest.raises(LexiconError, match="not valid TOML") as caught:
        read_toml(path)
    assert caught.value.place.startswith(str(path))


def test_a_cell_holds_forms() -> None:
    assert split_cell("") == ()
    assert split_cell("Kyiv") == ("Kyiv",)
    assert split_cell("Kyiv|Kiev") == ("Kyiv", "Kiev")


def test_the_place_of_words(tmp_path: Path) -> None:
    path = write(tmp_path, "a.toml", 'one = "two"\ntwo = 1\nthree = ["two", "four"]\n')
    assert place_of(path, "two") == f"{path}:1"
    assert place_of(path, "two", occurrence=1) == f"{path}:3"
    assert place_of(path, "two", occurrence=2) == str(path)
    assert place_of(path, "five") == str(path)
