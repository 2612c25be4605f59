"""Rows on standard output, in the form that the user asks for."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.messages import put_text

if TYPE_CHECKING:
    from kg.query import Table


class Format(StrEnum):
    """How rows are written."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    TSV = "tsv"
    MD = "md"
    HTML = "html"


Form = Annotated[Format, typer.Option("--format", "-f", help="How to write the rows.")]


def put_table(table: Table, form: Format, *, as_json: bool = False) -> None:
    """Print a table in a form, or as JSON whatever the form."""
    if as_json:
        form = Format.JSON
    if form is Format.TABLE:
        from kg.cli.terminal import print_table

        print_table(table)
    else:
        from kg.query.formats import FORMATS

        put_text([FORMATS[form](table)])
