"""`whomet story`: the life of one event, report by report."""

from __future__ import annotations

from typing import Annotated

import typer

from kg.cli.options import AsJson, AsOf, BuildFolder, Quiet
from kg.cli.output import Form, Format, put_table


def story(
    event: Annotated[
        str, typer.Argument(metavar="EVENT", help="Its IRI, or words that describe it.")
    ],
    folder: BuildFolder,
    *,
    as_of: AsOf = None,
    form: Form = Format.TABLE,
    as_json: AsJson = False,
    quiet: Quiet = False,
) -> None:
    """Tell the life of an event, from plan to outcome.

    Planned, confirmed, postponed, rescheduled, held: each row is a stage with the day of its first
    report and who said so; events that put this one off, took its place or are a part of it stand
    among the rows. A plan is confirmed once a named person or body of one of the sides announces
    it.

    \b
    Examples:
      whomet story "visit blinken beijing 2023-06" graph
      whomet story "visit blinken beijing 2023-06" graph --as-of 2023-06-16
    """
    from kg.cli.graphs import world_known
    from kg.cli.messages import say
    from kg.query.finding import find_event
    from kg.query.story import Storyteller

    world = world_known(folder, as_of, quiet=quiet)
    table = Storyteller(world).story(find_event(world, event).iri)
    if not quiet:
        say(table.title)
    put_table(table, form, as_json=as_json)
