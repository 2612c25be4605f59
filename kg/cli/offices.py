"""`whomet offices`: who holds or held which office, as the documents say."""

from __future__ import annotations

import json

from kg.cli.messages import put
from kg.cli.options import BuildFolder


def offices(folder: BuildFolder) -> None:
    """Print who holds or held which office, as JSON lines.

    \b
    Example:
      whomet offices graph
    """
    from kg.cli.graphs import world_of
    from kg.query.listing import office_rows

    put(json.dumps(row, ensure_ascii=False) for row in office_rows(world_of(folder)))
