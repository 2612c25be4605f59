"""Records: one JSON object an article, in a file of its own or one a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from kg.model.document import LedgerEntry, Outcome, PublishedBasis
from kg.sources.decode import MAX_TEXT, checked_text, decode, has_words
from kg.sources.draft import Draft, NotRead, unreadable
from kg.sources.fields import fields_from_mapping, valid_text
from kg.sources.naming import qualified

# Twelve bytes are the longest escape of one code point: `\\ud83d\\ude00`.
MAX_RECORD = 12 * MAX_TEXT
"""The longest record, in bytes."""


def read_object(raw: bytes) -> dict[str, object]:
    """The JSON object that `raw` holds.

    Raises:
        NotRead: it is not JSON, or not an object; the reason is the parser's own.
    """
    try:
        value = json.loads(decode(raw))
    except json.JSONDecodeError as error:
        line = f"line {error.lineno}, " if error.lineno > 1 else ""
        cause = f"{error.msg} ({line}column {error.colno})"
        raise unreadable(f"it is not valid JSON: {cause}; mend or remove it") from error
    except (ValueError, RecursionError) as error:
        raise unreadable(f"its JSON cannot be read: {error}; mend or remove it") from error
    if not isinstance(value, dict):
        raise unreadable("it is JSON but not an object; write one record a line into a .jsonl file")
    return value


def draft_from_object(record: dict[str, object], path: str, name: str | None, stem: str) -> Draft:
    """The draft that a record describes; `name` is used where the record has no id.

    Without a `name` the record is named by `stem` and its digest: the same wherever it stands.

    Raises:
        NotRead: the record has no text, an empty one, or one that is no prose.
    """
    text = record.get("text")
    if not isinstance(text, str):
        raise unreadable('the record has no "text"; give the article as a string in that field')
    text = checked_text(valid_text(text))
    if not has_words(text):
        raise NotRead(Outcome.EMPTY, "its text holds no words")
    try:
        fields = fields_from_mapping(record, PublishedBasis.METADATA)
    except (ValueError, RecursionError) as error:
        raise unreadable(f"a field of the record cannot be kept: {error}") from error
    return Draft(path, fields.id or name or qualified(stem, text), text, fields)


def read_records(stream: BinaryIO, path: str, stem: str) -> Iterator[Draft | LedgerEntry]:
    """One draft or ledger entry for each line that is not blank, with `path#LINE` as its path.

    Raises:
        NotRead: all lines are blank.
    """
    number = 0
    for number, raw in _numbered_lines(stream):
        place = f"{path}#{number}"
        try:
            if raw is None:
                raise unreadable(f"the line is longer than {MAX_RECORD:,} bytes; split the article")
            yield draft_from_object(read_object(raw.rstrip(b"\r\n")), place, None, stem)
        except NotRead as reason:
            yield reason.entry(place)
    if not number:
        raise NotRead(Outcome.EMPTY, "it holds no records")


def _numbered_lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    number = 0
    while raw := stream.readline(MAX_RECORD):
        number += 1
        if len(raw) == MAX_RECORD and not raw.endswith(b"\n"):
            while (rest := stream.readline(MAX_RECORD)) and not rest.endswith(b"\n"):
                pass
            yield number, None
        elif raw.strip():
            yield number, raw
