from __future__ import annotations

import pytest
from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Triple, parse

from kg.model.world import World
from kg.rdf import decode, read_turtle, terms, write_turtle
from kg.rdf.exports import Syntax, export_graph, without_quotes
from kg.validate import validate

VOID = "http://rdfs.org/ns/void#"
PLAIN = {
    Syntax.N_TRIPLES: RdfFormat.N_TRIPLES,
    Syntax.N_QUADS: RdfFormat.N_QUADS,
    Syntax.TRIG: RdfFormat.TRIG,
    Syntax.JSON_LD: RdfFormat.JSON_LD,
}


@pytest.fixture(scope="module")
def triples(tiny_turtle: bytes) -> tuple[Triple, ...]:
    return read_turtle(tiny_turtle, "tiny")


def quads(data: bytes, syntax: Syntax) -> list[Quad]:
    return list(parse(data, format=PLAIN[syntax]))


@pytest.mark.parametrize("syntax", PLAIN)
def test_every_syntax_holds_the_same_triples(triples: tuple[Triple, ...], syntax: Syntax) -> None:
    read = quads(export_graph(triples, syntax), syntax)
    assert {quad.triple for quad in read} == set(triples)
    assert len(read) == len(set(triples))


@pytest.mark.parametrize("syntax", Syntax)
def test_the_bytes_depend_on_the_graph_alone(triples: tuple[Triple, ...], syntax: Syntax) -> None:
    turned = tuple(reversed(triples))
    assert export_graph(turned, syntax) == export_graph(triples, syntax)


@pytest.mark.parametrize("syntax", [Syntax.N_QUADS, Syntax.TRIG])
def test_each_document_has_a_graph(triples: tuple[Triple, ...], syntax: Syntax) -> None:
    read = quads(export_graph(triples, syntax), syntax)
    documents = {t.subject for t in triples if t.object == terms.DOCUMENT_CLASS}
    assert {quad.graph_name for quad in read} == {*documents, DefaultGraph()}
    for quad in read:
        if quad.predicate == terms.DOCUMENT:
            assert quad.graph_name == quad.object
    shared = {quad.subject for quad in read if quad.graph_name == DefaultGraph()}
    assert {t.subject for t in triples if t.object == terms.EVENT_CLASS} <= shared
    told = {quad.subject for quad in read if quad.object == terms.ACCOUNT_CLASS}
    assert told
    assert not told & shared


def test_rdf_1_2_names_the_accounts_of_each_participation(triples: tuple[Triple, ...]) -> None:
    read = {
        quad.triple for quad in parse(export_graph(triples, Syntax.TURTLE_12), RdfFormat.TURTLE)
    }
    assert set(triples) < read
    reified = {t.subject: t.object for t in read if isinstance(t.object, Triple)}
    assert reified
    assert set(reified.values()) <= set(triples)
    accounts = {t.subject for t in triples if t.object == terms.ACCOUNT_CLASS}
    told = {t.subject: t.object for t in read if t.subject in reified and t.object in accounts}
    assert set(told) == set(reified)


def test_quotes_can_be_left_out(triples: tuple[Triple, ...], tiny_world: World) -> None:
    bare = without_quotes(triples)
    assert decode(bare) != tiny_world
    assert {event.iri for event in decode(bare).events} == {e.iri for e in tiny_world.events}
    findings = validate(write_turtle(bare))
    assert {finding.code for finding in findings} == {"WM-V10"}
    assert b"met Omar Haddad" not in write_turtle(bare)


def test_void_counts_what_is_there(triples: tuple[Triple, ...]) -> None:
    read = list(parse(export_graph(triples, Syntax.VOID), format=RdfFormat.TURTLE))
    (dataset,) = {q.subject for q in read if q.object == NamedNode(f"{VOID}Dataset")}
    said = {q.predicate.value: getattr(q.object, "value", "") for q in read if q.subject == dataset}
    assert said[f"{VOID}triples"] == str(len(set(triples)))
    events = sum(triple.object == terms.EVENT_CLASS for triple in set(triples))
    (part,) = [
        q.subject
        for q in read
        if q.predicate.value == f"{VOID}class" and q.object == terms.EVENT_CLASS
    ]
    (number,) = [
        getattr(q.object, "value", "")
        for q in read
        if q.subject == part and q.predicate.value == f"{VOID}entities"
    ]
    assert number == str(events)
