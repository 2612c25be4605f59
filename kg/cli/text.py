"""`whomet text`: a document's text exactly as a build reads it."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from kg.cli.messages import put_text, say
from kg.errors import InputError, UsageError


def text(
    source: Annotated[
        str, typer.Argument(metavar="FILE", help="One article, or - for standard input.")
    ],
    document: Annotated[
        str | None,
        typer.Option("--document", metavar="ID", help="Which one, where FILE holds several."),
    ] = None,
) -> None:
    """Print the text of an article as a build reads it.

    All offsets in a graph count the characters of this text, from 0.

    \b
    Examples:
      whomet text article.html
      whomet text news.jsonl --document 17
    """
    from kg.model.document import Document
    from kg.query.sanitize import sanitized
    from kg.sources import open_inputs

    opened = list(open_inputs([source], stdin=sys.stdin.buffer))
    found = [one for one in opened if isinstance(one, Document)]
    for entry in (one for one in opened if not isinstance(one, Document)):
        say(f"{entry.path}: {entry.outcome}: {entry.reason}")
    if document is not None:
        found = [one for one in found if one.id == document]
    if not found:
        cause = "there is no text here" if document is None else f"there is no document {document}"
        raise InputError(cause, place=source, repair="see `whomet text --help`")
    if len(found) > 1:
        raise UsageError(
            f"there are {len(found)} documents here",
            place=source,
            repair=f"choose one, for example with --document {found[0].id}",
        )
    shown = found[0].text
    # What goes into a file or a pipe stays as it is; a terminal must not obey it.
    put_text([sanitized(shown, keep="\t\n") if sys.stdout.isatty() else shown])
