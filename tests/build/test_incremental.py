"""A build on top of another is the build from nothing, for less work."""

from __future__ import annotations

import importlib
import json
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from itertools import product
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kg.build
from kg.build import BuildOptions, build
from kg.building.kept import READINGS
from kg.building.report import Report
from kg.model.document import Outcome

NAMES = ("Ada Berg", "Omar Haddad", "Lin Wei", "Bo Ek")
ONE = {"a": "Ada Berg met Omar Haddad.", "b": "Lin Wei met Ada Berg.", "c": "Bo Ek met Lin Wei."}
FEW = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
ARTICLES = st.dictionaries(
    st.sampled_from("abcdef"),
    st.builds("{} met {}.".format, st.sampled_from(NAMES), st.sampled_from(NAMES)),
    min_size=1,
)


pytestmark = pytest.mark.usefixtures("odd_readers")


def reader() -> Any:
    """The class of the reader that remembers which documents it was given."""
    return importlib.import_module("odd_readers").VersionedReader


def run(articles: dict[str, str], out: Path, *, keep: bool = True, **published: str) -> Report:
    """Build articles by name and text; the outlet and day of all are the same."""
    reader().read_now.clear()
    lines = [
        json.dumps({"id": name, "text": text, "published": published.get(name, "2023-06-18")})
        for name, text in articles.items()
    ]
    given = out.parent / "articles.jsonl"
    given.write_text("\n".join(lines))
    options = BuildOptions(workers=0, validate=False, keep=keep)
    return build([str(given)], out, options, reader=reader())


def graph(out: Path) -> bytes:
    return (out / "graph.ttl").read_bytes()


def from_nothing(articles: dict[str, str]) -> bytes:
    with TemporaryDirectory() as folder:
        run(articles, Path(folder) / "out", keep=False)
        return graph(Path(folder) / "out")


def test_only_what_is_new_is_read(tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run({"a": ONE["a"]}, out).kept == 0
    report = run(ONE, out)
    assert (report.kept, reader().read_now) == (1, ["b", "c"])
    assert json.loads((out / "report.json").read_bytes())["kept"] == 1


@pytest.mark.parametrize("change", ["text", "published"])
def test_what_has_changed_is_read_again(tmp_path: Path, change: str) -> None:
    out = tmp_path / "out"
    run(ONE, out)
    if change == "text":
        run({**ONE, "b": "Bo Ek met Ada Berg."}, out)
    else:
        run(ONE, out, b="2023-06-19")
    assert reader().read_now == ["b"]


def test_a_moved_article_is_not_read_again_and_told_at_its_new_place(tmp_path: Path) -> None:
    for place in ("here", "there"):
        (tmp_path / place).mkdir()
        (tmp_path / place / "a.txt").write_text(ONE["a"])
        reader().read_now.clear()
        inputs = [str(tmp_path / place)]
        report = build(inputs, tmp_path / "out", BuildOptions(workers=0), reader=reader())
    assert (report.kept, reader().read_now, report.unchanged) == (1, [], False)
    assert report.ledger[0].path == str(tmp_path / "there" / "a.txt")


def test_nothing_is_written_where_nothing_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    first = run(ONE, out)
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*")}
    monkeypatch.setattr(kg.build, "judge", None)
    again = run(ONE, out)
    assert again.unchanged
    assert (again.ledger, again.counts, again.versions) == (
        first.ledger,
        first.counts,
        first.versions,
    )
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*")} == before


@pytest.mark.parametrize(
    ("damaged", "how"),
    [
        ("graph.ttl", "cut"),
        *product(["report.json", "store/graph.sha256", READINGS], ["gone", "cut", "garbled"]),
    ],
)
def test_a_damaged_build_is_made_again(tmp_path: Path, damaged: str, how: str) -> None:
    out = tmp_path / "out"
    run(ONE, out)
    whole = graph(out)
    path = out / damaged
    content = path.read_bytes()
    path.unlink()
    if how == "cut":
        path.write_bytes(content[: len(content) // 2])
    elif how == "garbled":
        path.write_bytes(bytes(255 - byte for byte in content))
    assert not run(ONE, out).unchanged
    assert graph(out) == whole
    assert run(ONE, out).unchanged


def test_a_reading_that_fails_its_checksum_is_read_again(tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(ONE, out)
    whole = graph(out)
    with closing(sqlite3.connect(out / READINGS)) as db:
        (first,) = db.execute("SELECT min(key) FROM reading").fetchone()
        db.execute("UPDATE reading SET said = x'00' || said WHERE key = ?", (first,))
        db.commit()
    run(ONE, out)
    assert len(reader().read_now) == 1
    assert graph(out) == whole


def test_another_version_of_the_reader_reads_everything_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    run(ONE, out)
    monkeypatch.setattr(reader(), "version", "2")
    assert run(ONE, out).kept == 0
    monkeypatch.setattr(reader(), "version", "")
    assert run(ONE, out).kept == 0
    assert not (out / READINGS).exists()


def test_without_the_cache_nothing_is_taken_and_nothing_is_left(tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(ONE, out)
    assert run({**ONE, "d": "Ada Berg met Bo Ek."}, out, keep=False).kept == 0
    assert not (out / READINGS).exists()


def test_what_failed_is_tried_again(tmp_path: Path) -> None:
    out = tmp_path / "out"
    articles = {"a": ONE["a"], "b": "raise an error"}
    for _ in range(2):
        report = run(articles, out)
        assert report.outcomes[Outcome.FAILED] == 1
        assert not report.unchanged
    assert reader().read_now == ["b"]


def test_what_is_no_longer_given_leaves_nothing_behind(tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(ONE, out)
    run({"a": ONE["a"]}, out)
    assert graph(out) == from_nothing({"a": ONE["a"]})
    with closing(sqlite3.connect(out / READINGS)) as db:
        assert db.execute("SELECT count(*) FROM reading").fetchone() == (1,)


def test_judgements_outlast_builds_and_are_accounted_for(tmp_path: Path) -> None:
    out = tmp_path / "out"
    run(ONE, out)
    before = graph(out)
    log = tmp_path / "out.judgements.tsv"
    log.write_text("reject\taccount/a:e\t\ta film\nsame\tchain/a:a\t\tchain/z:a\n")
    report = run(ONE, out)
    assert (report.kept, report.counts["accounts"]) == (3, 2)
    followed, lost = report.judgements
    assert (followed.kind, followed.about, followed.reason, followed.lost) == (
        "reject",
        ("account/a:e",),
        "a film",
        "",
    )
    assert (lost.line, lost.lost) == (2, "the document z is not given")
    again = run(ONE, out)
    assert (again.unchanged, again.judgements) == (True, report.judgements)
    log.unlink()
    run(ONE, out)
    assert graph(out) == before


@FEW
@given(st.lists(ARTICLES, min_size=1, max_size=4))
def test_after_any_history_the_graph_is_that_of_a_build_from_nothing(
    history: list[dict[str, str]],
) -> None:
    with TemporaryDirectory() as folder:
        for articles in history:
            run(articles, Path(folder) / "out")
        assert graph(Path(folder) / "out") == from_nothing(history[-1])


@FEW
@given(ARTICLES, ARTICLES)
def test_adding_and_removing_articles_leaves_no_trace(
    first: dict[str, str], more: dict[str, str]
) -> None:
    with TemporaryDirectory() as folder:
        out = Path(folder) / "out"
        run(first, out)
        before, kept = graph(out), _kept(out)
        run({**more, **first}, out)
        run(first, out)
        assert graph(out) == before
        assert _kept(out) == kept


@FEW
@given(ARTICLES, st.randoms())
def test_the_order_of_the_articles_leaves_no_trace(articles: dict[str, str], by: Random) -> None:
    shuffled = by.sample(sorted(articles.items()), len(articles))
    assert from_nothing(dict(shuffled)) == from_nothing(articles)


def _kept(out: Path) -> Iterable[tuple[str, bytes]]:
    with closing(sqlite3.connect(out / READINGS)) as db:
        return db.execute("SELECT key, said FROM reading ORDER BY key").fetchall()


def test_workers_read_what_is_not_kept(tmp_path: Path, odd_readers: ModuleType) -> None:
    (tmp_path / "a.txt").write_text(ONE["a"])
    out = tmp_path / "out"
    inputs = [str(tmp_path / "a.txt")]
    build(inputs, out, BuildOptions(workers=1), reader=odd_readers.VersionedReader)
    (tmp_path / "b.txt").write_text(ONE["b"])
    inputs.append(str(tmp_path / "b.txt"))
    report = build(inputs, out, BuildOptions(workers=1), reader=odd_readers.VersionedReader)
    assert (report.kept, report.outcomes[Outcome.READ]) == (1, 2)
