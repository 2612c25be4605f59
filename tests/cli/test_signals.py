from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Run

ROOT = Path(__file__).resolve().parents[2]
ENDING = [signal.SIGTERM, signal.SIGHUP]


@pytest.fixture
def hung_up() -> Iterator[None]:
    """SIGHUP ends a command, also where nohup runs the tests."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.mark.usefixtures("hung_up")
@pytest.mark.parametrize("number", ENDING)
def test_a_command_that_is_told_to_end_says_so(
    run: Run, tiny_build: Path, monkeypatch: pytest.MonkeyPatch, number: signal.Signals
) -> None:
    def end(_: object) -> None:
        os.kill(os.getpid(), number)
        time.sleep(10)

    monkeypatch.setattr("kg.cli.graphs.world_of", end)
    done = run("accounts", tiny_build)
    assert (done.code, done.out) == (128 + number, "")
    assert done.err == f"whomet: stopped by {number.name}\n"
    assert signal.getsignal(number) is signal.SIG_DFL


def test_what_nohup_ignores_stays_ignored(
    run: Run, tiny_build: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hang_up(_: object) -> None:
        os.kill(os.getpid(), signal.SIGHUP)
        raise KeyboardInterrupt

    monkeypatch.setattr("kg.cli.graphs.world_of", hang_up)
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        assert run("accounts", tiny_build).code == 130
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


@pytest.fixture
def heard() -> Iterator[None]:
    """Ctrl-C reaches what is started, also where a shell runs the tests in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.slow
@pytest.mark.usefixtures("heard")
@pytest.mark.parametrize("workers", ["0", "2"])
@pytest.mark.parametrize(
    ("number", "code", "told"),
    [
        (signal.SIGINT, 130, ""),
        (signal.SIGTERM, 143, "whomet: stopped by SIGTERM\n"),
    ],
)
def test_a_build_that_is_stopped_leaves_nothing_behind(
    tmp_path: Path, number: signal.Signals, code: int, told: str, workers: str
) -> None:
    text = "Ada Berg met Omar Haddad in Oslo on Monday, an aide said. " * 40
    records = (json.dumps({"id": str(n), "text": f"{text}{n}"}) for n in range(5000))
    (tmp_path / "news.jsonl").write_text("\n".join(records))
    out = tmp_path / "there"
    out.mkdir()
    command = ("-m", "kg.cli", "build", tmp_path / "news.jsonl", "--out", out / "graph")
    with subprocess.Popen(
        [sys.executable, *command, "--workers", workers],
        stderr=subprocess.PIPE,
        cwd=ROOT,
        text=True,
        start_new_session=True,
    ) as running:
        time.sleep(6)
        os.killpg(running.pid, number)
        try:
            _, err = running.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, signal.SIGKILL)
            raise
    assert (running.returncode, err) == (code, told)
    assert list(out.iterdir()) == []
    with pytest.raises(ProcessLookupError):
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline:
            os.killpg(running.pid, 0)
            time.sleep(0.2)
