"""Options that several commands share."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.errors import UsageError

if TYPE_CHECKING:
    from kg.validate import Finding


class FailLevel(StrEnum):
    """From which severity of a finding on the exit code is 1."""

    VIOLATION = "violation"
    WARNING = "warning"
    INFO = "info"
    NEVER = "never"


FailOn = Annotated[
    FailLevel, typer.Option("--fail-on", help="Exit with 1 on findings of at least this severity.")
]
BuildFolder = Annotated[
    Path, typer.Argument(metavar="DIR", help="The folder of a build, or a Turtle file.")
]
Judgements = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="People's judgements. [default: DIR.judgements.tsv, beside the build]",
    ),
]
Timeout = Annotated[
    float, typer.Option("--timeout", min=0.1, help="Seconds after which the query is stopped.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
AsJson = Annotated[bool, typer.Option("--json", help="Write JSON.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say all that there is to say.")]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="Count only what documents published by this day report; a document without a day of "
        "publication is left out.",
    ),
]
Memory = Annotated[
    int, typer.Option(min=16, metavar="MB", help="What the query may take beside the graph.")
]
Model = Annotated[
    str | None,
    typer.Option(
        "--model",
        metavar="NAME",
        envvar="WHOMET_MODEL",
        help="A spaCy pipeline: an installed package or a folder.",
    ),
]

Lexicon = Annotated[
    list[Path] | None,
    typer.Option(
        "--lexicon",
        metavar="FILE.toml",
        envvar="WHOMET_LEXICON",
        help="Words and names of your own; may be given several times.",
    ),
]


def day(given: str | None, option: str) -> date | None:
    """An ISO date given as an option.

    Raises:
        UsageError: it is none.
    """
    if given is None:
        return None
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise UsageError(
            f"{given!r} is not a date", place=option, repair=f"write it as {option} 2023-06-18"
        ) from error


def fails(findings: Iterable[Finding], level: FailLevel) -> bool:
    """Whether a finding is at least as grave as the level."""
    if level is FailLevel.NEVER:
        return False
    levels = list(FailLevel)
    return any(levels.index(FailLevel(one.severity)) <= levels.index(level) for one in findings)
