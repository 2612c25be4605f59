"""`whomet why`: why two are taken for one, or are not."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.judging import First, Second
from kg.cli.messages import put_json, put_plain
from kg.cli.options import AsJson, BuildFolder, Judgements

if TYPE_CHECKING:
    from kg.building.explaining import Explanation


class Form(StrEnum):
    """How the answer is written."""

    TEXT = "text"
    JSON = "json"


def why(
    first: First,
    second: Second,
    folder: BuildFolder,
    *,
    form: Annotated[
        Form, typer.Option("--format", "-f", help="How to write the answer.")
    ] = Form.TEXT,
    judgements: Judgements = None,
    as_json: AsJson = False,
) -> None:
    """Tell why two names or events are the same, or are not.

    Takes people, places, events, mentions and accounts. Prints the decision, what each comparer
    says, what people have judged, and the sentences.

    \b
    Examples:
      whomet why "Wang Yi" "Qin Gang" graph
      whomet why account/a:meeting-000120-00 account/b:meeting-000044-00 graph --format json
    """
    from dataclasses import asdict

    from kg.building.explaining import explain, require_accepted
    from kg.building.lookup import Lookup
    from kg.building.rulings import find_rulings
    from kg.cli.graphs import world_of

    rulings = find_rulings(folder, judgements)
    require_accepted((first, second), rulings)
    world = world_of(folder)
    lookup = Lookup(world)
    told = explain(world, lookup.find(first), lookup.find(second), rulings)
    if as_json or form is Form.JSON:
        put_json([asdict(told)])
        return
    put_plain(_lines(told))


def _lines(told: Explanation) -> Iterator[str]:
    yield f"{told.decision}: {told.first.label} | {told.second.label}"
    yield from (f"  - {reason}" for reason in told.reasons)
    for one in (told.first, told.second):
        yield from (f'  {one.named}: "{sentence}"' for sentence in one.sentences)
