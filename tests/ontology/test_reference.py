"""The pages that are made from the vocabulary are those of the checkout, and they are right."""

from __future__ import annotations

import json
from pathlib import Path

import rdflib
from pyoxigraph import RdfFormat, parse

from kg.model.namespace import ONTOLOGY
from kg.rdf import read_turtle
from kg.rdf.reference import jsonld_context, reference_page
from kg.resources import resource_folder

REPOSITORY = Path(__file__).parents[2]
WM = rdflib.Namespace(ONTOLOGY)


def test_the_page_in_the_checkout_is_the_one_that_is_made() -> None:
    assert (REPOSITORY / "docs" / "ontology.md").read_text() == reference_page()


def test_the_context_in_the_checkout_is_the_one_that_is_made() -> None:
    made = resource_folder("ontology") / "context.jsonld"
    assert made.read_text() == jsonld_context()


def test_the_page_explains_every_term() -> None:
    ontology = rdflib.Graph().parse(resource_folder("ontology") / "whomet.ttl")
    terms = {str(s).removeprefix(ONTOLOGY) for s in ontology.subjects() if str(s) in WM}
    headings = [line[7:] for line in reference_page().splitlines() if line.startswith("### wm:")]
    assert terms <= set(headings)
    assert "CAMEO 041" in reference_page()


def test_a_graph_written_with_the_context_reads_back_the_same(tiny_turtle: bytes) -> None:
    graph = rdflib.Graph().parse(data=tiny_turtle, format="turtle")
    context = json.loads(jsonld_context())["@context"]
    written = graph.serialize(format="json-ld", context=context)
    assert '"earliest": "2023' in written
    read = {quad.triple for quad in parse(written.encode(), format=RdfFormat.JSON_LD)}
    assert read == set(read_turtle(tiny_turtle, "tiny"))
