"""Standard input, kept so that it can be read more than once."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from kg.sources.forms import Form

_IN_MEMORY = 1 << 24
_BLOCK = 1 << 20
# The UTF-8 byte order mark counts as blank.
_BLANK = b" \t\r\n\xef\xbb\xbf"
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)


class StandardInput:
    """All that comes in, in memory while it is small and in a temporary file once it is not."""

    def __init__(self, source: BinaryIO | None) -> None:
        """`source`: what to read instead of the process's own standard input."""
        self._source = source
        self._kept: SpooledTemporaryFile[bytes] | None = None

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """The bytes from the beginning."""
        if self._kept is None:
            self._kept = _copied(self._source if self._source is not None else sys.stdin.buffer)
        self._kept.seek(0)
        yield cast(BinaryIO, self._kept)

    def close(self) -> None:
        """Let go of what was kept."""
        if self._kept is not None:
            self._kept.close()
            self._kept = None


def _copied(source: BinaryIO) -> SpooledTemporaryFile[bytes]:
    kept: SpooledTemporaryFile[bytes] = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115
    while block := source.read(_BLOCK):
        kept.write(block)
    return kept


def form_of_content(stream: BinaryIO) -> Form:
    """How it is written down, told by its beginning: records, a page or text; then rewinds."""
    while (block := stream.read(_BLOCK)) and not block.lstrip(_BLANK):
        pass
    stream.seek(0)
    start = block.lstrip(_BLANK)
    if start.startswith(b"{"):
        return Form.RECORDS
    return Form.PAGE if _PAGE.match(start) else Form.TEXT
