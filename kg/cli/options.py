"""Options that several commands share."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from kg.errors import UsageError

BuildFolder = Annotated[
    Path, typer.Argument(metavar="DIR", help="The folder of a build, or a Turtle file.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but errors.")]
Model = Annotated[
    str | None,
    typer.Option(
        "--model",
        metavar="NAME",
        envvar="WHOMET_MODEL",
        help="A spaCy pipeline: an installed package or a folder.",
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
