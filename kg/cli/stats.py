"""`whomet stats`: how much of everything a graph holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kg.cli.messages import put, put_json
from kg.cli.options import BuildFolder

if TYPE_CHECKING:
    from kg.model.world import World
    from kg.rdf.provenance import Provenance

_WIDTH = 38


def stats(
    folder: BuildFolder,
    as_json: Annotated[bool, typer.Option("--json", help="Print the figures as JSON.")] = False,
) -> None:
    """Count the documents, accounts, events and entities of a graph.

    The last figures say how many statements tell what happened, and how many say how that is
    known: documents, passages, mentions and sources.

    \b
    Examples:
      whomet stats graph
      whomet stats graph --json
    """
    from kg.rdf import decode, read_graph
    from kg.rdf.provenance import weigh_provenance

    triples = read_graph(folder)
    figures = _figures(decode(triples), weigh_provenance(triples))
    if as_json:
        put_json([figures], indent=1)
    else:
        put(_lines(figures))


def _figures(world: World, provenance: Provenance) -> dict[str, Any]:
    accounts = [account for reading in world.readings for account in reading.accounts]
    sources = [reading.source for reading in world.readings]
    return {
        "documents": len(sources),
        "documents without a date": sum(source.published is None for source in sources),
        "accounts": len(accounts),
        "claims": sum(len(reading.claims) for reading in world.readings),
        "tenures": sum(len(reading.tenures) for reading in world.readings),
        "entities": _counted(entity.kind.value for entity in world.entities),
        "events": len(world.events),
        "events of several documents": sum(
            len({account.document for account in event.accounts}) > 1 for event in world.events
        ),
        "events without a date": sum(event.interval is None for event in world.events),
        "events by status": _counted(event.status.value for event in world.events),
        "events by type": _counted(event.type.value for event in world.events),
        "asserted statements": provenance.asserted,
        "statements of provenance": provenance.grounds,
        "provenance for an asserted statement": round(provenance.ratio, 2),
    }


def _counted(names: Iterable[str]) -> dict[str, int]:
    """The names by frequency, then by name."""
    counted = Counter(names)
    return {
        name: counted[name] for name in sorted(counted, key=lambda name: (-counted[name], name))
    }


def _lines(figures: dict[str, Any]) -> list[str]:
    lines: list[str] = []
    for name, figure in figures.items():
        if isinstance(figure, dict):
            lines.append(name)
            lines.extend(f"  {one:<{_WIDTH - 2}}{number:>9,}" for one, number in figure.items())
        else:
            lines.append(f"{name:<{_WIDTH}}{figure:>9,}")
    return lines
