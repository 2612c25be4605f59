"""A graph in the other syntaxes of RDF: the same triples, the same bytes for the same graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import StrEnum

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    RdfFormat,
    Triple,
    serialize,
)

from kg.model.namespace import BASE, ONTOLOGY
from kg.rdf import terms

_BELONGINGS = (terms.PARTICIPATION, terms.LOCATION, terms.SOURCE, terms.METADATA)
_PREFIXES = {
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "wm": ONTOLOGY,
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_VOID = "http://rdfs.org/ns/void#"
_DCAT = "http://www.w3.org/ns/dcat#"
_DATASET = NamedNode(f"{BASE}dataset")

Node = NamedNode | BlankNode


class Syntax(StrEnum):
    """A syntax of RDF; those with named graphs put what rests on one document into a graph."""

    N_TRIPLES = "nt"
    N_QUADS = "nq"
    TRIG = "trig"
    JSON_LD = "jsonld"
    VOID = "void"


def export_graph(triples: Iterable[Triple], syntax: Syntax) -> bytes:
    """The graph in another syntax; sorted, so that the same graph gives the same bytes.

    In N-Quads and TriG every statement that rests on one document stands in a graph that the
    document's IRI names; events and entities, which several documents share, stand in the default
    graph. `VOID` gives no statement of the graph but a description of it, in VoID and DCAT.
    """
    ordered = sorted(set(triples), key=str)
    if syntax is Syntax.N_TRIPLES:
        return "".join(f"{triple} .\n" for triple in ordered).encode()
    if syntax is Syntax.VOID:
        return _written(describe_dataset(ordered), RdfFormat.TURTLE)
    if syntax is Syntax.JSON_LD:
        return _written(ordered, RdfFormat.JSON_LD)
    kind = RdfFormat.TRIG if syntax is Syntax.TRIG else RdfFormat.N_QUADS
    return _written(quads_by_document(ordered), kind)


def quads_by_document(triples: Sequence[Triple]) -> list[Quad]:
    """Each triple in the graph of the document on which it rests; of the world, in none."""
    home = _homes(triples)
    quads = [
        Quad(subject, predicate, thing, home.get(subject, DefaultGraph()))
        for subject, predicate, thing in triples
    ]
    return sorted(quads, key=lambda quad: (_graph_name(quad), str(quad)))


def describe_dataset(triples: Sequence[Triple]) -> list[Triple]:
    """What VoID and DCAT say of the graph: its size, its vocabulary, its classes and properties."""
    classes: defaultdict[str, int] = defaultdict(int)
    properties: defaultdict[str, int] = defaultdict(int)
    for triple in triples:
        properties[triple.predicate.value] += 1
        if triple.predicate == terms.RDF_TYPE and isinstance(triple.object, NamedNode):
            classes[triple.object.value] += 1
    counts = {
        "triples": len(triples),
        "entities": len({triple.subject for triple in triples}),
        "classes": len(classes),
        "properties": len(properties),
        "documents": classes[terms.DOCUMENT_CLASS.value],
    }
    said = [
        Triple(_DATASET, terms.RDF_TYPE, NamedNode(f"{_VOID}Dataset")),
        Triple(_DATASET, terms.RDF_TYPE, NamedNode(f"{_DCAT}Dataset")),
        Triple(_DATASET, NamedNode(f"{_VOID}vocabulary"), NamedNode(ONTOLOGY)),
        Triple(_DATASET, NamedNode(f"{_VOID}uriSpace"), Literal(BASE)),
    ]
    said += [
        Triple(_DATASET, NamedNode(_VOID + name), Literal(number))
        for name, number in counts.items()
    ]
    said += _partitions("class", "entities", classes)
    return said + _partitions("property", "triples", properties)


def _partitions(what: str, counted: str, numbers: dict[str, int]) -> list[Triple]:
    said: list[Triple] = []
    for iri, number in sorted(numbers.items()):
        name = iri.rpartition("#")[2].rpartition("/")[2]
        part = NamedNode(f"{_DATASET.value}/{what}/{name}")
        said += [
            Triple(_DATASET, NamedNode(f"{_VOID}{what}Partition"), part),
            Triple(part, NamedNode(_VOID + what), NamedNode(iri)),
            Triple(part, NamedNode(_VOID + counted), Literal(number)),
        ]
    return said


def _homes(triples: Sequence[Triple]) -> dict[Node, NamedNode]:
    """The document of each node that rests on exactly one."""
    home: dict[Node, NamedNode] = {}
    for subject, predicate, thing in triples:
        if predicate == terms.DOCUMENT and isinstance(thing, NamedNode):
            home[subject] = thing
        if thing == terms.DOCUMENT_CLASS and isinstance(subject, NamedNode):
            home[subject] = subject
    for subject, predicate, thing in triples:
        if predicate in _BELONGINGS and subject in home and isinstance(thing, Node):
            home.setdefault(thing, home[subject])
    return home


def _graph_name(quad: Quad) -> str:
    return "" if isinstance(quad.graph_name, DefaultGraph) else str(quad.graph_name)


def _written(statements: Sequence[Triple] | Sequence[Quad], kind: RdfFormat) -> bytes:
    prefixes = {**_PREFIXES, "void": _VOID, "dcat": _DCAT}
    if kind in (RdfFormat.N_QUADS, RdfFormat.JSON_LD):
        prefixes = {}
    written = serialize(statements, format=kind, prefixes=prefixes or None)
    return written or b""
