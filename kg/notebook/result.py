"""The answer to a question: a table in a notebook, and a data frame where one is wanted."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kg.errors import UsageError
from kg.query import Table
from kg.query.formats import as_html, flat
from kg.query.sanitize import sanitized
from kg.query.table import Cell

if TYPE_CHECKING:
    import pandas
    import polars

    from kg.asking import Reply

_MOST_SHOWN = 200


class Result:
    """Rows with the sentences that they rest on.

    Attributes:
        table: the rows, each with its event and all its passages.
    """

    def __init__(self, table: Table) -> None:
        self.table = table

    def __len__(self) -> int:
        return len(self.table.rows)

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        """Each row as a dictionary, with its first sentence and where it stands."""
        header, rows = flat(self.table)
        return (dict(zip(header, row, strict=True)) for row in rows)

    def __repr__(self) -> str:
        return f"<Result: {len(self)} rows of {', '.join(self.table.columns)}>"

    def _repr_html_(self) -> str:
        """The table for a notebook; what articles say stays text, also between dollar signs."""
        shown = as_html(replace(self.table, rows=self.table.rows[:_MOST_SHOWN]))
        more = len(self) - _MOST_SHOWN
        rest = f"<p>and {more:,} more rows</p>\n" if more > 0 else ""
        return f'<div class="tex2jax_ignore mathjax_ignore">\n{shown}{rest}</div>\n'

    @property
    def df(self) -> pandas.DataFrame:
        """The rows as a data frame of pandas.

        Raises:
            UsageError: pandas is not installed.
        """
        try:
            import pandas
        except ImportError as error:
            raise _missing("pandas") from error
        header, rows = flat(self.table)
        return pandas.DataFrame(rows, columns=list(header))

    @property
    def pl(self) -> polars.DataFrame:
        """The rows as a data frame of polars.

        Raises:
            UsageError: polars is not installed.
        """
        try:
            import polars
        except ImportError as error:
            raise _missing("polars") from error
        header, rows = flat(self.table)
        columns: dict[str, list[Any]] = {
            name: [row[at] for row in rows] for at, name in enumerate(header)
        }
        return polars.DataFrame(columns, strict=False)


class PlainAnswer(Result):
    """The rows that answer a plain question.

    Attributes:
        command: the same question as a named query on the command line.
        sparql: the query that was run.
        notes: the answer in short, and what else one should know.
    """

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply.table)
        self.command = reply.command
        self.sparql = reply.sparql
        self.notes = reply.notes

    def _repr_html_(self) -> str:
        """The query, the table and the notes."""
        notes = "".join(f"<p>{_safe(note)}</p>\n" for note in self.notes)
        query = f"<details><summary>{_safe(self.command)}</summary><pre>{_safe(self.sparql)}</pre>"
        return f"{query}</details>\n{super()._repr_html_()}{notes}"


def _safe(text: str) -> str:
    return html.escape(sanitized(text, keep="\n"))


def _missing(library: str) -> UsageError:
    return UsageError(
        f"{library} is not installed", place="data frames", repair=f"pip install {library}"
    )
