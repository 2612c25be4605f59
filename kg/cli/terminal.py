"""A table for people, on a terminal or in a file: wrapped, sanitised, never taken for markup."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table as Grid
from rich.text import Text

from kg.cli.messages import counted, put
from kg.query.formats import shown
from kg.query.sanitize import sanitized
from kg.query.table import Cell, Row, Table

_WIDTH_OF_FILES = 150
_NARROW = 120
_NARROWEST = 72
_WIDTHS = {"when": 12, "status": 9, "what": 11, "act": 12}
_EVIDENCE = "sentence, source and file"

Column = tuple[str, ...]
"""The names that share a column; on a narrow terminal the short ones stand below each other."""


def print_table(table: Table) -> None:
    """Print the table on standard output, as wide as the terminal or as COLUMNS says."""
    width = None if sys.stdout.isatty() or "COLUMNS" in os.environ else _WIDTH_OF_FILES
    console = Console(width=width, highlight=False)
    columns = _columns(table, narrow=console.width < _NARROW)
    with console.capture() as captured:
        if console.width < _NARROWEST:
            console.print(_listed(table), end="")
        else:
            console.print(_grid(table, columns))
    put(line.rstrip() for line in captured.get().splitlines())
    put([counted(len(table.rows), "rows")])


def _listed(table: Table) -> Text:
    """The rows below each other, for a window in which columns would break every word."""
    width = max(map(len, table.columns), default=0)
    listed = Text()
    for row in table.rows:
        for name, cell in zip(table.columns, row.cells, strict=True):
            if shown(cell):
                listed.append(f"{name:<{width}}  {shown(cell)}\n")
        if table.evidence:
            listed.append_text(_sentence(row)).append("\n")
        listed.append("\n")
    return listed


def _columns(table: Table, *, narrow: bool) -> list[Column]:
    short = tuple(name for name in table.columns if name in _WIDTHS)
    if not (table.evidence and narrow and short):
        return [(name,) for name in table.columns]
    return [
        short if name == short[0] else (name,)
        for name in table.columns
        if name == short[0] or name not in short
    ]


def _grid(table: Table, columns: Sequence[Column]) -> Grid:
    grid = Grid(
        box=SIMPLE_HEAD, pad_edge=False, leading=1, padding=(0, 1, 0, 0), expand=table.evidence
    )
    for names in columns:
        widths = [_WIDTHS[name] for name in names if name in _WIDTHS and table.evidence]
        width = max(widths, default=None)
        ratio = 2 if table.evidence and width is None else None
        grid.add_column("\n".join(names), width=width, ratio=ratio, overflow="fold")
    if table.evidence:
        grid.add_column(_EVIDENCE, ratio=6, overflow="fold")
    for row in table.rows:
        grid.add_row(*_cells(row, table, columns))
    return grid


def _cells(row: Row, table: Table, columns: Sequence[Column]) -> Iterable[Text]:
    told = dict(zip(table.columns, map(_told, table.columns, row.cells), strict=True))
    for names in columns:
        yield Text("\n".join(told[name] for name in names if told[name] or len(names) == 1))
    if table.evidence:
        yield _sentence(row)


def _told(column: str, cell: Cell) -> str:
    joint = ".." if column == "when" else "; "
    return shown(cell).replace(joint, f"{joint.rstrip()}\n")


def _sentence(row: Row) -> Text:
    if not row.passages:
        return Text("")
    first, more = row.passages[0], len({one.document for one in row.passages}) - 1
    also = f", and {more} more" if more else ""
    text = Text(shown(first.quote))
    text.append(f"\n{sanitized(first.said_by)} in {sanitized(first.place)}{also}", style="dim")
    return text
