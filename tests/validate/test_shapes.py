from __future__ import annotations

import re
from pathlib import Path

import pyshacl
import pytest
import rdflib
from rdflib import RDF, RDFS, SH

from kg.resources import resource_folder

BEYOND_CORE = {SH.sparql, SH.js, SH.rule, SH.target}
CODES = rdflib.Namespace("https://w3id.org/whomet/shapes#")
W3C = Path(pyshacl.__file__).parent / "assets" / "shacl.ttl"


@pytest.fixture(scope="module")
def shapes() -> rdflib.Graph:
    graph = rdflib.Graph()
    for path in resource_folder("shapes").glob("*.ttl"):
        graph.parse(path)
    return graph


def test_no_word_of_shacl_is_misspelt(shapes: rdflib.Graph) -> None:
    """Engines pass over a constraint that they do not know, as if it held."""
    vocabulary = rdflib.Graph().parse(W3C)
    known = set(vocabulary.subjects(RDFS.isDefinedBy))
    used = {term for triple in shapes for term in triple if str(term).startswith(str(SH))}
    assert used
    assert used <= known


def test_shapes_stay_within_core(shapes: rdflib.Graph) -> None:
    assert not BEYOND_CORE & set(shapes.predicates())


def test_shapes_conform_to_the_shapes_of_shapes() -> None:
    meta = rdflib.Graph().parse(W3C.with_name("shacl-shacl.ttl"))
    for path in resource_folder("shapes").glob("*.ttl"):
        conforms, _, text = pyshacl.validate(rdflib.Graph().parse(path), shacl_graph=meta)
        assert conforms, text


def test_whatever_can_fail_has_a_code_and_a_message(shapes: rdflib.Graph) -> None:
    failing = set(shapes.subjects(SH.message))
    named = {
        shape for shape in shapes.subjects(RDF.type) if re.search(r"#WM-[A-Z]\d\d$", str(shape))
    }
    assert failing == named
    targeted = set(shapes.objects(None, SH.property))
    for shape in named:
        assert shape in targeted or (shape, SH.targetClass, None) in shapes


def test_codes_are_given_once() -> None:
    text = "".join(path.read_text() for path in resource_folder("shapes").glob("*.ttl"))
    codes = re.findall(r"^s:(WM-\w+) a ", text, re.MULTILINE)
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    ("family", "path"),
    [
        ("Status", "status"),
        ("Role", "role"),
        ("Precision", "precision"),
        ("SourceKind", "sourceKind"),
        ("Stance", "stance"),
        ("Certainty", "certainty"),
        ("PublishedBasis", "publishedBasis"),
    ],
)
def test_lists_hold_all_values_of_the_ontology(
    shapes: rdflib.Graph, family: str, path: str
) -> None:
    ontology = rdflib.Graph().parse(resource_folder("ontology") / "whomet.ttl")
    wm = rdflib.Namespace("https://w3id.org/whomet/ontology#")
    values = set(ontology.subjects(RDF.type, wm[family]))
    (listed,) = [
        set(shapes.items(options))
        for shape in shapes.subjects(SH.path, wm[path])
        if isinstance(shape, rdflib.URIRef) and (shape, SH.minCount, None) in shapes
        for options in shapes.objects(shape, SH["in"])
    ]
    assert listed == values


def test_an_account_has_a_status_of_its_own_and_is_never_disputed(shapes: rdflib.Graph) -> None:
    wm = rdflib.Namespace("https://w3id.org/whomet/ontology#")
    of_event, of_account = (
        {status for options in shapes.objects(code, SH["in"]) for status in shapes.items(options)}
        for code in (CODES["WM-E03"], CODES["WM-A04"])
    )
    assert of_event - of_account == {wm.disputed}
    assert of_account < of_event


@pytest.mark.parametrize(
    ("path", "family"), [("eventType", "Event"), ("accountType", "Event"), ("kind", "Entity")]
)
def test_lists_of_classes_are_the_leaves_of_the_ontology(
    shapes: rdflib.Graph, path: str, family: str
) -> None:
    ontology = rdflib.Graph().parse(resource_folder("ontology") / "whomet.ttl")
    wm = rdflib.Namespace("https://w3id.org/whomet/ontology#")
    below = set(ontology.transitive_subjects(RDFS.subClassOf, wm[family]))
    leaves = {name for name in below if not list(ontology.subjects(RDFS.subClassOf, name))}
    (listed,) = [
        set(shapes.items(options))
        for shape in shapes.subjects(SH.path, wm[path])
        if isinstance(shape, rdflib.URIRef)
        for options in shapes.objects(shape, SH["in"])
    ]
    assert listed == leaves - {wm.UnrealizedEvent}
