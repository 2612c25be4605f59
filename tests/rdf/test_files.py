from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import InputError
from kg.rdf import graph_files, read_graph


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.ttl", "a.ttl", "notes.txt"):
        (tmp_path / name).write_text(f"<urn:{name}> <urn:p> <urn:o> .\n")
    (tmp_path / "folder.ttl").mkdir()
    return tmp_path


def test_a_folder_gives_its_turtle_files(folder: Path) -> None:
    assert [file.name for file in graph_files(folder)] == ["a.ttl", "b.ttl"]
    assert [str(triple.subject) for triple in read_graph(folder)] == ["<urn:a.ttl>", "<urn:b.ttl>"]


def test_a_build_gives_its_graph_alone(folder: Path) -> None:
    (folder / "graph.ttl").write_text("")
    assert graph_files(folder) == (folder / "graph.ttl",)


def test_a_file_is_taken_whatever_its_ending(folder: Path) -> None:
    assert graph_files(folder / "notes.txt") == (folder / "notes.txt",)
    assert len(read_graph(folder / "notes.txt")) == 1


@pytest.mark.parametrize("name", ["folder.ttl", "missing"])
def test_where_there_is_none(folder: Path, name: str) -> None:
    with pytest.raises(InputError, match="there is no graph here") as caught:
        graph_files(folder / name)
    assert caught.value.place == str(folder / name)
    assert caught.value.repair


def test_what_the_system_refuses(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(InputError, match="the graph cannot be read: Permission denied") as caught:
        read_graph(folder)
    assert caught.value.place == str(folder / "a.ttl")
    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(InputError, match="the graph cannot be read: Permission denied"):
        read_graph(folder)
