"""All checks on one graph, the findings with the document and sentence behind them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pyoxigraph import Triple

from kg.model.engine import Engine
from kg.rdf import read_graph, read_turtle
from kg.validate.background import Background
from kg.validate.finding import Finding
from kg.validate.quotes import check_quotes
from kg.validate.sense import check_sense
from kg.validate.shapes import check_shapes


def validate(
    data: bytes, place: str = "graph", engine: Engine = Engine.AUTO
) -> tuple[Finding, ...]:
    """What is wrong with a Turtle document, the gravest first; nothing when it conforms.

    Raises:
        GraphError: the document is no valid Turtle; its place is `place:line:column`.
        InputError: the engine is not installed.
    """
    return _checked(read_turtle(data, place), engine)


def validate_path(path: Path, engine: Engine = Engine.AUTO) -> tuple[Finding, ...]:
    """What is wrong with a Turtle file, a build folder, or a folder whose files are one graph.

    Raises:
        InputError: there is nothing to read, or the engine is not installed.
        GraphError: a file is no valid Turtle; its place is `file:line:column`.
    """
    return _checked(read_graph(path), engine)


def _checked(triples: tuple[Triple, ...], engine: Engine) -> tuple[Finding, ...]:
    found = {*check_shapes(triples, engine), *check_quotes(triples), *check_sense(triples)}
    if not found:
        return ()
    background = Background(triples)
    full = (
        replace(
            finding,
            document=background.document(finding.focus),
            quote=background.quote(finding.focus),
        )
        for finding in found
    )
    return tuple(sorted(full, key=lambda finding: finding.order))
