"""Data goes to standard output, everything said about it to standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from kg.query.sanitize import sanitized


def say(message: str) -> None:
    """One message to the user, on standard error, safe for a terminal."""
    print(sanitized(message, keep="\n"), file=sys.stderr)


def put(lines: Iterable[str]) -> None:
    """Lines of data on standard output; a reader that closes the pipe is no error."""
    for line in lines:
        print(line)
    sys.stdout.flush()
