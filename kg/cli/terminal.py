"""A table for people, on a terminal or in a file: wrapped, sanitised, never taken for markup."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from kg.cli.messages import counted, put
from kg.query.formats import shown
from kg.query.sanitize import sanitized
from kg.query.table import Row, Table

_WIDTH_OF_FILES = 150
_WIDTHS = {"when": 12, "status": 9, "what": 11, "act": 12}
_EVIDENCE = "sentence, source and file"


def print_table(table: Table) -> None:
    """Print the table on standard output, as wide as the terminal."""
    width = None if sys.stdout.isatty() else _WIDTH_OF_FILES
    console = Console(width=width, highlight=False)
    with console.capture() as captured:
        console.print(_grid(table))
    put(line.rstrip() for line in captured.get().splitlines())
    put([counted(len(table.rows), "rows")])


def _grid(table: Table) -> Grid:
    grid = Grid(
        box=SIMPLE_HEAD, pad_edge=False, leading=1, padding=(0, 1, 0, 0), expand=table.evidence
    )
    for column in table.columns:
        width = _WIDTHS.get(column) if table.evidence else None
        ratio = 2 if table.evidence and width is None else None
        grid.add_column(column, width=width, ratio=ratio, overflow="fold")
    if table.evidence:
        grid.add_column(_EVIDENCE, ratio=6, overflow="fold")
    for row in table.rows:
        grid.add_row(*_cells(row, table))
    return grid


def _cells(row: Row, table: Table) -> Iterable[Text]:
    for column, cell in zip(table.columns, row.cells, strict=True):
        joint = ".." if column == "when" else "; "
        yield Text(shown(cell).replace(joint, f"{joint.rstrip()}\n"))
    if table.evidence:
        yield _sentence(row)


def _sentence(row: Row) -> Text:
    if not row.passages:
        return Text("")
    first, more = row.passages[0], len({one.document for one in row.passages}) - 1
    also = f", and {more} more" if more else ""
    text = Text(shown(first.quote))
    text.append(f"\n{sanitized(first.said_by)} in {sanitized(first.place)}{also}", style="dim")
    return text
