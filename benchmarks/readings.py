"""Readings by the thousand: a corpus read once, kept outside the checkout, and taken several times.

Each further copy lies 52 weeks after the one before and has documents of its own, so that weekdays
stay and no happening of one copy can be one of another.
"""

from __future__ import annotations

import pickle
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

from kg import __version__
from kg.model.account import Account, Reading
from kg.model.document import Document, Published
from kg.model.time import Interval
from kg.sources import open_inputs, zone

YEAR = timedelta(weeks=52)


def corpus_readings(corpus: Path) -> list[Reading]:
    """The readings of a file or folder of articles, from the store of an earlier run if there."""
    stored = _store_of(corpus)
    if not stored.exists():
        from kg.extract.reader import load_reader

        reader = load_reader(None)
        opened = open_inputs([str(corpus)])
        readings = [reader.read(zone(one)) for one in opened if isinstance(one, Document)]
        stored.write_bytes(pickle.dumps(readings))
    found: list[Reading] = pickle.loads(stored.read_bytes())
    return found


def _store_of(corpus: Path) -> Path:
    files = sorted(path for path in (corpus, *corpus.rglob("*")) if path.is_file())
    content = sha256(__version__.encode())
    for path in files:
        content.update(path.read_bytes())
    return Path(tempfile.gettempdir()) / f"whomet-readings-{content.hexdigest()[:16]}.pickle"


def repeated(readings: Sequence[Reading], documents: int) -> Iterator[Reading]:
    """So many documents: the readings, then copies of them a year later each time."""
    for number in range(documents):
        copy, place = divmod(number, len(readings))
        yield _later(readings[place], copy) if copy else readings[place]


def _later(reading: Reading, copy: int) -> Reading:
    source, by = reading.source, copy * YEAR
    published = source.published
    return replace(
        reading,
        source=replace(
            source,
            id=f"{source.id}.{copy}",
            published=published and Published(published.day + by, published.basis),
        ),
        accounts=tuple(_account_later(account, by) for account in reading.accounts),
    )


def _account_later(account: Account, by: timedelta) -> Account:
    if account.time is None:
        return account
    interval = account.time.interval
    moved = Interval(interval.start + by, interval.end + by)
    return replace(account, time=replace(account.time, interval=moved))


if __name__ == "__main__":
    corpus_readings(Path(sys.argv[1]))
