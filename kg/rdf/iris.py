"""IRIs for everything below a document: injective, readable and reversible.

An IRI is `BASE kind/part:part...`; each part is percent-encoded, a colon in it too, so that no two
different names meet and `parts_of_iri` finds the names again. Entities and events come with IRIs.
"""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote, unquote

from pyoxigraph import NamedNode

from kg.errors import GraphError
from kg.model.namespace import BASE
from kg.model.span import Span


@lru_cache(maxsize=4096)
def _encoded(part: str) -> str:
    """The part percent-encoded; a leading dot too, lest the IRI ends in a dot segment."""
    encoded = quote(part, safe="", errors="surrogatepass")
    return f"%2E{encoded[1:]}" if encoded.startswith(".") else encoded


def _minted(kind: str, *parts: str) -> NamedNode:
    return NamedNode(f"{BASE}{kind}/{':'.join(map(_encoded, parts))}")


def document_iri(document: str) -> NamedNode:
    """The IRI of a document, by its id."""
    return _minted("document", document)


def metadatum_iri(document: str, number: int) -> NamedNode:
    """The IRI of the metadatum at `number`, counted from 1."""
    return _minted("metadata", document, str(number))


def chain_iri(document: str, key: str) -> NamedNode:
    """The IRI of a chain, by the key that it has in its document."""
    return _minted("chain", document, key)


def account_iri(document: str, key: str) -> NamedNode:
    """The IRI of an account, by the key that it has in its document."""
    return _minted("account", document, key)


def evidence_iri(document: str, span: Span, rule: str | None = None) -> NamedNode:
    """The IRI of a quotation: the same passage read by the same rule is the same evidence."""
    place = (document, f"{span.start}-{span.end}")
    return _minted("evidence", *place) if rule is None else _minted("evidence", *place, rule)


def tenure_iri(document: str, number: int) -> NamedNode:
    """The IRI of the tenure at `number` in its document, counted from 1."""
    return _minted("tenure", document, str(number))


def attribution_iri(document: str, account: str, number: int) -> NamedNode:
    """The IRI of the source at `number` of an account, counted from 1 and the innermost."""
    return _minted("attribution", document, account, str(number))


def claim_iri(document: str, key: str) -> NamedNode:
    """The IRI of a claim, by the key that it has in its document."""
    return _minted("claim", document, key)


def voice_iri(document: str, claim: str, number: int) -> NamedNode:
    """The IRI of the claimant or source at `number` of a claim, counted from 1, the innermost."""
    return _minted("voice", document, claim, str(number))


def account_part_iri(kind: str, document: str, account: str, number: int) -> NamedNode:
    """The IRI of the `participation` or `location` at `number` of an account, counted from 1."""
    return _minted(kind, document, account, str(number))


def event_part_iri(kind: str, event: str, number: int) -> NamedNode:
    """The IRI of the `participation` or `location` at `number` of an event, counted from 1."""
    return _minted(kind, event.removeprefix(BASE), str(number))


def inferred_holder_iri(document: str, chain: str) -> NamedNode:
    """The IRI of what is concluded on whom a chain describes by an office."""
    return _minted("inferred-holder", document, chain)


def inferred_date_iri(document: str) -> NamedNode:
    """The IRI of what is concluded on the day of a document."""
    return _minted("inferred-date", document)


def build_iri(digest: str) -> NamedNode:
    """The IRI of a build, by the digest of its versions."""
    return _minted("build", digest)


def parts_of_iri(iri: str, kind: str, count: int | None = None) -> tuple[str, ...]:
    """The names from which the IRI was minted, `count` of them where a count is given.

    Raises:
        GraphError: the IRI is not one of this kind.
    """
    head = f"{BASE}{kind}/"
    parts = iri.removeprefix(head).split(":")
    if not iri.startswith(head) or (count is not None and len(parts) != count):
        raise GraphError(
            f"<{iri}> is not the name of a {kind} of this program",
            repair="only graphs that whomet has written can be read back",
        )
    return tuple(unquote(part, errors="surrogatepass") for part in parts)
