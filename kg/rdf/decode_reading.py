"""What each document says, out of an index over triples."""

from __future__ import annotations

from collections import defaultdict

from pyoxigraph import NamedNode

from kg.errors import GraphError
from kg.model.account import (
    Account,
    Attribution,
    Chain,
    Claim,
    Evidence,
    Participation,
    Reading,
    Tenure,
)
from kg.model.document import Published, Source
from kg.model.namespace import BASE
from kg.model.span import Span
from kg.model.time import Interval, Time
from kg.rdf import terms, values
from kg.rdf.iris import parts_of_iri
from kg.rdf.nodes import Node, Nodes


def decode_readings(nodes: Nodes) -> tuple[Reading, ...]:
    """The readings of all documents, sorted by the document's id.

    Raises:
        GraphError: something that a reading needs is missing, doubled or malformed.
    """
    chains = _by_document(nodes, terms.CHAIN_CLASS)
    accounts = _by_document(nodes, terms.ACCOUNT_CLASS)
    tenures = _by_document(nodes, terms.TENURE_CLASS)
    claims = _by_document(nodes, terms.CLAIM_CLASS)
    readings = []
    for node in nodes.of_class(terms.DOCUMENT_CLASS):
        said = [_decode_account(account, nodes) for account in accounts[node.iri]]
        claimed = [_decode_claim(claim, nodes) for claim in claims[node.iri]]
        held = _in_number_order(tenures[node.iri], "tenure")
        readings.append(
            Reading(
                _decode_source(node, nodes),
                tuple(sorted(map(_decode_chain, chains[node.iri]), key=_key_of_chain)),
                tuple(sorted(said, key=_place_of_account)),
                tuple(_decode_tenure(tenure, nodes) for tenure in held),
                tuple(sorted(claimed, key=_key_of_claim)),
            )
        )
    return tuple(sorted(readings, key=lambda reading: reading.source.id))


def interval_of(node: Node) -> Interval | None:
    """The days between which an event or account lies, if they are known."""
    return required_interval_of(node) if node.texts(terms.EARLIEST) else None


def required_interval_of(node: Node) -> Interval:
    """The days between which something lies; GraphError where the node does not tell them."""
    earliest, latest = node.day(terms.EARLIEST), node.day(terms.LATEST)
    try:
        return Interval(earliest, latest)
    except ValueError as error:
        raise GraphError(f"<{node.iri}>: {error}") from error


def numbered(node: Node, predicate: NamedNode, kind: str, nodes: Nodes) -> tuple[Node, ...]:
    """The nodes at a predicate in the order of the numbers at the end of their IRIs."""
    return _in_number_order([nodes.node(iri) for iri in node.iris(predicate)], kind)


def _in_number_order(found: list[Node], kind: str) -> tuple[Node, ...]:
    def number(node: Node) -> int:
        last = parts_of_iri(node.iri, kind)[-1]
        if not last.isdecimal():
            raise GraphError(f"<{node.iri}> does not end in a number")
        return int(last)

    return tuple(sorted(found, key=number))


def _by_document(nodes: Nodes, name: NamedNode) -> defaultdict[str, list[Node]]:
    found: defaultdict[str, list[Node]] = defaultdict(list)
    for node in nodes.of_class(name):
        found[node.iri_at(terms.DOCUMENT)].append(node)
    return found


def _key_of_chain(chain: Chain) -> str:
    return chain.key


def _key_of_claim(claim: Claim) -> str:
    return claim.key


def _place_of_account(account: Account) -> tuple[list[Span], str]:
    return [evidence.span for evidence in account.evidence[:1]], account.key


def _key_in_document(iri: str, kind: str) -> str:
    return parts_of_iri(iri, kind, 2)[1]


def _span_of(node: Node) -> Span:
    start, end = node.number(terms.START), node.number(terms.END)
    try:
        return Span(start, end)
    except ValueError as error:
        raise GraphError(f"<{node.iri}>: {error}") from error


def _decode_source(node: Node, nodes: Nodes) -> Source:
    return Source(
        id=node.text(terms.ID),
        path=node.text_or_none(terms.FILE_NAME) or "",
        sha256=node.text(terms.SHA256),
        length=node.number(terms.LENGTH),
        title=node.text_or_none(terms.TITLE),
        published=_decode_published(node),
        outlet=node.text_or_none(terms.OUTLET),
        url=node.text_or_none(terms.URL),
        language=node.text_or_none(terms.LANGUAGE),
        metadata=tuple(
            (metadatum.text(terms.KEY), metadatum.text(terms.VALUE))
            for metadatum in numbered(node, terms.METADATA, "metadata", nodes)
        ),
    )


def _decode_published(document: Node) -> Published | None:
    if not document.texts(terms.PUBLISHED):
        return None
    basis = document.member(terms.PUBLISHED_BASIS, values.BASIS_OF)
    return Published(document.day(terms.PUBLISHED), basis)


def _decode_chain(node: Node) -> Chain:
    return Chain(
        key=_key_in_document(node.iri, "chain"),
        kind=node.member(terms.KIND, values.KIND_OF),
        name=node.text(terms.NAME),
        span=_span_of(node),
        aliases=node.texts(terms.ALIAS),
        country=node.text_or_none(terms.COUNTRY_CODE),
        named=node.is_true(terms.NAMED),
        gazetteer=node.text_or_none(terms.GAZETTEER_ID),
    )


def _decode_account(node: Node, nodes: Nodes) -> Account:
    return Account(
        key=_key_in_document(node.iri, "account"),
        type=node.member(terms.ACCOUNT_TYPE, values.EVENT_TYPE_OF),
        status=node.member(terms.ACCOUNT_STATUS, values.STATUS_OF),
        participants=tuple(
            Participation(
                _key_in_document(part.iri_at(terms.CHAIN), "chain"),
                part.member(terms.ROLE, values.ROLE_OF),
                part.member(terms.CERTAINTY, values.CERTAINTY_OF),
            )
            for part in numbered(node, terms.PARTICIPATION, "participation", nodes)
        ),
        evidence=_decode_evidence(node, nodes),
        places=tuple(
            _key_in_document(location.iri_at(terms.CHAIN), "chain")
            for location in numbered(node, terms.LOCATION, "location", nodes)
        ),
        time=_decode_time(node),
        sources=_decode_voices(node, terms.SOURCE, "attribution", nodes),
        relations=tuple(
            sorted(
                (relation, _key_in_document(account, "account"))
                for relation, term in values.RELATIONS.items()
                for account in node.iris(term)
            )
        ),
    )


def _decode_evidence(account: Node, nodes: Nodes) -> tuple[Evidence, ...]:
    evidence = (_evidence_at(nodes.node(iri)) for iri in account.iris(terms.EVIDENCE))
    return tuple(sorted(evidence, key=lambda one: (one.span, one.rule)))


def _evidence_at(node: Node) -> Evidence:
    return Evidence(_span_of(node), _quote_of(node), node.text(terms.RULE))


def _quote_of(evidence: Node) -> str:
    """The sentence; empty in a graph that withholds it."""
    return evidence.text_or_none(terms.QUOTE) or ""


def _decode_time(account: Node) -> Time | None:
    interval = interval_of(account)
    if interval is None:
        return None
    precision = account.member(terms.PRECISION, values.PRECISION_OF)
    return Time(interval, precision, account.text(terms.TIME_TEXT))


def _decode_attribution(node: Node) -> Attribution:
    chains = node.iris(terms.CHAIN)
    return Attribution(
        node.text(terms.NAME),
        node.member(terms.SOURCE_KIND, values.SOURCE_KIND_OF),
        _key_in_document(node.iri_at(terms.CHAIN), "chain") if chains else None,
    )


def _decode_voices(node: Node, how: NamedNode, kind: str, nodes: Nodes) -> tuple[Attribution, ...]:
    return tuple(map(_decode_attribution, numbered(node, how, kind, nodes)))


def _decode_claim(node: Node, nodes: Nodes) -> Claim:
    described = node.iri_at(terms.DESCRIBES)
    is_chain = described.startswith(f"{BASE}chain/")
    key = _key_in_document(described, "chain" if is_chain else "account")
    return Claim(
        key=_key_in_document(node.iri, "claim"),
        subject=node.text(terms.SUBJECT),
        description=node.text(terms.DESCRIPTION),
        stance=node.member(terms.STANCE, values.STANCE_OF),
        claimants=_decode_voices(node, terms.CLAIMANT, "voice", nodes),
        evidence=_evidence_at(nodes.node(node.iri_at(terms.EVIDENCE))),
        chain=key if is_chain else None,
        account=None if is_chain else key,
        sources=_decode_voices(node, terms.SOURCE, "voice", nodes),
    )


def _decode_tenure(node: Node, nodes: Nodes) -> Tenure:
    evidence = nodes.node(node.iri_at(terms.EVIDENCE))
    return Tenure(
        chain=_key_in_document(node.iri_at(terms.CHAIN), "chain"),
        office=node.text(terms.OFFICE),
        span=_span_of(evidence),
        quote=_quote_of(evidence),
        country=node.text_or_none(terms.COUNTRY_CODE),
        organization=node.text_or_none(terms.ORGANIZATION),
        former=node.is_true(terms.FORMER),
    )
