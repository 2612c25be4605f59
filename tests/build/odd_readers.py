"""Readers that misbehave on documents whose text asks for it; workers import this by name."""

from __future__ import annotations

import os
import signal
import time
from dataclasses import dataclass

from kg.errors import ModelError
from kg.model.account import Reading
from kg.model.document import Document


@dataclass(frozen=True)
class Stamp:
    package: str = "odd"
    version: str = "1"


class OddReader:
    """Reads nothing, and obeys the first word of a document."""

    stamp = Stamp()

    def read(self, document: Document) -> Reading:
        word = document.text.split()[0]
        if word == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        elif word == "leave":
            os._exit(7)
        elif word == "sleep":
            time.sleep(60)
        elif word == "raise":
            raise RecursionError("too\ndeep")
        return Reading(document.source)


def load_missing() -> OddReader:
    raise ModelError("this language pipeline is not installed", place="none", repair="install it")


def die_while_loading() -> OddReader:
    os.kill(os.getpid(), signal.SIGKILL)
    return OddReader()
