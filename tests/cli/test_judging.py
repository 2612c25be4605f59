"""Judging from the command line, and asking why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

HADDAD = "chain/first:c2"


def test_same_is_written_beside_the_build_and_listed(run: Run, tiny_build: Path) -> None:
    done = run("same", "Ada Berg", "person/lin-wei", tiny_build, "--why", "a pen name")
    assert (done.code, done.out) == (0, "")
    log = tiny_build.with_name("build.judgements.tsv")
    told = "chain/first:c1\tAda Berg\tchain/first:c3\tLin Wei\ta pen name"
    assert log.read_text().splitlines()[1:] == [f"same\t{told}"]
    listed = run("judgements", tiny_build)
    assert (
        listed.out
        == "   2  same chain/first:c1 (Ada Berg) | chain/first:c3 (Lin Wei): a pen name\n"
    )
    assert "counts from the next build" in done.err
    again = run("same", "lin wei", "ada berg", tiny_build)
    assert "stands already in" in again.err


def test_undo_takes_it_back(run: Run, tiny_build: Path) -> None:
    run("reject", "account/second:a2", tiny_build)
    assert run("undo", tiny_build).code == 0
    assert run("judgements", tiny_build).out == ""
    assert run("undo", tiny_build).code == 2


def test_events_are_judged_by_their_oldest_accounts(run: Run, tiny_build: Path) -> None:
    done = run("different", "event/met", "Call on May 9", tiny_build)
    assert done.code == 0
    assert "account/first:a1" in done.err
    assert "account/second:a2" in done.err


def test_another_file_may_hold_them(run: Run, tiny_build: Path, tmp_path: Path) -> None:
    log = tmp_path / "ours" / "log.tsv"
    assert run("same", "Ada Berg", "Lin Wei", tiny_build, "--judgements", log).code == 0
    assert log.is_file()
    assert run("judgements", tiny_build, "--judgements", log).out


def test_mentions_can_be_judged_before_there_is_a_build(run: Run, tmp_path: Path) -> None:
    assert run("same", "chain/a:x", "chain/b:y", tmp_path / "graph").code == 0
    assert run("same", "Ada", "Lin", tmp_path / "graph").code == 2


@pytest.mark.parametrize(
    ("command", "cause"),
    [
        (("same", "nobody", "Ada Berg"), "no event, person or place fits"),
        (("same", "Meeting", "Ada Berg"), "2 events fit"),
        (("same", "Ada Berg", "event/met"), "cannot be a person"),
        (("same", "Ada Berg", "chain/first:c1"), "one mention or account"),
        (("same", "chain/first:c9", "Ada Berg"), "no such mention or account"),
        (("reject", "Ada Berg"), "only an account can be rejected"),
        (("why", "Ada Berg", "event/met"), "only one of them is an event"),
    ],
)
def test_what_makes_no_sense_is_refused(
    run: Run, tiny_build: Path, command: tuple[str, ...], cause: str
) -> None:
    done = run(*command, tiny_build)
    assert done.code == 2
    assert cause in done.err
    assert not tiny_build.with_name("build.judgements.tsv").exists()


def test_why_gives_the_decision_the_reasons_and_the_sentences(run: Run, tiny_build: Path) -> None:
    done = run("why", "Ada Berg", "Omar Haddad", tiny_build)
    lines = done.out.splitlines()
    assert lines[0] == "different: Ada Berg | Omar Haddad"
    assert "  - different surnames" in lines
    assert f'  {HADDAD}: "Foreign Minister Ada Berg met Omar Haddad' in done.out


def test_why_two_accounts_are_one_event_as_json(run: Run, tiny_build: Path) -> None:
    done = run("why", "account/first:a1", "account/second:a1", tiny_build, "--format", "json")
    told = json.loads(done.out)
    assert told["decision"] == "same"
    assert "both a Meeting" in told["reasons"]
    assert told["second"]["sentences"] == ["Omar Haddad's office denied that he had met Ada Berg."]


def test_why_tells_what_people_have_judged(run: Run, tiny_build: Path) -> None:
    run("different", "Ada Berg", "Lin Wei", tiny_build, "--why", "they met")
    done = run("why", "Lin Wei", "Ada Berg", tiny_build)
    assert "  - judged different in line 2: they met" in done.out
    run("reject", "account/second:a2", tiny_build, "--why", "a film")
    done = run("why", "account/second:a2", "event/met", tiny_build)
    assert (done.code, "rejected in line 3: a film" in done.err) == (2, True)
