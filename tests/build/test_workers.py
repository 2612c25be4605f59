from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from kg.building.reading import open_readers, suitable_workers
from kg.errors import ModelError
from kg.model.account import Reading
from kg.model.document import Document, LedgerEntry, Outcome, Source
from kg.sources import digest


def document(number: int, text: str) -> Document:
    name = f"d{number:02}"
    return Document(Source(name, f"{name}.txt", digest(text), len(text)), text)


def documents(*texts: str) -> list[Document]:
    return [document(number, text) for number, text in enumerate(texts)]


def outcomes(
    odd_readers: ModuleType, texts: list[str], workers: int, timeout: float = 30.0
) -> list[Reading | LedgerEntry]:
    with open_readers(odd_readers.OddReader, workers, timeout) as readers:
        return list(readers.read(documents(*texts)))


@pytest.mark.parametrize("workers", [0, 1, 2])
def test_readings_come_in_the_order_of_the_documents(odd_readers: ModuleType, workers: int) -> None:
    found = outcomes(odd_readers, ["fine text"] * 20, workers)
    assert [one.source.id for one in found if isinstance(one, Reading)] == [
        f"d{number:02}" for number in range(20)
    ]


@pytest.mark.parametrize(
    ("word", "reason"),
    [
        ("die", "reading ended its process (signal 9)"),
        ("leave", "reading ended its process (exit code 7)"),
        ("raise", "RecursionError: too deep"),
    ],
)
def test_a_document_that_breaks_its_worker_costs_itself_alone(
    odd_readers: ModuleType, word: str, reason: str
) -> None:
    texts = ["fine text"] * 9
    texts[4] = f"{word} now"
    found = outcomes(odd_readers, texts, workers=2)
    lost = [one for one in found if isinstance(one, LedgerEntry)]
    assert lost == [LedgerEntry("d04.txt", Outcome.FAILED, "d04", reason)]
    assert found.index(lost[0]) == 4
    assert sum(isinstance(one, Reading) for one in found) == 8


def test_a_document_that_takes_too_long_is_given_up(odd_readers: ModuleType) -> None:
    found = outcomes(odd_readers, ["fine", "sleep long", "fine"], workers=1, timeout=1.5)
    assert [type(one) for one in found] == [Reading, LedgerEntry, Reading]
    assert isinstance(found[1], LedgerEntry)
    assert found[1].reason == "reading took longer than 1.5 seconds"


def test_an_exception_costs_one_document_in_this_process_too(odd_readers: ModuleType) -> None:
    found = outcomes(odd_readers, ["fine", "raise it"], workers=0)
    assert [type(one) for one in found] == [Reading, LedgerEntry]


def test_a_worker_killed_while_idle_costs_nothing(odd_readers: ModuleType) -> None:
    with open_readers(odd_readers.OddReader, 1, 30.0) as readers:
        assert readers.stamp() == odd_readers.Stamp()
        (worker,) = multiprocessing.active_children()
        assert worker.pid
        os.kill(worker.pid, signal.SIGKILL)
        found = list(readers.read(documents("fine", "fine", "fine")))
    assert [type(one) for one in found] == [Reading] * 3


def test_ledger_entries_pass_through_in_their_place(odd_readers: ModuleType) -> None:
    entry = LedgerEntry("x.bin", Outcome.UNREADABLE, reason="binary")
    stream: list[Document | LedgerEntry] = [document(0, "fine"), entry, document(1, "fine"), entry]
    for workers in (0, 1):
        with open_readers(odd_readers.OddReader, workers, 30.0) as readers:
            found = list(readers.read(stream))
        assert [isinstance(one, LedgerEntry) for one in found] == [False, True, False, True]


def test_few_documents_are_in_memory_at_a_time(odd_readers: ModuleType) -> None:
    taken = 0

    def stream() -> Iterator[Document]:
        nonlocal taken
        for number in range(40):
            taken += 1
            yield document(number, "fine")

    with open_readers(odd_readers.OddReader, 2, 30.0) as readers:
        found = readers.read(stream())
        next(found)
        assert taken <= 6
        assert len(list(found)) == 39


@pytest.mark.parametrize(
    ("source", "cause"),
    [
        ("load_missing", "this language pipeline is not installed"),
        ("die_while_loading", "the language pipeline does not load in a worker process"),
    ],
)
def test_a_reader_that_does_not_load_is_one_clear_error(
    odd_readers: ModuleType, source: str, cause: str
) -> None:
    load: Callable[[], object] = getattr(odd_readers, source)
    with (
        open_readers(load, 1, 30.0) as readers,  # type: ignore[arg-type]
        pytest.raises(ModelError, match=cause) as caught,
    ):
        readers.stamp()
    assert caught.value.repair


def test_no_worker_outlives_its_context(odd_readers: ModuleType) -> None:
    outcomes(odd_readers, ["fine", "die now", "fine"], workers=2)
    deadline = time.monotonic() + 5
    while multiprocessing.active_children() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert multiprocessing.active_children() == []


def test_a_script_without_a_guard_may_start_workers(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import sys\n"
        f"sys.path.insert(0, {str(Path(__file__).parent)!r})\n"
        "from odd_readers import OddReader\n"
        "from kg.building.reading import open_readers\n"
        "print('once')\n"
        "with open_readers(OddReader, 1, 30.0) as readers:\n"
        "    print(readers.stamp().package)\n"
    )
    done = subprocess.run(
        [sys.executable, str(script)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        cwd=Path(__file__).parents[2],
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )
    assert (done.stdout, done.returncode) == ("once\nodd\n", 0), done.stderr


@pytest.mark.parametrize(
    ("documents_seen", "most"), [(0, 1), (1, 1), (15, 1), (16, 2), (10_000, 4)]
)
def test_workers_are_started_where_they_repay_it(
    documents_seen: int, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 8)
    assert suitable_workers(documents_seen) == most
    monkeypatch.setattr(os, "cpu_count", lambda: 1)
    assert suitable_workers(documents_seen) == 1
