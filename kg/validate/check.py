"""All checks on one graph, the findings with the document and sentence behind them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pyoxigraph import Triple

from kg.errors import InputError
from kg.rdf.turtle import read_turtle
from kg.validate.background import Background
from kg.validate.finding import Finding
from kg.validate.quotes import check_quotes
from kg.validate.shapes import check_shapes

_GRAPH_OF_BUILD = "graph.ttl"


def validate(data: bytes, place: str = "graph") -> tuple[Finding, ...]:
    """What is wrong with a Turtle document, the gravest first; nothing when it conforms.

    Raises:
        GraphError: the document is no valid Turtle; its place is `place:line:column`.
    """
    return _checked(read_turtle(data, place))


def validate_path(path: Path) -> tuple[Finding, ...]:
    """What is wrong with a Turtle file, a build folder, or a folder whose files are one graph.

    Raises:
        InputError: there is nothing to read.
        GraphError: a file is no valid Turtle; its place is `file:line:column`.
    """
    triples: list[Triple] = []
    for file in _files(path):
        try:
            data = file.read_bytes()
        except OSError as error:
            raise InputError(
                f"the file cannot be read: {error.strerror}",
                place=str(file),
                repair="Name a Turtle file, or a folder of them.",
            ) from error
        triples.extend(read_turtle(data, str(file)))
    return _checked(tuple(triples))


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    if (path / _GRAPH_OF_BUILD).is_file():
        return [path / _GRAPH_OF_BUILD]
    files = sorted(path.glob("*.ttl"))
    if not files:
        raise InputError(
            "this folder holds no Turtle file",
            place=str(path),
            repair="Name a file that ends in .ttl, or the folder of a build.",
        )
    return files


def _checked(triples: tuple[Triple, ...]) -> tuple[Finding, ...]:
    found = {*check_shapes(triples), *check_quotes(triples)}
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
