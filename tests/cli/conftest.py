from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from kg.cli import main


@dataclass(frozen=True)
class Done:
    """What a command left: its exit code and what it wrote."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `whomet` with arguments, in this process."""

    def run_command(*arguments: object) -> Done:
        with pytest.raises(SystemExit) as leaving:
            main([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Done(int(leaving.value.code or 0), out, err)

    return run_command
