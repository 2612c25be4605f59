"""Readers that misbehave on documents whose text asks for it; workers import this by name."""

from __future__ import annotations

import os
import re
import signal
import time
from dataclasses import dataclass
from typing import ClassVar

from kg.errors import ModelError
from kg.model.account import (
    Account,
    ActorKind,
    Chain,
    EventType,
    Evidence,
    Participation,
    Reading,
    Role,
    Status,
)
from kg.model.document import Document
from kg.model.span import Span

MEETING = re.compile(r"(?P<a>[A-Z]\w+ [A-Z]\w+) met (?P<b>[A-Z]\w+ [A-Z]\w+)")


@dataclass(frozen=True)
class Stamp:
    package: str = "odd"
    version: str = "1"


class OddReader:
    """Reads "Ada Berg met Omar Haddad" and nothing else; obeys the first word of a document."""

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
        found = MEETING.search(document.text)
        return meeting(document, found) if found else Reading(document.source)


def meeting(document: Document, found: re.Match[str]) -> Reading:
    chains = tuple(
        Chain(name, ActorKind.PERSON, found[name], Span(*found.span(name))) for name in "ab"
    )
    account = Account(
        "e",
        EventType.MEETING,
        Status.OCCURRED,
        tuple(Participation(chain.key, Role.PARTICIPANT) for chain in chains),
        (Evidence(Span(*found.span()), found[0], "by-hand"),),
    )
    return Reading(document.source, chains, (account,))


def load_missing() -> OddReader:
    raise ModelError("this language pipeline is not installed", place="none", repair="install it")


def die_while_loading() -> OddReader:
    os.kill(os.getpid(), signal.SIGKILL)
    return OddReader()


class VersionedReader(OddReader):
    """Its readings may be kept; remembers which documents it was given in this process."""

    version = "1"
    read_now: ClassVar[list[str]] = []

    def read(self, document: Document) -> Reading:
        self.read_now.append(document.id)
        return super().read(document)
