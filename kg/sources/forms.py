"""The kinds of file that hold articles, told by the ending of the name."""

from __future__ import annotations

from enum import StrEnum


class Form(StrEnum):
    """How articles are written down in a file."""

    TEXT = "text"
    PAGE = "page"
    RECORD = "record"
    RECORDS = "records"


_ENDINGS = {
    ".txt": Form.TEXT,
    ".md": Form.TEXT,
    ".markdown": Form.TEXT,
    ".html": Form.PAGE,
    ".htm": Form.PAGE,
    ".xhtml": Form.PAGE,
    ".json": Form.RECORD,
    ".jsonl": Form.RECORDS,
    ".ndjson": Form.RECORDS,
}
COMPRESSED = ".gz"
SIDECAR = ".meta.json"
READABLE = ", ".join(_ENDINGS) + " (each also with .gz)"


def form_of(name: str) -> tuple[str, Form] | None:
    """The name without its ending and the form, or None where the ending is not known."""
    plain = name[: -len(COMPRESSED)] if is_compressed(name) else name
    stem, dot, ending = plain.rpartition(".")
    form = _ENDINGS.get(dot + ending.lower())
    return (stem, form) if form and stem else None


def is_compressed(name: str) -> bool:
    """Whether the file is to be unpacked with gzip."""
    return name.lower().endswith(COMPRESSED)


def is_sidecar(name: str) -> bool:
    """Whether the file describes the article beside it."""
    return name.lower().endswith(SIDECAR)
