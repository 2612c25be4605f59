"""`whomet offices`: who holds or held which office, as the documents say."""

from __future__ import annotations

from kg.cli.messages import put_json
from kg.cli.options import BuildFolder


def offices(folder: BuildFolder) -> None:
    """Print who holds or held which office, as JSON lines.

    \b
    Example:
      whomet offices graph
    """
    from kg.cli.graphs import world_of
    from kg.query.listing import office_rows

    put_json(office_rows(world_of(folder)))
