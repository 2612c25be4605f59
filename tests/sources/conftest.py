"""What several tests of this room share."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from kg.model.document import Document, LedgerEntry, Source
from kg.sources import digest, open_inputs, zone

Opened = tuple[dict[str, Document], list[LedgerEntry]]


@pytest.fixture
def opened(tmp_path: Path) -> Callable[..., Opened]:
    """Write files below a folder, open it, and sort what comes out."""

    def write_and_open(files: dict[str, bytes | str]) -> Opened:
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return sorted_out(open_inputs([str(tmp_path)]))

    return write_and_open


@pytest.fixture
def sort_out() -> Callable[[Iterable[Document | LedgerEntry]], Opened]:
    """Documents by name and ledger entries, after a look at the uniqueness of the names."""
    return sorted_out


def sorted_out(opened: Iterable[Document | LedgerEntry]) -> Opened:
    found = list(opened)
    documents = [each for each in found if isinstance(each, Document)]
    by_name = {document.id: document for document in documents}
    assert len(by_name) == len(documents)
    return by_name, [each for each in found if isinstance(each, LedgerEntry)]


@pytest.fixture
def zones_of() -> Callable[..., list[tuple[str, str]]]:
    """The kinds and words of the zones of a text, in order."""

    def kinds_and_words(text: str, title: str | None = None) -> list[tuple[str, str]]:
        source = Source("x", "x.txt", digest(text), len(text), title=title)
        zones = zone(Document(source, text)).zones
        return [(str(z.kind), text[z.span.start : z.span.end]) for z in zones]

    return kinds_and_words


@pytest.fixture(scope="session")
def shared() -> Path:
    """The development material beside the checkout."""
    beside = Path(__file__).resolve().parents[3] / "shared"
    folder = Path(os.environ.get("WHOMET_SHARED", beside))
    if not folder.is_dir():
        pytest.skip("the development material is not here; set WHOMET_SHARED to its folder")
    return folder
