from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

ASKED = "Whom did Ada Berg meet in Vienna?"


def test_rows_go_to_standard_output_and_the_query_beside(run: Run, tiny_build: Path) -> None:
    done = run("ask", ASKED, tiny_build, "--format", "csv")
    assert done.code == 0
    assert done.out.startswith("whom,who,where,when,status,what,sentence")
    assert "Foreign Minister Ada Berg met" in done.out
    assert f"whomet query who-met-whom {tiny_build} --person 'Ada Berg'" in done.err
    assert "SELECT ?event" in done.err
    assert done.err.endswith("whom: Lin Wei (possibly); Omar Haddad\n")


def test_the_command_that_is_named_gives_the_same_rows(run: Run, tiny_build: Path) -> None:
    asked = run("ask", ASKED, tiny_build, "--format", "json", "--quiet")
    assert asked.err == ""
    named = ("who-met-whom", "--person", "Ada Berg", "--place", "vienna", "--status", "held")
    (row,) = json.loads(run("query", *named, tiny_build, "--format", "json").out)
    assert json.loads(asked.out) == [row]


def test_the_folder_may_come_from_the_environment(
    run: Run, tiny_build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WHOMET_GRAPH", str(tiny_build))
    assert "Ada Berg" in run("ask", ASKED, "-q").out
    monkeypatch.delenv("WHOMET_GRAPH")
    monkeypatch.chdir(tiny_build)
    assert "Ada Berg" in run("ask", ASKED, "-q").out


def test_what_was_known_on_a_day_is_asked_as_of_it(run: Run, tiny_build: Path) -> None:
    done = run("ask", "What was known about Omar Haddad on 6 May 2023?", tiny_build)
    assert done.code == 0
    assert "--as-of 2023-05-06" in done.err
    assert "2023-05-09" not in done.out


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Who likes Ada Berg?", "not understood from 'likes' on\nask in a form such as:\n  Who"),
        ("Who met Ada Berg last week?", "--as-of DATE"),
    ],
)
def test_what_it_cannot_answer_it_says(
    run: Run, tiny_build: Path, question: str, told: str
) -> None:
    done = run("ask", question, tiny_build)
    assert (done.code, done.out) == (2, "")
    assert told in done.err


def test_it_is_stopped_in_time(run: Run, tiny_build: Path) -> None:
    done = run("ask", ASKED, tiny_build, "--timeout", "0.1", "--memory", "16")
    assert done.code in (0, 2)
