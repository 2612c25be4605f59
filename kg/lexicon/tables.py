"""Read the lexicon's tables; every mistake in one is reported with its file and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from kg.errors import LexiconError

FOLDER = Path(__file__).resolve().parent
_LINE = re.compile(r"at line (\d+)")


def read_toml(path: Path) -> Mapping[str, Any]:
    """The content of a TOML table.

    Raises:
        LexiconError: the file is missing, not UTF-8 or not TOML; the place is `file:line`.
    """
    return parse_toml(read_text(path), str(path))


def parse_toml(text: str, path: str) -> Mapping[str, Any]:
    """The content of a TOML table that was read from `path`.

    Raises:
        LexiconError: it is not TOML; the place is `file:line`.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _LINE.search(str(error))
        place = f"{path}:{found[1]}" if found else path
        raise LexiconError(
            f"this is not valid TOML: {error}", place=place, repair="correct the line named above"
        ) from error


def read_tsv(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a table of tab-separated values, each with its line number from 1.

    The first line names the columns. Empty lines and lines that start with `# ` are left out.

    Raises:
        LexiconError: the file is missing or not UTF-8, its header differs from `columns`, or a
            row has more or fewer cells; the place is `file:line`.
    """
    rows = (
        (number, line.split("\t"))
        for number, line in enumerate(read_text(path).split("\n"), start=1)
        if line.strip() and not line.startswith("# ")
    )
    number, header = next(rows, (1, []))
    if header != list(columns):
        raise _broken_row(path, number, f"the header is {header}, not {list(columns)}")
    for number, cells in rows:
        if len(cells) != len(header):
            cause = f"the row has {len(cells)} cells, not {len(header)}"
            raise _broken_row(path, number, cause)
        yield number, dict(zip(header, cells, strict=True))


def place_of(path: Path, words: str, occurrence: int = 0) -> str:
    """`file:line` where these words stand in quotes, by default for the first time.

    The file alone where they do not stand so often.
    """
    lines = enumerate(read_text(path).split("\n"), start=1)
    numbers = [number for number, line in lines if f'"{words}"' in line]
    return f"{path}:{numbers[occurrence]}" if occurrence < len(numbers) else str(path)


def split_cell(cell: str) -> tuple[str, ...]:
    """The forms in a cell, which `|` separates; none for an empty cell."""
    return tuple(cell.split("|")) if cell else ()


def read_text(path: Path) -> str:
    """The content of a table.

    Raises:
        LexiconError: the file is missing or not UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise LexiconError(
            f"byte {error.start} is not UTF-8", place=f"{path}:{line}", repair="save it as UTF-8"
        ) from error
    except OSError as error:
        raise LexiconError(
            f"the table cannot be read: {error.strerror}",
            place=str(path),
            repair="name a file that exists, or reinstall whomet where the file is its own",
        ) from error


def _broken_row(path: Path, number: int, cause: str) -> LexiconError:
    return LexiconError(cause, place=f"{path}:{number}", repair="separate the cells by one tab")
