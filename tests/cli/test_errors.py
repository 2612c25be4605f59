from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.errors import ExitCode

if TYPE_CHECKING:
    from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["frobnicate"], "frobnicate"),
        (["build", "news"], "--out"),
        (["build", "news", "--out", "OUT", "--workers", "-1"], "--workers"),
        (["build", "MISSING", "--out", "OUT"], "MISSING"),
        (["build", "EMPTY", "--out", "OUT"], "EMPTY"),
        (["build", "EMPTY", "--out", "OUT", "--published", "June"], "'June' is not a date"),
        (["build", "EMPTY", "--out", "USED"], "left alone"),
        (["query", "who-met-whom"], "a question and a build are needed"),
        (["query", "who-met-who", "BUILD"], "did you mean who-met-whom"),
        (["query", "who-met-whom", "BUILD", "--persn", "x"], "did you mean --person"),
        (["query", "who-met-whom", "BUILD", "--fromat", "csv"], "did you mean --format"),
        (["query", "who-met-whom", "BUILD", "--person"], "--person needs a value"),
        (["query", "calls", "BUILD", "--person="], "--person needs a value"),
        (["query", "calls", "BUILD", "--person", "a", "--person=b"], "--person is given twice"),
        (["query", "SELECT ?x { ?x", "BUILD"], "line 1, column 15"),
        (["query", "SELECT * { SERVICE <urn:x> { ?s ?p ?o } }", "BUILD"], "SERVICE"),
        (["query", "who-met-whom", "MISSING"], "there is no graph here"),
        (["query", "who-met-whom", "BROKEN"], "broken.ttl:2:17"),
        (["queries", "who"], "there is no query called"),
        (["disputes", "BUILD", "--about", "wether"], "'whether', 'when', 'where'"),
        (["qurey", "calls"], "Did you mean 'query'?"),
        (["show", "hadad", "BUILD"], "did you mean Omar Haddad?"),
        (["story", "omar hadad", "BUILD"], "did you mean Omar Haddad?"),
        (["accounts", "MISSING"], "there is no graph here"),
        (["accounts", "BROKEN"], "broken.ttl:2"),
        (["offices", "MISSING"], "there is no graph here"),
        (["validate", "BROKEN"], "broken.ttl:2"),
        (["validate", "MISSING"], "MISSING"),
        (["text", "MISSING"], "MISSING"),
    ],
)
def test_a_mistake_is_explained_without_a_traceback(
    run: Run, tiny_build: Path, tmp_path: Path, arguments: list[str], told: str
) -> None:
    (tmp_path / "EMPTY").mkdir()
    (tmp_path / "USED").mkdir()
    (tmp_path / "USED" / "thesis.txt").write_text("mine")
    (tmp_path / "broken.ttl").write_text('<urn:a> <urn:b> "c" .\n<urn:a> <urn:b> ,, .\n')
    places = {
        "BUILD": tiny_build,
        "BROKEN": tmp_path / "broken.ttl",
        **{name: tmp_path / name for name in ("EMPTY", "USED", "OUT", "MISSING")},
    }
    done = run(*(places.get(argument, argument) for argument in arguments))
    assert done.code == ExitCode.USAGE
    assert told in done.err
    assert "Traceback" not in done.err
    assert done.out == ""
    assert not (tmp_path / "OUT").exists()


def test_an_internal_error_is_one_line_and_a_hint(
    run: Run, tiny_build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError("division\nby zero")

    monkeypatch.setattr("kg.cli.graphs.world_of", fail)
    done = run("accounts", tiny_build)
    assert done.code == ExitCode.INTERNAL
    assert done.err.splitlines() == [
        "whomet: internal error: ZeroDivisionError: division by zero",
        "see where it happened by adding --debug",
    ]
    shown = run("accounts", tiny_build, "--debug")
    assert shown.code == ExitCode.INTERNAL
    assert "Traceback" in shown.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["build", "SHUT/a.txt", "--out", "OUT"],
        ["build", "OPEN", "--out", "SHUT/out"],
        ["query", "SHUT/q.rq", "OPEN"],
        ["validate", "SHUT/g"],
        ["text", "SHUT/a.txt"],
    ],
)
def test_what_lies_in_a_shut_folder_is_named(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    real = Path.stat

    def stat(path: Path, *, follow_symlinks: bool = True) -> object:
        if "SHUT" in path.parts:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, follow_symlinks=follow_symlinks)

    monkeypatch.chdir(tmp_path)
    Path("OPEN").mkdir()
    monkeypatch.setattr(Path, "stat", stat)
    done = run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert "SHUT" in done.err
    assert "Permission denied" in done.err
    assert "internal" not in done.err


def test_debug_shows_where_a_mistake_was_found(run: Run, tmp_path: Path) -> None:
    done = run("--debug", "accounts", tmp_path / "missing")
    assert done.code == ExitCode.USAGE
    assert "Traceback" in done.err
    assert "there is no graph here" in done.err


def test_an_interrupt_ends_quietly(
    run: Run, tiny_build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kg.cli.graphs.world_of", interrupt)
    done = run("accounts", tiny_build)
    assert (done.code, done.out, done.err.strip()) == (130, "", "")


def test_messages_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    done = run("accounts", tmp_path / "\x1b[31mred\u202e")
    assert "\x1b" not in done.err
    assert "\u202e" not in done.err


def test_no_arguments_show_the_help(run: Run) -> None:
    done = run()
    assert "Commands:" in done.out + done.err
