"""A graph in the other syntaxes of RDF: the same triples, the same bytes for the same graph."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
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

_REIFIES = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies")
_TOWARDS_AGENTS = (terms.ACCOUNT, terms.PARTICIPATION, terms.AGENT)
_BELONGINGS = (
    *(terms.PARTICIPATION, terms.LOCATION, terms.SOURCE, terms.CLAIMANT, terms.METADATA),
)
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
    TURTLE_12 = "ttl12"
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
    if syntax is Syntax.TURTLE_12:
        return _written([*ordered, *reified(ordered)], RdfFormat.TURTLE)
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


def reified(triples: Sequence[Triple]) -> list[Triple]:
    """For each statement that somebody takes part in an event, the accounts that say so.

    As in RDF 1.2: a node reifies the statement, and has the accounts.
    """
    said = _Edges(triples)
    added: list[Triple] = []
    for number, (statement, accounts) in enumerate(said.participations(), 1):
        node = NamedNode(f"{BASE}statement/{number}")
        added.append(Triple(node, _REIFIES, statement))
        added.extend(Triple(node, terms.ACCOUNT, account) for account in accounts)
    return added


class _Edges:
    """The statements of a graph by subject, as far as they lead from events to participants."""

    def __init__(self, triples: Sequence[Triple]) -> None:
        self._triples = triples
        self._objects: defaultdict[tuple[Node | Triple, NamedNode], list[NamedNode]] = defaultdict(
            list
        )
        for subject, predicate, thing in triples:
            if predicate in _TOWARDS_AGENTS and isinstance(thing, NamedNode):
                self._objects[subject, predicate].append(thing)

    def participations(self) -> Iterator[tuple[Triple, list[NamedNode]]]:
        """Each statement from an event to an agent, with the accounts that name the agent."""
        for triple in self._triples:
            accounts = [
                account
                for account in self._objects.get((triple.subject, terms.ACCOUNT), ())
                if triple.object in self._agents(account)
            ]
            if accounts and triple.predicate not in _TOWARDS_AGENTS:
                yield triple, accounts

    def _agents(self, account: NamedNode) -> set[NamedNode]:
        parts = self._objects.get((account, terms.PARTICIPATION), ())
        return {agent for part in parts for agent in self._objects.get((part, terms.AGENT), ())}


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


def without_quotes(triples: Iterable[Triple]) -> tuple[Triple, ...]:
    """The graph without the sentences of the documents, for where their copyright forbids them.

    Documents, offsets and checksums stay, so that whoever has the documents finds the sentences.
    """
    return tuple(triple for triple in triples if triple.predicate != terms.QUOTE)
