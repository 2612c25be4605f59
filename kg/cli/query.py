"""`whomet query`: a named question, a file or a text with SPARQL, asked of a build."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.completing import offer_questions
from kg.cli.hints import hints
from kg.cli.messages import say
from kg.cli.options import AsJson, AsOf, Memory, Quiet, Timeout, Verbose
from kg.cli.output import Form, Format, put_table
from kg.errors import InputError, UsageError

if TYPE_CHECKING:
    from kg.query import Question

_OPTIONS = (
    *("as-of", "format", "json", "timeout", "memory", "allow-network", "verbose", "quiet"),
    *("help", "debug"),
)


def query(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="QUERY DIR [--PARAMETER VALUE]...",
            help="QUERY is the name of a question (see whomet queries), a file with SPARQL, SPARQL "
            "itself, or - for standard input; DIR a build or a Turtle file.",
            autocompletion=offer_questions,
        ),
    ],
    *,
    as_of: AsOf = None,
    form: Form = Format.TABLE,
    as_json: AsJson = False,
    timeout: Timeout = 30,
    memory: Memory = 2048,
    allow_network: Annotated[
        bool,
        typer.Option("--allow-network", help="Let SPARQL of your own ask other servers."),
    ] = False,
    verbose: Verbose = False,
    quiet: Quiet = False,
) -> None:
    """Ask a graph.

    The rows of named questions come with the sentences that they rest on: the first one in a
    table, all of them in JSON. With --as-of, only what documents published by that day report
    counts, with the status, date and company that follow from these alone.

    A query runs in a process of its own, and only reads the graph: SERVICE, FROM and LOAD are
    refused unless you say --allow-network.

    \b
    Examples:
      whomet query who-met-whom graph --person blinken --from 2023-06 --status held
      whomet query visits graph --format csv
      whomet query planned graph --as-of 2023-06-16
      whomet query "SELECT ?s ?label { ?s rdfs:label ?label } LIMIT 5" graph
    """
    from kg.cli.graphs import isolated
    from kg.query import ask
    from kg.query.binding import bind
    from kg.query.names import find_named
    from kg.store import Limits

    asked, folder, parameters = _sorted_out(words)
    question = _question(asked)
    with isolated(folder, as_of, Limits(timeout, memory), quiet=quiet) as store:
        table = ask(store, question, parameters, options=_OPTIONS, network=allow_network)
        if verbose:
            say(bind(question, parameters, partial(find_named, store)))
        if not (table.rows or quiet):
            for hint in hints(store, question, parameters):
                say(hint)
    put_table(table, form, as_json=as_json)


def _sorted_out(words: list[str]) -> tuple[str, Path, dict[str, str]]:
    """The question, the build and the parameters, in whichever order they stand."""
    places: list[str] = []
    parameters: dict[str, str] = {}
    rest = iter(words)
    for word in rest:
        if not word.startswith("--"):
            places.append(word)
            continue
        name, given, value = word.removeprefix("--").partition("=")
        found = value if given else next(rest, None)
        if not found:
            raise UsageError(f"--{name} needs a value", repair=f"write --{name} VALUE")
        if name in parameters:
            raise UsageError(f"--{name} is given twice", repair="give it once")
        parameters[name] = found
    if len(places) != 2:
        raise UsageError(
            f"a question and a build are needed, and {len(places)} of the two were given",
            place="whomet query",
            repair="for example: whomet query who-met-whom graph --person blinken",
        )
    asked, folder = places
    if folder in _names() and asked not in _names():
        asked, folder = folder, asked
    return asked, Path(folder), parameters


def _names() -> set[str]:
    from kg.query import find_questions

    return {question.name for question in find_questions()}


def _question(asked: str) -> Question:
    from kg.query import find_question, parse_question

    if asked == "-":
        return parse_question(sys.stdin.read(), place="standard input")
    if asked in _names():
        return find_question(asked)
    if any(sign in asked for sign in "{ \n"):
        return parse_question(asked)
    if Path(asked).is_file():
        return parse_question(_read(Path(asked)), place=asked)
    return find_question(asked)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"the query cannot be read: {error}", place=str(path)) from error
