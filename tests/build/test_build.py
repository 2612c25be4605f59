from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import kg.build
from kg.build import BuildOptions, build
from kg.building import output
from kg.building.report import Report
from kg.errors import InputError, LexiconError, ModelError, UsageError
from kg.model.account import ActorKind, Chain, Reading
from kg.model.document import Document, Outcome
from kg.model.span import Span
from kg.store import open_build


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text("On Monday Ada Berg met Omar Haddad.")
    (folder / "b.txt").write_text("Lin Wei met Ada Berg, it was said.")
    (folder / "dead.txt").write_text("die now")
    (folder / "empty.txt").write_text(" \n")
    (folder / "noise.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "lines.jsonl").write_text('{"id": "j1", "text": "Bo Ek met Ada Berg."}\n{broken\n')
    return folder


def run(inputs: Path | str, out: Path, odd: ModuleType, **options: Any) -> Report:
    chosen = BuildOptions(**{"workers": 1, **options})
    return build([str(inputs)], out, chosen, reader=odd.OddReader)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_every_input_has_one_outcome_with_its_reason(
    news: Path, tmp_path: Path, odd_readers: ModuleType
) -> None:
    report = run(news, tmp_path / "out", odd_readers)
    told = {Path(entry.path).name: entry for entry in report.ledger}
    assert {name: entry.outcome for name, entry in told.items()} == {
        "a.txt": Outcome.READ,
        "b.txt": Outcome.READ,
        "lines.jsonl#1": Outcome.READ,
        "lines.jsonl#2": Outcome.UNREADABLE,
        "dead.txt": Outcome.FAILED,
        "empty.txt": Outcome.EMPTY,
        "noise.txt": Outcome.UNREADABLE,
    }
    assert all(entry.reason for entry in report.problems)
    assert len(report.ledger) == len(told)


def test_a_build_is_three_things_that_agree(
    news: Path, tmp_path: Path, odd_readers: ModuleType
) -> None:
    out = tmp_path / "deep" / "out"
    report = run(news, out, odd_readers)
    assert names(out) == ["graph.ttl", "report.json", "store"]
    assert names(out.parent) == ["out"]
    store, notice = open_build(out)
    assert notice == ""
    assert len(store) == report.counts["triples"]
    written = json.loads((out / "report.json").read_bytes())
    assert written["program"] == "whomet"
    assert written["outcomes"]["read"] == 3 == report.counts["documents"]
    assert len(written["ledger"]) == 7
    assert written["versions"]["model"] == "odd 1"
    assert set(written["seconds"]) == {"read", "resolve", "write", "validate", "store"}


def test_the_same_input_gives_the_same_graph_however_it_is_read(
    news: Path, tmp_path: Path, odd_readers: ModuleType
) -> None:
    (news / "dead.txt").unlink()
    graphs = set()
    files = sorted(str(path) for path in news.iterdir())
    for number, order in enumerate((files, files[::-1], files[2:] + files[:2])):
        out = tmp_path / f"out{number}"
        build(order, out, BuildOptions(workers=number), reader=odd_readers.OddReader)
        graphs.add((out / "graph.ttl").read_bytes())
    assert len(graphs) == 1


def test_a_new_build_replaces_the_old_one_and_leaves_other_files(
    news: Path, tmp_path: Path, odd_readers: ModuleType
) -> None:
    out = tmp_path / "out"
    run(news / "a.txt", out, odd_readers, workers=0)
    (out / "notes.txt").write_text("mine")
    before = (out / "graph.ttl").read_bytes()
    run(news / "b.txt", out, odd_readers, workers=0)
    assert (out / "graph.ttl").read_bytes() != before
    assert names(out) == ["graph.ttl", "notes.txt", "report.json", "store"]
    assert open_build(out)[1] == ""


@pytest.mark.parametrize("stage", ["write_turtle", "_findings", "build_store"])
def test_an_error_leaves_the_old_build_as_it_was(
    news: Path,
    tmp_path: Path,
    odd_readers: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    stage: str,
) -> None:
    out = tmp_path / "out"
    run(news / "a.txt", out, odd_readers, workers=0)
    before = {path: path.read_bytes() for path in out.rglob("*") if path.is_file()}

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(kg.build, stage, fail)
    with pytest.raises(InputError, match="No space left"):
        run(news / "b.txt", out, odd_readers, workers=0)
    assert {path: path.read_bytes() for path in out.rglob("*") if path.is_file()} == before
    with pytest.raises(InputError):
        run(news / "b.txt", tmp_path / "fresh", odd_readers, workers=0)
    assert names(tmp_path) == ["news", "out"]


def test_a_crash_in_the_swap_leaves_a_graph_that_answers(
    news: Path, tmp_path: Path, odd_readers: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    run(news / "a.txt", out, odd_readers, workers=0)

    def crash(_: Path, target: Path) -> Path:
        raise KeyboardInterrupt(str(target))

    monkeypatch.setattr(Path, "rename", crash)
    with pytest.raises(KeyboardInterrupt):
        run(news / "b.txt", out, odd_readers, workers=0)
    monkeypatch.undo()
    store, notice = open_build(out)
    assert "made from another graph" in notice
    answer = store.select('ASK { ?x rdfs:label "Lin Wei" }')
    assert str(answer.rows[0][0]).startswith('"true"')


def test_what_a_killed_build_left_is_cleared_away_but_not_a_running_one(
    news: Path, tmp_path: Path, odd_readers: ModuleType
) -> None:
    out = tmp_path / "out"
    run(news / "a.txt", out, odd_readers, workers=0)
    (out / ".whomet-new-stale").mkdir()
    with output.fresh_folder(out) as running:
        (running / "graph.ttl").write_bytes((out / "graph.ttl").read_bytes())
        (running / "store").mkdir()
        (running / "report.json").write_text("{}")
        with output.fresh_folder(tmp_path / "out" / "other") as second:
            for name in ("graph.ttl", "report.json"):
                (second / name).write_text("")
            (second / "store").mkdir()
        assert running.is_dir()
    assert names(out) == ["graph.ttl", "other", "report.json", "store"]


def test_files_of_the_user_are_never_overwritten(tmp_path: Path, odd_readers: ModuleType) -> None:
    out = tmp_path / "thesis"
    out.mkdir()
    (out / "graph.ttl").write_text("<urn:a> <urn:b> <urn:c> .")
    with pytest.raises(UsageError, match="left alone") as caught:
        build(["anything"], out, reader=odd_readers.OddReader)
    assert caught.value.repair
    with pytest.raises(UsageError, match="must be a folder"):
        build(["anything"], out / "graph.ttl", reader=odd_readers.OddReader)


def test_a_place_that_cannot_be_written_is_found_before_any_work(
    tmp_path: Path, odd_readers: ModuleType
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(InputError, match="a file, not a folder") as caught:
        build(["anything"], tmp_path / "file" / "out", reader=odd_readers.load_missing)
    assert caught.value.place == str(tmp_path / "file")


def test_an_empty_folder_and_hidden_files_are_no_hindrance(
    news: Path, tmp_path: Path, odd_readers: ModuleType
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    (out / ".gitkeep").touch()
    run(news / "a.txt", out, odd_readers, workers=0)
    assert (out / "graph.ttl").is_file()


@pytest.mark.parametrize("workers", [None, 0])
def test_nothing_readable_is_an_error_that_gives_the_reasons(
    news: Path, tmp_path: Path, odd_readers: ModuleType, workers: int | None
) -> None:
    for name in ("a.txt", "b.txt", "dead.txt", "lines.jsonl"):
        (news / name).unlink()
    with pytest.raises(InputError, match=r"no document could be read.*empty\.txt.*noise\.txt"):
        run(news, tmp_path / "out", odd_readers, workers=workers)
    assert not (tmp_path / "out").exists()


def test_a_missing_input_is_named_before_anything_is_loaded(
    tmp_path: Path, odd_readers: ModuleType
) -> None:
    with pytest.raises(InputError) as caught:
        build([str(tmp_path / "nope")], tmp_path / "out", reader=odd_readers.load_missing)
    assert "nope" in str(caught.value)


@pytest.mark.parametrize("workers", [0, 1])
def test_a_missing_pipeline_ends_the_build_with_its_repair(
    news: Path, tmp_path: Path, odd_readers: ModuleType, workers: int
) -> None:
    with pytest.raises(ModelError) as caught:
        build(
            [str(news)],
            tmp_path / "out",
            BuildOptions(workers=workers),
            reader=odd_readers.load_missing,
        )
    assert (caught.value.place, caught.value.repair) == ("none", "install it")
    assert not (tmp_path / "out").exists()


def test_standard_input_is_read(tmp_path: Path, odd_readers: ModuleType) -> None:
    stdin = io.BytesIO(b'{"id": "x", "text": "Ada Berg met Bo Ek."}\n')
    report = build(
        ["-"], tmp_path / "out", BuildOptions(workers=0), stdin=stdin, reader=odd_readers.OddReader
    )
    assert report.counts["accounts"] == 1


def test_progress_is_told_stage_by_stage(
    news: Path, tmp_path: Path, odd_readers: ModuleType
) -> None:
    told: list[tuple[str, int]] = []
    build(
        [str(news)],
        tmp_path / "out",
        BuildOptions(workers=1),
        reader=odd_readers.OddReader,
        progress=lambda stage, done: told.append((stage, done)),
    )
    assert list(dict.fromkeys(stage for stage, _ in told)) == [
        "read",
        "resolve",
        "write",
        "validate",
        "store",
    ]
    assert max(done for _, done in told) == 7


class Describer:
    """Reads a description of an office-holder out of any document."""

    def read(self, document: Document) -> Reading:
        words = "Portugal's foreign minister"
        chain = Chain("c", ActorKind.GROUP, words, Span(0, 1), (), "PT", named=False)
        return Reading(document.source, (chain,))


def test_a_table_of_the_user_tells_holders_and_can_be_left_out(
    tmp_path: Path, odd_readers: ModuleType
) -> None:
    class Reader(Describer):
        stamp = odd_readers.Stamp()

    (tmp_path / "a.txt").write_text("Portugal's foreign minister spoke.")
    table = tmp_path / "mine.csv"
    table.write_text(
        "country,office,person,start,end\nPT,foreign minister,Ana Duarte,2023-01-01,\n"
    )
    told = {}
    for wanted in (True, False):
        out = tmp_path / f"out-{wanted}"
        day = date(2023, 5, 1)
        options = BuildOptions(0, published=day, tenures=table, infer_holders=wanted)
        build([str(tmp_path / "a.txt")], out, options, reader=Reader)
        told[wanted] = (out / "graph.ttl").read_text()
    assert "mine.csv: in office from 2023-01-01 onwards" in told[True]
    assert "InferredHolder" not in told[False]
    assert "Ana Duarte" not in told[False]


def test_a_broken_table_ends_the_build_before_it_reads(
    news: Path, tmp_path: Path, odd_readers: ModuleType
) -> None:
    table = tmp_path / "mine.csv"
    table.write_text("country,office,person,start,end\nPT,foreign minister,Ana Duarte,soon,\n")
    with pytest.raises(LexiconError) as failure:
        run(news, tmp_path / "out", odd_readers, tenures=table)
    assert failure.value.place == f"{table}:2"
    assert not (tmp_path / "out").exists()
