"""What is inferred, as triples of its own and back: never mixed with what documents say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pyoxigraph import NamedNode, Triple

from kg.model.inference import InferredDate, InferredHolder
from kg.model.time import Interval
from kg.rdf import iris, terms
from kg.rdf.decode_reading import required_interval_of
from kg.rdf.nodes import Node, Nodes
from kg.rdf.triples import describe


def encode_holder(holder: InferredHolder) -> Iterator[Triple]:
    """Who is concluded to be meant by a description, with the table that says so."""
    return describe(
        iris.inferred_holder_iri(holder.document, holder.chain),
        (terms.RDF_TYPE, (terms.INFERENCE_CLASS, terms.INFERRED_HOLDER_CLASS)),
        (terms.CHAIN, iris.chain_iri(holder.document, holder.chain)),
        (terms.OFFICE, holder.office),
        (terms.COUNTRY_CODE, holder.country),
        (terms.NAME, holder.name),
        (terms.INFERRED_HOLDER, NamedNode(holder.entity) if holder.entity else None),
        *_between(holder.interval),
        (terms.BASIS, holder.basis),
    )


def encode_date(inferred: InferredDate) -> Iterator[Triple]:
    """When a document is concluded to have come out, with the documents that this rests on."""
    return describe(
        iris.inferred_date_iri(inferred.document),
        (terms.RDF_TYPE, (terms.INFERENCE_CLASS, terms.INFERRED_DATE_CLASS)),
        (terms.DOCUMENT, iris.document_iri(inferred.document)),
        *_between(inferred.interval),
        (terms.BASIS, inferred.basis),
        (terms.RESTS_ON, [iris.document_iri(document) for document in inferred.rests_on]),
    )


def _between(interval: Interval) -> tuple[tuple[NamedNode, date], ...]:
    return (terms.EARLIEST, interval.start), (terms.LATEST, interval.end)


def decode_holders(nodes: Nodes) -> tuple[InferredHolder, ...]:
    """All inferred holders, sorted by document and chain.

    Raises:
        GraphError: something that an inference needs is missing, doubled or malformed.
    """
    return tuple(
        sorted(map(_decode_holder, nodes.of_class(terms.INFERRED_HOLDER_CLASS)), key=_chain)
    )


def decode_dates(nodes: Nodes) -> tuple[InferredDate, ...]:
    """All inferred dates, sorted by document.

    Raises:
        GraphError: something that an inference needs is missing, doubled or malformed.
    """
    return tuple(
        sorted(map(_decode_date, nodes.of_class(terms.INFERRED_DATE_CLASS)), key=_document)
    )


def _chain(holder: InferredHolder) -> tuple[str, str]:
    return holder.document, holder.chain


def _document(inferred: InferredDate) -> str:
    return inferred.document


def _decode_holder(node: Node) -> InferredHolder:
    document, chain = iris.parts_of_iri(node.iri_at(terms.CHAIN), "chain", 2)
    entity = node.iris(terms.INFERRED_HOLDER)
    return InferredHolder(
        document=document,
        chain=chain,
        office=node.text(terms.OFFICE),
        country=node.text(terms.COUNTRY_CODE),
        name=node.text(terms.NAME),
        interval=required_interval_of(node),
        basis=node.text(terms.BASIS),
        entity=node.iri_at(terms.INFERRED_HOLDER) if entity else None,
    )


def _decode_date(node: Node) -> InferredDate:
    return InferredDate(
        document=_document_at(node.iri_at(terms.DOCUMENT)),
        interval=required_interval_of(node),
        basis=node.text(terms.BASIS),
        rests_on=tuple(sorted(map(_document_at, node.iris(terms.RESTS_ON)))),
    )


def _document_at(iri: str) -> str:
    return iris.parts_of_iri(iri, "document", 1)[0]
