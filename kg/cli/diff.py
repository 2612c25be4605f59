"""`whomet diff`: what a further day of news changed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.options import AsJson
from kg.cli.output import Form, Format, put_table


def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="The earlier build or Turtle file.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The later one.")],
    form: Form = Format.TABLE,
    as_json: AsJson = False,
) -> None:
    """Compare two builds: what a further day of news changed.

    Lists new events, and changes of status, days, places and company. Each row comes with the
    sentences of the accounts that are new; where none is, the reading has changed and not the news.

    \b
    Examples:
      whomet diff yesterday today
      whomet diff yesterday/graph.ttl today --format json
    """
    from kg.cli.graphs import world_of
    from kg.query.diff import world_diff

    put_table(world_diff(world_of(old), world_of(new)), form, as_json=as_json)
