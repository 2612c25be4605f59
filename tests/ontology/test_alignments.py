"""Every alignment names a term that the other vocabulary really has, and contradicts nothing."""

from __future__ import annotations

from pathlib import Path

import owlrl
import pytest
import rdflib
from rdflib import DCTERMS, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, TIME

from kg.model.account import EventType
from kg.model.namespace import ONTOLOGY
from kg.resources import resource_folder

WM = rdflib.Namespace(ONTOLOGY)
SEM = rdflib.Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
OA = rdflib.Namespace("http://www.w3.org/ns/oa#")
VOCABULARIES = Path(__file__).parent / "vocabularies"
ALIGNED = (
    RDFS.subClassOf,
    RDFS.subPropertyOf,
    SKOS.closeMatch,
    SKOS.relatedMatch,
)
WITHOUT_CODE = {
    EventType.POSTPONEMENT,
    EventType.CANCELLATION,
    EventType.RELATIONS_CHANGE,
    EventType.APPOINTMENT,
    EventType.INCIDENT,
    EventType.MILITARY_ACTION,
}
# rdflib knows the vocabularies of the W3C, of Dublin Core and of schema.org term by term. What
# they say of classes that exclude one another is stated here, since reasoning needs it.
DISJOINT = [
    (PROV.Entity, PROV.Activity),
    (PROV.Entity, PROV.InstantaneousEvent),
    (PROV.Activity, PROV.Agent),
    (ORG.Membership, ORG.Organization),
]


def names(vocabulary: str) -> set[str]:
    lines = (VOCABULARIES / f"{vocabulary}.txt").read_text().splitlines()
    return {line for line in lines if not line.startswith("#")}


KNOWN = {str(SEM): names("sem"), str(OA): names("oa")}
CLOSED = (DCTERMS, ORG, PROV, SDO, TIME)


@pytest.fixture(scope="module")
def alignments() -> rdflib.Graph:
    return rdflib.Graph().parse(resource_folder("ontology") / "alignments.ttl")


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(resource_folder("ontology") / "whomet.ttl")


def is_known(term: str) -> bool:
    for namespace in CLOSED:
        if term.startswith(str(namespace)):
            return term.removeprefix(str(namespace)) in namespace
    return any(
        term.removeprefix(base) in known for base, known in KNOWN.items() if term.startswith(base)
    )


def test_the_other_vocabularies_have_every_term(alignments: rdflib.Graph) -> None:
    others = {str(o) for predicate in ALIGNED for o in alignments.objects(None, predicate)}
    assert len(others) > 40
    assert {term for term in others if not is_known(term)} == set()


def test_a_misspelt_term_would_be_noticed() -> None:
    for base in (*KNOWN, *map(str, CLOSED)):
        assert not is_known(f"{base}noSuchTerm")


def test_what_is_aligned_is_declared(alignments: rdflib.Graph, ontology: rdflib.Graph) -> None:
    aligned = {term for term in alignments.subjects() if str(term).startswith(str(WM))}
    assert aligned <= set(ontology.subjects(RDF.type))


@pytest.mark.parametrize("scheme", ["cameo", "plover"])
def test_codes_are_codes_of_the_scheme(alignments: rdflib.Graph, scheme: str) -> None:
    codes = [
        str(code)
        for code in alignments.objects(None, SKOS.notation)
        if isinstance(code, rdflib.Literal) and code.datatype == WM[scheme]
    ]
    assert codes
    assert set(codes) <= names(scheme)


def test_every_kind_of_event_has_a_code_or_is_known_to_have_none(alignments: rdflib.Graph) -> None:
    coded = {kind for kind in EventType if (WM[kind.value], SKOS.notation, None) in alignments}
    assert coded == set(EventType) - WITHOUT_CODE


def contradictions(graph: rdflib.Graph) -> list[str]:
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    error = rdflib.URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
    return [str(message) for message in graph.objects(None, error)]


@pytest.fixture(scope="module")
def told(alignments: rdflib.Graph, ontology: rdflib.Graph, tiny_turtle: bytes) -> rdflib.Graph:
    graph = rdflib.Graph().parse(data=tiny_turtle, format="turtle")
    for triple in (*alignments, *ontology):
        graph.add(triple)
    for one, other in DISJOINT:
        graph.add((one, OWL.disjointWith, other))
    return graph


def test_a_reasoner_finds_no_contradiction(told: rdflib.Graph) -> None:
    meeting = next(told.subjects(RDF.type, WM.Meeting))
    assert contradictions(told) == []
    assert (meeting, RDF.type, SEM.Event) in told
    assert list(told.objects(meeting, SEM.hasActor))


def test_a_reasoner_finds_a_contradiction_that_is_there(ontology: rdflib.Graph) -> None:
    graph = rdflib.Graph()
    for triple in ontology:
        graph.add(triple)
    for kind in (WM.UnrealizedEvent, WM.Meeting):
        graph.add((WM.someEvent, RDF.type, kind))
    assert contradictions(graph) != []
