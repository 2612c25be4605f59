"""A table as Apache Parquet, where pyarrow is installed."""

from __future__ import annotations

import io

from kg.errors import UsageError
from kg.query.table import Table


def as_parquet(table: Table) -> bytes:
    """The columns with their types: text, or whole numbers.

    Raises:
        UsageError: pyarrow is not installed.
    """
    try:
        import pyarrow as arrow
        from pyarrow import parquet
    except ImportError as error:
        raise UsageError(
            "Parquet is written by pyarrow, which is not installed",
            place="--format parquet",
            repair="install it with: pip install pyarrow",
        ) from error
    made = {}
    for at, name in enumerate(table.columns):
        cells = [row.cells[at] for row in table.rows]
        whole = any(isinstance(cell, int) for cell in cells)
        made[name] = arrow.array(cells, type=arrow.int64() if whole else arrow.string())
    written = io.BytesIO()
    parquet.write_table(arrow.table(made), written)
    return written.getvalue()
