"""`whomet why`: why two are taken for one, or are not."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Annotated

import typer

from kg.cli.judging import First, Second
from kg.cli.messages import put
from kg.cli.options import BuildFolder, Judgements


class Form(StrEnum):
    """How the answer is written."""

    TEXT = "text"
    JSON = "json"


def why(
    first: First,
    second: Second,
    folder: BuildFolder,
    form: Annotated[Form, typer.Option("--format", help="How to write the answer.")] = Form.TEXT,
    judgements: Judgements = None,
) -> None:
    """Tell why two people, places, events, mentions or accounts are the same, or are not.

    Prints the decision, what each comparer says, what people have judged, and the sentences.

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
    if form is Form.JSON:
        put([json.dumps(asdict(told), ensure_ascii=False)])
        return
    put([f"{told.decision}: {told.first.label} | {told.second.label}"])
    put(f"  - {reason}" for reason in told.reasons)
    for one in (told.first, told.second):
        put(f'  {one.named}: "{sentence}"' for sentence in one.sentences)
