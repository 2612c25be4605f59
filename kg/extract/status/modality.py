"""The words that say whether something happened, by class."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from kg.lexicon.tables import FOLDER, read_toml
from kg.model.account import Status

_STATUSES = ("declined", "postponed", "cancelled", "denied", "possible", "planned", "occurred")


@dataclass(frozen=True, slots=True)
class Modality:
    """Lemmas that decide the status of an event below them, and those that hand it on."""

    status: Mapping[str, Status]
    carry: frozenset[str]
    relating: frozenset[str]
    report: frozenset[str]
    presupposed: frozenset[str]
    awaited: frozenset[str]


@cache
def load_modality() -> Modality:
    """The classes of the program's own lexicon; of two classes the first listed wins."""
    table = {name: entry["words"].split() for name, entry in _tables().items()}
    status: dict[str, Status] = {}
    for name in (*_STATUSES, "ongoing"):
        for word in table[name]:
            status.setdefault(word, Status(name))
    return Modality(
        status=status,
        carry=frozenset(table["carry"]),
        relating=frozenset(table["relating"]),
        report=frozenset(table["report"]),
        presupposed=frozenset(table["presupposed"]),
        awaited=frozenset(table["awaited"]),
    )


def _tables() -> Mapping[str, Mapping[str, str]]:
    return read_toml(FOLDER / "modality.toml")
