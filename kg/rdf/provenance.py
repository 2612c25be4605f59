"""How much of a graph says what happened, and how much says how that is known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import Triple

from kg.rdf import terms

_SOURCES = {
    terms.ATTRIBUTION_CLASS,
    terms.BUILD_CLASS,
    terms.CHAIN_CLASS,
    terms.DOCUMENT_CLASS,
    terms.EVIDENCE_CLASS,
    terms.METADATUM_CLASS,
}
_LEADING_TO_SOURCES = {
    terms.ACCOUNT,
    terms.CLAIMANT,
    terms.DESCRIBES,
    terms.DOCUMENT,
    terms.EVIDENCE,
    terms.REFERS_TO,
    terms.RULE,
    terms.SOURCE,
    terms.TELLS,
}


@dataclass(frozen=True, slots=True)
class Provenance:
    """Statements about the world and about accounts of it, and statements about their grounds.

    Attributes:
        asserted: who, what, where, when and whether, of events, entities, accounts and tenures.
        grounds: documents, passages, mentions, sources and the build, and what leads to them.
    """

    asserted: int
    grounds: int

    @property
    def ratio(self) -> float:
        """Grounds for each asserted statement; 0 where nothing is asserted."""
        return self.grounds / self.asserted if self.asserted else 0.0


def weigh_provenance(triples: Iterable[Triple]) -> Provenance:
    """Count both sorts of statements of a graph."""
    triples = tuple(triples)
    sources = {t.subject for t in triples if t.predicate == terms.RDF_TYPE and t.object in _SOURCES}
    grounds = sum(t.subject in sources or t.predicate in _LEADING_TO_SOURCES for t in triples)
    return Provenance(len(triples) - grounds, grounds)
