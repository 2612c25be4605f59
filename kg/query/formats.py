"""A table as text in the formats of the trade; every cell is safe to open, print or embed."""

from __future__ import annotations

import csv
import html
import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from typing import Any

from kg.query.sanitize import sanitized, written_json
from kg.query.table import Cell, Row, Table

# A spreadsheet takes a cell that begins so for a formula and runs it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
EVIDENCE_COLUMNS = ("sentence", "said by", "file", "start", "end")


def flat(table: Table) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    """Header and rows, with the first passage of each row in columns of its own."""
    if not table.evidence:
        return table.columns, [row.cells for row in table.rows]
    return table.columns + EVIDENCE_COLUMNS, [row.cells + _first(row) for row in table.rows]


def _first(row: Row) -> tuple[Cell, ...]:
    if not row.passages:
        return (None,) * len(EVIDENCE_COLUMNS)
    passage = row.passages[0]
    return passage.quote, passage.said_by, passage.file, passage.start, passage.end


def shown(cell: Cell) -> str:
    """A cell as safe text on one line."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    return "" if cell is None else sanitized(str(cell))


def as_csv(table: Table) -> str:
    """Comma-separated values; what a spreadsheet would run as a formula gets a `'` in front."""
    return _separated(table, ",")


def as_tsv(table: Table) -> str:
    """Tab-separated values, guarded like `as_csv`."""
    return _separated(table, "\t")


def _separated(table: Table, separator: str) -> str:
    header, rows = flat(table)
    written = io.StringIO()
    writer = csv.writer(written, delimiter=separator, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([_guarded(cell) for cell in row] for row in rows)
    return written.getvalue()


def _guarded(cell: Cell) -> str:
    text = shown(cell)
    return f"'{text}" if isinstance(cell, str) and text.startswith(_FORMULA) else text


def as_markdown(table: Table) -> str:
    """A table in GitHub's Markdown."""
    header, rows = flat(table)
    lines = [header, tuple("---" for _ in header), *(map(_escaped, row) for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _escaped(cell: Cell) -> str:
    text = html.escape(shown(cell), quote=False)
    return "".join(f"\\{sign}" if sign in "\\|`*_[]" else sign for sign in text)


def as_html(table: Table) -> str:
    """One HTML table, without style or script."""
    header, rows = flat(table)
    body = "".join(f"<tr>{_tags('td', map(shown, row))}</tr>\n" for row in rows)
    head = f"<tr>{_tags('th', header)}</tr>"
    caption = f"<caption>{html.escape(sanitized(table.title))}</caption>\n" if table.title else ""
    return f"<table>\n{caption}<thead>{head}</thead>\n<tbody>\n{body}</tbody>\n</table>\n"


def _tags(tag: str, texts: Iterable[str]) -> str:
    return "".join(f"<{tag}>{html.escape(text)}</{tag}>" for text in texts)


def as_json(table: Table) -> str:
    """A list of objects, each with all passages that its row rests on."""
    return written_json(_records(table), indent=1) + "\n"


def as_jsonl(table: Table) -> str:
    """The objects of `as_json`, one a line."""
    return "".join(written_json(one) + "\n" for one in _records(table))


def _records(table: Table) -> list[dict[str, Any]]:
    return [_record(table, row) for row in table.rows]


def _record(table: Table, row: Row) -> dict[str, Any]:
    record: dict[str, Any] = dict(zip(table.columns, row.cells, strict=True))
    if table.evidence:
        record |= {"event": row.event, "evidence": [asdict(one) for one in row.passages]}
    return record


FORMATS: Mapping[str, Callable[[Table], str]] = {
    "json": as_json,
    "jsonl": as_jsonl,
    "csv": as_csv,
    "tsv": as_tsv,
    "md": as_markdown,
    "html": as_html,
}
