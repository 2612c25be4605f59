"""`whomet show`: the card of an event, or of somebody."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Iterator
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.completing import offer_names
from kg.cli.messages import put_json, put_plain
from kg.cli.options import AsOf, BuildFolder, Quiet

if TYPE_CHECKING:
    from kg.query.card import Card, Told

_WIDTH = 100
_MARGIN = 2


def show(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="An IRI, a part of a name, or words that describe an event.",
            autocompletion=offer_names,
        ),
    ],
    folder: BuildFolder,
    as_of: AsOf = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the card as JSON.")] = False,
    quiet: Quiet = False,
) -> None:
    """Show all that is known of an event, a person or a place.

    Countries and organisations have a card, too. What, who in which office, where, when and how
    precisely; how the status came about; and each account with its sentence, file, offsets and
    link. A name that fits several lists them.

    \b
    Examples:
      whomet show blinken graph
      whomet show "meeting vienna 2023-05" graph
      whomet show blinken graph --json
    """
    from kg.cli.graphs import world_known
    from kg.query.card import CardMaker
    from kg.query.finding import find_shown

    world = world_known(folder, as_of, quiet=quiet)
    card = CardMaker(world).card(find_shown(world, name))
    if as_json:
        put_json([card.record()], indent=1)
    else:
        put_plain(_lines(card))


def _lines(card: Card) -> Iterator[str]:
    yield card.title
    yield card.iri
    yield ""
    width = max(len(name) for name, _ in card.facts)
    for name, values in card.facts:
        for at, value in enumerate(values):
            yield from _wrapped(f"{name if at == 0 else '':<{width}}  ", value)
    if card.history:
        yield ""
        yield from _columns(card.history)
    for told in card.told:
        yield ""
        yield from _told(told)


def _columns(rows: tuple[tuple[str | None, ...], ...]) -> Iterator[str]:
    cells = [[cell or "" for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        padded = (f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True) if width)
        yield "  ".join(padded).rstrip()


def _told(told: Told) -> Iterator[str]:
    day = f", {told.published}" if told.published else ""
    yield f"{told.what}: {told.said_by}{day}"
    margin = " " * _MARGIN
    for sentence in told.sentences:
        yield from _wrapped(margin, sentence.quote)
        link = f"  {sentence.url}" if sentence.url else ""
        yield f"{margin}{sentence.file}:{sentence.start}-{sentence.end}{link}"


def _wrapped(start: str, text: str) -> Iterator[str]:
    width = min(_WIDTH, get_terminal_size().columns) if sys.stdout.isatty() else _WIDTH
    yield from textwrap.wrap(
        text, width, initial_indent=start, subsequent_indent=" " * len(start)
    ) or [start.rstrip()]
