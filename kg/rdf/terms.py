"""The vocabulary of the graph; every term is declared in `ontology/whomet.ttl`.

A test holds this module and the ontology together.
"""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg.model.namespace import ONTOLOGY

_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_XSD = "http://www.w3.org/2001/XMLSchema#"


def term(name: str) -> NamedNode:
    """The term `name` of the ontology."""
    return NamedNode(ONTOLOGY + name)


RDF_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
RDFS_LABEL = NamedNode(_RDFS + "label")
SKOS_ALT_LABEL = NamedNode(_SKOS + "altLabel")
SKOS_EXACT_MATCH = NamedNode(_SKOS + "exactMatch")

XSD_BOOLEAN = NamedNode(_XSD + "boolean")
XSD_DATE = NamedNode(_XSD + "date")
XSD_INTEGER = NamedNode(_XSD + "integer")
XSD_STRING = NamedNode(_XSD + "string")

ACCOUNT_CLASS = term("Account")
ATTRIBUTION_CLASS = term("Attribution")
BUILD_CLASS = term("Build")
CLAIM_CLASS = term("Claim")
CHAIN_CLASS = term("Chain")
DOCUMENT_CLASS = term("Document")
ENTITY_CLASS = term("Entity")
EVENT_CLASS = term("Event")
EVIDENCE_CLASS = term("Evidence")
INFERENCE_CLASS = term("Inference")
INFERRED_DATE_CLASS = term("InferredDate")
INFERRED_HOLDER_CLASS = term("InferredHolder")
LOCATION_CLASS = term("Location")
METADATUM_CLASS = term("Metadatum")
PARTICIPATION_CLASS = term("Participation")
TENURE_CLASS = term("Tenure")
UNREALIZED_EVENT_CLASS = term("UnrealizedEvent")

ABOUT = term("about")
ACCOUNT = term("account")
ACCOUNT_STATUS = term("accountStatus")
ACCOUNT_TYPE = term("accountType")
AGENT = term("agent")
ALIAS = term("alias")
BASIS = term("basis")
BUILD = term("build")
CERTAINTY = term("certainty")
CHAIN = term("chain")
CLAIMANT = term("claimant")
COUNTERPART_UNSTATED = term("counterpartUnstated")
COUNTRY_CODE = term("countryCode")
DESCRIBES = term("describes")
DESCRIPTION = term("description")
DOCUMENT = term("document")
EARLIEST = term("earliest")
END = term("end")
EVENT_TYPE = term("eventType")
EVIDENCE = term("evidence")
FILE_NAME = term("fileName")
FORMER = term("former")
GAZETTEER_ID = term("gazetteerId")
ID = term("id")
INFERRED_HOLDER = term("inferredHolder")
INTENDED_PARTICIPANT = term("intendedParticipant")
KEY = term("key")
KIND = term("kind")
LANGUAGE = term("language")
LATEST = term("latest")
LENGTH = term("length")
LEXICON = term("lexicon")
LOCATION = term("location")
METADATA = term("metadata")
MODEL = term("model")
MODEL_SHA256 = term("modelSha256")
MONTH = term("month")
NAME = term("name")
NAMED = term("named")
OFFICE = term("office")
ORDER = term("order")
ORGANIZATION = term("organization")
OUTLET = term("outlet")
PARTICIPANT = term("participant")
PARTICIPATION = term("participation")
PERSON = term("person")
PLACE = term("place")
POSSIBLE_PARTICIPANT = term("possibleParticipant")
PRECISION = term("precision")
PROGRAM = term("program")
PUBLISHED = term("published")
PUBLISHED_BASIS = term("publishedBasis")
QUOTE = term("quote")
REFERS_TO = term("refersTo")
REPLACED_BY = term("replacedBy")
RESTS_ON = term("restsOn")
ROLE = term("role")
RULE = term("rule")
SHA256 = term("sha256")
SOURCE = term("source")
SOURCE_KIND = term("sourceKind")
STANCE = term("stance")
START = term("start")
STATUS = term("status")
SUBJECT = term("subject")
TELLS = term("tells")
TIME_TEXT = term("timeText")
TITLE = term("title")
URL = term("url")
VALUE = term("value")
