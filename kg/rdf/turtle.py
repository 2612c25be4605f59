"""Canonical Turtle 1.1: one graph, one sequence of bytes; and strict reading of any Turtle."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from kg.errors import GraphError
from kg.model.namespace import BASE, ONTOLOGY
from kg.rdf import terms

_KINDS_OF_IRI = (
    *("account", "attribution", "build", "chain", "claim", "country", "document", "event"),
    *("evidence", "group", "location", "metadata", "object", "organization", "participation"),
    *("person", "place", "tenure", "voice"),
)
_PREFIXES = {
    ONTOLOGY: "wm",
    "http://www.w3.org/2000/01/rdf-schema#": "rdfs",
    "http://www.w3.org/2004/02/skos/core#": "skos",
    "http://www.w3.org/2001/XMLSchema#": "xsd",
    **{f"{BASE}{kind}/": kind for kind in _KINDS_OF_IRI},
}
_LOCAL_NAME = re.compile(r"(?:\w|%[0-9A-F]{2})(?:[\w.:-]|%[0-9A-F]{2})*(?<!\.)", re.ASCII)
_INTEGER = re.compile(r"0|-?[1-9][0-9]*", re.ASCII)
# Besides what the grammar forbids: control and bidirectional characters, line separators and
# code points that are no characters. Raw, they would mislead the eye of whoever reads the file.
_TO_ESCAPE = re.compile(
    r'["\\\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]'
)
_SHORT_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}

Term = NamedNode | BlankNode | Literal | Triple


def write_turtle(triples: Iterable[Triple]) -> bytes:
    """The triples as UTF-8 Turtle, the same bytes for the same set of triples in any order.

    Subjects stand in the order of their IRIs, `a` before the other predicates, predicates and
    objects in the order of their text; only the prefixes that occur are declared.
    """
    names = _Names()
    text_of = names.text
    blocks: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for subject, predicate, thing in triples:
        said = "" if predicate == terms.RDF_TYPE else text_of(predicate)
        blocks[text_of(subject)].add((said, text_of(thing)))
    written = [_block(subject, blocks[subject]) for subject in sorted(blocks, key=names.order)]
    return "\n".join([names.header(), *written]).encode()


def read_turtle(data: bytes, place: str) -> tuple[Triple, ...]:
    """The triples of a Turtle document.

    Raises:
        GraphError: the syntax is wrong; its place is `place:line:column`.
    """
    try:
        return tuple(quad.triple for quad in parse(data, format=RdfFormat.TURTLE))
    except SyntaxError as error:
        where = f"{place}:{error.lineno}:{error.offset}" if error.lineno else place
        raise GraphError(
            f"this is not valid Turtle: {error.msg}",
            place=where,
            repair="correct the file, or build the graph again",
        ) from error


def _block(subject: str, said: set[tuple[str, str]]) -> str:
    """All that is said of one subject; the empty predicate stands for `a`, and so comes first."""
    lines = [
        f"{predicate or 'a'} {', '.join([thing for _, thing in group])}"
        for predicate, group in groupby(sorted(said), key=itemgetter(0))
    ]
    return subject + " " + " ;\n    ".join(lines) + " .\n"


def _escaped(character: re.Match[str]) -> str:
    found = character.group()
    return _SHORT_ESCAPES.get(found) or f"\\u{ord(found):04X}"


class _Names:
    """The texts of terms, each made once, and the prefixes that they use."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        self._iris: dict[str, str] = {}
        self._used: set[str] = set()

    def text(self, term: Term) -> str:
        """The term as Turtle."""
        key = str(term)
        text = self._texts.get(key)
        if text is None:
            text = self._texts[key] = self._new_text(term)
        return text

    def order(self, text: str) -> str:
        """The whole IRI behind a text that was given out."""
        return self._iris.get(text, text)

    def header(self) -> str:
        """The declarations of the prefixes that were used so far, sorted."""
        used = sorted((prefix, iri) for iri, prefix in _PREFIXES.items() if prefix in self._used)
        return "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in used)

    def _new_text(self, term: Term) -> str:
        if isinstance(term, NamedNode):
            text = self._shortened(term.value)
            self._iris[text] = term.value
            return text
        return self._literal(term) if isinstance(term, Literal) else str(term)

    def _shortened(self, iri: str) -> str:
        cut = max(iri.rfind("/"), iri.rfind("#")) + 1
        prefix = _PREFIXES.get(iri[:cut])
        if prefix and _LOCAL_NAME.fullmatch(iri, cut):
            self._used.add(prefix)
            return f"{prefix}:{iri[cut:]}"
        return f"<{iri}>"

    def _literal(self, literal: Literal) -> str:
        datatype, text = literal.datatype, literal.value
        if datatype == terms.XSD_INTEGER and _INTEGER.fullmatch(text):
            return text
        if datatype == terms.XSD_BOOLEAN and text in ("true", "false"):
            return text
        quoted = f'"{_TO_ESCAPE.sub(_escaped, text)}"'
        if literal.language:
            return f"{quoted}@{literal.language}"
        if datatype == terms.XSD_STRING:
            return quoted
        return f"{quoted}^^{self.text(datatype)}"
