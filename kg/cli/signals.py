"""Signals that end a process, taken as a reason to leave: what is open is cleared away first."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_ENDING = ("SIGTERM", "SIGHUP")


class Stopped(SystemExit):
    """A signal asked the process to end; the exit code is the shell's, 128 and the signal."""

    def __init__(self, number: int) -> None:
        super().__init__(128 + number)
        self.name = signal.Signals(number).name


@contextmanager
def ending_tidily() -> Iterator[None]:
    """Raise Stopped where a signal would end this process at once.

    A signal that is ignored, as by nohup, or that somebody else listens to, stays as it is.
    """
    wanted = [getattr(signal, name) for name in _ENDING if hasattr(signal, name)]
    if threading.current_thread() is not threading.main_thread():
        wanted = []
    taken = [number for number in wanted if signal.getsignal(number) is signal.SIG_DFL]
    for number in taken:
        signal.signal(number, _leave)
    try:
        yield
    finally:
        for number in taken:
            signal.signal(number, signal.SIG_DFL)


def _leave(number: int, _frame: FrameType | None) -> None:
    raise Stopped(number)
