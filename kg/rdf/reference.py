"""The vocabulary for people and for JSON-LD: a reference page and a context, from its Turtle."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from pyoxigraph import Literal, NamedNode, RdfFormat, Store

from kg.model.namespace import BASE, ONTOLOGY
from kg.rdf import terms
from kg.resources import resource_folder

_OWL = "http://www.w3.org/2002/07/owl#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_PREFIXES = {
    ONTOLOGY: "wm",
    _OWL: "owl",
    _RDFS: "rdfs",
    _SKOS: "skos",
    "http://purl.org/dc/terms/": "dcterms",
    "http://semanticweb.cs.vu.nl/2009/11/sem/": "sem",
    "http://www.w3.org/2001/XMLSchema#": "xsd",
    "http://www.w3.org/2006/time#": "time",
    "http://www.w3.org/ns/oa#": "oa",
    "http://www.w3.org/ns/org#": "org",
    "http://www.w3.org/ns/prov#": "prov",
    "https://schema.org/": "schema",
}
_KINDS = (
    ("Classes", f"{_OWL}Class"),
    ("Values", f"{_OWL}NamedIndividual"),
    ("Properties that lead to nodes", f"{_OWL}ObjectProperty"),
    ("Properties that lead to values", f"{_OWL}DatatypeProperty"),
    ("Datatypes", f"{_RDFS}Datatype"),
)
_PLACES = (
    ("kind of", f"{_RDFS}subClassOf"),
    ("narrower than", f"{_RDFS}subPropertyOf"),
    ("from", f"{_RDFS}domain"),
    ("to", f"{_RDFS}range"),
    ("close to", f"{_SKOS}closeMatch"),
    ("related to", f"{_SKOS}relatedMatch"),
)
_INTRODUCTION = """\
# The vocabulary

<!-- Written by `make reference` from ontology/; do not edit. -->

`wm:` stands for `{ontology}`. The terms below come from [whomet.ttl](../ontology/whomet.ttl); what
they are close to elsewhere stands in [alignments.ttl](../ontology/alignments.ttl), and
[context.jsonld](../ontology/context.jsonld) is a context for JSON-LD.
"""


def reference_page() -> str:
    """All terms with definition, example, place in the vocabulary and alignments, as Markdown."""
    vocabulary = _Vocabulary()
    parts = [_INTRODUCTION.format(ontology=ONTOLOGY)]
    for title, kind in _KINDS:
        parts.append(f"## {title}\n")
        parts.extend(vocabulary.entry(term) for term in vocabulary.of_kind(kind))
    return "\n".join(parts).rstrip() + "\n"


def jsonld_context() -> str:
    """A JSON-LD 1.1 context: the local names of the vocabulary, with the types of their values."""
    vocabulary = _Vocabulary()
    context: dict[str, Any] = {
        "@version": 1.1,
        "@base": BASE,
        "wm": ONTOLOGY,
        "rdfs": _RDFS,
        "skos": _SKOS,
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "id": "@id",
        "type": "@type",
        "label": "rdfs:label",
        "altLabel": "skos:altLabel",
        "exactMatch": {"@id": "skos:exactMatch", "@type": "@id"},
    }
    for name, definition in vocabulary.in_context():
        context.setdefault(name, definition)
    return json.dumps({"@context": context}, ensure_ascii=False, indent=2) + "\n"


class _Vocabulary:
    """The ontology and its alignments, asked term by term."""

    def __init__(self) -> None:
        self._store = Store()
        for path in sorted(resource_folder("ontology").glob("*.ttl")):
            self._store.load(path=str(path), format=RdfFormat.TURTLE)

    def of_kind(self, kind: str) -> list[NamedNode]:
        """The vocabulary's own terms of a kind, by name."""
        found = self._store.quads_for_pattern(None, terms.RDF_TYPE, NamedNode(kind))
        own = {quad.subject for quad in found if isinstance(quad.subject, NamedNode)}
        return sorted(
            (term for term in own if term.value.startswith(ONTOLOGY)), key=lambda term: term.value
        )

    def entry(self, term: NamedNode) -> str:
        """One term as a section of the page."""
        lines = [
            f"### {_short(term.value)}\n",
            f"{self._text(term, 'definition')}\n",
            f"For example: {self._text(term, 'example')}\n",
        ]
        place = "; ".join(self._place(term))
        note = self._text(term, "editorialNote")
        return "\n".join([*lines, *(f"*{place}*\n",) * bool(place), *(f"{note}\n",) * bool(note)])

    def in_context(self) -> Iterator[tuple[str, Any]]:
        """Name and definition of each term as a JSON-LD context wants it."""
        for _, kind in _KINDS[:2]:
            for term in self.of_kind(kind):
                yield _local(term), f"wm:{_local(term)}"
        for term in self.of_kind(_KINDS[2][1]):
            yield _local(term), {"@id": f"wm:{_local(term)}", "@type": "@id"}
        for term in self.of_kind(_KINDS[3][1]):
            ranges = [_short(one.value) for one in self._objects(term, f"{_RDFS}range")]
            definition = {"@id": f"wm:{_local(term)}"}
            typed = [one for one in ranges if one.startswith("xsd:") and one != "xsd:string"]
            if typed:
                definition["@type"] = typed[0]
            yield _local(term), definition

    def _place(self, term: NamedNode) -> Iterator[str]:
        for words, predicate in _PLACES:
            found = sorted(_short(one.value) for one in self._objects(term, predicate))
            if found:
                yield f"{words} {', '.join(found)}"
        yield from sorted(self._codes(term))

    def _codes(self, term: NamedNode) -> Iterator[str]:
        for quad in self._store.quads_for_pattern(term, NamedNode(f"{_SKOS}notation"), None):
            if isinstance(quad.object, Literal):
                yield f"{_local(quad.object.datatype).upper()} {quad.object.value}"

    def _objects(self, term: NamedNode, predicate: str) -> list[NamedNode]:
        found = self._store.quads_for_pattern(term, NamedNode(predicate), None)
        return [quad.object for quad in found if isinstance(quad.object, NamedNode)]

    def _text(self, term: NamedNode, name: str) -> str:
        found = self._store.quads_for_pattern(term, NamedNode(_SKOS + name), None)
        return " ".join(
            sorted(quad.object.value for quad in found if isinstance(quad.object, Literal))
        )


def _local(term: NamedNode) -> str:
    return term.value.rpartition("#")[2]


def _short(iri: str) -> str:
    for base, prefix in _PREFIXES.items():
        if iri.startswith(base):
            return f"{prefix}:{iri.removeprefix(base)}"
    return iri
