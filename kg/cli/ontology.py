"""`whomet ontology`: the vocabulary of the graph."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from kg.cli.messages import put_text


class OntologyFormat(StrEnum):
    """How the vocabulary is printed."""

    TURTLE = "ttl"
    MARKDOWN = "md"
    CONTEXT = "context"


def ontology(
    style: Annotated[
        OntologyFormat,
        typer.Option(
            "--format", "-f", help="Turtle, a reference page in Markdown, or a JSON-LD context."
        ),
    ] = OntologyFormat.TURTLE,
) -> None:
    """Print the vocabulary: every term with an example.

    \b
    Examples:
      whomet ontology
      whomet ontology --format md
      whomet ontology --format context > context.jsonld
    """
    from kg.rdf.reference import jsonld_context, reference_page
    from kg.resources import resource_folder

    if style is OntologyFormat.MARKDOWN:
        put_text([reference_page()])
    elif style is OntologyFormat.CONTEXT:
        put_text([jsonld_context()])
    else:
        put_text([(resource_folder("ontology") / "whomet.ttl").read_text(encoding="utf-8")])
