"""`whomet ask`: a plain question in controlled English."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.messages import say
from kg.cli.options import AsJson, AsOf, Memory, Quiet, Timeout, day
from kg.cli.output import Form, Format, put_table

if TYPE_CHECKING:
    from kg.asking import PlainQuestion


def ask(
    question: Annotated[
        str, typer.Argument(metavar="QUESTION", help="A question in plain English, in quotes.")
    ],
    folder: Annotated[
        Path,
        typer.Argument(
            metavar="[DIR]",
            envvar="WHOMET_GRAPH",
            help="The folder of a build, or a Turtle file. [default: the folder you are in]",
            show_default=False,
            show_envvar=False,
        ),
    ] = Path(),
    *,
    as_of: AsOf = None,
    form: Form = Format.TABLE,
    as_json: AsJson = False,
    timeout: Timeout = 30,
    memory: Memory = 2048,
    quiet: Quiet = False,
) -> None:
    """Ask a graph in plain English.

    Who, whom, where, when, how often, what became of it: a grammar of its own reads the question,
    offline and without a language model. It is asked as a named query, which is printed on
    standard error with its SPARQL; the rows come with their sentences. What it cannot read it
    says, with the nearest forms. A name, an office or "Chinese officials" will do for people.

    \b
    Examples:
      whomet ask "Who met Wang Yi in Vienna?" graph
      whomet ask "Which visits were postponed?" graph --format csv
      whomet ask "Whom is Blinken to meet?" graph --as-of 2023-06-16
      whomet ask "Who is the foreign minister of China?" graph --quiet
    """
    from kg.asking import answer, parse
    from kg.cli.graphs import isolated
    from kg.store import Limits

    read = parse(question)
    until = day(as_of, "--as-of") or _known_by(read)
    shown = until.isoformat() if until else None
    with isolated(folder, shown, Limits(timeout, memory), quiet=quiet) as store:
        reply = answer(store, read, as_of=until, graph=str(folder))
    if not quiet:
        say(f"{reply.command}\n\n{reply.sparql.rstrip()}\n")
    put_table(reply.table, form, as_json=as_json)
    if not quiet:
        for note in reply.notes:
            say(note)


def _known_by(question: PlainQuestion) -> date | None:
    from kg.asking import last_day

    return last_day(question.known_by) if question.known_by else None
