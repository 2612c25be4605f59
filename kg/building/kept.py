"""Readings that an earlier build kept: found by what they rest on, decoded only when needed.

They lie in one SQLite file inside the build folder, a row a document, which every build writes
anew with its own documents: what is no longer given leaves nothing behind. A row is JSON in the
words of the model, compressed. It counts only with its checksum, and a file that cannot be read
counts as none, so that damage costs time and never a wrong graph.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import astuple, dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.building.reading import PipelineStamp
from kg.building.stamps import digest_of
from kg.model.account import Account, Chain, Claim, Reading, Tenure
from kg.model.document import Document, Source

if TYPE_CHECKING:
    from pydantic import TypeAdapter

READINGS = "readings.sqlite"
"""The name of the file in the folder of a build."""
_FAST = 1
_SCHEMA = """
CREATE TABLE pipeline (version TEXT NOT NULL, package TEXT NOT NULL, release TEXT NOT NULL);
CREATE TABLE reading (key TEXT PRIMARY KEY, sum BLOB NOT NULL, said BLOB NOT NULL) WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class KeptStamp:
    """The pipeline that made the readings."""

    package: str
    version: str


@dataclass(frozen=True, slots=True)
class KeptReading:
    """One reading as it was kept, without its source, which the document at hand tells."""

    source: Source
    said: bytes

    def reading(self) -> Reading:
        """What the document says."""
        return Reading(self.source, *_codec().validate_json(zlib.decompress(self.said)))


class KeptReadings:
    """The readings of an earlier build that one and the same reader would give again.

    Attributes:
        version: of all that decides what a document says; empty where nothing is to be kept.
        stamp: what that reader said about itself; None where there are no readings.
    """

    def __init__(self, version: str, rows: sqlite3.Connection | None = None) -> None:
        self.version = version
        self._rows = rows
        self.stamp = self._find_stamp()

    def key(self, document: Document) -> str:
        """What the reading of a document is kept by: its path alone does not count."""
        return digest_of((self.version, repr(astuple(replace(document.source, path="")))))

    def find(self, key: str, source: Source) -> KeptReading | None:
        """The reading that was kept by this key, if it was kept undamaged."""
        found = self._one("SELECT sum, said FROM reading WHERE key = ?", key)
        if self.stamp is None or found is None or found[0] != _checksum(key, found[1]):
            return None
        return KeptReading(source, found[1])

    def _find_stamp(self) -> KeptStamp | None:
        found = self._one("SELECT package, release FROM pipeline WHERE version = ?", self.version)
        return KeptStamp(*found) if found else None

    def _one(self, question: str, value: str) -> tuple[Any, ...] | None:
        if self._rows is None:
            return None
        try:
            row: tuple[Any, ...] | None = self._rows.execute(question, (value,)).fetchone()
        except sqlite3.DatabaseError:
            return None
        return row


@contextmanager
def open_kept(path: Path, version: str) -> Iterator[KeptReadings]:
    """What the file at `path` holds of the reader with this version; nothing if it is unusable.

    A build that replaces the file meanwhile disturbs nothing: this one goes on with what it opened.
    """
    if not version or not path.is_file():
        yield KeptReadings(version)
        return
    with closing(
        sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    ) as db:
        yield KeptReadings(version, db)


def keep_readings(
    path: Path,
    version: str,
    stamp: PipelineStamp,
    readings: Iterable[tuple[str, Reading | KeptReading]],
) -> None:
    """Write the readings, by key, for the next build; a new file, or none without a version."""
    if not version:
        return
    with closing(sqlite3.connect(path)) as db:
        # The file is moved to its place when it is whole: a journal would only cost time.
        db.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {_SCHEMA}")
        db.execute("INSERT INTO pipeline VALUES (?, ?, ?)", (version, stamp.package, stamp.version))
        rows = ((key, said) for key, one in readings if (said := _said(one)) is not None)
        db.executemany(
            "INSERT INTO reading VALUES (?, ?, ?)",
            ((key, _checksum(key, said), said) for key, said in rows),
        )
        db.commit()


def _said(reading: Reading | KeptReading) -> bytes | None:
    """The reading as it is kept; None for one that JSON cannot hold, which is read every time."""
    if isinstance(reading, KeptReading):
        return reading.said
    try:
        said = (reading.chains, reading.accounts, reading.tenures, reading.claims)
        written = _codec().dump_json(said)
    except ValueError:
        return None
    return zlib.compress(written, _FAST)


def _checksum(key: str, said: bytes) -> bytes:
    return hashlib.sha256(key.encode() + said).digest()


_Said = tuple[tuple[Chain, ...], tuple[Account, ...], tuple[Tenure, ...], tuple[Claim, ...]]


@cache
def _codec() -> TypeAdapter[_Said]:
    # Of no use to a build in which nothing changed.
    from pydantic import TypeAdapter

    return TypeAdapter(_Said)
