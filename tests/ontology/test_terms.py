from __future__ import annotations

import re
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import NamedNode
from rdflib import OWL, RDF, RDFS, SKOS

from kg.model.namespace import ONTOLOGY
from kg.rdf import terms, values
from kg.resources import resource_folder

REPOSITORY = Path(__file__).parents[2]
WM = rdflib.Namespace(ONTOLOGY)
NAME = re.compile(r"\bwm:(\w+)")


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(resource_folder("ontology") / "whomet.ttl")


@pytest.fixture(scope="module")
def declared(ontology: rdflib.Graph) -> set[str]:
    return {str(term) for term in ontology.subjects(RDF.type) if str(term).startswith(ONTOLOGY)}


def in_code() -> set[str]:
    tables = [vars(terms), *(t for t in vars(values).values() if isinstance(t, dict))]
    nodes = {node for table in tables for node in table.values() if isinstance(node, NamedNode)}
    return {node.value for node in nodes if node.value.startswith(ONTOLOGY)}


def in_text() -> set[str]:
    folders = (("shapes", "*.ttl"), ("kg/query", "**/*.rq"), ("ontology", "*.ttl"))
    files = [path for folder, kind in folders for path in (REPOSITORY / folder).glob(kind)]
    assert files
    return {ONTOLOGY + name for path in files for name in NAME.findall(path.read_text())}


def test_every_term_that_is_used_is_declared(declared: set[str]) -> None:
    assert in_code() - declared == set()
    assert in_text() - declared == set()


def test_every_declared_term_is_used(ontology: rdflib.Graph, declared: set[str]) -> None:
    classes_of_values = {str(WM[name]) for name in VALUE_CLASSES}
    assert declared - in_code() == classes_of_values | {str(WM[name]) for name in CODES}


CODES = ("cameo", "plover")
VALUE_CLASSES = (
    "Status",
    "Role",
    "Certainty",
    "Precision",
    "PublishedBasis",
    "SourceKind",
    "Stance",
)


@pytest.mark.parametrize("annotation", [RDFS.label, SKOS.definition, SKOS.example])
def test_every_declared_term_is_explained(
    ontology: rdflib.Graph, declared: set[str], annotation: rdflib.URIRef
) -> None:
    for term in declared:
        (text,) = ontology.objects(rdflib.URIRef(term), annotation)
        assert isinstance(text, rdflib.Literal)
        assert text.language == "en"
        assert str(text).strip()


def test_definitions_are_sentences(ontology: rdflib.Graph) -> None:
    for text in ontology.objects(None, SKOS.definition):
        assert re.match(r"[A-Z].*\.$", str(text)), text


def test_no_two_terms_of_a_kind_share_a_label(ontology: rdflib.Graph) -> None:
    for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty):
        labels = [
            str(ontology.value(term, RDFS.label)) for term in ontology.subjects(RDF.type, kind)
        ]
        assert sorted(labels) == sorted(set(labels))


def test_the_families_of_the_code_are_those_of_the_ontology(ontology: rdflib.Graph) -> None:
    for member, family in values.FAMILIES.items():
        parents = set(ontology.objects(WM[member.value], RDFS.subClassOf))
        assert parents == {rdflib.URIRef(family.value)}
        assert (rdflib.URIRef(family.value), RDFS.subClassOf, WM.Event) in ontology
        assert (WM.UnrealizedEvent, OWL.disjointWith, rdflib.URIRef(family.value)) in ontology
    assert set(values.FAMILIES) == set(values.EVENT_TYPES)


def test_the_roles_of_the_code_are_properties_of_the_ontology(ontology: rdflib.Graph) -> None:
    for role in set(values.ROLES.values()) - {terms.PARTICIPANT}:
        parents = set(ontology.objects(rdflib.URIRef(role.value), RDFS.subPropertyOf))
        assert parents == {WM.participant}


def test_the_ontology_has_a_version(ontology: rdflib.Graph) -> None:
    head = rdflib.URIRef(ONTOLOGY.removesuffix("#"))
    version = str(ontology.value(head, OWL.versionInfo))
    assert (head, OWL.versionIRI, head + f"/{version}") in ontology
