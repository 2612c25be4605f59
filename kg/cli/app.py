"""The Typer application: the list of commands. Heavy rooms are imported inside the commands."""

from __future__ import annotations

from typing import Annotated

import typer

import kg
from kg.cli.accounts import accounts
from kg.cli.ask import ask
from kg.cli.build import build
from kg.cli.completing import AskingCommand
from kg.cli.diff import diff
from kg.cli.disputes import disputes
from kg.cli.doctor import doctor
from kg.cli.export import export
from kg.cli.init import init
from kg.cli.judging import different, judgements, reject, same, undo
from kg.cli.load import load
from kg.cli.messages import put
from kg.cli.offices import offices
from kg.cli.ontology import ontology
from kg.cli.queries import queries
from kg.cli.query import query
from kg.cli.read import read
from kg.cli.score import score
from kg.cli.show import show
from kg.cli.stats import stats
from kg.cli.story import story
from kg.cli.text import text
from kg.cli.validate import validate
from kg.cli.why import why

app = typer.Typer(
    name="whomet",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _version(wanted: bool) -> None:
    if wanted:
        put([f"whomet {kg.__version__}"])
        raise typer.Exit


@app.callback(epilog="Exit codes: 0 fine, 1 findings, 2 usage or input, 3 internal error.")
def whomet(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show where in the program an error happened.")
    ] = False,
) -> None:
    """Who met whom, where, when, and says who: a knowledge graph from news articles."""


app.command()(init)
app.command()(build)
# The parameters of a question are options that only the question knows.
app.command(cls=AskingCommand, context_settings={"ignore_unknown_options": True})(query)
app.command()(queries)
app.command()(ask)
app.command()(story)
app.command()(show)
app.command()(disputes)
app.command()(diff)
app.command()(accounts)
app.command()(offices)
app.command()(why)
app.command()(same)
app.command()(different)
app.command()(reject)
app.command()(undo)
app.command()(judgements)
app.command()(validate)
app.command()(export)
app.command()(load)
app.command()(stats)
app.command()(score)
app.command()(text)
app.command()(read)
app.command()(ontology)
app.command()(doctor)
