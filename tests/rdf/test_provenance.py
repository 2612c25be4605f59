from __future__ import annotations

from pathlib import Path

from kg.rdf import read_graph, read_turtle
from kg.rdf.provenance import Provenance, weigh_provenance

EXAMPLES = Path(__file__).parents[2] / "output" / "graph.ttl"
TURTLE = b"""
@prefix wm: <https://w3id.org/whomet/ontology#> .
@prefix : <https://w3id.org/whomet/id/> .
:e a wm:Event ; wm:status wm:occurred ; wm:account :a .
:a a wm:Account ; wm:tells :e ; wm:document :d ; wm:accountStatus wm:occurred .
:d a wm:Document ; wm:id "d" .
"""


def test_what_leads_to_the_text_is_provenance() -> None:
    assert weigh_provenance(read_turtle(TURTLE, "here")) == Provenance(asserted=4, grounds=5)


def test_nothing_asserted_has_no_ratio_to_divide_by() -> None:
    assert weigh_provenance(()).ratio == 0


def test_the_examples_need_at_most_three_statements_of_provenance_for_one() -> None:
    assert 0 < weigh_provenance(read_graph(EXAMPLES)).ratio <= 3
