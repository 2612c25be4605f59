"""What a document says, as triples: its particulars, chains, accounts, claims and tenures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import NamedNode, Triple

from kg.model.account import Account, Attribution, Chain, Claim, Reading, Tenure
from kg.model.document import Source
from kg.model.time import Time
from kg.model.world import AccountId, ChainId
from kg.rdf import iris, terms, values
from kg.rdf.triples import describe

_LINE_OF_COLLECTION = re.compile(r"#\d+\Z")

Entities = Mapping[ChainId, tuple[NamedNode, ...]]
Events = Mapping[AccountId, tuple[NamedNode, ...]]


@dataclass(frozen=True, slots=True)
class Background:
    """What lies behind the documents: the entities of chains, the events of accounts, the build."""

    entities: Entities
    events: Events
    build: NamedNode | None


def own_file_name(path: str) -> str | None:
    """The name of the file that held this document alone; None for a line of a larger file.

    The folder, and a line's number in a collection, depend on where and in which order somebody
    keeps articles. They belong to the report of a build, not to a graph with stable bytes.
    """
    if _LINE_OF_COLLECTION.search(path):
        return None
    return path.rpartition("/")[2] or None


def encode_reading(reading: Reading, background: Background) -> Iterator[Triple]:
    """The triples of one document; without repetition as long as keys are unique."""
    document = reading.source.id
    yield from _encode_source(reading.source, background.build)
    for chain in reading.chains:
        yield from _encode_chain(document, chain)
    for account in reading.accounts:
        yield from _encode_account(document, account, background)
    for claim in reading.claims:
        yield from _encode_claim(document, claim, background)
    for number, tenure in enumerate(reading.tenures, 1):
        yield from _encode_tenure(document, number, tenure, background.entities)
    yield from _encode_evidence(reading)


def _encode_source(source: Source, build: NamedNode | None) -> Iterator[Triple]:
    node = iris.document_iri(source.id)
    published = source.published
    metadata = [
        (iris.metadatum_iri(source.id, number), key, value)
        for number, (key, value) in enumerate(source.metadata, 1)
    ]
    yield from describe(
        node,
        (terms.RDF_TYPE, terms.DOCUMENT_CLASS),
        (terms.ID, source.id),
        (terms.FILE_NAME, own_file_name(source.path)),
        (terms.SHA256, source.sha256),
        (terms.LENGTH, source.length),
        (terms.TITLE, source.title),
        (terms.PUBLISHED, published.day if published else None),
        (terms.PUBLISHED_BASIS, values.BASES[published.basis] if published else None),
        (terms.OUTLET, source.outlet),
        (terms.URL, source.url),
        (terms.LANGUAGE, source.language),
        (terms.BUILD, build),
        (terms.METADATA, [metadatum for metadatum, _, _ in metadata]),
    )
    for metadatum, key, value in metadata:
        yield from describe(
            metadatum,
            (terms.RDF_TYPE, terms.METADATUM_CLASS),
            (terms.KEY, key),
            (terms.VALUE, value),
        )


def _encode_chain(document: str, chain: Chain) -> Iterator[Triple]:
    return describe(
        iris.chain_iri(document, chain.key),
        (terms.RDF_TYPE, terms.CHAIN_CLASS),
        (terms.NAME, chain.name),
        (terms.ALIAS, chain.aliases),
        (terms.KIND, values.KINDS[chain.kind]),
        (terms.COUNTRY_CODE, chain.country),
        (terms.NAMED, chain.named),
        (terms.GAZETTEER_ID, chain.gazetteer),
        (terms.DOCUMENT, iris.document_iri(document)),
        (terms.START, chain.span.start),
        (terms.END, chain.span.end),
    )


def _encode_account(document: str, account: Account, background: Background) -> Iterator[Triple]:
    node = iris.account_iri(document, account.key)
    yield from describe(
        node,
        (terms.RDF_TYPE, terms.ACCOUNT_CLASS),
        (terms.DOCUMENT, iris.document_iri(document)),
        (terms.TELLS, background.events.get(AccountId(document, account.key))),
        (terms.ACCOUNT_TYPE, values.EVENT_TYPES[account.type]),
        (terms.ACCOUNT_STATUS, values.STATUSES[account.status]),
        (terms.EVIDENCE, [iris.evidence_iri(document, e.span, e.rule) for e in account.evidence]),
    )
    for relation, key in account.relations:
        yield Triple(node, values.RELATIONS[relation], iris.account_iri(document, key))
    if account.time is not None:
        yield from _encode_time(node, account.time)
    yield from _encode_participations(node, document, account, background.entities)
    yield from _encode_locations(node, document, account, background.entities)
    for number, source in enumerate(account.sources, 1):
        attribution = iris.attribution_iri(document, account.key, number)
        yield Triple(node, terms.SOURCE, attribution)
        yield from _encode_attribution(attribution, number, document, source, background.entities)


def _encode_claim(document: str, claim: Claim, background: Background) -> Iterator[Triple]:
    node = iris.claim_iri(document, claim.key)
    evidence = claim.evidence
    yield from describe(
        node,
        (terms.RDF_TYPE, terms.CLAIM_CLASS),
        (terms.DOCUMENT, iris.document_iri(document)),
        *_described(document, claim, background),
        (terms.SUBJECT, claim.subject),
        (terms.DESCRIPTION, claim.description),
        (terms.STANCE, values.STANCES[claim.stance]),
        (terms.EVIDENCE, iris.evidence_iri(document, evidence.span, evidence.rule)),
    )
    voices = [(terms.CLAIMANT, claimant) for claimant in claim.claimants]
    voices += [(terms.SOURCE, source) for source in claim.sources]
    for number, (how, voice) in enumerate(voices, 1):
        attribution = iris.voice_iri(document, claim.key, number)
        yield Triple(node, how, attribution)
        yield from _encode_attribution(attribution, number, document, voice, background.entities)


def _described(
    document: str, claim: Claim, background: Background
) -> Iterator[tuple[NamedNode, NamedNode | tuple[NamedNode, ...] | None]]:
    """What the document describes, and the entity or event behind it."""
    if claim.chain is not None:
        yield terms.DESCRIBES, iris.chain_iri(document, claim.chain)
        yield terms.ABOUT, background.entities.get(ChainId(document, claim.chain))
    if claim.account is not None:
        yield terms.DESCRIBES, iris.account_iri(document, claim.account)
        yield terms.ABOUT, background.events.get(AccountId(document, claim.account))


def _encode_time(account: NamedNode, time: Time) -> Iterator[Triple]:
    return describe(
        account,
        (terms.EARLIEST, time.interval.start),
        (terms.LATEST, time.interval.end),
        (terms.PRECISION, values.PRECISIONS[time.precision]),
        (terms.TIME_TEXT, time.text),
    )


def _encode_participations(
    node: NamedNode, document: str, account: Account, entities: Entities
) -> Iterator[Triple]:
    for number, participation in enumerate(account.participants, 1):
        part = iris.account_part_iri("participation", document, account.key, number)
        yield Triple(node, terms.PARTICIPATION, part)
        yield from describe(
            part,
            (terms.RDF_TYPE, terms.PARTICIPATION_CLASS),
            (terms.AGENT, entities.get(ChainId(document, participation.chain))),
            (terms.CHAIN, iris.chain_iri(document, participation.chain)),
            (terms.ROLE, values.ROLES[participation.role]),
            (terms.CERTAINTY, values.CERTAINTIES[participation.certainty]),
        )


def _encode_locations(
    node: NamedNode, document: str, account: Account, entities: Entities
) -> Iterator[Triple]:
    for number, chain in enumerate(account.places, 1):
        location = iris.account_part_iri("location", document, account.key, number)
        places = entities.get(ChainId(document, chain))
        yield from describe(node, (terms.PLACE, places), (terms.LOCATION, location))
        yield from describe(
            location,
            (terms.RDF_TYPE, terms.LOCATION_CLASS),
            (terms.PLACE, places),
            (terms.CHAIN, iris.chain_iri(document, chain)),
            (terms.ORDER, number),
        )


def _encode_attribution(
    node: NamedNode, order: int, document: str, source: Attribution, entities: Entities
) -> Iterator[Triple]:
    yield from describe(
        node,
        (terms.RDF_TYPE, terms.ATTRIBUTION_CLASS),
        (terms.NAME, source.name),
        (terms.SOURCE_KIND, values.SOURCE_KINDS[source.kind]),
        (terms.ORDER, order),
    )
    if source.chain is not None:
        yield from describe(
            node,
            (terms.CHAIN, iris.chain_iri(document, source.chain)),
            (terms.AGENT, entities.get(ChainId(document, source.chain))),
        )


def _encode_tenure(
    document: str, number: int, tenure: Tenure, entities: Entities
) -> Iterator[Triple]:
    return describe(
        iris.tenure_iri(document, number),
        (terms.RDF_TYPE, terms.TENURE_CLASS),
        (terms.DOCUMENT, iris.document_iri(document)),
        (terms.CHAIN, iris.chain_iri(document, tenure.chain)),
        (terms.PERSON, entities.get(ChainId(document, tenure.chain))),
        (terms.OFFICE, tenure.office),
        (terms.COUNTRY_CODE, tenure.country),
        (terms.ORGANIZATION, tenure.organization),
        (terms.FORMER, tenure.former),
        (terms.EVIDENCE, iris.evidence_iri(document, tenure.span)),
    )


def _encode_evidence(reading: Reading) -> Iterator[Triple]:
    document = reading.source.id
    of_accounts = [(e.span, e.quote, e.rule) for a in reading.accounts for e in a.evidence]
    of_claims = [(c.evidence.span, c.evidence.quote, c.evidence.rule) for c in reading.claims]
    of_tenures = [(t.span, t.quote, None) for t in reading.tenures]
    for span, quote, rule in dict.fromkeys([*of_accounts, *of_claims, *of_tenures]):
        yield from describe(
            iris.evidence_iri(document, span, rule),
            (terms.RDF_TYPE, terms.EVIDENCE_CLASS),
            (terms.DOCUMENT, iris.document_iri(document)),
            (terms.START, span.start),
            (terms.END, span.end),
            (terms.QUOTE, quote),
            (terms.RULE, rule),
        )
