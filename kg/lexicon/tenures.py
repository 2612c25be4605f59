"""Who held which office when: the table of the program, and tables that users bring."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from kg.errors import LexiconError
from kg.lexicon.tables import FOLDER, read_tsv
from kg.model.time import Interval

COLUMNS = ("country", "office", "person", "start", "end", "basis", "source")
_REQUIRED = ("country", "office", "person", "start", "end")
_BASES = ("term", "observed")
_REPAIR = f"give the columns {', '.join(_REQUIRED)} and, if you like, source"


@dataclass(frozen=True, slots=True)
class KnownTenure:
    """That somebody held an office on every day of an interval.

    Attributes:
        country: ISO 3166-1 alpha-2, or EU, UN, NATO.
        office: its words without the country: `foreign minister`, `ambassador to china`.
        basis: where this is known from, in words.
    """

    country: str
    office: str
    person: str
    interval: Interval
    basis: str


@cache
def load_tenures() -> tuple[KnownTenure, ...]:
    """The tenures of the program's own table; cached.

    Raises:
        LexiconError: the table is missing or broken; the place is `file:line`.
    """
    path = FOLDER / "tenures.tsv"
    return tuple(_tenure(path, number, row) for number, row in read_tsv(path, COLUMNS))


def read_tenures(path: Path) -> tuple[KnownTenure, ...]:
    """The tenures of a user's CSV file.

    The first line names the columns: `country`, `office`, `person`, `start`, `end`, in any order,
    and perhaps `source`. Days are written 2023-05-12; an empty `end` means that it goes on.

    Raises:
        LexiconError: the file cannot be read or a line is wrong; the place is `file:line`.
    """
    return tuple(_tenure(path, number, row) for number, row in _csv_rows(path))


def _csv_rows(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            rows = csv.DictReader(lines, restkey="", restval="")
            missing = [name for name in _REQUIRED if name not in (rows.fieldnames or ())]
            if missing:
                cause = f"the header does not name the column {missing[0]!r}"
                raise LexiconError(cause, place=f"{path}:1", repair=_REPAIR)
            for row in rows:
                if "" in row:
                    cause = "the line has more cells than the header"
                    raise LexiconError(cause, place=f"{path}:{rows.line_num}", repair=_REPAIR)
                yield rows.line_num, {"source": "", **row, "basis": "term"}
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise LexiconError(
            f"the table cannot be read: {error}", place=str(path), repair="save it as CSV in UTF-8"
        ) from error


def _tenure(path: Path, number: int, row: Mapping[str, str]) -> KnownTenure:
    cells = {name: cell.strip() for name, cell in row.items()}
    try:
        for name in ("country", "office", "person"):
            if not cells[name]:
                raise ValueError(f"the cell {name!r} is empty")
        if cells["basis"] not in _BASES:
            raise ValueError(f"the basis is {cells['basis']!r}, not one of {', '.join(_BASES)}")
        interval = Interval(_day(cells["start"]), _day(cells["end"]) if cells["end"] else date.max)
    except ValueError as error:
        raise LexiconError(
            str(error), place=f"{path}:{number}", repair="correct the cell"
        ) from error
    return KnownTenure(
        country=cells["country"],
        office=cells["office"],
        person=cells["person"],
        interval=interval,
        basis=_in_words(path.name, cells),
    )


def _day(cell: str) -> date:
    try:
        return date.fromisoformat(cell)
    except ValueError:
        raise ValueError(f"{cell!r} is no day such as 2023-05-12") from None


def _in_words(table: str, cells: Mapping[str, str]) -> str:
    held = "seen in office" if cells["basis"] == "observed" else "in office"
    until = f"to {cells['end']}" if cells["end"] else "onwards"
    source = f" ({cells['source']})" if cells["source"] else ""
    return f"{table}: {held} from {cells['start']} {until}{source}"
