"""The error tree: every error names the place, the cause and the repair."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """What the command line returns to the shell."""

    FINE = 0
    FINDINGS = 1
    USAGE = 2
    INTERNAL = 3


class WhometError(Exception):
    """Something went wrong that the user can understand.

    Attributes:
        place: the file, line, query or option concerned; empty where there is none.
        cause: one sentence in plain words.
        repair: what the user can do about it; empty where nothing can be done.
        exit_code: what the command line returns.
    """

    exit_code: ExitCode = ExitCode.INTERNAL

    def __init__(self, cause: str, *, place: str = "", repair: str = "") -> None:
        super().__init__(cause)
        self.cause = cause
        self.place = place
        self.repair = repair

    def __str__(self) -> str:
        """Place, cause and repair on one line each."""
        head = f"{self.place}: {self.cause}" if self.place else self.cause
        return f"{head}\n{self.repair}" if self.repair else head

    def __reduce__(self) -> tuple[object, ...]:
        """Cross a process boundary with all three parts."""
        return _revive, (type(self), self.cause, self.place, self.repair)


def _revive(kind: type[WhometError], cause: str, place: str, repair: str) -> WhometError:
    return kind(cause, place=place, repair=repair)


class InputError(WhometError):
    """An input cannot be used: missing, not readable, not what it should be."""

    exit_code = ExitCode.USAGE


class UsageError(WhometError):
    """A command, option or parameter is not known or does not fit."""

    exit_code = ExitCode.USAGE


class ModelError(InputError):
    """The language pipeline is missing, damaged or does not fit."""


class LexiconError(InputError):
    """A lexicon file does not say what it should; the place is `file:line`."""


class QueryError(UsageError):
    """A query does not parse, or a parameter is unknown or missing."""


class GraphError(InputError):
    """A graph file does not parse or is not a graph of this program."""


class EndpointError(InputError):
    """A server cannot be reached, refuses, or answers what is no answer."""
