"""Data goes to standard output, everything said about it to standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable


def say(message: str) -> None:
    """One message to the user, on standard error, safe for a terminal."""
    # The room of queries loads a store engine, which a mere `--help` can do without.
    from kg.query.sanitize import sanitized

    print(sanitized(message, keep="\n"), file=sys.stderr)


def put(lines: Iterable[str]) -> None:
    """Lines of data on standard output."""
    put_text(f"{line}\n" for line in lines)


def put_plain(lines: Iterable[str]) -> None:
    """Lines of data on standard output, safe for a terminal."""
    from kg.query.sanitize import sanitized

    put(map(sanitized, lines))


def put_json(values: Iterable[object], indent: int | None = None) -> None:
    """Values of data on standard output, each as JSON that is safe for a terminal."""
    from kg.query.sanitize import written_json

    put(written_json(value, indent) for value in values)


def put_text(pieces: Iterable[str]) -> None:
    """Pieces of data on standard output, as they are; who closes the pipe has had enough."""
    try:
        for piece in pieces:
            sys.stdout.write(piece)
        sys.stdout.flush()
    except BrokenPipeError:
        # What Python still holds back must go somewhere when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def counted(number: int, things: str) -> str:
    """A number of things in words, and one of them as one."""
    if number != 1:
        return f"{number:,} {things}"
    return f"1 {things.removesuffix('ies')}y" if things.endswith("ies") else f"1 {things[:-1]}"
