"""What a shell offers when the tab key is pressed: names of questions, their parameters, people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
import typer.main
from typer.core import TyperCommand

from kg.errors import WhometError

if TYPE_CHECKING:
    from kg.query import Parameter

_USUAL_FOLDER = "graph"
_ASKED = "whomet.asked"
_MOST_OFFERED = 50

Offer = Callable[[typer.Context, str], list[str]]


class AskingCommand(TyperCommand):
    """A command that knows the parameters of the question while a shell completes it."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Note what is asked of which graph before the parameters are read."""
        if ctx.resilient_parsing:
            ctx.meta[_ASKED] = [word for word in args if not word.startswith("-")]
        return super().parse_args(ctx, args)

    def get_params(self, ctx: Any) -> list[Any]:
        """The options of the command; in a completion those of the question, too."""
        asked = ctx.meta.get(_ASKED)
        return [*super().get_params(ctx), *(_parameters(asked[0]) if asked else ())]


def _parameters(asked: str) -> Iterator[Any]:
    from kg.query import find_questions

    parameters = {question.name: question.parameters for question in find_questions()}
    for one in parameters.get(asked, ()):
        option = _option(one)
        option.name = f"asked_{one.name}"
        yield option


def _option(parameter: Parameter) -> Any:
    """The option that Typer makes of a parameter."""

    def asked(value: str | None = None) -> None:
        """Ask nothing: only its option is wanted."""

    option = typer.Option(
        f"--{parameter.name}", help=parameter.help, autocompletion=_OFFERS.get(parameter.kind)
    )
    asked.__annotations__ = {"value": Annotated[str | None, option], "return": None}
    app = typer.Typer(add_completion=False)
    app.command()(asked)
    return next(one for one in typer.main.get_command(app).params if one.name == "value")


def offer_questions(ctx: typer.Context, incomplete: str) -> list[str]:
    """The names of questions; nothing where one is given already."""
    from kg.query import find_questions

    if ctx.params.get("words"):
        return []
    return [one.name for one in find_questions() if one.name.startswith(incomplete)]


def offer_names(ctx: typer.Context, incomplete: str) -> list[str]:
    """Words of the names in the graph that is asked, else in the folder `graph`.

    A shell may run what it is offered, so nothing but words of letters is.
    """
    return _going_on(
        (word for name in _names(ctx) for word in name.split() if word.isalpha()), incomplete
    )


def _going_on(words: Iterable[str], begun: str) -> list[str]:
    """The words that begin so, spelled as they were begun, since case does not count."""
    start = begun.casefold()
    rests = {word[len(begun) :] for word in words if word.casefold().startswith(start)}
    return sorted(f"{begun}{rest}" for rest in rests)[:_MOST_OFFERED]


def _names(ctx: typer.Context) -> list[str]:
    from kg.query.names import find_names
    from kg.store import open_build

    folder = Path(*ctx.meta.get(_ASKED, ())[1:2] or [_USUAL_FOLDER])
    try:
        return [name for _, name in find_names(open_build(folder)[0])]
    except (WhometError, OSError):
        # Without a graph there is nothing to offer, and nobody to tell.
        return []


def _offer_statuses(_ctx: typer.Context, incomplete: str) -> list[str]:
    from kg.model.account import Status
    from kg.query.binding import HELD

    return _going_on((HELD, *Status), incomplete)


def _offer_types(_ctx: typer.Context, incomplete: str) -> list[str]:
    from kg.model.account import EventType

    return _going_on(EventType, incomplete)


_OFFERS: dict[str, Offer] = {
    "name": offer_names,
    "status": _offer_statuses,
    "type": _offer_types,
}
