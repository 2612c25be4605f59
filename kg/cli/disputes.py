"""`whomet disputes`: where the accounts of one event contradict each other."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from kg.cli.options import AsJson, AsOf, BuildFolder, Quiet, Timeout
from kg.cli.output import Form, Format, put_table


class About(StrEnum):
    """What two accounts contradict each other about."""

    WHETHER = "whether"
    WHEN = "when"
    WHERE = "where"
    WHO = "who"
    WHAT = "what"


def disputes(
    folder: BuildFolder,
    *,
    about: Annotated[About | None, typer.Option(help="Only these.")] = None,
    as_of: AsOf = None,
    form: Form = Format.TABLE,
    as_json: AsJson = False,
    timeout: Timeout = 30,
    quiet: Quiet = False,
) -> None:
    """List contradictions, with both sides and their sentences.

    Whether something happened, on which days, who refused whom, and what a thing was: the graph
    takes no side. That a plan was held later, or put off, contradicts nothing.

    \b
    Examples:
      whomet disputes graph
      whomet disputes graph --about whether --format json
    """
    from kg.cli.graphs import isolated
    from kg.query import ask, find_question
    from kg.store import Limits

    given = {"about": about} if about else {}
    with isolated(folder, as_of, Limits(timeout), quiet=quiet) as store:
        table = ask(store, find_question("disputes"), given)
    put_table(table, form, as_json=as_json)
