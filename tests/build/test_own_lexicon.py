"""A build with a user's lexicon: in worker processes too, across documents, and in the stamp."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from kg.build import BuildOptions, build
from kg.errors import LexiconError
from kg.model.namespace import ONTOLOGY

EXAMPLE = Path(__file__).parents[2] / "examples" / "lexicon.toml"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text("The Heron powwowed with Ana Ruiz of the LKC in Vell Hollow.")
    (folder / "b.txt").write_text("Oba Tesfaye Lind met Jan Bos of the Lakes Compact.")
    return folder


def test_every_worker_reads_with_it_and_forms_are_one_entity(news: Path, tmp_path: Path) -> None:
    graphs = []
    for workers in (0, 1):
        out = tmp_path / f"out{workers}"
        report = build([str(news)], out, BuildOptions(workers=workers, lexicon=(EXAMPLE,)))
        assert not report.findings
        graphs.append((out / "graph.ttl").read_bytes())
    assert graphs[0] == graphs[1]
    people = {
        quad.subject.value
        for quad in parse(graphs[0], format=RdfFormat.TURTLE)
        if quad.predicate.value == f"{ONTOLOGY}gazetteerId"
        and quad.object.value == "lexicon:Oba Tesfaye Lind"
        and "/person/" in quad.subject.value
    }
    assert len(people) == 1
    assert people.pop().endswith("oba-tesfaye-lind-et")


def test_the_stamp_tells_builds_with_other_words_apart(news: Path, tmp_path: Path) -> None:
    versions = [
        build([str(news)], tmp_path / "out", BuildOptions(workers=0, lexicon=files)).versions
        for files in ((), (EXAMPLE,))
    ]
    assert versions[0]["lexicon"] != versions[1]["lexicon"]


def test_a_broken_file_is_told_before_anything_is_read(news: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text("[[person]]\n")
    with pytest.raises(LexiconError, match="name"):
        build([str(news)], tmp_path / "out", BuildOptions(workers=0, lexicon=(wrong,)))
    assert not (tmp_path / "out").exists()


def test_readings_made_with_other_words_are_not_taken_from_the_last_build(
    news: Path, tmp_path: Path
) -> None:
    out, told = tmp_path / "out", []
    for files in ((), (EXAMPLE,), (EXAMPLE,), ()):
        report = build([str(news)], out, BuildOptions(workers=0, lexicon=files))
        told.append((report.counts["accounts"], report.unchanged))
    assert told == [(1, False), (2, False), (2, True), (1, False)]
