"""From what a build draws its conclusions: the tables of tenures, and what is switched on."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from kg.lexicon.tenures import KnownTenure, load_tenures, read_tenures


def known_tenures(table: Path | None) -> tuple[KnownTenure, ...]:
    """The tenures of the program, and those of a CSV file of the user's.

    Raises:
        LexiconError: a table is broken; the place is `file:line`.
    """
    return load_tenures() + (read_tenures(table) if table else ())


def conclusions_version(table: Path | None, *, holders: bool, dates: bool) -> str:
    """What tells the conclusions of one build from those of another, the program's table apart."""
    used = table if holders else None
    content = sha256(used.read_bytes()).hexdigest() if used else ""
    return " ".join((str(holders), str(dates), used.name if used else "", content))
